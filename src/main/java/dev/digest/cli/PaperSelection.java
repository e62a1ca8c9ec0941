package dev.digest.cli;

import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
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
record PaperSelection(
        List<LibraryPaper> refs,
        Optional<IssueRecord> issue,
        Optional<String> category,
        Optional<Status> status,
        CommandContext session) {

    /**
     * By the options {@code --issue}, {@code --category} and {@code --status}, or by REFs.
     *
     * @throws Problem {@code library.unknown}, {@code issue.unknown}; {@code usage.together} for REFs and options
     */
    static PaperSelection of(CommandOptions options, CommandContext context) {
        List<LibraryPaper> refs = ofRefs(options.arguments(), context);
        for (String option : List.of("--issue", "--category", "--status")) {
            if (!options.arguments().isEmpty() && options.has(option)) {
                throw Problem.of("usage.together", "REF", option);
            }
        }
        OptionalInt issue = options.number("--issue", 1);
        return new PaperSelection(
                refs,
                issue.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new IssueBuilder(context).requireIssue(issue.getAsInt())),
                options.value("--category")
                        .map(name -> context.newsletter().categories().require(name)),
                options.choice(
                                "--status",
                                Arrays.stream(Status.values())
                                        .map(Status::label)
                                        .toList())
                        .flatMap(Status::ofLabel),
                context);
    }

    /**
     * The papers that REFs name.
     *
     * @throws Problem {@code library.unknown}, or that a text names no paper
     */
    static List<LibraryPaper> ofRefs(List<String> arguments, CommandContext context) {
        PaperRefs refs = PaperRefs.of(arguments, context);
        refs.failed().values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return refs.wanted().stream()
                .map(ref -> context.entry(ref.id().canonical()))
                .toList();
    }

    /** Whether it is the whole library. */
    boolean isAll() {
        return refs.isEmpty() && issue.isEmpty() && category.isEmpty() && status.isEmpty();
    }

    /** Hands them on one by one. */
    void read(Consumer<LibraryPaper> reader) {
        if (!refs.isEmpty()) {
            refs.forEach(reader);
        } else if (issue.isPresent()) {
            issue.get().papers().stream()
                    .flatMap(id -> session.library().find(id).stream())
                    .filter(this::isWanted)
                    .forEach(reader);
        } else {
            Query query = new Query(status, category, OptionalInt.empty(), Optional.empty(), Query.SortOrder.ADDED, 0);
            session.library().read(query, reader);
        }
    }

    private boolean isWanted(LibraryPaper entry) {
        return status.map(entry.status()::equals).orElse(true)
                && category.map(name ->
                                entry.curation().get(CurationField.CATEGORY).equals(Optional.of(name)))
                        .orElse(true);
    }
}
