package dev.digest.cli.command.discovery;

import dev.digest.app.paper.RefResolver.FoundPaper;
import dev.digest.app.paper.RefResolver.RefScope;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.command.PaperRefs.TypedRef;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * REFs with the date of each pick, which on standard input may follow the REF.
 *
 * @param days by id, in order
 * @param failed invalid REFs, as typed
 */
record DatedRefs(Map<PaperId, LocalDate> days, Map<String, Problem> failed) {
    static DatedRefs of(List<String> arguments, CommandContext context) {
        Map<PaperId, LocalDate> days = new LinkedHashMap<>();
        Map<String, Problem> failed = new LinkedHashMap<>();
        LocalDate today = InboxRangeOptions.today(context);
        for (TypedRef typed : PaperRefs.typed(arguments, context)) {
            String[] parts = typed.text().strip().split("\\s+(?=\\d{4}-\\d{2}-\\d{2}$)", 2);
            try {
                LocalDate day = parts.length == 2 ? day(parts[1]) : today;
                TypedRef ref = new TypedRef(parts[0], typed.byHand());
                for (FoundPaper paper : PaperRefs.resolve(ref, RefScope.LIBRARY_AND_POOL, context)) {
                    days.merge(paper.ref().id(), day, (one, other) -> one.isBefore(other) ? one : other);
                }
            } catch (Problem problem) {
                failed.putIfAbsent(typed.text(), problem);
            }
        }
        PaperRefs.remember(List.copyOf(days.keySet()), context);
        return new DatedRefs(days, failed);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.usage("usage.date", "-", text).causedBy(e);
        }
    }
}
