package dev.digest.fetch.arxiv;

import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageTextCleaner;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions listed on a paper's page, such as {@code [v2] Wed, 2 Aug 2023 00:41:18 UTC (12 KB)}.
 *
 * @param version the version shown, 0 when unknown
 */
record SubmissionHistory(List<SubmittedVersion> submissions, int version) {
    private static final Pattern LINE =
            Pattern.compile("\\[v(\\d{1,4})]\\s*(\\w{3}, \\d{1,2} \\w{3} \\d{4} [\\d:]{8}) (?:UTC|GMT)([^\\[]*)");
    /** The first of several has no number here. */
    private static final Pattern THIS_VERSION = Pattern.compile("\\(this version(?:, v(\\d{1,4}))?\\)");

    private static final Pattern NUMBER = Pattern.compile("v(\\d{1,4})\\W*$");

    /**
     * A version.
     *
     * @param date as an ISO instant, if valid
     */
    record SubmittedVersion(int version, Optional<String> date, boolean withdrawn) {}

    /** Parses the list and the version shown: the newest unless stated otherwise. */
    static SubmissionHistory of(HtmlPage page) {
        List<SubmittedVersion> all = new ArrayList<>();
        Matcher lines = LINE.matcher(
                PageTextCleaner.line(page.text(".submission-history").orElse("")));
        while (lines.find()) {
            boolean withdrawn = lines.group(3).contains("withdrawn");
            all.add(new SubmittedVersion(Integer.parseInt(lines.group(1)), date(lines.group(2)), withdrawn));
        }
        int newest = all.stream().mapToInt(SubmittedVersion::version).max().orElse(0);
        return new SubmissionHistory(List.copyOf(all), shownVersionDate(page).orElse(newest));
    }

    /** {@code (this version, v2)} below the title, or the citation id. */
    private static Optional<Integer> shownVersionDate(HtmlPage page) {
        Optional<String> line = page.text(".dateline").map(PageTextCleaner::line);
        Optional<Integer> named = line.map(THIS_VERSION::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1) == null ? 1 : Integer.valueOf(match.group(1)));
        Optional<Integer> titled = page.text(".arxivid a")
                .map(PageTextCleaner::line)
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(match -> Integer.valueOf(match.group(1)));
        return named.or(() -> titled);
    }

    /** The date of the first version. */
    Optional<String> firstVersionDate() {
        return submission(1).flatMap(SubmittedVersion::date);
    }

    /** The date of the version shown. */
    Optional<String> shownVersionDate() {
        return submission(version).flatMap(SubmittedVersion::date);
    }

    /** Whether the version shown is a withdrawal. */
    boolean withdrawn() {
        return submission(version).filter(SubmittedVersion::withdrawn).isPresent();
    }

    private Optional<SubmittedVersion> submission(int wanted) {
        return submissions.stream().filter(one -> one.version() == wanted).findFirst();
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text + " GMT", DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
