package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.check.Severity;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.SourceEvidence;
import dev.digest.verification.TextCheck;
import java.util.List;

/**
 * A formula of which a backslash was lost on the way, or characters that no text has.
 *
 * <p>Wrong: {@code ext{softmax}} where a backslash and a t were lost
 *
 * <p>Right: {@code softmax}
 */
public final class DamagedText extends SourceRule {
    @Override
    public String name() {
        return "text.damaged";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    List<Discrepancy> look(String text, SourceEvidence source, CheckContext context) {
        return TextCheck.damage(text);
    }
}
