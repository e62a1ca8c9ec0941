package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.text.LatinWords;
import java.util.function.Consumer;

/**
 * The name of a product, company or format with wrong capitalization.
 *
 * <p>Wrong: {@code Github}, {@code Javascript}, {@code MacOS}, {@code Pytorch}
 *
 * <p>Right: {@code GitHub}, {@code JavaScript}, {@code macOS}, {@code PyTorch}, {@code github.com}, {@code ReAct}
 */
public final class NameCase implements Rule {
    @Override
    public String name() {
        return "term.case";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (LatinWords.Word word : LatinWords.in(context)) {
            String right = ProductNames.inRightCase(word.text());
            boolean chosen =
                    right != null && !ProductNames.isUnmistakable(word.text()) && ChosenNames.has(word, context);
            if (right != null && !chosen) {
                found.accept(word.passage().fixed(Finding.of(this, word.passage(), word.from(), word.to()), right));
            }
        }
    }
}
