package dev.digest.fetch.webpage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a paper came out, by all that its page says.
 *
 * @param stated the statements, the most trustworthy first
 * @param online when it came out on the web, which stands in for a date of publication where there is none
 */
record PublishedDates(List<String> stated, Optional<String> online) {
    private static final int MONTH = 7;

    /** The most trustworthy one, or another that says the same more exactly. */
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
     * Whether two cannot both be true. A day's difference is a time zone's; months may lie between the web and print, a
     * decade may not.
     */
    boolean disagree() {
        boolean among = stated.stream().anyMatch(one -> stated.stream().anyMatch(other -> !sameMonth(one, other)));
        boolean withOnline =
                online.isPresent() && stated.stream().anyMatch(date -> Math.abs(year(date) - year(online.get())) > 1);
        return among || withOnline;
    }

    /** Whether the web says another year: of a conference, one of them is that of the submission. */
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
