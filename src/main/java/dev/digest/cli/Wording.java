package dev.digest.cli;

import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A curator's words on their way into the library. */
final class Wording {
    private Wording() {}

    /**
     * The words as they are kept: a category that the newsletter has; a title only where it differs from the source's,
     * so that a title nobody changed stays a fetched one.
     *
     * @throws Problem {@code category.unknown} or {@code category.nearest}
     */
    static Map<Field, String> checked(Entry entry, Map<Field, String> changes, Session session) {
        Map<Field, String> checked = new EnumMap<>(Field.class);
        changes.forEach((field, text) -> {
            boolean category = field == Field.CATEGORY && !text.isBlank();
            boolean unchanged =
                    field == Field.TITLE && text.strip().equals(entry.paper().title());
            String kept = unchanged ? "" : text;
            checked.put(field, category ? session.newsletter().categories().require(text) : kept);
        });
        return checked;
    }

    /** Whether something that was said is no longer said so. */
    static boolean isReplaced(Entry before, Entry now) {
        return before.curation().words().entrySet().stream()
                .anyMatch(said -> !now.curation().get(said.getKey()).equals(Optional.of(said.getValue())));
    }

    /**
     * Tells what is to be done now with papers that were candidates.
     *
     * @param before the papers as they were
     */
    static void tellNext(List<Entry> before, Session session) {
        List<Entry> candidates = before.stream()
                .filter(entry -> entry.status() == Status.CANDIDATE)
                .flatMap(entry -> session.library().find(entry.paper().id()).stream())
                .toList();
        List<PaperId> homeless = candidates.stream()
                .filter(entry -> entry.status() == Status.CANDIDATE)
                .filter(entry -> entry.curation().get(Field.SUMMARY).isPresent())
                .map(entry -> entry.paper().id())
                .toList();
        if (!homeless.isEmpty()) {
            String ids = homeless.stream().map(PaperId::canonical).collect(Collectors.joining(" "));
            session.say(
                    "summarize.next-category",
                    ids,
                    session.newsletter().categories().names());
        } else if (!candidates.isEmpty()) {
            int lacking = session.library().lackingSummary().size();
            session.say(lacking > 0 ? "summarize.next-summary" : "summarize.next-issue", lacking);
        }
    }

    /** Tells how far the paper has come. */
    static void tell(Entry entry, Session session) {
        String title = entry.curation().get(Field.TITLE).orElse(entry.paper().title());
        String key = entry.status() == Status.CANDIDATE
                ? entry.curation().get(Field.SUMMARY).isEmpty() ? "summarize.lacks-summary" : "summarize.lacks-category"
                : "summarize.ready";
        session.printRow(session.messages().text(key, entry.paper().id(), title));
    }
}
