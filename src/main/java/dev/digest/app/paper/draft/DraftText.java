package dev.digest.app.paper.draft;

import dev.digest.format.HtmlComments;
import dev.digest.paper.CleanText;

/** Cleans a model's text: removes what is not text, and what would have a meaning in an issue's file. */
final class DraftText {
    private DraftText() {}

    /** One paragraph; comments could suppress rules, and lines of dashes or other marks could begin something else. */
    static String clean(String text) {
        String shown = HtmlComments.remove(CleanText.visible(text)).strip();
        return CleanText.line(shown).replaceFirst("^(?:[#>]+|-{3,}|```+)\\s*", "");
    }

    /** The same for a title. */
    static String line(String text) {
        return clean(text);
    }
}
