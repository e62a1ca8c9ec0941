package dev.digest.issue.parse;

import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a published issue. A paragraph has one or several.
 *
 * @param number where it stands in the file, from 1
 * @param text what a reader sees, without a list's bullet
 * @param source the same as Markdown; where the file is Markdown, the line as it stands there
 * @param links the links in it that have words of their own; addresses written out are only in the text
 */
public record MarkupLine(int number, LineShape shape, String text, String source, List<MarkupLink> links) {
    private static final Pattern BULLET = Pattern.compile("[•●▪◦∙·■◆▶►]\\s*+(?=\\S)");
    private static final Pattern RULE = Pattern.compile("[-—=_*~─━]{3,200}");

    private static final Pattern TAG_OR_TARGET = Pattern.compile("<(?=[A-Za-z/!?])|(?<=])\\(");

    private static final Pattern SHORTCODE =
            Pattern.compile("\\{\\{[<%].{0,1000}[>%]}}|\\{%.{0,1000}%}|\\[\\[?TOC]]?|@\\[TOC].{0,100}");

    /** What the markup makes of a line. */
    public enum MarkupLineKind {
        /** Part of a paragraph. */
        TEXT,
        /** A heading. */
        HEADING,
        /** What begins an item of a list. */
        ITEM,
        /** A line of code, which is words and nothing else whatever it says. */
        CODE,
        /** A line drawn across the page. */
        RULE,
        /** An image that stands alone: it has no text, and its one link is its description and where it lies. */
        PICTURE
    }

    /**
     * How a line stands among the others.
     *
     * @param level of a heading 1 to 6, otherwise 0
     * @param opens whether it begins a paragraph
     */
    public record LineShape(MarkupLineKind kind, int level, boolean opens) {}

    /** Takes out what does not show, and blanks around the text. */
    public MarkupLine {
        text = Whitespace.strip(CleanText.visible(text));
        source = CleanText.visible(source);
        List<MarkupLink> kept = new ArrayList<>();
        for (MarkupLink link : links) {
            if (link.isWeb() || shape.kind() == MarkupLineKind.PICTURE) {
                kept.add(link);
            }
        }
        links = List.copyOf(kept);
    }

    /** A line that is no Markdown: of it as Markdown, nothing begins a tag or leads somewhere. */
    public static String escapeActive(String plain) {
        return TAG_OR_TARGET.matcher(plain).replaceAll("\\\\$0");
    }

    /** A line that is what its characters say: drawn bullets begin an item, a row of dashes is a rule. */
    public static MarkupLine ofPlainText(int number, boolean opens, String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return new MarkupLine(
                    number,
                    new LineShape(MarkupLineKind.ITEM, 0, opens),
                    line.substring(bullet.end()),
                    escapeActive(line),
                    List.of());
        }
        MarkupLineKind kind = RULE.matcher(line).matches() ? MarkupLineKind.RULE : MarkupLineKind.TEXT;
        return new MarkupLine(number, new LineShape(kind, 0, opens), line, escapeActive(line), List.of());
    }

    /** The same line with links. */
    public MarkupLine withLinks(String markdown, List<MarkupLink> found) {
        return new MarkupLine(number, shape, text, markdown, found);
    }

    /** Whether it is an instruction to a static site generator, such as Hugo's {@code {{< … >}}} or Jekyll's. */
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
