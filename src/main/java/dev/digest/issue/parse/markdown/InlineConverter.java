package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Inline;
import dev.digest.issue.document.SafeUrl;
import dev.digest.issue.parse.markdown.emphasis.Strikethrough;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Converts the inline content of a block. */
final class InlineConverter {
    private InlineConverter() {}

    /** The inlines of a node. */
    static List<Inline> of(Node parent) {
        return between(parent.getFirstChild(), null);
    }

    /** Lines of text that is not Markdown. */
    static List<Inline> lines(String text) {
        List<Inline> words = new ArrayList<>();
        for (String one : text.split("\n", -1)) {
            if (!words.isEmpty()) {
                words.add(new Inline.LineBreak(true));
            }
            words.add(new Inline.TextRun(one));
        }
        return words;
    }

    /** The inlines from one sibling up to, but excluding, another. */
    static List<Inline> between(@Nullable Node first, @Nullable Node end) {
        List<Inline> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node = first; node != null && node != end; node = node.getNext()) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
                continue;
            }
            if (node instanceof FootnoteMark mark) {
                text.append(mark.shown());
                continue;
            }
            flush(text, words);
            Node close = HtmlTags.end(node);
            if (close != null) {
                words.add(HtmlTags.around(node, between(node.getNext(), close)));
                node = close;
            } else {
                words.addAll(words(node));
            }
        }
        flush(text, words);
        return words;
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static void flush(StringBuilder text, List<Inline> words) {
        if (text.length() > 0) {
            words.add(new Inline.TextRun(CleanText.withinLine(text.toString())));
            text.setLength(0);
        }
    }

    private static List<Inline> words(Node node) {
        if (node instanceof StrongEmphasis) {
            return List.of(new Inline.StrongEmphasis(of(node)));
        } else if (node instanceof Emphasis) {
            return List.of(new Inline.Emphasis(of(node)));
        } else if (node instanceof Strikethrough) {
            return List.of(new Inline.Styled(Inline.Style.STRIKETHROUGH, of(node)));
        } else if (node instanceof Link link) {
            return link(link);
        } else if (isBreak(node)) {
            return List.of(new Inline.LineBreak(node instanceof HardLineBreak));
        } else if (node instanceof Code code) {
            return List.of(new Inline.CodeSpan(CleanText.withinLine(code.getLiteral())));
        } else if (node instanceof FormulaNode formula) {
            return List.of(new Inline.InlineFormula(CleanText.visible(formula.tex())));
        } else if (node instanceof Image image) {
            return List.of(image(image));
        }
        return node instanceof HtmlInline html ? List.of(html(html.getLiteral())) : List.of();
    }

    /** A link with an unsafe URL is replaced by its text. */
    private static List<Inline> link(Link link) {
        return SafeUrl.of(link.getDestination())
                .<List<Inline>>map(address -> List.of(new Inline.InlineLink(of(link), address)))
                .orElseGet(() -> of(link));
    }

    private static Inline image(Image image) {
        String title = image.getTitle() == null ? "" : image.getTitle();
        return new Inline.InlineImage(
                CleanText.line(Inline.plain(of(image))),
                CleanText.line(title),
                CleanText.withinLine(image.getDestination()),
                CommonMark.line(image));
    }

    private static Inline html(String literal) {
        return literal.matches("(?i)<br\\s{0,9}/?>")
                ? new Inline.LineBreak(true)
                : new Inline.TextRun(CleanText.visible(literal));
    }
}
