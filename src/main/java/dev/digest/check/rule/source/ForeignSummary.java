package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.issue.document.FieldLabel;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.SourceEvidence;
import dev.digest.verification.TextCheck;
import java.util.List;

/**
 * A summary that is mostly not in Chinese. Only for newsletters in Chinese.
 *
 * <p>Wrong: {@code We propose a method for training agents.}
 *
 * <p>Right: {@code 提出训练智能体的方法。}
 */
public final class ForeignSummary extends SourceRule {
    @Override
    public String name() {
        return "text.not-chinese";
    }

    @Override
    List<FieldLabel> labels() {
        return List.of(FieldLabel.SUMMARY);
    }

    @Override
    List<Discrepancy> look(String text, SourceEvidence source, CheckContext context) {
        return TextCheck.language(text);
    }
}
