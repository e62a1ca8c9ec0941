package dev.digest.format;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates such as {@code 2022-10-31}. To make a formatter takes Java longer than to read an issue. */
public final class IsoDate {
    private static final int LENGTH = 10;

    private IsoDate() {}

    /**
     * Parses a date.
     *
     * @throws DateTimeException for any other text, and for a day that does not exist
     */
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, LENGTH));
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
