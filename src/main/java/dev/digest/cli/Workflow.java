package dev.digest.cli;

import dev.digest.check.Finding;
import dev.digest.check.Source;
import dev.digest.cli.output.Messages;

/** Findings as GitHub's workflows take them from a program's output. */
final class Workflow {
    private Workflow() {}

    /** A workflow command of GitHub, which shows it beside the line of a pull request. */
    static String command(Finding finding, Checked checked, Messages messages) {
        Source.Place from = checked.source().place(finding.from());
        Source.Place to = checked.source().place(finding.to());
        return "::" + Sarif.level(checked.severity(finding)) + " file="
                + property(checked.source().name()) + ",line=" + from.line() + ",endLine=" + to.line() + ",col="
                + from.column() + ",endColumn=" + to.column() + ",title=" + property(finding.rule()) + "::"
                + data(Checked.why(finding, messages) + ": " + checked.words(finding));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
