package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Majority;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brackets of another width than the style setting ({@code check.house.brackets}) or the clear majority of the file.
 * Half-width ones in Latin text, formulas and step numbers are allowed. Only for Chinese text.
 *
 * <p>Wrong: {@code 模型(CFT)} where the newsletter has full ones
 *
 * <p>Right: {@code 模型（CFT）}, {@code P(x)}, {@code 1)} as the number of a step
 */
public final class BracketStyle implements Rule {
    private static final int BRACKETS = LineTraits.HALF_BRACKET | LineTraits.FULL_BRACKET;

    /** The brackets of a line. */
    private record BracketLine(SourceLine passage, BracketPairs brackets, MarkPairs pairs) {
        static BracketLine of(SourceLine passage) {
            return new BracketLine(passage, BracketPairs.in(passage), new MarkPairs(passage));
        }
    }

    @Override
    public String name() {
        return "bracket.style";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        String wanted = context.houseStyle().brackets();
        if (wanted.equals("any")) {
            return;
        }
        List<BracketLine> lines = new ArrayList<>();
        for (SourceLine passage : context.editorialLines()) {
            if (passage.has(BRACKETS)) {
                lines.add(BracketLine.of(passage));
            }
        }
        if (!wanted.equals("auto")) {
            lines.forEach(line -> check(line, wanted.equals("full"), "", found));
            return;
        }
        Majority majority = majority(lines);
        if (majority.isClear()) {
            lines.forEach(line -> check(line, majority.first(), majority.percent(), found));
        }
    }

    private static Majority majority(List<BracketLine> lines) {
        Majority majority = new Majority();
        for (BracketLine line : lines) {
            String text = line.passage().text();
            for (BracketPairs.Pair pair : line.brackets().all()) {
                if (!pair.isMixed(text) && pair.isOfChinese(text, line.pairs())) {
                    majority.count(pair.isFull(text));
                }
            }
        }
        return majority;
    }

    /** Pairs of mixed width are checked by {@code MixedBrackets}. */
    private void check(BracketLine line, boolean full, String percent, Consumer<Finding> found) {
        String text = line.passage().text();
        String right = BracketPairs.style(full);
        for (BracketPairs.Pair pair : line.brackets().all()) {
            boolean wrong = !pair.isMixed(text) && pair.isFull(text) != full;
            if (wrong && (!full || pair.isOfChinese(text, line.pairs()))) {
                line.pairs().add(pair.open(), right.charAt(0), pair.close(), right.charAt(1));
            }
        }
        Finding told = Finding.of(this, 0, 0).withDetails(right, percent);
        line.pairs()
                .report(
                        percent.isEmpty() ? told : told.withReason("most"),
                        line.brackets().sure(),
                        found);
    }
}
