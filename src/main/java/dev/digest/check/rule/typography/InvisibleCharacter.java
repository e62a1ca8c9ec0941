package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.paper.CleanText;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * An invisible character: zero-width, or a bidirectional control. Joiners within an emoji are allowed.
 *
 * <p>Wrong: {@code 大模型} or {@code large model} with U+200B in it
 *
 * <p>Right: {@code 大模型}, {@code large model}
 */
public final class InvisibleCharacter implements Rule {
    @Override
    public String name() {
        return "char.invisible";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (!CleanText.isPlain(passage.raw())) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        String raw = passage.raw();
        int c;
        for (int i = 0; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            if (c != '\t' && (!CleanText.isVisible(c) || isStrayJoiner(raw, i))) {
                int end = i + Character.charCount(c);
                Finding finding =
                        Finding.of(this, passage, i, end).withDetails(String.format(Locale.ROOT, "U+%04X", c));
                found.accept(passage.isEditorial() && passage.isUnmasked(i, end) ? finding.withFix("") : finding);
            }
        }
    }

    private static boolean isStrayJoiner(String text, int at) {
        char c = text.charAt(at);
        return (c == '\u200C' || c == '\u200D') && at > 0 && isPlain(text.codePointBefore(at));
    }

    private static boolean isPlain(int c) {
        return c < 0x250 || Character.isIdeographic(c);
    }
}
