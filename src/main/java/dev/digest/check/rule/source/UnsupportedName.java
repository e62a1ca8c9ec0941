package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.NameCheck;
import dev.digest.verification.SourceEvidence;
import java.util.List;

/**
 * A Latin name that is in neither the source nor the glossary. Only for Chinese text.
 *
 * <p>Wrong: {@code 基于AlphaNet} where the abstract has no such name
 *
 * <p>Right: the names of the abstract, and words that every reader knows
 */
public final class UnsupportedName extends SourceRule {
    @Override
    public String name() {
        return "name.unsupported";
    }

    @Override
    List<Discrepancy> look(String text, SourceEvidence source, CheckContext context) {
        return NameCheck.check(text, source, context.glossary().latinWords());
    }
}
