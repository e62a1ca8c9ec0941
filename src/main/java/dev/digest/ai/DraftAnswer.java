package dev.digest.ai;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's answer about a paper, unverified.
 *
 * @param gist one sentence
 * @param quotes literal quotations of the source for the numbers in the summary
 */
public record DraftAnswer(String titleZh, String gist, String summary, String category, List<String> quotes) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 5000;
    private static final int MOST_QUOTES = 40;

    public DraftAnswer {
        quotes = List.copyOf(quotes);
    }

    /**
     * Parses an answer: the first complete JSON object in it, ignoring text around it.
     *
     * @throws Problem {@code ai.no-json} when there is none, {@code ai.no-summary} when a required field is missing
     */
    public static DraftAnswer read(String text) {
        Map<?, ?> map = AnswerJson.read(text);
        DraftAnswer answer = new DraftAnswer(
                AnswerJson.text(map.get("title_zh"), LONGEST_TITLE),
                AnswerJson.text(map.get("gist"), LONGEST_TITLE),
                AnswerJson.text(map.get("summary"), LONGEST_SUMMARY),
                AnswerJson.text(map.get("category"), LONGEST_TITLE),
                quotes(map.get("quotes")));
        if (answer.summary().isBlank() && answer.titleZh().isBlank()) {
            throw Problem.of("ai.no-summary");
        }
        return answer;
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
