package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Glossary;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;

/**
 * A term that is not rendered as in the newsletter's glossary. Only for Chinese text.
 *
 * <p>Wrong: {@code 思维提示链}, {@code 训练数据的噪音} where the glossary has {@code 思维链提示}, {@code 噪声}
 *
 * <p>Right: the words of the glossary
 */
public final class InconsistentTerm implements Rule {
    @Override
    public String name() {
        return "term.inconsistent";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.editorialLines()) {
            for (Glossary.TermOccurrence use : context.glossary().occurrences(passage.text())) {
                if (!use.preferred()) {
                    found.accept(Finding.of(this, passage, use.from(), use.to())
                            .withDetails(use.term().chinese(), use.term().english()));
                }
            }
        }
    }
}
