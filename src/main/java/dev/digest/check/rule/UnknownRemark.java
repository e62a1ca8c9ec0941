package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Remark;
import dev.digest.check.Rule;
import java.util.List;
import java.util.function.Consumer;

/**
 * A remark that is to silence a rule which there is not. What stands behind the names of rules may say why.
 *
 * <p>Wrong: {@code <!-- check: off punct.reqeat -->}
 *
 * <p>Right: {@code <!-- check: off punct.repeat -->}, {@code <!-- check: off punct.repeat、date.weekday 原文如此 -->}
 */
final class UnknownRemark implements Rule {
    @Override
    public String name() {
        return "remark.unknown";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        List<String> names = Rules.ALL.stream().map(Rule::name).toList();
        for (Remark remark : Remark.in(proof.source().text())) {
            for (Remark.Word word : remark.named(names)) {
                if (!names.contains(word.text())) {
                    Finding finding = Finding.of(this, word.from(), word.to()).with(word.text());
                    found.accept(Remark.nearest(word.text(), names)
                            .map(nearest -> finding.because("nearest").with(word.text(), nearest))
                            .orElse(finding));
                }
            }
        }
    }
}
