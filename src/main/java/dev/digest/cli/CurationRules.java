package dev.digest.cli;

import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A curator's words on their way into the library. */
final class CurationRules {
    private CurationRules() {}

    /**
     * The words as they are kept: a category that the newsletter has; a title only where it differs from the source's,
     * so that a title nobody changed stays a fetched one.
     *
     * @throws Problem {@code category.unknown} or {@code category.nearest}
     */
    static Map<CurationField, String> checkedChanges(
            LibraryPaper entry, Map<CurationField, String> changes, CommandContext context) {
        Map<CurationField, String> checked = new EnumMap<>(CurationField.class);
        changes.forEach((field, text) -> {
            boolean category = field == CurationField.CATEGORY && !text.isBlank();
            boolean unchanged = field == CurationField.TITLE
                    && text.strip().equals(entry.paper().title());
            String kept = unchanged ? "" : text;
            checked.put(field, category ? context.newsletter().categories().require(text) : kept);
        });
        return checked;
    }

    /** Whether something that was said is no longer said so. */
    static boolean isReplaced(LibraryPaper before, LibraryPaper now) {
        return before.curation().fields().entrySet().stream()
                .anyMatch(said -> !now.curation().get(said.getKey()).equals(Optional.of(said.getValue())));
    }

    /**
     * Tells what is to be done now with papers that were candidates.
     *
     * @param before the papers as they were
     */
    static void printNextSteps(List<LibraryPaper> before, CommandContext context) {
        List<LibraryPaper> candidates = before.stream()
                .filter(entry -> entry.status() == Status.CANDIDATE)
                .flatMap(entry -> context.library().find(entry.paper().id()).stream())
                .toList();
        List<PaperId> homeless = candidates.stream()
                .filter(entry -> entry.status() == Status.CANDIDATE)
                .filter(entry -> entry.curation().get(CurationField.SUMMARY).isPresent())
                .map(entry -> entry.paper().id())
                .toList();
        if (!homeless.isEmpty()) {
            String ids = homeless.stream().map(PaperId::canonical).collect(Collectors.joining(" "));
            context.info(
                    "summarize.next-category",
                    ids,
                    context.newsletter().categories().names());
        } else if (!candidates.isEmpty()) {
            int lacking = context.library().withoutSummary().size();
            context.info(lacking > 0 ? "summarize.next-summary" : "summarize.next-issue", lacking);
        }
    }

    /** Tells how far the paper has come. */
    static void printStatus(LibraryPaper entry, CommandContext context) {
        String title =
                entry.curation().get(CurationField.TITLE).orElse(entry.paper().title());
        String key = entry.status() == Status.CANDIDATE
                ? entry.curation().get(CurationField.SUMMARY).isEmpty()
                        ? "summarize.lacks-summary"
                        : "summarize.lacks-category"
                : "summarize.ready";
        context.printRow(context.messages().text(key, entry.paper().id(), title));
    }
}
