package dev.digest.app.paper.draft;

import dev.digest.ai.TokenPrice.MoneyAmount;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of drafting.
 *
 * @param drafts in the order of the papers
 * @param failures problems by paper id
 * @param tokens the total usage, including answers that were no drafts
 * @param cost of these tokens; empty without a price in the settings
 */
public record DraftResult(
        List<PaperDraft> drafts, Map<String, Problem> failures, Tokens tokens, Optional<MoneyAmount> cost) {
    /** There was no paper to draft. */
    static final DraftResult NONE = new DraftResult(List.of(), Map.of(), Tokens.NONE, Optional.empty());

    public DraftResult {
        drafts = List.copyOf(drafts);
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** A result without cost. */
    DraftResult(List<PaperDraft> drafts, Map<String, Problem> failures, Tokens tokens) {
        this(drafts, failures, tokens, Optional.empty());
    }

    DraftResult withCost(Optional<MoneyAmount> sum) {
        return new DraftResult(drafts, failures, tokens, sum);
    }

    /** Whether there was no paper to draft. */
    public boolean isEmpty() {
        return drafts.isEmpty() && failures.isEmpty();
    }
}
