package dev.digest.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of texts. On a terminal columns are aligned and the widest are cut to fit; in a pipe they are separated by tabs
 * and whole.
 */
public final class Table {
    private static final String GAP = "  ";

    private final Output out;
    private final List<List<String>> held = new ArrayList<>();

    /** A table that writes itself to {@code out}. */
    public Table(Output out) {
        this.out = out;
    }

    /** Adds a row. In a pipe it is written at once. */
    public void row(List<String> cells) {
        List<String> safe = new ArrayList<>(cells.size());
        for (String cell : cells) {
            safe.add(SafeText.line(cell));
        }
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

    /** Each column as wide as its widest cell; where that is too much, the widest columns give way to one width. */
    private int[] widths() {
        int[] widths = new int[held.get(0).size()];
        for (List<String> row : held) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        int room = Math.max(widths.length, out.columns() - GAP.length() * (widths.length - 1));
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

    private static int sum(int[] widths, int widest) {
        int sum = 0;
        for (int width : widths) {
            sum += Math.min(width, widest);
        }
        return sum;
    }
}
