package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two conjunctions where one is enough. Only for Chinese text.
 *
 * <p>Wrong: {@code 并且CFT且适用于}, {@code 但是它但是}
 *
 * <p>Right: {@code 并且CFT适用于}, {@code 并且高效且准确}
 */
public final class DoubledConjunction implements Rule {
    /** The lookahead rejects most places at once. */
    private static final Pattern DOUBLED = Pattern.compile(
            "(?=[并而但然因所])(?:(?:并且|而且)\\s?(?:[A-Za-z][A-Za-z0-9.-]{0,30}|它们?|[该这]\\p{IsHan}{1,3}|作者|本文)\\s?且(?=\\p{IsHan})|(但是|然而|因此|所以)[^\\s，,。;；、?？!！:：]{1,10}\\1)");

    @Override
    public String name() {
        return "words.doubled-conjunction";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.proseLines()) {
            Matcher doubled = DOUBLED.matcher(passage.text());
            while (doubled.find()) {
                found.accept(Finding.of(this, passage, doubled.start(), doubled.end()));
            }
        }
    }
}
