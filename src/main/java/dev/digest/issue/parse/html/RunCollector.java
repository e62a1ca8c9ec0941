package dev.digest.issue.parse.html;

import dev.digest.issue.form.FormLine;
import dev.digest.issue.form.FormLine.LineKind;
import dev.digest.issue.form.FormLine.LineShape;
import dev.digest.issue.form.Runs;
import dev.digest.issue.form.TextRun;
import dev.digest.issue.form.TextRun.Style;
import dev.digest.issue.parse.MarkupLine;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects visible text line by line, with bold text and links. */
final class RunCollector implements NodeVisitor {
    private static final LineShape PLAIN = new LineShape(LineKind.TEXT, 0, true);

    private final List<FormLine> lines = new ArrayList<>();
    private List<TextRun> runs = new ArrayList<>();
    private LineShape shape = PLAIN;
    private boolean opens = true;
    private int number = 1;
    private int bold;
    private int italic;
    private int lists;
    private int code;
    private String address = "";
    /** The current data table, whose cells have been read already. */
    private @Nullable Element tableRead;

    List<FormLine> lines() {
        endLine(true);
        return lines;
    }

    void addTitle(Element title) {
        String words = title.normalName().equals("meta") ? title.attr("content") : title.text();
        lines.add(FormLine.of(
                line(title), new LineShape(LineKind.HEADING, 1, true), List.of(TextRun.plain(words.strip()))));
    }

    void addDate(Element date) {
        String words = date.hasAttr("content") ? date.attr("content") : date.attr("datetime");
        lines.add(FormLine.of(line(date), PLAIN, List.of(TextRun.plain(words.isEmpty() ? date.text() : words))));
    }

    void read(Element root) {
        root.traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        if (tableRead != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText(), line(node));
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (element.isBlock() || name.equals("table")) {
            endLine(true);
        }
        switch (name) {
            case "br" -> endLine(runs.isEmpty());
            case "hr" -> lines.add(FormLine.of(line(element), new LineShape(LineKind.RULE, 0, true), List.of()));
            case "ul", "ol" -> lists++;
            case "li" ->
                shape = new LineShape(
                        isOrdered(element) ? LineKind.NUMBERED_ITEM : LineKind.ITEM, Math.max(1, lists), true);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                shape = new LineShape(LineKind.HEADING, name.charAt(1) - '0', true);
            case "a" -> address = element.attr("href");
            case "b", "strong" -> bold++;
            case "i", "em" -> italic++;
            case "pre" -> code++;
            case "img" -> picture(element);
            case "table" -> table(element);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(tableRead)) {
            tableRead = null;
        }
        if (!(node instanceof Element element) || tableRead != null) {
            return;
        }
        switch (element.normalName()) {
            case "ul", "ol" -> lists--;
            case "a" -> address = "";
            case "b", "strong" -> bold--;
            case "i", "em" -> italic--;
            default -> {}
        }
        if (element.isBlock()) {
            endLine(true);
            shape = PLAIN;
        }
        code -= element.normalName().equals("pre") ? 1 : 0;
    }

    private static boolean isOrdered(Element item) {
        Element parent = item.parent();
        return parent != null && parent.normalName().equals("ol");
    }

    private void table(Element table) {
        List<Element> rows = table.select("tr");
        boolean data = table.select("table").size() == 1
                && !rows.isEmpty()
                && rows.stream().anyMatch(row -> cells(row).size() > 1);
        if (!data) {
            return;
        }
        for (Element row : rows) {
            List<List<FormLine>> cells =
                    cells(row).stream().map(RunCollector::cell).toList();
            boolean head =
                    cells(row).stream().allMatch(cell -> cell.normalName().equals("th")) && !cells.isEmpty();
            LineKind kind = head ? LineKind.TABLE_HEAD : LineKind.TABLE_ROW;
            lines.add(new FormLine(line(row), new LineShape(kind, 0, true), List.of(), cells));
        }
        tableRead = table;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> List.of("td", "th").contains(cell.normalName()))
                .toList();
    }

    private static List<FormLine> cell(Element cell) {
        RunCollector inside = new RunCollector();
        cell.traverse(inside);
        return inside.lines();
    }

    private void picture(Element image) {
        PagePicture.of(image).ifPresent(picture -> {
            var link = picture.links().get(0);
            if (!address.isEmpty() && !link.text().isEmpty()) {
                add(link.text());
                return;
            }
            endLine(false);
            lines.add(FormLine.of(
                    line(image),
                    new LineShape(LineKind.PICTURE, 0, true),
                    List.of(new TextRun(link.text(), link.text(), Style.PLAIN, link.address()))));
        });
    }

    private void append(String words, int at) {
        if (code > 0) {
            preformatted(words, at);
            return;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
            if (!blank || endsInWord(shown)) {
                shown.append(blank ? ' ' : c);
            }
        }
        if (!shown.isEmpty()) {
            number = runs.isEmpty() ? at : number;
            add(shown.toString());
        }
    }

    private void preformatted(String words, int at) {
        int line = at;
        for (String one : words.split("\n", -1)) {
            if (!one.isBlank()) {
                lines.add(FormLine.of(
                        line, new LineShape(LineKind.CODE, 0, false), List.of(TextRun.plain("    " + one))));
            }
            line++;
        }
    }

    private boolean endsInWord(StringBuilder shown) {
        if (!shown.isEmpty()) {
            return shown.charAt(shown.length() - 1) != ' ';
        }
        return !runs.isEmpty() && !runs.get(runs.size() - 1).text().endsWith(" ");
    }

    private void add(String words) {
        Style style = bold > 0 ? Style.BOLD : italic > 0 ? Style.ITALIC : Style.PLAIN;
        runs.add(new TextRun(words, escape(words), style, address));
    }

    /** Escapes text of the page that looks like Markdown. */
    private static String escape(String words) {
        return MarkupLine.escapeActive(words);
    }

    private void endLine(boolean paragraph) {
        if (!Runs.isBlank(runs)) {
            LineShape its = new LineShape(shape.kind(), shape.level(), opens || shape.kind() != LineKind.TEXT);
            lines.add(FormLine.of(number, its, Runs.withAddresses(runs)));
            shape = shape.kind() == LineKind.HEADING ? shape : PLAIN;
            opens = paragraph;
        }
        opens |= paragraph;
        runs = new ArrayList<>();
    }

    private static int line(Node node) {
        return Math.max(1, node.sourceRange().start().lineNumber());
    }
}
