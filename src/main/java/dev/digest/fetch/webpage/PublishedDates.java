package dev.digest.fetch.webpage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The publication date of a paper, from all statements in its page.
 *
 * @param stated the statements, most reliable first
 * @param online the date of online publication, used when no other is stated
 */
record PublishedDates(List<String> stated, Optional<String> online) {
    private static final int MONTH = 7;

    /** The most reliable one, or a more precise one that agrees with it. */
    Optional<String> best() {
        return stated.stream()
                .findFirst()
                .map(first -> stated.stream()
                        .filter(date -> date.startsWith(first))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(first))
                .or(() -> online);
    }

    /**
     * Whether two contradict each other. A day's difference may be due to time zones, months may lie between online and
     * print publication, a decade may not.
     */
    boolean disagree() {
        boolean among = stated.stream().anyMatch(one -> stated.stream().anyMatch(other -> !sameMonth(one, other)));
        boolean withOnline =
                online.isPresent() && stated.stream().anyMatch(date -> Math.abs(year(date) - year(online.get())) > 1);
        return among || withOnline;
    }

    /** Whether the online date is in another year; for a conference, one of them is the submission's. */
    boolean yearsDiffer() {
        return online.isPresent() && stated.stream().anyMatch(date -> year(date) != year(online.get()));
    }

    private static boolean sameMonth(String one, String other) {
        int exact = Math.min(MONTH, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, exact);
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }
}
