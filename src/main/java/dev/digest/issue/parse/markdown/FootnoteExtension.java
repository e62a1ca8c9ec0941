package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Inline;
import dev.digest.issue.document.SafeUrl;
import dev.digest.paper.CleanText;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Footnotes as in GitHub and Pandoc: {@code [^1]} in text and {@code [^1]: …} at the start of a line. The reference is
 * shown as 〔1〕, which differs from link numbers, and the note where it was written. Plain CommonMark parses a one-word
 * note as a link reference definition and drops it.
 */
final class FootnoteExtension implements LinkProcessor {
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        boolean alone = link.destination() == null && link.marker() == null;
        String text = alone ? link.text(scanner) : "";
        if (!isNote(text)) {
            return LinkResult.none();
        }
        String label = Objects.requireNonNullElse(link.label(), "");
        if (!label.isEmpty() && !isNote(label)) {
            return LinkResult.none();
        }
        if (link.label() != null) {
            // To CommonMark a footnote reference right after another is a reference link.
            String both = sign(text) + (label.isEmpty() ? "" : sign(label));
            return LinkResult.replaceWith(new FootnoteMark(both), scanner.position());
        }
        scanner.setPosition(link.afterTextBracket());
        boolean begins = link.openingBracket().getPrevious() == null && scanner.next(':');
        if (begins) {
            scanner.whitespace();
        }
        return LinkResult.replaceWith(new FootnoteMark(sign(text)), scanner.position());
    }

    /** Whether it is a footnote rather than a link reference definition. */
    static boolean isFootnote(LinkReferenceDefinition definition) {
        return isNote(definition.getLabel());
    }

    /** The note with its mark. */
    static List<Inline> words(LinkReferenceDefinition note) {
        String words = note.getTitle() == null ? note.getDestination() : note.getDestination() + " " + note.getTitle();
        Inline text = new Inline.TextRun(CleanText.withinLine(words));
        return List.of(
                new Inline.TextRun(CleanText.visible(sign(note.getLabel()))),
                SafeUrl.of(words)
                        .<Inline>map(address -> new Inline.InlineLink(List.of(text), address))
                        .orElse(text));
    }

    private static boolean isNote(String label) {
        return label.length() > 1 && label.startsWith("^");
    }

    private static String sign(String label) {
        return "〔" + label.substring(1) + "〕";
    }
}
