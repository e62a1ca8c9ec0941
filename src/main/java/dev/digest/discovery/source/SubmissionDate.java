package dev.digest.discovery.source;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Parses RFC 822 dates, {@code Mon, 30 Jun 2025 17:59:59 GMT}; a formatter takes longer than the rest of the record.
 */
final class SubmissionDate {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int PARTS = 4;

    private SubmissionDate() {}

    /**
     * The day in the date's own time zone.
     *
     * @throws DateTimeException when it is invalid
     */
    static LocalDate of(String text) {
        String[] parts = text.strip().split("\\s+", PARTS + 1);
        int month = parts.length < PARTS || parts[2].length() != 3 ? -1 : MONTHS.indexOf(parts[2]);
        try {
            if (month >= 0 && month % 3 == 0) {
                return LocalDate.of(Integer.parseInt(parts[3]), month / 3 + 1, Integer.parseInt(parts[1]));
            }
        } catch (NumberFormatException e) {
            throw new DateTimeException(text, e);
        }
        throw new DateTimeException(text);
    }
}
