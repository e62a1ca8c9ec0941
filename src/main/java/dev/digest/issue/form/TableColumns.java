package dev.digest.issue.form;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table.
 *
 * @param head the header row; in a table without one, its first row
 * @param names the column heads; empty where a column has none
 * @param labels the field of each column; none for unsupported ones
 */
record TableColumns(FormLine head, boolean named, List<String> names, List<Optional<FieldLabel>> labels) {
    /** The number of rows used to guess the content of a column. */
    private static final int SAMPLE = 50;

    /** The columns, if one of them contains titles. */
    static Optional<TableColumns> of(FormLine first, List<FormLine> rows, Map<String, FieldLabel> own) {
        boolean named = first.is(LineKind.TABLE_HEAD);
        int width = first.cells().size();
        List<String> names = new ArrayList<>();
        List<Optional<FieldLabel>> labels = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = named ? text(first.cells().get(i)) : "";
            names.add(name);
            labels.add(FieldWords.column(name, own));
        }
        int title = titleColumn(labels, rows, width);
        if (title < 0) {
            return Optional.empty();
        }
        for (int i = 0; i < width; i++) {
            boolean otherTitle = i != title && labels.get(i).equals(Optional.of(FieldLabel.TITLE));
            if (otherTitle) {
                labels.set(i, Optional.of(hasLinksOnly(rows, i) ? FieldLabel.DOWNLOAD : FieldLabel.SUMMARY));
            } else if (labels.get(i).isEmpty()) {
                labels.set(i, guess(rows, i, title, names.get(i).isEmpty()));
            }
        }
        labels.set(title, Optional.of(FieldLabel.TITLE));
        return Optional.of(
                new TableColumns(named ? first : first.withRuns(List.of(TextRun.plain("-"))), named, names, labels));
    }

    /**
     * The first title column that contains more than links; without a header, the one with the most words in links or
     * bold.
     */
    private static int titleColumn(List<Optional<FieldLabel>> labels, List<FormLine> rows, int width) {
        for (int i = 0; i < width; i++) {
            if (labels.get(i).equals(Optional.of(FieldLabel.TITLE)) && !hasLinksOnly(rows, i)) {
                return i;
            }
        }
        if (labels.stream().anyMatch(label -> label.equals(Optional.of(FieldLabel.TITLE)))) {
            return labels.indexOf(Optional.of(FieldLabel.TITLE));
        }
        int best = -1;
        int most = 0;
        for (int i = 0; i < width; i++) {
            int linked = labels.get(i).isPresent() ? 0 : titles(rows, i);
            if (linked > most) {
                best = i;
                most = linked;
            }
        }
        return most * 2 >= Math.min(SAMPLE, rows.size()) ? best : -1;
    }

    /** The number of rows in which a cell begins in bold or with a link. */
    private static int titles(List<FormLine> rows, int column) {
        int titles = 0;
        for (FormLine row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
            boolean title = line(row, column)
                    .filter(line -> line.runs().stream()
                            .anyMatch(run -> (run.isLink() || run.isBold())
                                    && TitleText.clean(run.text())
                                                    .codePointCount(
                                                            0,
                                                            TitleText.clean(run.text())
                                                                    .length())
                                            > 3
                                    && !run.text().matches("[\\d\\s./-]+")
                                    && !FieldWords.isLinkWord(run.text())
                                    && !run.text().equals(run.address())))
                    .isPresent();
            titles += title ? 1 : 0;
        }
        return titles;
    }

    private static boolean hasLinksOnly(List<FormLine> rows, int column) {
        int links = 0;
        int cells = 0;
        for (FormLine row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
            Optional<FormLine> line = line(row, column);
            cells += line.isPresent() ? 1 : 0;
            links += line.filter(one -> one.runs().stream()
                                    .filter(run -> !run.text().isBlank())
                                    .allMatch(run -> (run.isLink()
                                                    && (FieldWords.isLinkWord(run.text())
                                                            || run.text().matches("[\\d.v]+|https?:.*")))
                                            || run.text().matches("[\\p{P}\\p{S}\\s]*")))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return cells > 0 && links == cells;
    }

    /** Guesses the field of an unknown column: links; without a header, text of more than a word or two. */
    private static Optional<FieldLabel> guess(List<FormLine> rows, int column, int title, boolean nameless) {
        if (hasLinksOnly(rows, column)) {
            return Optional.of(FieldLabel.DOWNLOAD);
        }
        int length = 0;
        int cells = 0;
        for (FormLine row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
            String text = column < row.cells().size() ? text(row.cells().get(column)) : "";
            length += text.codePointCount(0, text.length());
            cells++;
        }
        return nameless && cells > 0 && length / cells >= 10 && column > title
                ? Optional.of(FieldLabel.SUMMARY)
                : Optional.empty();
    }

    private static Optional<FormLine> line(FormLine row, int column) {
        return column < row.cells().size()
                ? row.cells().get(column).stream()
                        .filter(line -> line.is(LineKind.TEXT) || line.isItem() || line.is(LineKind.HEADING))
                        .findFirst()
                : Optional.empty();
    }

    static String text(List<FormLine> cell) {
        StringBuilder text = new StringBuilder();
        for (FormLine line : cell) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return text.toString();
    }

    int titleColumn() {
        return labels.indexOf(Optional.of(FieldLabel.TITLE));
    }

    /** The line of a row with its title. */
    Optional<FormLine> titleLine(FormLine row) {
        return line(row, titleColumn());
    }
}
