package dev.digest.cli.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table of texts. On a terminal, columns are aligned and the widest are cut to fit; in a pipe they are complete and
 * separated by tabs.
 */
public final class Table {
    private static final String GAP = "  ";
    /** The width of the longest arXiv and ACL Anthology ids; URLs are longer. */
    private static final int WIDEST_ID = 28;
    /** A narrower column is not useful: a date, a category, the start of a title. */
    private static final int MIN_WIDTH = 12;

    private static final int NARROWEST_TITLE = 8;

    private final TextOutput output;
    private final List<List<String>> bufferedRows = new ArrayList<>();
    private int colouredColumn = -1;
    private UnaryOperator<String> colour = text -> text;
    private boolean numbered;
    private int numberWidth;
    private boolean beginsWithIds;
    private boolean endsWithSentences;

    /** A table that writes itself to {@code out}. */
    public Table(TextOutput out) {
        this.output = out;
    }

    /** The first column contains ids, which are not cut unless they are URLs; other columns are cut instead. */
    public Table withIds() {
        beginsWithIds = true;
        return this;
    }

    /** On a terminal each row begins with its number, from 1, by which the next command may name it. */
    public Table withNumbers() {
        numbered = true;
        return this;
    }

    /** The last column contains sentences, which wrap instead of being cut. */
    public Table withSentences() {
        endsWithSentences = true;
        return this;
    }

    /** Paints the texts of a column on a terminal. */
    public Table withColour(int column, UnaryOperator<String> painter) {
        colouredColumn = column;
        colour = painter;
        return this;
    }

    /** Adds a row. In a pipe it is written at once. */
    public void row(List<String> cells) {
        List<String> safe = new ArrayList<>(cells.size());
        for (String cell : cells) {
            safe.add(SafeText.line(cell));
        }
        if (output.isTerminal()) {
            bufferedRows.add(safe);
        } else {
            output.line(String.join("\t", safe));
        }
    }

    /** Writes the buffered rows with a heading. */
    public void finish(List<String> heading) {
        if (bufferedRows.isEmpty()) {
            return;
        }
        bufferedRows.add(0, numbered ? number(heading) : heading);
        int[] widths = beginsWithIds ? widthsBesideIds(widest()) : fitColumns(output.columns(), widest());
        for (int i = 0; i < bufferedRows.size(); i++) {
            for (List<String> cells : lines(bufferedRows.get(i), widths)) {
                String line = i == 0 ? output.faint(line(cells, widths, -1)) : line(cells, widths, colouredColumn);
                output.line(line);
            }
        }
        bufferedRows.clear();
    }

    /** Numbers the rows; returns the heading above them. */
    private List<String> number(List<String> heading) {
        int digits = Integer.toString(bufferedRows.size()).length();
        numberWidth = digits + GAP.length();
        for (int i = 0; i < bufferedRows.size(); i++) {
            String number = Integer.toString(i + 1);
            String prefix = " ".repeat(digits - number.length()) + number + GAP;
            bufferedRows.set(i, withPrefix(prefix, bufferedRows.get(i)));
        }
        return withPrefix(" ".repeat(numberWidth), heading);
    }

    /** The number is part of the first cell, since it must never be cut off. */
    private static List<String> withPrefix(String prefix, List<String> cells) {
        List<String> prefixed = new ArrayList<>(cells);
        prefixed.set(0, prefix + cells.get(0));
        return prefixed;
    }

    private List<List<String>> lines(List<String> cells, int[] widths) {
        int last = cells.size() - 1;
        if (!endsWithSentences || widths[last] < MIN_WIDTH) {
            return List.of(cells);
        }
        List<List<String>> lines = new ArrayList<>();
        for (String part : TextWidth.wrap(cells.get(last), widths[last])) {
            List<String> line = new ArrayList<>(lines.isEmpty() ? cells : Collections.nCopies(cells.size(), ""));
            line.set(last, part);
            lines.add(line);
        }
        return lines;
    }

    private String line(List<String> cells, int[] widths, int painted) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (widths[i] > 0) {
                String cell = TextWidth.fit(cells.get(i), widths[i]);
                String padding = " ".repeat(Math.max(0, widths[i] - TextWidth.of(cell)));
                line.append(line.length() == 0 ? "" : GAP)
                        .append(i == painted ? colour.apply(cell) : cell)
                        .append(padding);
            }
        }
        return line.toString().stripTrailing();
    }

    /** The width of the widest cell of each column. */
    private int[] widest() {
        int[] widths = new int[bufferedRows.get(0).size()];
        for (List<String> row : bufferedRows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    /** Ids first; then as many other columns as stay readable, the last and most informative one before the others. */
    private int[] widthsBesideIds(int[] wanted) {
        int ids = bufferedRows.stream()
                .mapToInt(row -> TextWidth.of(row.get(0)))
                .filter(width -> width <= WIDEST_ID + numberWidth)
                .max()
                .orElse(WIDEST_ID + numberWidth);
        int room = output.columns() - ids - GAP.length();
        int[] others = wanted.clone();
        others[0] = 0;
        int[] widths = fitColumns(room, others);
        for (int i = others.length - 2; i > 0 && !isLegible(widths, others, room); i--) {
            others[i] = 0;
            widths = fitColumns(room, others);
        }
        if (!isLegible(widths, others, room)) {
            widths = new int[others.length];
        }
        widths[0] = Math.min(ids, output.columns());
        return widths;
    }

    private static boolean isLegible(int[] widths, int[] wanted, int room) {
        for (int i = 0; i < widths.length; i++) {
            int least = i < widths.length - 1 ? MIN_WIDTH : NARROWEST_TITLE;
            if (widths[i] < Math.min(wanted[i], least)) {
                return false;
            }
        }
        return sum(widths, room) + gaps(widths) <= room;
    }

    /**
     * Each column gets its natural width; if the sum is too large, the widest columns share one width. Columns without
     * content are omitted.
     */
    private static int[] fitColumns(int columns, int[] wanted) {
        int[] widths = wanted.clone();
        int room = Math.max(widths.length, columns - gaps(widths));
        int widest = room;
        while (widest > 1 && sum(widths, widest) > room) {
            widest--;
        }
        int left = Math.max(0, room - sum(widths, widest));
        for (int i = widths.length - 1; i >= 0; i--) {
            int more = Math.min(left, Math.max(0, widths[i] - widest));
            widths[i] = Math.min(widths[i], widest) + more;
            left -= more;
        }
        return widths;
    }

    private static int gaps(int[] widths) {
        int shown = 0;
        for (int width : widths) {
            shown += width > 0 ? 1 : 0;
        }
        return GAP.length() * Math.max(0, shown - 1);
    }

    private static int sum(int[] widths, int widest) {
        int sum = 0;
        for (int width : widths) {
            sum += Math.min(width, widest);
        }
        return sum;
    }
}
