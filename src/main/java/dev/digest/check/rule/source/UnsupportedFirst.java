package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.SourceEvidence;
import dev.digest.verification.TextCheck;
import java.util.List;

/**
 * A claim of novelty that the source does not make.
 *
 * <p>Wrong: {@code 首次提出}, {@code the first method to} where the abstract says nothing like {@code first} or
 * {@code novel}
 *
 * <p>Right: {@code 提出}, {@code a method to}
 */
public final class UnsupportedFirst extends SourceRule {
    @Override
    public String name() {
        return "claim.unsupported";
    }

    @Override
    List<Discrepancy> look(String text, SourceEvidence source, CheckContext context) {
        return TextCheck.first(text, source);
    }
}
