package dev.digest.check.rule;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SuppressionComment;
import java.util.List;
import java.util.function.Consumer;

/**
 * A suppression comment with an unknown rule. Text after the rule names may give a reason.
 *
 * <p>Wrong: {@code <!-- check: off punct.reqeat -->}
 *
 * <p>Right: {@code <!-- check: off punct.repeat -->}, {@code <!-- check: off punct.repeat, date.weekday as in the paper
 * -->}, {@code <!-- check: off punct.repeat、date.weekday 原文如此 -->}
 */
final class UnknownSuppression implements Rule {
    @Override
    public String name() {
        return "remark.unknown";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<SuppressionComment> comments = context.suppressionComments();
        if (comments.isEmpty()) {
            return;
        }
        List<String> names = RuleCatalog.ALL.stream().map(Rule::name).toList();
        for (SuppressionComment comment : comments) {
            for (SuppressionComment.CommentWord word : comment.ruleWords(names)) {
                if (!names.contains(word.text())) {
                    Finding finding = Finding.of(this, word.from(), word.to()).withDetails(word.text());
                    found.accept(SuppressionComment.suggestRule(word.text(), names)
                            .map(nearest -> finding.withReason("nearest").withDetails(word.text(), nearest))
                            .orElse(finding));
                }
            }
        }
    }
}
