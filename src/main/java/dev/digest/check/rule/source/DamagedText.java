package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.check.Severity;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.SourceEvidence;
import dev.digest.verification.TextCheck;
import java.util.List;

/**
 * A formula that lost a backslash, or characters that do not occur in text.
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
