package dev.digest.app.issue.check;

import dev.digest.check.CheckContext;
import dev.digest.check.Checker;
import dev.digest.check.Finding;
import dev.digest.check.Severity;
import dev.digest.check.SourceText;
import dev.digest.problem.MessageSource;
import java.util.ArrayList;
import java.util.List;

/** A checked issue with its findings. */
public record CheckResult(CheckContext context, Checker checker, List<Finding> findings) {
    private static final int MAX_EXCERPT_LENGTH = 60;

    /** Checks an issue. */
    public static CheckResult of(CheckContext context, Checker checker) {
        return new CheckResult(context, checker, checker.check(context));
    }

    public SourceText source() {
        return context.source();
    }

    public Severity severity(Finding finding) {
        return checker.severity(finding.rule());
    }

    /** The findings of one severity. */
    public List<Finding> withSeverity(Severity severity) {
        List<Finding> some = new ArrayList<>();
        for (Finding finding : findings) {
            if (severity(finding) == severity) {
                some.add(finding);
            }
        }
        return some;
    }

    public int count(Severity severity) {
        return withSeverity(severity).size();
    }

    /** The number of findings that can be fixed automatically; HTML is never written. */
    public long fixableCount() {
        int fixable = 0;
        for (Finding finding : findings) {
            fixable += finding.fix().isPresent() ? 1 : 0;
        }
        return context.isHtml() ? 0 : fixable;
    }

    /** {@code issues/064.md:12:3: error: repeated punctuation [punct.repeat]}. */
    public String line(Finding finding, MessageSource messages) {
        SourceText.SourcePosition place = source().positionAt(finding.from());
        return messages.text(
                "check.line",
                source().name() + ":" + place.line() + ":" + place.column(),
                messages.text("check.severity." + severity(finding).key()),
                reason(finding, messages),
                finding.rule());
    }

    public static String reason(Finding finding, MessageSource messages) {
        return messages.text(finding.key(), finding.details().toArray());
    }

    /** The text of a finding, shortened if it is long. */
    public String excerpt(Finding finding) {
        String words = finding.excerpt(source()).lines().findFirst().orElse("");
        return words.codePointCount(0, words.length()) <= MAX_EXCERPT_LENGTH
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX_EXCERPT_LENGTH)) + "…";
    }
}
