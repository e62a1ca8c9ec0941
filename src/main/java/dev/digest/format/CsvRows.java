package dev.digest.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values (RFC 4180) for spreadsheets. Spreadsheets of other languages split at other characters, so a
 * cell with one of them stands in quotes too: what is behind it would otherwise be a cell of its own, or a formula.
 */
public final class CsvRows {
    /**
     * What a spreadsheet takes for a formula, as one may that skips blanks or reads full-width signs. A formula can
     * send data away and run programs.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?:[\\t\\r]|[\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*");

    /** What separates cells where a spreadsheet's language has it so. */
    private static final String SEPARATORS = ";\t|";

    private CsvRows() {}

    /** One row with its line end. A cell that a spreadsheet would take for a formula gets a {@code '} in front. */
    public static String row(List<String> cells) {
        StringWriter row = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .bufferSize(0)
                .quoteStrategy(CsvRows.quotes())
                .build(row)) {
            writer.writeRecord(cells.stream().map(CsvRows::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row.toString();
    }

    private static QuoteStrategy quotes() {
        return new QuoteStrategy() {
            @Override
            public boolean quoteValue(int line, int field, String value) {
                return value.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0) || value.startsWith("'");
            }
        };
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
