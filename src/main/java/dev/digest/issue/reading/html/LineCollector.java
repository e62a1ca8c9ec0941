package dev.digest.issue.reading.html;

import dev.digest.issue.reading.Line;
import dev.digest.issue.reading.Line.Kind;
import dev.digest.issue.reading.Line.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects what a reader sees, line by line: a block is a paragraph, {@code <br>} ends a line. */
final class LineCollector implements NodeVisitor {
    private static final Shape PLAIN = new Shape(Kind.TEXT, 0, true);

    private final List<Line> lines = new ArrayList<>();
    private final LineText text = new LineText();
    private Shape shape = PLAIN;
    private boolean opens = true;

    List<Line> lines() {
        endLine(true);
        return lines;
    }

    void addHeading(Element title) {
        String words = title.normalName().equals("meta") ? title.attr("content") : title.text();
        lines.add(new Line(number(title), new Shape(Kind.HEADING, 1, true), words, "# " + words, List.of()));
    }

    void addDate(Element date) {
        String words = date.hasAttr("content") ? date.attr("content") : date.attr("datetime");
        lines.add(Line.written(number(date), true, words.isEmpty() ? date.text() : words));
    }

    private static int number(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText(), number(node));
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        if (element.isBlock()) {
            endLine(true);
        }
        switch (element.normalName()) {
            case "br" -> endLine(text.isEmpty());
            case "hr" -> lines.add(new Line(number(element), new Shape(Kind.RULE, 0, true), "", "---", List.of()));
            case "li" -> shape = new Shape(Kind.ITEM, 0, true);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                shape = new Shape(Kind.HEADING, element.normalName().charAt(1) - '0', true);
            case "a" -> text.beginLink();
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
            lines.add(line(Line.written(text.number(), opens, text.words())));
            shape = shape.kind() == Kind.HEADING ? shape : PLAIN;
            opens = paragraph;
        }
        opens |= paragraph;
        text.clear();
    }

    private Line line(Line written) {
        Shape marked = new Shape(shape.kind(), shape.level(), opens);
        return switch (shape.kind()) {
            case HEADING ->
                new Line(
                        text.number(),
                        marked,
                        text.words(),
                        "#".repeat(shape.level()) + " " + text.markdown(),
                        text.links());
            case ITEM -> new Line(text.number(), marked, text.words(), "- " + text.markdown(), text.links());
            default -> written.with(text.markdown(), text.links());
        };
    }
}
