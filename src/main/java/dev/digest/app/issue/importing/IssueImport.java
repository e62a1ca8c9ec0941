package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.curation.Curation;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.parse.IssueDates;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One file, or folder of entries, with what was read from it.
 *
 * @param alone whether it is the only one
 */
public record IssueImport(ImportText source, boolean alone, IssueReading reading, IssueUpdate update) {
    private static final int MOST_LINES = 10;

    /**
     * How to read it.
     *
     * @param numbers which numbers the issues get
     * @param alone whether it is the only file, of which every line can be told
     */
    public record Request(IssueNumbers numbers, boolean alone, IssueForms forms, UsualFooter footer) {}

    /** Parses a text. */
    public static IssueImport read(ImportText source, Request request, Newsroom newsroom) {
        String file = source.name();
        for (ImportText.Part part : source.parts()) {
            if (!part.encoding().equals("UTF-8")) {
                newsroom.info("import.encoding", part.file(), part.encoding());
            }
        }
        IssueReading reading = request.forms().read(file, source.text());
        ParsedIssue read = reading.issue();
        Optional<LocalDate> date = read.date().or(() -> IssueDates.find(file));
        OptionalInt number = request.numbers().number(file, read.title(), date);
        if (number.isEmpty()) {
            throw Problem.of("import.no-number", file);
        }
        Optional<String> footer = Optional.of(read.footer())
                .filter(text -> !text.isBlank() && !request.footer().is(text));
        IssueRecord issue = issue(number.getAsInt(), read, date, footer, newsroom);
        return new IssueImport(
                source,
                request.alone(),
                reading,
                new IssueBuilder(newsroom).editedIssueMerge().mergePublished(read, issue));
    }

    /** The name of the file or folder. */
    public String file() {
        return source.name();
    }

    /** What was read. */
    public ParsedIssue parsed() {
        return reading.issue();
    }

    private static IssueRecord issue(
            int number, ParsedIssue read, Optional<LocalDate> date, Optional<String> footer, Newsroom newsroom) {
        IssueRecord out = new IssueRecord(
                number,
                read.title().theme(),
                date,
                Optional.of(newsroom.now()),
                Optional.empty(),
                "",
                Optional.of(read.opening()).filter(opening -> !opening.isBlank()),
                footer,
                List.of());
        return newsroom.library()
                .issues()
                .find(number)
                .filter(IssueRecord::isPublished)
                .map(old -> new IssueRecord(
                        number,
                        out.theme(),
                        out.date(),
                        old.publishedAt(),
                        old.correctedAt(),
                        old.fingerprint(),
                        out.opening(),
                        out.footer(),
                        List.of()))
                .orElse(out);
    }

    /**
     * Imports the issue; in a dry run, only compares it.
     *
     * @return whether the library already had all of it
     */
    public boolean importInto(boolean dryRun, Newsroom newsroom) {
        boolean same = dryRun
                ? isInLibrary(newsroom)
                : newsroom.library().transactions().inTransaction(() -> publish(newsroom));
        warnUnparsedLines(newsroom);
        return same;
    }

    /** All lines of one file; of each of many as many as somebody reads. */
    private void warnUnparsedLines(Newsroom newsroom) {
        List<UnparsedLine> lines = parsed().unparsedLines();
        int shown = alone ? lines.size() : Math.min(MOST_LINES, lines.size());
        for (UnparsedLine line : lines.subList(0, shown)) {
            ImportText.Place place = source.place(line.line());
            newsroom.warn("import.unread", place.file(), place.line(), line.text());
        }
        if (shown < lines.size()) {
            newsroom.warn("import.unread-more", file(), lines.size() - shown);
        }
    }

    private boolean publish(Newsroom newsroom) {
        boolean there = isInLibrary(newsroom);
        if (!there) {
            newsroom.library().issues().save(update, newsroom.now());
        }
        return there;
    }

    /**
     * Whether the library already has all of it.
     *
     * @throws Problem {@code import.taken} when it has another issue with that number
     */
    private boolean isInLibrary(Newsroom newsroom) {
        boolean same = isUnchanged(newsroom);
        if (!same && newsroom.library().issues().find(update.issue().number()).isPresent()) {
            throw Problem.of("import.taken", update.issue().number());
        }
        return same;
    }

    private boolean isUnchanged(Newsroom newsroom) {
        boolean words = update.curations().entrySet().stream()
                .allMatch(said -> newsroom.library()
                        .papers()
                        .find(said.getKey())
                        .map(LibraryPaper::curation)
                        .orElse(Curation.NONE)
                        .equals(said.getValue()));
        return words
                && newsroom.library().issues().find(update.issue().number()).equals(Optional.of(update.issue()))
                && newsroom.library().events().ofIssue(update.issue().number()).stream()
                        .map(IssueEvent::curation)
                        .toList()
                        .equals(update.events());
    }
}
