package dev.digest.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values (RFC 4180) that are safe to open in a spreadsheet. Some locales use another separator, so a
 * cell that contains one is quoted too: otherwise the rest of it would become a cell of its own, or a formula.
 */
public final class CsvRows {
    /**
     * What a spreadsheet may take for a formula, including those that skip leading spaces or accept full-width
     * characters. A formula can send data away and run programs (CSV injection).
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?:[\\t\\r]|[\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    /** Cell separators of other locales. */
    private static final String SEPARATORS = ";\t|";

    private CsvRows() {}

    /** One row with its line end. A cell that a spreadsheet would take for a formula is prefixed with {@code '}. */
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
                return value.startsWith("'") || hasSeparator(value);
            }
        };
    }

    private static boolean hasSeparator(String value) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            if (value.indexOf(SEPARATORS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }
}
