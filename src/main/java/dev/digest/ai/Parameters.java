package dev.digest.ai;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The optional parameters that a server and model accept. Servers reject unknown parameters, each with its own message;
 * a parameter named in the message is replaced or omitted.
 *
 * @param lengthName the name of the parameter that limits the answer, empty for none
 * @param thinking whether to send the reasoning parameter
 */
record Parameters(AnswerFormat format, String lengthName, boolean temperature, boolean thinking, boolean usage) {
    /** The parameters of the first request. */
    static Parameters of(AnswerFormat format, String lengthName) {
        return new Parameters(format, lengthName, true, true, true);
    }

    /** The parameters to try after an error; empty when it names none that can be omitted. */
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

    /** The parameters as JSON. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", format.name());
        map.put("length", lengthName);
        map.put("temperature", temperature);
        map.put("thinking", thinking);
        map.put("usage", usage);
        return map;
    }

    /** The inverse of {@link #toMap}; empty for anything else. */
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
