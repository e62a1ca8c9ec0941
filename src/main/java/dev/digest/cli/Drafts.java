package dev.digest.cli;

import dev.digest.fetch.SavedAnswer;
import dev.digest.issue.reading.Decoded;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.workspace.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the draft that a command is about. */
final class Drafts {
    private final Session session;
    private @Nullable Map<Path, Integer> files;

    Drafts(Session session) {
        this.session = session;
    }

    /**
     * The draft by what the user calls it: the number of an issue, a file, or nothing for the issue being made.
     *
     * @throws dev.digest.problem.Problem {@code issue.unknown}, {@code issue.empty}, {@code file.unreadable},
     *     {@code reading.encoding}
     */
    Draft named(String argument) {
        if (argument.isEmpty()) {
            return issue(session.library().nextIssue());
        }
        if (argument.matches("\\d{1,5}") && !Files.exists(session.path(argument))) {
            int number = Composing.number(argument);
            if (!Files.exists(session.workspace().issue(number))) {
                new Composing(session).known(number);
            }
            return issue(number);
        }
        Path path = session.path(argument);
        Decoded decoded = Decoded.of(argument, SavedAnswer.of(path).bytes());
        return new Draft(argument, decoded.text(), issueOf(path), path);
    }

    /** The issue as its file has it, else as it would be built. */
    Draft issue(int number) {
        Path file = session.workspace().issue(number);
        if (Files.exists(file)) {
            return new Draft(session.shortest(file), SafeFile.read(file), number, file);
        }
        Composing composing = new Composing(session);
        List<Entry> entries = session.library().papersFor(number);
        BuiltIssue plan = session.library()
                .issue(number)
                .orElseGet(() -> BuiltIssue.made(number, Optional.empty(), Optional.empty()));
        String text = composing.text(composing.issue(plan, entries, true), plan);
        return new Draft(session.shortest(file), text, number, file);
    }

    /** Which issue of the library a file is. */
    private int issueOf(Path path) {
        if (files == null) {
            files = session.library().issues().stream()
                    .collect(Collectors.toMap(issue -> session.workspace().issue(issue.number()), BuiltIssue::number));
        }
        return files.getOrDefault(path.toAbsolutePath().normalize(), 0);
    }
}
