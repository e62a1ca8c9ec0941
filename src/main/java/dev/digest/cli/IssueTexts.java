package dev.digest.cli;

import dev.digest.fetch.SavedResponse;
import dev.digest.issue.parse.DecodedText;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the draft that a command is about. */
final class IssueTexts {
    private final CommandContext session;
    private @Nullable Map<Path, Integer> files;

    IssueTexts(CommandContext context) {
        this.session = context;
    }

    /**
     * The draft by what the user calls it: the number of an issue, a file, or nothing for the issue being made.
     *
     * @throws dev.digest.problem.Problem {@code issue.unknown}, {@code issue.empty}, {@code file.unreadable},
     *     {@code reading.encoding}
     */
    IssueText find(String argument) {
        if (argument.isEmpty()) {
            return ofIssue(session.library().nextIssue());
        }
        if (argument.matches("\\d{1,5}") && !Files.exists(session.path(argument))) {
            int number = IssueBuilder.parseIssueNumber(argument);
            if (!Files.exists(session.workspace().issue(number))) {
                new IssueBuilder(session).requireIssue(number);
            }
            return ofIssue(number);
        }
        Path path = session.path(argument);
        DecodedText decoded = DecodedText.of(argument, SavedResponse.of(path).bytes());
        return new IssueText(argument, decoded.text(), issueOf(path), path);
    }

    /** The issue as its file has it, else as it would be built. */
    IssueText ofIssue(int number) {
        Path file = session.workspace().issue(number);
        if (Files.exists(file)) {
            return new IssueText(session.displayPath(file), AtomicFile.read(file), number, file);
        }
        IssueBuilder builder = new IssueBuilder(session);
        List<LibraryPaper> entries = session.library().papersFor(number);
        IssueRecord plan = session.library()
                .issue(number)
                .orElseGet(() -> IssueRecord.planned(number, Optional.empty(), Optional.empty()));
        String text = builder.text(builder.issue(plan, entries, true), plan);
        return new IssueText(session.displayPath(file), text, number, file);
    }

    /** Which issue of the library a file is. */
    private int issueOf(Path path) {
        if (files == null) {
            files = session.library().issues().stream()
                    .collect(Collectors.toMap(issue -> session.workspace().issue(issue.number()), IssueRecord::number));
        }
        return files.getOrDefault(path.toAbsolutePath().normalize(), 0);
    }
}
