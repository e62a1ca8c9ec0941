package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.fetch.SavedResponse;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.parse.DecodedText;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the draft named by a command's argument. */
public final class IssueTexts {
    /** The argument that means standard input. */
    public static final String INPUT = "-";

    private final Newsroom newsroom;
    private @Nullable Map<Path, Integer> files;

    public IssueTexts(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * A draft: by issue number, by file, or, without an argument, of the {@link IssueCatalog#current} issue. The user
     * is warned of a file that is older than what others built.
     *
     * @throws dev.digest.problem.Problem {@code issue.unknown}, {@code issue.empty}, {@code file.unreadable},
     *     {@code reading.encoding}
     */
    public IssueText find(String argument) {
        IssueText text = named(argument);
        if (text.issue() > 0 && newsroom.isLibraryShared()) {
            newsroom.library()
                    .issues()
                    .find(text.issue())
                    .ifPresent(issue ->
                            new RecordedIssueFile(newsroom, issue).warnOfFormer(ContentFingerprint.of(text.text())));
        }
        return text;
    }

    /**
     * The same, or for {@code -} what {@code input} gives.
     *
     * @param input reads standard input
     */
    public IssueText find(String argument, Supplier<SavedResponse> input) {
        return argument.equals(INPUT) ? of(input.get()) : find(argument);
    }

    private IssueText named(String argument) {
        if (argument.isEmpty()) {
            return ofIssue(new IssueCatalog(newsroom).current());
        }
        if (argument.matches("\\d{1,5}") && !Files.exists(newsroom.files().resolve(argument))) {
            int number = IssueBuilder.parseIssueNumber(argument);
            if (!Files.exists(newsroom.workspace().issue(number))) {
                new IssueBuilder(newsroom).requireIssue(number);
            }
            return ofIssue(number);
        }
        Path path = newsroom.files().resolve(argument);
        DecodedText decoded = DecodedText.of(argument, SavedResponse.of(path).bytes());
        return new IssueText(argument, decoded.text(), issueOf(path), path);
    }

    /**
     * A draft that was read already, such as standard input. Its relative paths refer to the user's folder.
     *
     * @throws dev.digest.problem.Problem {@code reading.encoding}
     */
    public IssueText of(SavedResponse read) {
        DecodedText decoded = DecodedText.of(read.name(), read.bytes());
        return new IssueText(read.name(), decoded.text(), 0, newsroom.files().resolve(INPUT));
    }

    /** The issue from its file; without one, as it was recorded last, otherwise as it would be built. */
    public IssueText ofIssue(int number) {
        return ofIssue(number, () -> newsroom.library().issues().find(number));
    }

    /** The same for one whose record is known. */
    public IssueText ofIssue(IssueRecord issue) {
        return ofIssue(issue.number(), () -> Optional.of(issue));
    }

    private IssueText ofIssue(int number, Supplier<Optional<IssueRecord>> record) {
        Path file = newsroom.workspace().issue(number);
        if (Files.exists(file)) {
            return new IssueText(newsroom.files().displayPath(file), AtomicFile.read(file), number, file);
        }
        Optional<IssueRecord> known = record.get();
        Optional<String> recorded = known.flatMap(issue -> new RecordedIssueFile(newsroom, issue).text());
        return new IssueText(
                newsroom.files().displayPath(file), recorded.orElseGet(() -> built(number, known)), number, file);
    }

    private String built(int number, Optional<IssueRecord> known) {
        IssueBuilder builder = new IssueBuilder(newsroom);
        List<LibraryPaper> entries = newsroom.library().issues().papersFor(number);
        IssueRecord plan = known.orElseGet(() -> IssueRecord.planned(number, Optional.empty(), Optional.empty()));
        return builder.text(builder.issue(plan, entries, true), plan);
    }

    /** The issue number of a file. Only a file where issues are is looked up in the library. */
    private int issueOf(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (!newsroom.workspace().issues().equals(file.getParent())) {
            return 0;
        }
        if (files == null) {
            files = newsroom.library().issues().all().stream()
                    .collect(
                            Collectors.toMap(issue -> newsroom.workspace().issue(issue.number()), IssueRecord::number));
        }
        return files.getOrDefault(file, 0);
    }
}
