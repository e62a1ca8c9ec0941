package dev.digest.app.discovery;

import dev.digest.app.discovery.DecidePapers.DecideResult;
import dev.digest.discovery.NewPaper;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.Library;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records rejections and deferrals. The papers need not be in the library, and are not added to it.
 *
 * @param known finds the texts of papers by their canonical ids
 */
record PaperDecisions(Function<Collection<String>, Map<String, NewPaper>> known, Library library) {
    /**
     * A decision about several papers.
     *
     * @param until for a deferral, an issue number or a date
     */
    record DecisionDetails(DecisionKind kind, LocalDate day, Optional<String> reason, Optional<String> until) {}

    /**
     * Records the decision for all papers or none.
     *
     * @return the decisions, and the papers that are in neither the pool nor the library
     */
    DecideResult record(Collection<PaperId> ids, DecisionDetails verdict, Instant now) {
        Map<String, NewPaper> found =
                known.apply(ids.stream().map(PaperId::canonical).toList());
        List<Decision> decisions = new ArrayList<>();
        List<PaperId> unknown = new ArrayList<>();
        for (PaperId id : ids) {
            Optional<String> title = Optional.ofNullable(found.get(id.canonical()))
                    .map(NewPaper::title)
                    .or(() ->
                            library.papers().find(id).map(entry -> entry.paper().title()));
            title.ifPresentOrElse(
                    text -> decisions.add(
                            new Decision(id, verdict.kind(), verdict.day(), text, verdict.reason(), verdict.until())),
                    () -> unknown.add(id));
        }
        library.decisions().record(decisions, now);
        return new DecideResult(decisions, unknown);
    }
}
