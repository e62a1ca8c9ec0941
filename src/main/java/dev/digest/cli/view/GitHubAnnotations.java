package dev.digest.cli.view;

import dev.digest.app.issue.check.CheckResult;
import dev.digest.check.Finding;
import dev.digest.check.SourceText;
import dev.digest.cli.output.MessageCatalog;

/** Findings as GitHub workflow commands. */
final class GitHubAnnotations {
    private GitHubAnnotations() {}

    /** A workflow command, which GitHub shows next to the line in a pull request. */
    static String annotation(Finding finding, CheckResult checked, MessageCatalog messages) {
        SourceText.SourcePosition from = checked.source().positionAt(finding.from());
        SourceText.SourcePosition to = checked.source().positionAt(finding.to());
        return "::" + Sarif.level(checked.severity(finding)) + " file="
                + property(checked.source().name()) + ",line=" + from.line() + ",endLine=" + to.line() + ",col="
                + from.column() + ",endColumn=" + to.column() + ",title=" + property(finding.rule()) + "::"
                + data(CheckResult.reason(finding, messages) + ": " + checked.excerpt(finding));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
