package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine.LineShape;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import dev.digest.issue.parse.markdown.LineAnnotations.LineAnnotation;
import dev.digest.issue.parse.markdown.emphasis.Strikethrough;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Notes on each line what the nodes of a document say about it. */
final class LineAnnotator implements MarkdownVisitor {
    private final String text;
    private final NodePlaces places;
    private final LineAnnotations lines;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private int images;
    private final IdentityHashMap<Node, StyleEnds> styles = new IdentityHashMap<>();

    /**
     * An annotator of a text.
     *
     * @param text the text that was parsed
     * @param places where its nodes are in the file
     */
    LineAnnotator(String text, NodePlaces places, LineAnnotations lines) {
        this.text = text;
        this.places = places;
        this.lines = lines;
    }

    /** What has an effect at the end of a node. */
    private interface OpenNode {
        Node node();

        void close(LineAnnotator annotator);
    }

    private record OpenLink(Node node, LineAnnotation note, int from, String address) implements OpenNode {
        @Override
        public void close(LineAnnotator annotator) {
            note.links.add(new MarkupLink(note.text.substring(from), address));
        }
    }

    private record OpenImage(Node node) implements OpenNode {
        @Override
        public void close(LineAnnotator annotator) {
            annotator.images--;
        }
    }

    private record OpenRow(Node node) implements OpenNode {
        @Override
        public void close(LineAnnotator annotator) {
            annotator.lines.of(node).text.append(" |");
        }
    }

    /** @param length of its delimiters */
    private record OpenStyle(Node node, int length) implements OpenNode {
        @Override
        public void close(LineAnnotator annotator) {
            Optional<StyleEnds> ends = StyleEnds.of(node, length, annotator.styles);
            if (ends.isPresent()) {
                annotator.styles.put(node, ends.get());
                annotator.places.style(ends.get());
            }
        }
    }

    void enter(Node node) {
        node.accept(this);
    }

    void leave(Node node) {
        OpenNode last = open.peek();
        if (last != null && last.node().equals(node)) {
            open.pop().close(this);
        }
    }

    @Override
    public void visit(Text words) {
        if (images == 0) {
            places.text(words, lines.of(words).text.length(), words.getLiteral());
        }
        append(words, words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        places.add(InlineSpanKind.CODE, code);
        if (images == 0) {
            int length = code.getLiteral().length();
            places.unit(code, lines.of(code).text.length(), length);
        }
        append(code, code.getLiteral());
    }

    @Override
    public void visit(FormulaNode formula) {
        places.add(InlineSpanKind.FORMULA, formula);
        places.unit(
                formula,
                lines.of(formula).text.length(),
                formula.getSourceSpans().get(0).getLength());
        appendWritten(formula);
    }

    @Override
    public void visit(FootnoteMark mark) {
        if (!mark.getSourceSpans().isEmpty()) {
            SourceSpan span = mark.getSourceSpans().get(0);
            String written = text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
            places.text(mark, lines.of(mark).text.length(), written);
        }
        appendWritten(mark);
    }

    @Override
    public void visit(Image image) {
        open.push(new OpenImage(image));
        images++;
        places.target(image);
        places.image(image);
        picture(image);
    }

    @Override
    public void visit(Link link) {
        places.target(link);
        LineAnnotation note = lines.of(link);
        open.push(new OpenLink(link, note, note.text.length(), link.getDestination()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        open.push(new OpenStyle(emphasis, 1));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        open.push(new OpenStyle(emphasis, 2));
    }

    @Override
    public void visit(Strikethrough struck) {
        open.push(new OpenStyle(struck, 2));
    }

    @Override
    public void visit(HtmlInline html) {
        places.add(InlineSpanKind.TAG, html);
        lines.of(html).image |= isImage(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {}

    @Override
    public void visit(HardLineBreak line) {}

    @Override
    public void visit(Document document) {}

    @Override
    public void visit(Paragraph paragraph) {}

    @Override
    public void visit(BlockQuote quote) {}

    @Override
    public void visit(BulletList list) {}

    @Override
    public void visit(OrderedList list) {}

    @Override
    public void visit(ListItem item) {
        if (!item.getSourceSpans().isEmpty()) {
            lines.of(item).shape = new LineShape(MarkupLineKind.ITEM, 0, false);
        }
    }

    /** A setext heading of several lines is a paragraph that was underlined without an empty line. */
    @Override
    public void visit(Heading heading) {
        if (heading.getParent() instanceof Document) {
            boolean underlined = heading.getSourceSpans().size() > 2;
            for (SourceSpan span : heading.getSourceSpans()) {
                LineAnnotation note = lines.of(span.getLineIndex());
                note.heading = true;
                note.shape = underlined ? note.shape : new LineShape(MarkupLineKind.HEADING, heading.getLevel(), true);
            }
        }
    }

    @Override
    public void visit(ThematicBreak rule) {
        lines.of(rule).shape = new LineShape(MarkupLineKind.RULE, 0, true);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code);
    }

    @Override
    public void visit(FormulaBlock formula) {
        code(formula);
    }

    /** The delimiter row has no node. */
    @Override
    public void visit(TableBlock table) {
        lines.of(CommonMark.line(table)).asWritten = true;
    }

    @Override
    public void visit(TableHead head) {}

    @Override
    public void visit(TableBody body) {}

    @Override
    public void visit(TableRow row) {
        open.push(new OpenRow(row));
    }

    @Override
    public void visit(TableCell cell) {
        lines.of(cell).text.append(cell.getPrevious() == null ? "| " : " | ");
    }

    @Override
    public void visit(HtmlBlock html) {
        boolean image = isImage(html.getLiteral());
        for (SourceSpan span : html.getSourceSpans()) {
            LineAnnotation note = lines.of(span.getLineIndex());
            note.image |= image;
            note.asWritten |= !image;
            if (!image) {
                places.html(span.getLineIndex());
            }
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (!FootnoteExtension.isFootnote(definition)) {
            places.add(InlineSpanKind.ADDRESS, definition);
        }
    }

    /** An image in a paragraph of its own has a description and a URL; one within text is left out. */
    private void picture(Image image) {
        LineAnnotation note = lines.of(image);
        note.image = true;
        boolean alone = image.getPrevious() == null && image.getNext() == null;
        if (alone && image.getParent() instanceof Paragraph paragraph && paragraph.getParent() instanceof Document) {
            note.picture = image.getDestination();
        }
    }

    /** Source spans of a code block omit its empty lines. */
    private void code(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        for (int at = spans.get(0).getLineIndex();
                at <= spans.get(spans.size() - 1).getLineIndex();
                at++) {
            lines.of(at).asWritten = true;
            lines.of(at).shape = new LineShape(MarkupLineKind.CODE, 0, false);
            places.codeBlock(at);
        }
    }

    private static boolean isImage(String html) {
        return html.strip().regionMatches(true, 0, "<img", 0, 4);
    }

    /** Alternative text is not part of the issue's text. */
    private void append(Node node, String words) {
        LineAnnotation note = lines.of(node);
        (images == 0 ? note.text : note.description).append(words);
    }

    /** Text as written; a formula may have several lines. */
    private void appendWritten(Node node) {
        for (SourceSpan span : node.getSourceSpans()) {
            lines.of(span.getLineIndex())
                    .text
                    .append(text, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
    }
}
