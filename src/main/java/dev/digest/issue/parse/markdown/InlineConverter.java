package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Inline;
import dev.digest.issue.document.SafeUrl;
import dev.digest.issue.parse.markdown.emphasis.Strikethrough;
import dev.digest.paper.CleanText;
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

/** Converts the inline content of a block. */
final class InlineConverter extends MarkdownInlineVisitor {
    private final List<Inline> words = new ArrayList<>();
    /** Text that is not yet a run. */
    private final StringBuilder text = new StringBuilder();
    /** What to convert next. */
    private @Nullable Node next;

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
        InlineConverter converter = new InlineConverter();
        converter.next = first;
        while (converter.next != null && converter.next != end) {
            Node node = converter.next;
            converter.next = node.getNext();
            node.accept(converter);
        }
        converter.flush();
        return converter.words;
    }

    private void flush() {
        if (text.length() > 0) {
            words.add(new Inline.TextRun(CleanText.withinLine(text.toString())));
            text.setLength(0);
        }
    }

    private void add(Inline word) {
        flush();
        words.add(word);
    }

    @Override
    public void visit(Text plain) {
        text.append(plain.getLiteral());
    }

    @Override
    public void visit(FootnoteMark mark) {
        text.append(mark.shown());
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        add(new Inline.StrongEmphasis(of(emphasis)));
    }

    @Override
    public void visit(Emphasis emphasis) {
        add(new Inline.Emphasis(of(emphasis)));
    }

    @Override
    public void visit(Strikethrough struck) {
        add(new Inline.Styled(Inline.Style.STRIKETHROUGH, of(struck)));
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(new Inline.LineBreak(false));
    }

    @Override
    public void visit(HardLineBreak line) {
        add(new Inline.LineBreak(true));
    }

    @Override
    public void visit(Code code) {
        add(new Inline.CodeSpan(CleanText.withinLine(code.getLiteral())));
    }

    @Override
    public void visit(FormulaNode formula) {
        add(new Inline.InlineFormula(CleanText.visible(formula.tex())));
    }

    @Override
    public void visit(Image image) {
        add(image(image));
    }

    /** A tag, or an element up to its end tag. */
    @Override
    public void visit(HtmlInline html) {
        Node close = HtmlTags.end(html);
        if (close == null) {
            add(html(html.getLiteral()));
        } else {
            add(HtmlTags.around(html, between(html.getNext(), close)));
            next = close.getNext();
        }
    }

    /** A link with an unsafe URL is replaced by its text. */
    @Override
    public void visit(Link link) {
        flush();
        Optional<String> address = SafeUrl.of(link.getDestination());
        if (address.isPresent()) {
            words.add(new Inline.InlineLink(of(link), address.get()));
        } else {
            words.addAll(of(link));
        }
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
