package dev.digest.issue.parse;

import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.Whitespace;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a published issue. A paragraph has one or more.
 *
 * @param number the line in the file, from 1
 * @param text the visible text, without a list's bullet
 * @param source the same as Markdown; in a Markdown file, the line as written
 * @param links its marked-up links; bare URLs are only in the text
 * @param place where it is in the text that was parsed
 * @param markup the Markdown of pieces of its text
 */
public record MarkupLine(
        int number,
        LineShape shape,
        String text,
        String source,
        List<MarkupLink> links,
        LinePlace place,
        LineMarkup markup) {
    private static final Pattern BULLET = Pattern.compile("[•●▪◦∙·■◆▶►]\\s*+(?=\\S)");
    private static final Pattern RULE = Pattern.compile("[-—=_*~─━]{3,200}");

    private static final Pattern TAG_OR_TARGET = Pattern.compile("<(?=[A-Za-z/!?])|(?<=])\\(");

    private static final Pattern SHORTCODE =
            Pattern.compile("\\{\\{[<%].{0,1000}[>%]}}|\\{%.{0,1000}%}|\\[\\[?TOC]]?|@\\[TOC].{0,100}");

    /** The kinds of lines. */
    public enum MarkupLineKind {
        /** Part of a paragraph. */
        TEXT,
        /** A heading. */
        HEADING,
        /** The first line of a list item. */
        ITEM,
        /** A line of code, which is text whatever it contains. */
        CODE,
        /** A thematic break. */
        RULE,
        /**
         * An image: no text. One in a paragraph of its own has one link, with its alternative text and URL; images that
         * are part of a paragraph, a list or HTML have none.
         */
        PICTURE
    }

    /**
     * The structural role of a line.
     *
     * @param level of a heading 1 to 6, otherwise 0
     * @param opens whether it begins a paragraph
     */
    public record LineShape(MarkupLineKind kind, int level, boolean opens) {}

    /** Removes invisible characters and surrounding whitespace. */
    public MarkupLine {
        String cleaned = Whitespace.strip(CleanText.visible(text));
        place = place.withText(text, cleaned);
        markup = markup.withText(text, cleaned);
        text = cleaned;
        source = CleanText.visible(source);
        List<MarkupLink> kept = new ArrayList<>();
        for (MarkupLink link : links) {
            if (link.isWeb() || shape.kind() == MarkupLineKind.PICTURE) {
                kept.add(link);
            }
        }
        links = List.copyOf(kept);
    }

    /** Escapes plain text so that, read as Markdown, it contains no tags or links. */
    public static String escapeActive(String plain) {
        return TAG_OR_TARGET.matcher(plain).replaceAll("\\\\$0");
    }

    /** A line whose visible text is its Markdown but for characters that would be tags or links. */
    public static LineMarkup plain(String text) {
        return new LineMarkup() {
            @Override
            public Optional<String> between(int from, int to, Kept kept) {
                return Optional.of(escapeActive(text.substring(from, to)));
            }

            @Override
            public boolean isBare(int offset) {
                return true;
            }
        };
    }

    /** A line of plain text: a bullet character begins a list item, a row of dashes is a thematic break. */
    public static MarkupLine ofPlainText(int number, boolean opens, String line, LinePlace place) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return new MarkupLine(
                    number,
                    new LineShape(MarkupLineKind.ITEM, 0, opens),
                    line.substring(bullet.end()),
                    escapeActive(line),
                    List.of(),
                    place.withText(line, line.substring(bullet.end())),
                    plain(line.substring(bullet.end())));
        }
        MarkupLineKind kind = RULE.matcher(line).matches() ? MarkupLineKind.RULE : MarkupLineKind.TEXT;
        return new MarkupLine(
                number, new LineShape(kind, 0, opens), line, escapeActive(line), List.of(), place, plain(line));
    }

    /** The same line with links. */
    public MarkupLine withLinks(String markdown, List<MarkupLink> found, LineMarkup linked) {
        return new MarkupLine(number, shape, text, markdown, found, place, linked);
    }

    /** The Markdown of a piece of its text, see {@link LineMarkup#between}. */
    Optional<String> markdown(int from, int to, LineMarkup.Kept kept) {
        Optional<String> written = markup.between(from, to, kept);
        return written.isEmpty() ? written : Optional.of(Whitespace.strip(CleanText.visible(written.get())));
    }

    /** Whether it is a shortcode of a static site generator, such as Hugo's {@code {{< … >}}} or Jekyll's. */
    boolean isShortcode() {
        return SHORTCODE.matcher(text).matches();
    }

    boolean hasKind(MarkupLineKind kind) {
        return shape.kind() == kind;
    }

    boolean opens() {
        return shape.opens();
    }
}
