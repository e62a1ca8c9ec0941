package dev.digest.ai;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model's answer about a paper, unverified.
 *
 * @param gist one sentence
 * @param quotes literal quotations of the source for the numbers in the summary
 */
public record DraftAnswer(String titleZh, String gist, String summary, String category, List<String> quotes) {
    private static final Pattern LONE_BACKSLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(?![\"\\\\/bfnrtu])");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 5000;
    private static final int MOST_QUOTES = 40;
    private static final int MOST_TRIES = 20;

    public DraftAnswer {
        quotes = List.copyOf(quotes);
    }

    /**
     * Parses an answer: the first complete JSON object in it, ignoring text around it.
     *
     * @throws Problem {@code ai.no-json} when there is none, {@code ai.no-summary} when a required field is missing
     */
    public static DraftAnswer read(String text) {
        String object = firstObject(text);
        Map<?, ?> map = parsed(object);
        DraftAnswer answer = new DraftAnswer(
                text(map.get("title_zh"), LONGEST_TITLE),
                text(map.get("gist"), LONGEST_TITLE),
                text(map.get("summary"), LONGEST_SUMMARY),
                text(map.get("category"), LONGEST_TITLE),
                quotes(map.get("quotes")));
        if (answer.summary().isBlank() && answer.titleZh().isBlank()) {
            throw Problem.of("ai.no-summary");
        }
        return answer;
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

    private static String text(@Nullable Object value, int most) {
        if (!(value instanceof String text)) {
            return "";
        }
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= most
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, most));
    }

    private static List<String> quotes(@Nullable Object value) {
        List<String> quotes = new ArrayList<>();
        if (value instanceof List<?> items) {
            for (Object item : items) {
                Object quote = item instanceof Map<?, ?> map ? map.get("quote") : item;
                if (quote instanceof String text && !text.isBlank() && quotes.size() < MOST_QUOTES) {
                    quotes.add(text.strip());
                }
            }
        }
        return quotes;
    }
}
