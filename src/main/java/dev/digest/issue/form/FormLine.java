package dev.digest.issue.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of an issue, independent of its markup.
 *
 * @param number the line in the file, from 1
 * @param runs its text; an image is one run, its alternative text with its URL
 * @param cells for a table row: the lines of each cell
 */
public record FormLine(int number, LineShape shape, List<TextRun> runs, List<List<FormLine>> cells) {
    /** The kinds of lines. */
    public enum LineKind {
        /** Part of a paragraph. */
        TEXT,
        HEADING,
        /** The first line of a bullet list item. */
        ITEM,
        /** The first line of a numbered list item. */
        NUMBERED_ITEM,
        CODE,
        /** A thematic break. */
        RULE,
        PICTURE,
        /** The header row of a table. */
        TABLE_HEAD,
        TABLE_ROW,
        /** HTML within another markup, to be parsed separately. */
        HTML
    }

    /**
     * The structural role of a line.
     *
     * @param level of a heading 1 to 6, of a list item its depth from 1; otherwise 0
     * @param opens whether it begins a paragraph
     */
    public record LineShape(LineKind kind, int level, boolean opens) {}

    public FormLine {
        runs = List.copyOf(runs);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** A line that is not a table row. */
    public static FormLine of(int number, LineShape shape, List<TextRun> runs) {
        return new FormLine(number, shape, runs, List.of());
    }

    LineKind kind() {
        return shape.kind();
    }

    boolean is(LineKind kind) {
        return shape.kind() == kind;
    }

    boolean isItem() {
        return is(LineKind.ITEM) || is(LineKind.NUMBERED_ITEM);
    }

    boolean opens() {
        return shape.opens();
    }

    /** The visible text; cells are separated by a bar. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            text.append(run.text());
        }
        for (List<FormLine> cell : cells) {
            text.append(text.isEmpty() ? "" : " | ");
            for (FormLine line : cell) {
                text.append(line.text()).append(' ');
            }
        }
        return text.toString().strip();
    }

    /** The same as Markdown. */
    public String markdown() {
        String words = Runs.markdown(runs);
        return switch (kind()) {
            case HEADING -> "#".repeat(shape.level()) + " " + words.strip();
            case ITEM -> indent() + "- " + words.strip();
            case NUMBERED_ITEM -> indent() + "1. " + words.strip();
            case RULE -> "---";
            case PICTURE -> "![" + words(runs) + "](" + runs.get(0).address() + ")";
            case TABLE_HEAD, TABLE_ROW -> text();
            case CODE, HTML -> words;
            case TEXT -> words.strip();
        };
    }

    private static String words(List<TextRun> runs) {
        return runs.get(0).text().replace("[", "\\[").replace("]", "\\]");
    }

    private String indent() {
        return "   ".repeat(Math.max(0, shape.level() - 1));
    }

    /** Its http(s) links, also those in its cells. */
    List<TextRun> links() {
        List<TextRun> links = new ArrayList<>();
        for (List<FormLine> cell : cells) {
            cell.forEach(line -> links.addAll(line.links()));
        }
        for (TextRun run : runs) {
            if (run.isLink()) {
                links.add(run);
            }
        }
        return links;
    }

    /** The visible text of a cell. */
    String cellText(int cell) {
        return TableColumns.text(cells.get(cell));
    }

    /** This line as the beginning of a list item, or of what else. */
    FormLine as(LineKind kind, int level, List<TextRun> others) {
        return new FormLine(number, new LineShape(kind, level, true), others, cells);
    }

    /** This line with other text. */
    FormLine withRuns(List<TextRun> others) {
        return new FormLine(number, shape, others, cells);
    }

    FormLine movedBy(int lines) {
        return new FormLine(
                number + lines,
                shape,
                runs,
                cells.stream()
                        .map(cell ->
                                cell.stream().map(line -> line.movedBy(lines)).toList())
                        .toList());
    }

    boolean isBlank() {
        return text().isEmpty() && !is(LineKind.PICTURE);
    }
}
