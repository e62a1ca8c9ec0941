package dev.digest.app.paper.draft;

import dev.digest.ai.ModelRequest;
import dev.digest.ai.TokenPrice.MoneyAmount;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What drafting would send and cost.
 *
 * @param requests the request for each paper, in the order of the papers
 * @param failures problems by paper id
 * @param tokens an estimate
 * @param cost an estimate; empty without a price in the settings
 */
public record DraftEstimate(
        Map<PaperId, ModelRequest> requests, Map<String, Problem> failures, Tokens tokens, Optional<MoneyAmount> cost) {
    public DraftEstimate {
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** Whether there was no paper to draft. */
    public boolean isEmpty() {
        return requests.isEmpty() && failures.isEmpty();
    }
}
