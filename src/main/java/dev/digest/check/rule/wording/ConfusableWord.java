package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;

/**
 * A word with a homophone or lookalike in place of the right character. Covers only words that are wrong in any
 * context; reported but not fixed, since the characters may belong to two adjacent words. Only for Chinese text.
 *
 * <p>Wrong: {@code 帐号}, {@code 显着的改善}, {@code 水份}, {@code 登陆后台}, {@code 频临破产}, {@code 二个问题}
 *
 * <p>Right: {@code 账号}, {@code 显著的改善}, {@code 彰显着}, {@code 登陆月球}, {@code 十二个问题}
 */
public final class ConfusableWord implements Rule {
    @Override
    public String name() {
        return "word.confusable";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.editorialLines()) {
            ConfusableWords.in(
                    passage.text(),
                    (from, to, right) ->
                            found.accept(Finding.of(this, passage, from, to).withDetails(right)));
        }
    }
}
