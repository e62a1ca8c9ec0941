package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A space between a Latin word, number, link or code and the full-width mark after it, or the comma in a Latin
 * sentence. After a bare URL the space is allowed, since it marks the end.
 *
 * <p>Wrong: {@code 一个 target ，然后}, {@code 本次 WWDC 。}, {@code this model , too}
 *
 * <p>Right: {@code 一个 target，然后}, {@code 本次 WWDC。}
 */
public final class SpaceBeforePunctuation implements Rule {
    private static final String MARKS = "，。、；：？！）】";
    private static final Pattern HALF = Pattern.compile("(?<=[a-z]{2}|[a-z]\\d|[)”’])( {1,3})[,;](?= [A-Za-z])");
    private static final String WORD_ENDS = ")]%+#!?°）】”’」』》";

    @Override
    public String name() {
        return "space.before-punct";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.editorialLines()) {
            if (passage.has(LineTraits.BLANK)) {
                check(passage, found);
                half(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        String text = passage.text();
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i - 1) == ' ' && MARKS.indexOf(text.charAt(i)) >= 0) {
                int from = Script.beforeBlanks(text, i);
                if (isWordEnd(passage, from)) {
                    String right = text.substring(i, i + 1);
                    found.accept(passage.fixed(Finding.of(this, passage, from, i + 1), right));
                }
            }
        }
    }

    private void half(SourceLine passage, Consumer<Finding> found) {
        Matcher mark = HALF.matcher(passage.text());
        while (mark.find()) {
            String right = passage.text().substring(mark.end() - 1, mark.end());
            found.accept(passage.fixed(Finding.of(this, passage, mark.start(), mark.end()), right));
        }
    }

    private static boolean isWordEnd(SourceLine passage, int end) {
        String text = passage.text();
        return Script.isLatin(text, end - 1)
                || Script.isDigit(text, end - 1)
                || Script.isOneOf(text, end - 1, WORD_ENDS)
                || Script.isBehindLinkOrCode(passage, end);
    }
}
