package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Numeral;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered method or step without its predecessor.
 *
 * <p>Wrong: {@code 方式2：}, {@code Step 2:} without the first
 *
 * <p>Right: {@code 方式1：} and {@code 方式2：}, {@code Step 1:} and {@code Step 2:}
 */
public final class NumberingGap implements Rule {
    private static final Pattern STEP = Pattern.compile("^[\\s>*_•-]{0,6}((?:方式|方法|步骤|方案|途径|Step|Method|Option)\\s?)"
            + "(\\d{1,2}|[一二三四五六七八九十])(?![\\d一二三四五六七八九十])(\\s?[:：.、])?");

    @Override
    public String name() {
        return "list.orphan-step";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Set<String> seen = new HashSet<>();
        for (SourceLine passage : context.lines()) {
            Matcher step = STEP.matcher(passage.raw());
            if (step.find()) {
                int number = Numeral.of(step.group(2));
                seen.add(step.group(1) + number);
                // 方法三，… is not certain to be a heading; it may be in the middle of a sentence.
                boolean sure = step.group(3) != null;
                if (sure && number > 1 && !seen.contains(step.group(1) + (number - 1))) {
                    found.accept(Finding.of(this, passage, step.start(1), step.end(2))
                            .withDetails(step.group(1) + (number - 1)));
                }
            }
        }
    }
}
