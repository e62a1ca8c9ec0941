package dev.digest.ai;

import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model finds fault with in a line.
 *
 * @param quote the words of the line
 * @param correction what should stand in their place; empty when unknown
 * @param why the reason in the model's words, one line; may be empty
 */
public record ModelRemark(RemarkKind kind, String quote, String correction, String why) {
    private static final int MOST = 50;
    private static final int LONGEST = 120;

    /** The kinds of remarks. */
    public enum RemarkKind {
        /** A wrong word that sounds or looks like the right one. */
        HOMOPHONE,
        /** A word is missing. */
        MISSING,
        /** A word too many. */
        EXTRA,
        /** The abstract says something else. */
        CONTRADICTION;

        private static Optional<RemarkKind> of(@Nullable Object name) {
            for (RemarkKind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Reads the answer to a {@link ReviewPrompt}. Remarks on other lines, on words that the line does not have, and of
     * no known kind are dropped.
     *
     * @return the remarks on each line, in the order of the lines
     * @throws Problem {@code ai.no-json} when the answer is no JSON object with findings
     */
    public static List<List<ModelRemark>> read(String answer, List<String> lines) {
        List<List<ModelRemark>> remarks = new ArrayList<>();
        lines.forEach(line -> remarks.add(new ArrayList<>()));
        if (!(AnswerJson.read(answer).get("findings") instanceof List<?> items)) {
            throw Problem.of("ai.no-json");
        }
        for (Object item : items.subList(0, Math.min(MOST, items.size()))) {
            if (item instanceof Map<?, ?> map && map.get("line") instanceof Long number) {
                int line = number >= 1 && number <= lines.size() ? number.intValue() - 1 : -1;
                of(map).filter(remark -> line >= 0 && lines.get(line).contains(remark.quote()))
                        .filter(remark -> !remarks.get(line).contains(remark))
                        .ifPresent(remark -> remarks.get(line).add(remark));
            }
        }
        return remarks;
    }

    private static Optional<ModelRemark> of(Map<?, ?> map) {
        String quote = AnswerJson.text(map.get("quote"), LONGEST);
        String correction = plain(AnswerJson.text(map.get("correction"), LONGEST));
        String why = CleanText.line(AnswerJson.text(map.get("why"), LONGEST));
        return RemarkKind.of(map.get("kind"))
                .filter(kind -> !quote.isBlank() && !quote.equals(correction))
                .map(kind -> new ModelRemark(kind, quote, correction, why));
    }

    /** Without what would be more than words in an issue's file: line breaks, markup, invisible characters. */
    private static String plain(String text) {
        boolean isWords = CleanText.line(CleanText.visible(text)).equals(text) && !text.matches(".*[<>\\[\\]`$\\\\].*");
        return isWords ? text : "";
    }

    /** As JSON for a cache. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("kind", kind.name().toLowerCase(Locale.ROOT));
        map.put("quote", quote);
        map.put("correction", correction);
        map.put("why", why);
        return map;
    }

    /** The inverse of {@link #toMap}; empty for anything else. */
    public static Optional<ModelRemark> from(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? of(map) : Optional.empty();
    }
}
