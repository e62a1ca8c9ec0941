package dev.digest.app.paper;

import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * What came of drafting papers.
 *
 * @param drafts in the order in which the papers were named
 * @param failures what went wrong, by the papers' ids
 */
public record DraftResult(List<PaperDraft> drafts, Map<String, Problem> failures) {
    /** How many tokens the model read and wrote for all drafts together. */
    public Tokens tokens() {
        return drafts.stream()
                .map(draft -> draft.origin().tokens())
                .reduce(Tokens.NONE, (sum, one) -> new Tokens(sum.in() + one.in(), sum.out() + one.out()));
    }
}
