package dev.digest.ai;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON object in a model's answer, which may have text around it. */
final class AnswerJson {
    private static final Pattern LONE_BACKSLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?![\"\\\\/bfnrtu])");
    private static final int MOST_TRIES = 20;

    private AnswerJson() {}

    /**
     * The first complete object.
     *
     * @throws Problem {@code ai.no-json} when there is none
     */
    static Map<?, ?> read(String text) {
        return parsed(firstObject(text));
    }

    /** A text without surrounding space and of at most so many characters; empty for anything else. */
    static String text(@Nullable Object value, int most) {
        if (!(value instanceof String text)) {
            return "";
        }
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= most
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, most));
    }

    /** Models forget to escape backslashes in formulas; one that begins no valid escape is taken literally. */
    private static Map<?, ?> parsed(String object) {
        try {
            return Json.read(object) instanceof Map<?, ?> map ? map : Map.of();
        } catch (Problem problem) {
            String mended = LONE_BACKSLASH.matcher(object).replaceAll("$1\\\\\\\\");
            if (!mended.equals(object)) {
                return parsed(mended);
            }
            throw Problem.of("ai.no-json").causedBy(problem);
        }
    }

    private static String firstObject(String text) {
        int tries = 0;
        for (int from = text.indexOf('{'); from >= 0 && tries < MOST_TRIES; from = text.indexOf('{', from + 1)) {
            int end = end(text, from);
            if (end > 0) {
                return text.substring(from, end);
            }
            tries++;
        }
        throw Problem.of("ai.no-json");
    }

    /** The end of the object that begins at a position; -1 when it is not closed. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean inString = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (inString && sign == '\\') {
                i++;
            } else if (sign == '"') {
                inString = !inString;
            } else if (!inString && sign == '{') {
                depth++;
            } else if (!inString && sign == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
