package dev.digest.render.commonmark;

import dev.digest.paper.CleanText;
import dev.digest.render.Block;
import dev.digest.render.FieldRole;
import dev.digest.render.Inline;
import dev.digest.render.SafeUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** What stands in the lines of a block. */
final class InlineConverter {
    private final int line;

    private InlineConverter(int line) {
        this.line = line;
    }

    /** The words of a block. */
    static List<Inline> of(Node block) {
        return of(block, line(block));
    }

    /** The words of what begins on a line. */
    static List<Inline> of(Node parent, int line) {
        return new InlineConverter(line).children(parent);
    }

    /** The line on which a block begins. */
    static int line(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 1
                : block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** A paragraph; one that is nothing but a picture is that picture. */
    static Block paragraph(Node node) {
        List<Inline> words = of(node);
        return words.size() == 1 && words.get(0) instanceof Inline.InlineImage image
                ? new Block.FigureBlock(image.withCaption())
                : new Block.Paragraph(FieldRole.TEXT, words);
    }

    /** Lines that are no Markdown. */
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

    private List<Inline> children(Node parent) {
        List<Inline> words = new ArrayList<>();
        int at = line;
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
                continue;
            }
            flush(text, words);
            at += node instanceof SoftLineBreak || node instanceof HardLineBreak ? 1 : 0;
            Inline word = new InlineConverter(at).word(node);
            if (word != null) {
                words.add(word);
            } else if (node instanceof Link) {
                words.addAll(children(node));
            }
        }
        flush(text, words);
        return words;
    }

    private static void flush(StringBuilder text, List<Inline> words) {
        if (text.length() > 0) {
            words.add(new Inline.TextRun(CleanText.visible(text.toString())));
            text.setLength(0);
        }
    }

    private @Nullable Inline word(Node node) {
        if (node instanceof StrongEmphasis) {
            return new Inline.StrongEmphasis(children(node));
        } else if (node instanceof Emphasis) {
            return new Inline.Emphasis(children(node));
        } else if (node instanceof Link link) {
            return link(link).orElse(null);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return new Inline.LineBreak(node instanceof HardLineBreak);
        } else if (node instanceof Code code) {
            return new Inline.CodeSpan(CleanText.visible(code.getLiteral()));
        } else if (node instanceof FormulaNode formula) {
            return new Inline.InlineFormula(CleanText.visible(formula.tex()));
        } else if (node instanceof Image image) {
            return image(image);
        }
        return node instanceof HtmlInline html ? html(html.getLiteral()) : null;
    }

    /** A link that leads nowhere a reader may go is its words alone. */
    private Optional<Inline> link(Link link) {
        return SafeUrl.of(link.getDestination()).map(address -> new Inline.InlineLink(children(link), address));
    }

    private Inline image(Image image) {
        String title = image.getTitle() == null ? "" : image.getTitle();
        return new Inline.InlineImage(
                CleanText.line(Inline.plain(children(image))),
                CleanText.line(title),
                CleanText.visible(image.getDestination()),
                line);
    }

    private static Inline html(String literal) {
        return literal.matches("(?i)<br\\s{0,9}/?>")
                ? new Inline.LineBreak(true)
                : new Inline.TextRun(CleanText.visible(literal));
    }
}
