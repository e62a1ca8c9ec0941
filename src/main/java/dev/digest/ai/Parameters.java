package dev.digest.ai;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which optional parameters a server and a model take. Servers refuse what they do not know, each in its own words; a
 * parameter that a refusal names is replaced or left out.
 *
 * @param lengthName the name of the parameter that limits the answer, empty when there is none
 * @param thinking whether the parameter about reasoning is sent
 */
record Parameters(AnswerFormat format, String lengthName, boolean temperature, boolean thinking, boolean usage) {
    /** How a server is asked at first. */
    static Parameters of(AnswerFormat format, String lengthName) {
        return new Parameters(format, lengthName, true, true, true);
    }

    /** What to try after a refusal; empty when it names nothing that could be left out. */
    Optional<Parameters> after(String refusal) {
        String words = refusal.toLowerCase(Locale.ROOT);
        if (words.contains("stream_options") && usage) {
            return Optional.of(new Parameters(format, lengthName, temperature, thinking, false));
        }
        if (namesFormat(words) && format != AnswerFormat.NONE) {
            return Optional.of(new Parameters(format.weaker(), lengthName, temperature, thinking, usage));
        }
        if (words.contains("max_tokens") && lengthName.equals("max_tokens")) {
            return Optional.of(new Parameters(format, "max_completion_tokens", temperature, thinking, usage));
        }
        if (words.contains("max_completion_tokens") && lengthName.equals("max_completion_tokens")) {
            return Optional.of(new Parameters(format, "", temperature, thinking, usage));
        }
        if (words.contains("temperature") && temperature) {
            return Optional.of(new Parameters(format, lengthName, false, thinking, usage));
        }
        boolean namesThinking = words.contains("thinking") || words.contains("reasoning");
        return namesThinking && thinking
                ? Optional.of(new Parameters(format, lengthName, temperature, false, usage))
                : Optional.empty();
    }

    private static boolean namesFormat(String words) {
        return words.contains("response_format")
                || words.contains("json_schema")
                || words.contains("json_object")
                || words.contains("structured output")
                || words.contains("grammar");
    }

    /** The parameters as JSON has them in a file. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", format.name());
        map.put("length", lengthName);
        map.put("temperature", temperature);
        map.put("thinking", thinking);
        map.put("usage", usage);
        return map;
    }

    /** What {@link #toMap} made; empty for anything else. */
    static Optional<Parameters> from(@Nullable Object value) {
        try {
            return value instanceof Map<?, ?> map
                    ? Optional.of(new Parameters(
                            AnswerFormat.valueOf(String.valueOf(map.get("format"))),
                            String.valueOf(map.get("length")),
                            Boolean.TRUE.equals(map.get("temperature")),
                            Boolean.TRUE.equals(map.get("thinking")),
                            Boolean.TRUE.equals(map.get("usage"))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
