package dev.digest.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of texts. On a terminal columns are aligned and the last one is cut to fit; in a pipe they are separated by tabs
 * and whole.
 */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 8;

    private final Output out;
    private final List<List<String>> held = new ArrayList<>();

    /** A table that writes itself to {@code out}. */
    public Table(Output out) {
        this.out = out;
    }

    /** Adds a row. In a pipe it is written at once. */
    public void row(List<String> cells) {
        List<String> safe = cells.stream().map(SafeText::line).toList();
        if (out.isTerminal()) {
            held.add(safe);
        } else {
            out.line(String.join("\t", safe));
        }
    }

    /** Writes the rows held back, under a heading. */
    public void end(List<String> heading) {
        if (held.isEmpty()) {
            return;
        }
        held.add(0, heading);
        int[] widths = widths();
        for (int i = 0; i < held.size(); i++) {
            String line = line(held.get(i), widths);
            out.line(i == 0 ? out.faint(line) : line);
        }
        held.clear();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(TextWidth.pad(TextWidth.fit(cells.get(i), widths[i]), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    /** Each column as wide as its widest cell; where that is too much the last shrinks first, then the others. */
    private int[] widths() {
        int columns = held.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : held) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        int excess = GAP.length() * (columns - 1) - out.columns();
        for (int width : widths) {
            excess += width;
        }
        for (int i = columns - 1; i >= 0 && excess > 0; i--) {
            int least = i == columns - 1 ? NARROWEST_LAST : 4;
            int cut = Math.min(excess, Math.max(0, widths[i] - least));
            widths[i] -= cut;
            excess -= cut;
        }
        return widths;
    }
}
