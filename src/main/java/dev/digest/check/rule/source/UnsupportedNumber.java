package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.NumberCheck;
import dev.digest.verification.SourceEvidence;
import java.util.List;

/**
 * A number that is in neither title nor abstract, or was converted wrongly.
 *
 * <p>Wrong: {@code 72亿参数}, {@code 7.2 billion parameters} where the abstract has {@code 72 billion parameters}
 *
 * <p>Right: {@code 720亿参数}, {@code 72 billion parameters}
 */
public final class UnsupportedNumber extends SourceRule {
    @Override
    public String name() {
        return "number.unsupported";
    }

    @Override
    List<Discrepancy> look(String text, SourceEvidence source, CheckContext context) {
        return NumberCheck.check(text, source);
    }
}
