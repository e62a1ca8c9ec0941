package dev.digest.app.paper;

import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * The result of drafting.
 *
 * @param drafts in the order of the papers
 * @param failures problems by paper id
 */
public record DraftResult(List<PaperDraft> drafts, Map<String, Problem> failures) {
    /** The total token usage. */
    public Tokens tokens() {
        return drafts.stream()
                .map(draft -> draft.origin().tokens())
                .reduce(Tokens.NONE, (sum, one) -> new Tokens(sum.in() + one.in(), sum.out() + one.out()));
    }
}
