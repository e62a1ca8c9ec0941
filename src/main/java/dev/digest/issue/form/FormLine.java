package dev.digest.issue.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of an issue, in whichever markup it was written.
 *
 * @param number where it stands in the file, from 1
 * @param runs its words; of a picture one run, its description with its address
 * @param cells of a row of a table: what each cell holds, line by line
 */
public record FormLine(int number, LineShape shape, List<TextRun> runs, List<List<FormLine>> cells) {
    /** What lines there are. */
    public enum LineKind {
        /** Part of a paragraph. */
        TEXT,
        HEADING,
        /** What begins an item of a list. */
        ITEM,
        /** What begins an item of a numbered list. */
        NUMBERED_ITEM,
        CODE,
        /** A line across the page. */
        RULE,
        PICTURE,
        /** The names of a table's columns. */
        TABLE_HEAD,
        TABLE_ROW,
        /** HTML within another markup, still to be read. */
        HTML
    }

    /**
     * How a line stands among the others.
     *
     * @param level of a heading 1 to 6, of an item how deep its list is nested, from 1; otherwise 0
     * @param opens whether it begins a paragraph
     */
    public record LineShape(LineKind kind, int level, boolean opens) {}

    /** Copies the lists. */
    public FormLine {
        runs = List.copyOf(runs);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** A line that is no row of a table. */
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

    /** What a reader sees; cells have a bar between them. */
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

    /** The links in it that lead to the web. */
    List<TextRun> links() {
        List<TextRun> links = new ArrayList<>();
        for (TextRun run : runs) {
            if (run.isLink()) {
                links.add(run);
            }
        }
        return links;
    }

    /** The same line with other words. */
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
