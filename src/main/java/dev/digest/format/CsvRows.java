package dev.digest.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Comma-separated values (RFC 4180) for spreadsheets. */
public final class CsvRows {
    /**
     * What a spreadsheet takes for a formula, as one may that skips blanks or reads full-width signs. A formula can
     * send data away and run programs.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?:[\\t\\r]|[\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*");

    private CsvRows() {}

    /** One row with its line end. A cell that a spreadsheet would take for a formula gets a {@code '} in front. */
    public static String row(List<String> cells) {
        StringWriter row = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().bufferSize(0).build(row)) {
            writer.writeRecord(cells.stream().map(CsvRows::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row.toString();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
