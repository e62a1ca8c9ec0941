package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.check.CheckIssues;
import dev.digest.app.issue.check.CheckIssues.FixedInput;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.CheckTotals;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.CheckReport;
import dev.digest.cli.view.CheckResultJson;
import dev.digest.cli.view.RuleListPrinter;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (options.has("--rules")) {
            RuleListPrinter.print(options.arguments(), new IssueChecker(context.newsroom(), false).checker(), context);
            return 0;
        }
        if (options.has("--fix") && options.arguments().contains(IssueTexts.INPUT)) {
            return fixInput(options, context);
        }
        CheckIssues.Request request = new CheckIssues.Request(
                options.arguments(), options.has("--fix"), options.has("--online"), options.has("--review"));
        CheckReport report = new CheckReport(format, request.targets().size() > 1, context);
        CheckTotals totals = new CheckIssues(context.newsroom())
                .check(request, context.standardInput()::response, new CheckProgress(options, context, report));
        report.finish(totals);
        return totals.passes(options.has("--strict")) ? 0 : 1;
    }

    /** The fixed text goes to stdout, the remaining findings to stderr. */
    private static int fixInput(CommandOptions options, CommandContext context) {
        if (options.arguments().size() > 1) {
            throw Problem.usage("usage.fix-input", "FILE");
        }
        if (options.has("--format")) {
            throw Problem.usage("usage.fix-input", "--format");
        }
        FixedInput input = new CheckIssues(context.newsroom())
                .fixInput(context.standardInput().response(), options.has("--online"));
        IssueText text = input.fixed().text();
        CheckResult left = input.left();
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>(CheckResultJson.of(left));
            json.put("text", text.text());
            context.console().printJson(json);
        } else {
            context.output().document(text.text());
            int fixes = input.fixed().fixes();
            context.console().info(fixes > 0 ? "check.fixed" : "check.nothing-to-fix", text.name(), fixes);
            left.findings()
                    .forEach(finding -> context.console().info("check.left", left.line(finding, context.messages())));
        }
        return input.passes(options.has("--strict")) ? 0 : 1;
    }
}
