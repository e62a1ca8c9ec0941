package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import java.util.function.Consumer;

/**
 * What a language model finds in {@code digest check --review}: wrong words that sound alike, missing and extra words,
 * contradictions between summary and abstract. A model may be wrong, so this is never an error, and nothing is changed
 * without a yes.
 *
 * <p>Wrong: {@code 在多项任务上去得提升}, {@code better then the baseline}
 *
 * <p>Right: {@code 在多项任务上取得提升}, {@code better than the baseline}
 */
public final class ModelReview implements Rule {
    /** Its name. */
    public static final String NAME = "model.review";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayBeError() {
        return false;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        context.modelFindings().forEach(found);
    }
}
