package dev.digest.export;

import dev.digest.paper.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The publication date of a paper, as precise as known. */
record PublicationDate(List<Integer> parts) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}(?:-\\d\\d){0,2}).*");

    /** Year, month and day of a paper; empty when no date is known. */
    static PublicationDate of(Paper paper) {
        Matcher date = FORM.matcher(paper.dates().published().orElse(""));
        return new PublicationDate(
                date.matches()
                        ? Arrays.stream(date.group(1).split("-"))
                                .map(Integer::valueOf)
                                .toList()
                        : List.of());
    }
}
