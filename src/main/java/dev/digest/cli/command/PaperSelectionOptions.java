package dev.digest.cli.command;

import dev.digest.app.PaperLookup;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.paper.PaperSelection;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Parses which papers the user selected. */
public final class PaperSelectionOptions {
    private PaperSelectionOptions() {}

    /**
     * By the options {@code --issue}, {@code --category} and {@code --status}, or by REFs.
     *
     * @throws Problem {@code library.unknown}, {@code issue.unknown}; {@code usage.together} for REFs with options
     */
    public static PaperSelection of(CommandOptions options, CommandContext context) {
        List<LibraryPaper> refs = ofRefs(options.arguments(), context);
        for (String option : List.of("--issue", "--category", "--status")) {
            if (!options.arguments().isEmpty() && options.has(option)) {
                throw Problem.usage("usage.together", "REF", option);
            }
        }
        OptionalInt issue = options.number("--issue", 1);
        return new PaperSelection(
                refs,
                issue.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new IssueBuilder(context.newsroom()).requireIssue(issue.getAsInt())),
                options.value("--category").map(name -> context.newsroom().requireCategory(name)),
                options.choice("--status", Status.labels()).flatMap(Status::ofLabel),
                context.newsroom());
    }

    /**
     * The papers of REFs.
     *
     * @throws Problem {@code library.unknown}, or why a text is not a reference
     */
    public static List<LibraryPaper> ofRefs(List<String> arguments, CommandContext context) {
        return PaperRefs.of(arguments, context).requireIds().stream()
                .map(new PaperLookup(context.newsroom())::require)
                .toList();
    }
}
