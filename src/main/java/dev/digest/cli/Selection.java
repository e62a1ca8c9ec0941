package dev.digest.cli;

import dev.digest.curation.Field;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Papers that the user chose.
 *
 * @param refs those named, in the order given; none are named when it is empty
 * @param issue whose papers alone are wanted, in its order
 */
record Selection(
        List<Entry> refs,
        Optional<BuiltIssue> issue,
        Optional<String> category,
        Optional<Status> status,
        Session session) {

    /**
     * By the options {@code --issue}, {@code --category} and {@code --status}, or by REFs.
     *
     * @throws Problem {@code library.unknown}, {@code issue.unknown}; {@code usage.together} for REFs and options
     */
    static Selection of(Given given, Session session) {
        List<Entry> refs = named(given.arguments(), session);
        for (String option : List.of("--issue", "--category", "--status")) {
            if (!given.arguments().isEmpty() && given.has(option)) {
                throw Problem.of("usage.together", "REF", option);
            }
        }
        OptionalInt issue = given.number("--issue", 1);
        return new Selection(
                refs,
                issue.isEmpty() ? Optional.empty() : Optional.of(new Composing(session).known(issue.getAsInt())),
                given.value("--category")
                        .map(name -> session.newsletter().categories().require(name)),
                given.choice(
                                "--status",
                                Arrays.stream(Status.values())
                                        .map(Status::label)
                                        .toList())
                        .flatMap(Status::named),
                session);
    }

    /**
     * The papers that REFs name.
     *
     * @throws Problem {@code library.unknown}, or that a text names no paper
     */
    static List<Entry> named(List<String> arguments, Session session) {
        Refs refs = Refs.of(arguments, session);
        refs.failed().values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return refs.wanted().stream()
                .map(ref -> session.entry(ref.id().canonical()))
                .toList();
    }

    /** Whether it is the whole library. */
    boolean isAll() {
        return refs.isEmpty() && issue.isEmpty() && category.isEmpty() && status.isEmpty();
    }

    /** Hands them on one by one. */
    void read(Consumer<Entry> reader) {
        if (!refs.isEmpty()) {
            refs.forEach(reader);
        } else if (issue.isPresent()) {
            issue.get().papers().stream()
                    .flatMap(id -> session.library().find(id).stream())
                    .filter(this::isWanted)
                    .forEach(reader);
        } else {
            Query query = new Query(status, category, OptionalInt.empty(), Optional.empty(), Query.Sort.ADDED, 0);
            session.library().read(query, reader);
        }
    }

    private boolean isWanted(Entry entry) {
        return status.map(entry.status()::equals).orElse(true)
                && category.map(name -> entry.curation().get(Field.CATEGORY).equals(Optional.of(name)))
                        .orElse(true);
    }
}
