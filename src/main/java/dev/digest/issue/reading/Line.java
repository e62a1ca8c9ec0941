package dev.digest.issue.reading;

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
public record Line(int number, Shape shape, String text, String source, List<Link> links) {
    private static final Pattern BULLET = Pattern.compile("[•●▪◦∙·■◆▶►]\\s*+(?=\\S)");
    private static final Pattern RULE = Pattern.compile("[-—=_*~─━]{3,200}");

    private static final Pattern TAG_OR_TARGET = Pattern.compile("<(?=[A-Za-z/!?])|(?<=])\\(");

    /** What the markup makes of a line. */
    public enum Kind {
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
    public record Shape(Kind kind, int level, boolean opens) {}

    /** Takes out what does not show, and blanks around the text. */
    public Line {
        text = Blanks.strip(CleanText.visible(text));
        source = CleanText.visible(source);
        List<Link> kept = new ArrayList<>();
        for (Link link : links) {
            if (link.isWeb() || shape.kind() == Kind.PICTURE) {
                kept.add(link);
            }
        }
        links = List.copyOf(kept);
    }

    /** A line that is no Markdown: of it as Markdown, nothing begins a tag or leads somewhere. */
    public static String inert(String plain) {
        return TAG_OR_TARGET.matcher(plain).replaceAll("\\\\$0");
    }

    /** A line that is what its characters say: drawn bullets begin an item, a row of dashes is a rule. */
    public static Line written(int number, boolean opens, String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return new Line(
                    number, new Shape(Kind.ITEM, 0, opens), line.substring(bullet.end()), inert(line), List.of());
        }
        Kind kind = RULE.matcher(line).matches() ? Kind.RULE : Kind.TEXT;
        return new Line(number, new Shape(kind, 0, opens), line, inert(line), List.of());
    }

    /** The same line with links. */
    public Line with(String markdown, List<Link> found) {
        return new Line(number, shape, text, markdown, found);
    }

    boolean is(Kind kind) {
        return shape.kind() == kind;
    }

    boolean opens() {
        return shape.opens();
    }
}
