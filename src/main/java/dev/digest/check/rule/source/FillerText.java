package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.check.Severity;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.SourceEvidence;
import dev.digest.verification.TextCheck;
import java.util.List;

/**
 * A refusal or placeholder in place of a summary, as left by software.
 *
 * <p>Wrong: {@code 作为一个语言模型，我无法总结。}, {@code As an AI language model, I cannot help.}
 *
 * <p>Right: what the paper does
 */
public final class FillerText extends SourceRule {
    @Override
    public String name() {
        return "text.filler";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    List<Discrepancy> look(String text, SourceEvidence source, CheckContext context) {
        return TextCheck.filler(text);
    }
}
