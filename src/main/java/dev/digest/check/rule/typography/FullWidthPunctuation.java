package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import java.util.function.Consumer;

/**
 * A full-width mark in a text without Chinese. It is on in newsletters in English.
 *
 * <p>Wrong: {@code faster，and cheaper}, {@code the model（7B）}
 *
 * <p>Right: {@code faster, and cheaper}, {@code the model (7B)}, {@code 更快，也更省}
 */
public final class FullWidthPunctuation implements Rule {
    private static final String FULL = "，；：！？。、（）";
    private static final String HALF = ",;:!?.,()";
    /** After these marks no space is needed, as before a closing one. */
    private static final String WITHOUT_SPACE = " \u00A0.,;:!?)]}'\"”’（），；：！？。、";

    @Override
    public String name() {
        return "punct.full-width";
    }

    @Override
    public Severity severity() {
        return Severity.OFF;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.editorialLines()) {
            if (passage.text()
                    .codePoints()
                    .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        String text = passage.text();
        for (int i = 0; i < text.length(); i++) {
            int kind = FULL.indexOf(text.charAt(i));
            if (kind >= 0) {
                found.accept(passage.fixed(Finding.of(this, passage, i, i + 1), half(text, i, HALF.charAt(kind))));
            }
        }
    }

    /** The half-width mark, with the space that belongs outside of it. */
    private static String half(String text, int at, char mark) {
        boolean spaceBefore = mark == '(' && at > 0 && !Script.isOneOf(text, at - 1, " (");
        boolean spaceAfter =
                mark != '(' && at + 1 < text.length() && !Script.isOneOf(text, at + 1, WITHOUT_SPACE + Script.HIDDEN);
        return (spaceBefore ? " " : "") + mark + (spaceAfter ? " " : "");
    }
}
