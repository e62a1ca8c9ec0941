package dev.digest.issue.parse.markdown;

import dev.digest.format.HtmlComments;
import dev.digest.issue.form.FormLine;
import dev.digest.issue.form.FormLine.LineKind;
import dev.digest.issue.form.FormLine.LineShape;
import dev.digest.issue.form.FormMarkup;
import dev.digest.issue.form.TextRun;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Parses Markdown into lines of runs. HTML in it is kept for {@link dev.digest.issue.form.FormText}. */
public final class MarkdownFormMarkup implements FormMarkup {
    @Override
    public List<FormLine> lines(String text) {
        String shown = HtmlComments.remove(String.join("\n", text.lines().toList()));
        BlockLines lines = new BlockLines(shown);
        lines.visitChildren(CommonMark.parse(shown, true));
        return lines.lines;
    }

    /** The lines of the blocks visited so far. */
    private static final class BlockLines extends MarkdownBlockVisitor {
        private final String text;
        private final List<FormLine> lines = new ArrayList<>();
        private int listDepth;

        private BlockLines(String text) {
            this.text = text;
        }

        @Override
        public void visit(Heading heading) {
            boolean outside = heading.getParent() instanceof Document
                    && heading.getSourceSpans().size() <= 2;
            LineKind kind = outside ? LineKind.HEADING : LineKind.TEXT;
            paragraph(heading, new LineShape(kind, outside ? heading.getLevel() : 0, true));
        }

        @Override
        public void visit(Paragraph paragraph) {
            paragraph(paragraph, shape(paragraph));
        }

        @Override
        public void visit(BulletList list) {
            items(list);
        }

        @Override
        public void visit(OrderedList list) {
            items(list);
        }

        private void items(Node list) {
            listDepth++;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                visitChildren(item);
            }
            listDepth--;
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(ThematicBreak rule) {
            lines.add(FormLine.of(number(rule), new LineShape(LineKind.RULE, 0, true), List.of()));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            written(code, LineKind.CODE);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            written(code, LineKind.CODE);
        }

        @Override
        public void visit(FormulaBlock formula) {
            written(formula, LineKind.TEXT);
        }

        @Override
        public void visit(HtmlBlock html) {
            LineShape shape = new LineShape(LineKind.HTML, 0, true);
            lines.add(FormLine.of(number(html), shape, List.of(TextRun.plain(html.getLiteral()))));
        }

        /** The definition of a link is not text. */
        @Override
        public void visit(LinkReferenceDefinition definition) {}

        @Override
        public void visit(TableBlock table) {
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                LineKind kind = part instanceof TableHead ? LineKind.TABLE_HEAD : LineKind.TABLE_ROW;
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    lines.add(new FormLine(number(row), new LineShape(kind, 0, true), List.of(), cells(row)));
                }
            }
        }

        /** The first paragraph of a list item begins it. */
        private LineShape shape(Node paragraph) {
            if (!(paragraph.getParent() instanceof ListItem item) || paragraph.getPrevious() != null) {
                return new LineShape(LineKind.TEXT, 0, true);
            }
            LineKind kind = item.getParent() instanceof BulletList ? LineKind.ITEM : LineKind.NUMBERED_ITEM;
            return new LineShape(kind, listDepth, true);
        }

        private void paragraph(Node node, LineShape first) {
            InlineRuns runs = new InlineRuns(text, number(node));
            runs.read(node);
            LineShape shape = first;
            for (InlineRuns.RunLine line : runs.lines()) {
                if (line.picture()) {
                    LineShape picture = new LineShape(LineKind.PICTURE, 0, shape.opens());
                    lines.add(FormLine.of(line.number(), picture, line.runs()));
                } else {
                    lines.add(FormLine.of(line.number(), shape, line.runs()));
                    shape = shape.kind() == LineKind.HEADING ? shape : new LineShape(LineKind.TEXT, 0, false);
                }
            }
        }

        /** Lines as written. */
        private void written(Node node, LineKind kind) {
            int first = number(node);
            List<SourceSpan> spans = node.getSourceSpans();
            int from = spans.get(0).getInputIndex() - spans.get(0).getColumnIndex();
            SourceSpan last = spans.get(spans.size() - 1);
            String[] written = text.substring(from, last.getInputIndex() + last.getLength())
                    .split("\n", -1);
            for (int i = 0; i < written.length; i++) {
                LineShape shape = new LineShape(kind, 0, i == 0);
                lines.add(FormLine.of(first + i, shape, List.of(TextRun.plain(written[i]))));
            }
        }

        private List<List<FormLine>> cells(Node row) {
            List<List<FormLine>> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                InlineRuns runs = new InlineRuns(text, number(row));
                runs.read(cell);
                List<FormLine> inside = new ArrayList<>();
                for (InlineRuns.RunLine line : runs.lines()) {
                    LineKind kind = line.picture() ? LineKind.PICTURE : LineKind.TEXT;
                    inside.add(FormLine.of(line.number(), new LineShape(kind, 0, true), line.runs()));
                }
                cells.add(inside);
            }
            return cells;
        }

        private static int number(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? 1
                    : node.getSourceSpans().get(0).getLineIndex() + 1;
        }
    }
}
