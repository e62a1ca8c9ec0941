package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Brackets of another width than the house's ({@code check.house.brackets}).
 *
 * <p>Wrong: {@code 模型(CFT)} where the house has full ones
 *
 * <p>Right: {@code 模型（CFT）}
 */
final class BracketStyle implements Rule {
    private static final Pattern HALF = Pattern.compile("(?<=\\p{IsHan})\\(|\\)(?=\\p{IsHan})");
    private static final Pattern FULL = Pattern.compile("[\uFF08\uFF09]");

    @Override
    public String name() {
        return "bracket.style";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        String brackets = proof.house().brackets();
        if (brackets.equals("any")) {
            return;
        }
        Pattern wrong = brackets.equals("full") ? HALF : FULL;
        proof.ours()
                .forEach(passage -> wrong.matcher(passage.text())
                        .results()
                        .map(mark -> Finding.of(this, passage, mark.start(), mark.end())
                                .with(brackets))
                        .forEach(found));
    }
}
