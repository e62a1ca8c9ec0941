package dev.digest.issue.parse.html;

import dev.digest.issue.document.LinePlace;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.LineShape;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects visible text line by line: a block is a paragraph, {@code <br>} ends a line. */
final class LineCollector implements NodeVisitor {
    private static final LineShape PLAIN = new LineShape(MarkupLineKind.TEXT, 0, true);

    private final List<MarkupLine> lines = new ArrayList<>();
    private final LineText text;
    private LineShape shape = PLAIN;
    private boolean opens = true;

    /** @param source of the page */
    LineCollector(String source) {
        this.text = new LineText(source);
    }

    List<MarkupLine> lines() {
        endLine(true);
        return lines;
    }

    void addHeading(Element title) {
        String words = title.normalName().equals("meta") ? title.attr("content") : title.text();
        lines.add(new MarkupLine(
                number(title),
                new LineShape(MarkupLineKind.HEADING, 1, true),
                words,
                "# " + words,
                List.of(),
                placeOf(title),
                MarkupLine.plain(words)));
    }

    void addDate(Element date) {
        String words = date.hasAttr("content") ? date.attr("content") : date.attr("datetime");
        lines.add(
                words.isEmpty()
                        ? MarkupLine.ofPlainText(number(date), true, date.text(), placeOf(date))
                        : MarkupLine.ofPlainText(number(date), true, words, LinePlace.NONE));
    }

    /** Where an element's text is, if it is one piece; an attribute's value is not looked up. */
    private LinePlace placeOf(Element element) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode words) {
            text.append(words, number(element));
            LinePlace place = text.place();
            text.clear();
            return place;
        }
        return LinePlace.NONE;
    }

    /** Where an element without content is. */
    static LinePlace placeOfTag(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? LinePlace.of(range.startPos(), range.endPos()) : LinePlace.NONE;
    }

    private static int number(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words, number(node));
        } else if (node instanceof Element element) {
            beginBlock(element);
        }
    }

    private void beginBlock(Element element) {
        if (element.isBlock()) {
            endLine(true);
        }
        switch (element.normalName()) {
            case "br" -> endLine(text.isEmpty());
            case "hr" ->
                lines.add(new MarkupLine(
                        number(element),
                        new LineShape(MarkupLineKind.RULE, 0, true),
                        "",
                        "---",
                        List.of(),
                        placeOfTag(element),
                        MarkupLine.plain("")));
            case "li" -> shape = new LineShape(MarkupLineKind.ITEM, 0, true);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                shape = new LineShape(
                        MarkupLineKind.HEADING, element.normalName().charAt(1) - '0', true);
            case "a" -> text.beginLink();
            case "img" -> PagePicture.of(element).ifPresent(lines::add);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                text.endLink(element.attr("href"));
            }
            if (element.isBlock()) {
                endLine(true);
                shape = PLAIN;
            }
        }
    }

    private void endLine(boolean paragraph) {
        if (!text.isEmpty()) {
            lines.add(line(MarkupLine.ofPlainText(text.number(), opens, text.plainText(), text.place())));
            shape = shape.kind() == MarkupLineKind.HEADING ? shape : PLAIN;
            opens = paragraph;
        }
        opens |= paragraph;
        text.clear();
    }

    private MarkupLine line(MarkupLine written) {
        LineShape marked = new LineShape(shape.kind(), shape.level(), opens);
        return switch (shape.kind()) {
            case HEADING ->
                new MarkupLine(
                        text.number(),
                        marked,
                        text.plainText(),
                        "#".repeat(shape.level()) + " " + text.markdown(),
                        text.links(),
                        text.place(),
                        text.markup());
            case ITEM ->
                new MarkupLine(
                        text.number(),
                        marked,
                        text.plainText(),
                        "- " + text.markdown(),
                        text.links(),
                        text.place(),
                        text.markup());
            default ->
                written.withLinks(
                        text.markdown(), text.links(), text.markup().withText(text.plainText(), written.text()));
        };
    }
}
