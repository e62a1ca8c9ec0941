package dev.digest.cli.command.issue;

import dev.digest.app.issue.BuildIssue;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.command.OutputFile;
import dev.digest.cli.command.PaperSelectionOptions;
import dev.digest.issue.Issue;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest build-issue}: assembles an issue and writes its Markdown. */
public final class BuildIssueCommand implements Command {
    @Override
    public String name() {
        return "build-issue";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("TEXT", "--theme")
                .value("YYYY-MM-DD", "--date")
                .value("FILE", "-o", "--output")
                .flag(OutputFile.FORCE)
                .flag("--draft")
                .flag("--allow-duplicate")
                .changes()
                .arguments("[N] [REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> refs = new ArrayList<>(options.arguments());
        boolean numbered = !refs.isEmpty() && refs.get(0).matches("\\d{1,5}");
        int number = numbered
                ? IssueBuilder.parseIssueNumber(refs.remove(0))
                : new IssueCatalog(context.newsroom()).nextNumber();
        BuildIssue.Request request = new BuildIssue.Request(
                number,
                refs.isEmpty() ? Optional.empty() : Optional.of(PaperSelectionOptions.ofRefs(refs, context)),
                options.value("--theme"),
                date(options),
                options.has("--force"),
                options.has("--draft"),
                options.has("--allow-duplicate"),
                false);
        BuildIssue build = new BuildIssue(context.newsroom());
        String output = options.value("--output").orElse("");
        if (output.equals("-")) {
            context.output().document(build.preview(request).text());
        } else if (output.isEmpty()) {
            Optional<Issue> built = build(request, options, context);
            built.ifPresent(
                    issue -> report(issue, context.newsroom().workspace().issue(number), context));
            return built.isPresent() ? 0 : 1;
        } else {
            Path file = OutputFile.of(output, options, context);
            report(build.writeCopy(request, file).issue(), file, context);
        }
        return 0;
    }

    /** Builds the issue; one that readers have after asking, where there is somebody to ask. */
    private static Optional<Issue> build(BuildIssue.Request request, CommandOptions options, CommandContext context) {
        BuildIssue build = new BuildIssue(context.newsroom());
        try {
            return Optional.of(build.build(request).issue());
        } catch (Problem problem) {
            boolean asks = context.isInteractive() && context.host().streams().inIsTerminal();
            if (!problem.is(ProblemCode.ISSUE_READERS_HAVE) || !asks) {
                throw problem;
            }
            context.console().warn("build.readers-have", problem.details().toArray());
            return new ConfirmationPrompt(options, context).ask("build.ask")
                    ? Optional.of(build.build(request.withConsent()).issue())
                    : Optional.empty();
        }
    }

    private static Optional<LocalDate> date(CommandOptions options) {
        String text = options.value("--date").orElse("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Problem.usage("usage.date", "--date", text).causedBy(e);
        }
    }

    private static void report(Issue issue, Path file, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("issue", issue.number());
            json.put("heading", issue.heading());
            json.put("file", file.toString());
            json.put("papers", issue.papers().stream().map(Object::toString).toList());
            context.console().printJson(json);
        } else {
            context.console().print(context.displayPath(file));
            context.console().info("build.done", issue.heading(), issue.papers().size(), context.displayPath(file));
        }
    }
}
