package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Glossary;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import java.util.function.Consumer;

/**
 * A term rendered otherwise than the newsletter's glossary has it.
 *
 * <p>Wrong: {@code 思维提示链}, {@code 噪音} where the glossary has {@code 思维链提示}, {@code 噪声}
 *
 * <p>Right: the words of the glossary
 */
final class InconsistentTerm implements Rule {
    @Override
    public String name() {
        return "term.inconsistent";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (Passage passage : proof.ours()) {
            for (Glossary.Use use : proof.glossary().uses(passage.text())) {
                if (!use.right()) {
                    found.accept(Finding.of(this, passage, use.from(), use.to())
                            .with(use.term().chinese(), use.term().english()));
                }
            }
        }
    }
}
