package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.UserState;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The papers that this user saw or named last: the rows of the last list, and the paper of the last command. A row
 * stays the paper that was shown there, whatever happens to the library.
 */
public record RecentPapers(Newsroom newsroom) {
    private static final String ROWS = "rows";
    private static final String LAST = "last";
    /** Nobody remembers an older list, so its numbers would be mistakes. */
    private static final Duration VALID = Duration.ofHours(24);

    /**
     * A row of a list.
     *
     * @param id canonical
     */
    public record ListedPaper(String id, String title) {}

    /** Remembers the rows of a list, in place of the list before. */
    public void rememberRows(List<ListedPaper> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(newsroom.now().toString());
        for (ListedPaper row : rows) {
            lines.add(row.id() + "\t" + row.title().replaceAll("\\s+", " "));
        }
        state().write(ROWS, lines);
    }

    /**
     * A row of the last list.
     *
     * @param number from 1
     * @throws Problem {@code ref.no-list}, {@code ref.no-row}, {@code ref.list-outdated}
     */
    public ListedPaper row(int number) {
        List<String> lines = state().read(ROWS);
        Optional<Instant> shown = lines.isEmpty() ? Optional.empty() : time(lines.get(0));
        if (shown.isEmpty()) {
            throw Problem.of("ref.no-list", number);
        }
        if (Duration.between(shown.get(), newsroom.now()).compareTo(VALID) > 0) {
            throw Problem.of("ref.list-outdated", number);
        }
        if (number < 1 || number >= lines.size()) {
            throw Problem.of("ref.no-row", number, lines.size() - 1);
        }
        String[] parts = lines.get(number).split("\t", 2);
        return new ListedPaper(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Remembers the paper that a command was about. */
    public void rememberLast(PaperId id) {
        state().write(LAST, List.of(id.canonical()));
    }

    /**
     * The paper that the last command was about.
     *
     * @throws Problem {@code ref.no-last}
     */
    public PaperId last() {
        List<String> lines = state().read(LAST);
        if (lines.isEmpty()) {
            throw Problem.of("ref.no-last");
        }
        return PaperId.ofCanonical(lines.get(0));
    }

    private UserState state() {
        return UserState.of(newsroom.workspace(), newsroom.host().environment());
    }
}
