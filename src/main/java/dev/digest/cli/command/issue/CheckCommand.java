package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.FixIssue;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.check.Severity;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.TextDifference;
import dev.digest.cli.view.CheckReport;
import dev.digest.cli.view.CheckResultJson;
import dev.digest.cli.view.RuleListPrinter;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest check}: checks issues against the rules. */
public final class CheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "sarif", "github");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--fix")
                .value("text|sarif|github", "--format")
                .flag("--strict")
                .flag("--online")
                .flag("--review")
                .flag("--rules")
                .changes()
                .arguments("[N|FILE...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        String format = options.choice("--format", FORMATS).orElse("text");
        if (options.has("--online") && context.options().offline()) {
            throw Problem.usage("usage.together", "--online", "--offline");
        }
        IssueChecker proofs = new IssueChecker(context.newsroom(), options.has("--online"));
        if (options.has("--rules")) {
            RuleListPrinter.print(options.arguments(), proofs.checker(), context);
            return 0;
        }
        List<String> targets = options.arguments().isEmpty() ? List.of("") : options.arguments();
        IssueTexts drafts = new IssueTexts(context.newsroom());
        if (options.has("--fix") && targets.contains("-")) {
            return fixInput(targets, options, proofs, context);
        }
        Optional<ModelReviewer> reviewer =
                options.has("--review") ? Optional.of(new ModelReviewer(options, context, proofs)) : Optional.empty();
        CheckReport report = new CheckReport(format, targets.size() > 1, context);
        for (String target : targets) {
            try {
                IssueText text = text(target, options.has("--fix"), drafts, proofs, context);
                if (reviewer.isPresent()) {
                    reviewer.get().check(target, text, report);
                } else {
                    report.add(CheckResult.of(proofs.context(text), proofs.checker()));
                }
            } catch (Problem problem) {
                report.reportFailure(target, problem);
            }
        }
        return report.finish(options.has("--strict")) ? 0 : 1;
    }

    /** The text to check, with automatic fixes if they are wanted. */
    private static IssueText text(
            String target, boolean fix, IssueTexts texts, IssueChecker checker, CommandContext context) {
        IssueText text = target.equals("-") ? texts.of(context.standardInput().response()) : texts.find(target);
        return fix ? applyFixes(target, text, checker, context) : text;
    }

    /** Standard input cannot be written back: the fixed text goes to stdout, the remaining findings to stderr. */
    private static int fixInput(
            List<String> targets, CommandOptions options, IssueChecker checker, CommandContext context) {
        if (targets.size() > 1) {
            throw Problem.usage("usage.fix-input", "FILE");
        }
        if (options.has("--format")) {
            throw Problem.usage("usage.fix-input", "--format");
        }
        IssueText text =
                new IssueTexts(context.newsroom()).of(context.standardInput().response());
        FixIssue.Result result = new FixIssue("", text, checker).fixText();
        CheckResult left = CheckResult.of(checker.context(result.text()), checker.checker());
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>(CheckResultJson.of(left));
            json.put("text", result.text().text());
            context.console().printJson(json);
        } else {
            context.output().document(result.text().text());
            context.console()
                    .info(result.fixes() > 0 ? "check.fixed" : "check.nothing-to-fix", text.name(), result.fixes());
            left.findings()
                    .forEach(finding -> context.console().info("check.left", left.line(finding, context.messages())));
        }
        boolean failed =
                left.count(Severity.ERROR) > 0 || (options.has("--strict") && left.count(Severity.WARNING) > 0);
        return failed ? 1 : 0;
    }

    private static IssueText applyFixes(String argument, IssueText text, IssueChecker checker, CommandContext context) {
        FixIssue.Result result = new FixIssue(argument, text, checker).fix();
        if (!context.json()) {
            TextDifference.print(text.name(), text.text(), result.text().text(), context.output());
        }
        context.console()
                .info(result.fixes() > 0 ? "check.fixed" : "check.nothing-to-fix", text.name(), result.fixes());
        return result.text();
    }
}
