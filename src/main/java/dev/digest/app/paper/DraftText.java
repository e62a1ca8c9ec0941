package dev.digest.app.paper;

import dev.digest.format.HtmlComments;
import dev.digest.paper.CleanText;

/** A model's words made fit to be kept: without what is not text, and without what would work in an issue's file. */
final class DraftText {
    private DraftText() {}

    /** One paragraph; remarks would silence rules, lines of dashes or signs would begin something else. */
    static String clean(String text) {
        String shown = HtmlComments.remove(CleanText.visible(text)).strip();
        return CleanText.line(shown).replaceFirst("^(?:[#>]+|-{3,}|```+)\\s*", "");
    }

    /** The same for a title. */
    static String line(String text) {
        return clean(text);
    }
}
