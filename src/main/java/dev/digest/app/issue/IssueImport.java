package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.AddPapers;
import dev.digest.curation.Curation;
import dev.digest.fetch.SavedResponse;
import dev.digest.issue.parse.DecodedText;
import dev.digest.issue.parse.ParsedIssue;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One file with what was read from it. */
public record IssueImport(String file, ParsedIssue parsed, IssueUpdate update) {
    public static IssueImport read(String file, OptionalInt said, Newsroom newsroom) {
        DecodedText decoded = DecodedText.of(file, bytes(newsroom.files().resolve(file)));
        if (!decoded.encoding().equals("UTF-8")) {
            newsroom.info("import.encoding", file, decoded.encoding());
        }
        IssueBuilder builder = new IssueBuilder(newsroom);
        ParsedIssue read = builder.read(file, decoded.text());
        OptionalInt number = said.isPresent() ? said : read.title().number();
        if (number.isEmpty()) {
            throw Problem.of("import.no-number", file);
        }
        return new IssueImport(
                file, read, builder.editedIssueMerge().mergePublished(read, issue(number.getAsInt(), read, newsroom)));
    }

    private static byte[] bytes(Path path) {
        return SavedResponse.of(path).bytes();
    }

    private static IssueRecord issue(int number, ParsedIssue read, Newsroom newsroom) {
        boolean usual = read.footer().equals(new IssueBuilder(newsroom).usualFooter());
        IssueRecord out = new IssueRecord(
                number,
                read.title().theme(),
                read.date(),
                Optional.of(newsroom.now()),
                Optional.empty(),
                "",
                Optional.of(read.footer()).filter(footer -> !usual && !footer.isBlank()),
                List.of());
        return newsroom.library()
                .issue(number)
                .filter(IssueRecord::isPublished)
                .map(old -> new IssueRecord(
                        number,
                        out.theme(),
                        out.date(),
                        old.publishedAt(),
                        old.correctedAt(),
                        old.fingerprint(),
                        out.footer(),
                        List.of()))
                .orElse(out);
    }

    /**
     * Takes the issue into the library; in a dry run, only looks.
     *
     * @return whether the library had all of it already
     */
    public boolean importInto(boolean dryRun, Newsroom newsroom) {
        boolean same = dryRun ? isInLibrary(newsroom) : newsroom.library().inTransaction(() -> publish(newsroom));
        parsed.unparsedLines().forEach(line -> newsroom.warn("import.unread", file, line.line(), line.text()));
        warnUnknownCategories(newsroom);
        if (!dryRun && !same) {
            update.issue().papers().forEach(id -> AddPapers.warnEqualTitles(id, newsroom));
        }
        return same;
    }

    private boolean publish(Newsroom newsroom) {
        boolean there = isInLibrary(newsroom);
        if (!there) {
            newsroom.library().saveIssue(update, newsroom.now());
        }
        return there;
    }

    /**
     * Whether the library has all of it already, so that nothing would change.
     *
     * @throws Problem {@code import.taken} when it has another issue of that number
     */
    private boolean isInLibrary(Newsroom newsroom) {
        boolean same = isUnchanged(newsroom);
        if (!same && newsroom.library().issue(update.issue().number()).isPresent()) {
            throw Problem.of("import.taken", update.issue().number());
        }
        return same;
    }

    private boolean isUnchanged(Newsroom newsroom) {
        boolean words = update.curations().entrySet().stream()
                .allMatch(said -> newsroom.library()
                        .find(said.getKey())
                        .map(LibraryPaper::curation)
                        .orElse(Curation.NONE)
                        .equals(said.getValue()));
        return words
                && newsroom.library().issue(update.issue().number()).equals(Optional.of(update.issue()))
                && newsroom.library().events(update.issue().number()).stream()
                        .map(IssueEvent::curation)
                        .toList()
                        .equals(update.events());
    }

    private void warnUnknownCategories(Newsroom newsroom) {
        List<String> known = newsroom.newsletter().categories().names();
        List<String> unknown = parsed.entries().stream()
                .map(entry -> entry.category().or(entry::section).orElse(""))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            newsroom.warn("import.categories", file, unknown);
        }
    }
}
