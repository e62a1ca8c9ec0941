package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;

/**
 * A full-width bracket paired with a half-width one.
 *
 * <p>Wrong: {@code （简称 ACE)}, {@code (截止 3 月）}, {@code （see below)}
 *
 * <p>Right: {@code （简称 ACE）}, {@code (see below)}, {@code (ACE)}, {@code 1）} as the number of a step
 */
public final class MixedBrackets implements Rule {
    @Override
    public String name() {
        return "bracket.mixed";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.editorialLines()) {
            if (passage.has(LineTraits.HALF_BRACKET) && passage.has(LineTraits.FULL_BRACKET)) {
                check(passage, context.houseStyle().brackets(), found);
            }
        }
    }

    private void check(SourceLine passage, String style, Consumer<Finding> found) {
        String text = passage.text();
        BracketPairs brackets = BracketPairs.in(passage);
        MarkPairs pairs = new MarkPairs(passage);
        for (BracketPairs.Pair pair : brackets.all()) {
            if (pair.isMixed(text)) {
                boolean full = !style.equals("half") && (style.equals("full") || pair.isOfChinese(text, pairs));
                String right = BracketPairs.style(full);
                pairs.add(pair.open(), right.charAt(0), pair.close(), right.charAt(1));
            }
        }
        pairs.report(Finding.of(this, 0, 0), brackets.sure() && !brackets.closed(), found);
    }
}
