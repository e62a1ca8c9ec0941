package dev.digest.app.issue.check;

import dev.digest.check.Finding;
import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as lines of a message, in its language. */
public record FindingLines(CheckResult result, List<Finding> findings) implements LocalizedDetail {
    @Override
    public String text(MessageSource messages) {
        return findings.stream().map(finding -> result.line(finding, messages)).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return findings.stream().map(Finding::rule).collect(Collectors.joining(", "));
    }
}
