package dev.digest.cli.view;

import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.CheckTotals;
import dev.digest.app.issue.check.ReviewResult;
import dev.digest.check.Finding;
import dev.digest.check.Severity;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.CountSummary;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports the findings of one or more files: as text at once, as JSON or SARIF in one document at the end. */
public final class CheckReport {
    private final String format;
    private final boolean several;
    private final CommandContext session;
    private final List<Map<String, @Nullable Object>> files = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> failed = new ArrayList<>();
    private final Sarif sarif = new Sarif();

    public CheckReport(String format, boolean several, CommandContext context) {
        this.format = format;
        this.several = several;
        this.session = context;
    }

    /** Adds a result, with a model's review if there was one. */
    public void add(CheckResult checked, Optional<ReviewResult> review) {
        if (session.json()) {
            files.add(json(checked, review));
        } else if (format.equals("sarif")) {
            sarif.add(checked);
        } else {
            print(checked);
        }
        if (review.isPresent()) {
            report(checked, review.get());
        }
    }

    private void report(CheckResult checked, ReviewResult review) {
        if (!session.json()) {
            printReview(review);
        }
        review.failures()
                .forEach(problem ->
                        session.console().reportFailure(checked.source().name(), problem));
    }

    private static Map<String, @Nullable Object> json(CheckResult checked, Optional<ReviewResult> review) {
        Map<String, @Nullable Object> json = CheckResultJson.of(checked);
        if (review.isPresent()) {
            json.put("review", CheckResultJson.of(review.get()));
        }
        return json;
    }

    private void printReview(ReviewResult review) {
        ModelUsage usage = ModelUsage.of(review.tokens(), review.cost());
        if (session.isDryRun()) {
            session.console().info("check.review.estimate", review.model(), review.lines() - review.known(), usage);
        } else if (!review.model().isEmpty()) {
            boolean isKnown = review.tokens().equals(Tokens.NONE);
            session.console()
                    .info(
                            isKnown ? "check.review.done" : "check.review.done-usage",
                            review.model(),
                            CountSummary.of("lines-sent", review.lines() - review.known())
                                    .and("lines-unchanged", review.known()),
                            usage);
        }
    }

    private void print(CheckResult checked) {
        MessageCatalog messages = session.messages();
        for (Finding finding : checked.findings()) {
            if (format.equals("github")) {
                session.console().print(GitHubAnnotations.annotation(finding, checked, messages));
            } else {
                session.output()
                        .line(coloured(SafeText.line(checked.line(finding, messages)), checked.severity(finding)));
                session.console().print("    " + checked.excerpt(finding));
                printReplacement("check.right", finding.fix());
                printReplacement("check.suggested", finding.suggestion());
            }
        }
        long mendable = checked.fixableCount();
        String done = mendable > 0 ? "check.done-fixable" : "check.done";
        session.console()
                .info(
                        checked.findings().isEmpty() ? "check.clean" : done,
                        checked.source().name(),
                        CountSummary.of("errors", checked.count(Severity.ERROR))
                                .and("warnings", checked.count(Severity.WARNING)),
                        mendable);
    }

    private void printReplacement(String key, Optional<String> right) {
        if (right.isPresent()) {
            session.console().print("    " + session.messages().text(key, right.get()));
        }
    }

    /** The word for the severity is red for an error, yellow for a warning. */
    private String coloured(String line, Severity severity) {
        String word = session.messages().text("check.severity." + severity.key());
        String painted = severity == Severity.ERROR
                ? session.output().red(word)
                : session.output().yellow(word);
        int at = line.indexOf(word, line.indexOf(':'));
        return at < 0 ? line : line.substring(0, at) + painted + line.substring(at + word.length());
    }

    /** A file that cannot be read does not prevent checking the others. */
    public void reportFailure(String target, Problem problem) {
        if (!several) {
            throw problem;
        }
        failed.add(IssueImportView.pair("file", target, "reason", MessageCatalog.englishMessage(problem)));
        session.console().reportFailure(target, problem);
    }

    /** Ends the report. */
    public void finish(CheckTotals totals) {
        if (session.json()) {
            session.console().printJson(several ? summary(totals) : files.get(0));
        } else if (format.equals("sarif")) {
            session.output().json(sarif.document());
        }
    }

    private Map<String, @Nullable Object> summary(CheckTotals totals) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("files", files);
        summary.put("errors", totals.errors());
        summary.put("warnings", totals.warnings());
        summary.put("failed", failed);
        return summary;
    }
}
