package dev.digest.app.paper.draft;

import dev.digest.format.HtmlComments;
import dev.digest.paper.CleanText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cleans a model's text: removes what is not text, and what would have a meaning in an issue's file. */
final class DraftText {
    /** A model has no source for links; the words of one remain. */
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,300})]\\([^()\\s]{0,1000}\\)");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}>");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>()\"“”‘’《》【】。、，；：（）]{1,300}");

    private DraftText() {}

    /** The addresses in a text. */
    static List<String> addresses(String text) {
        return ADDRESS.matcher(clean(text)).results().map(MatchResult::group).toList();
    }

    /**
     * One paragraph without links and tags; comments could suppress rules, and lines of dashes or other marks could
     * begin something else.
     */
    static String clean(String text) {
        String shown = HtmlComments.remove(CleanText.visible(text)).strip();
        String words = TAG.matcher(LINK.matcher(shown).replaceAll("$1")).replaceAll("");
        return CleanText.line(words).replaceFirst("^(?:[#>]+|-{3,}|```+)\\s*", "");
    }

    /** The same for a title. */
    static String line(String text) {
        return clean(text);
    }
}
