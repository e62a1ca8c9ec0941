package dev.digest.cli.command.issue;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.Table;
import dev.digest.cli.view.IssueRecordJson;
import dev.digest.library.IssueRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest issues}: all issues, a line each. */
public final class IssuesCommand implements Command {
    @Override
    public String name() {
        return "issues";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        // No options of its own.
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<IssueRecord> issues = context.library().issues();
        if (context.json()) {
            context.printJson(Map.of(
                    "issues",
                    issues.stream().map(issue -> withWaivers(issue, context)).toList()));
            return 0;
        }
        Table table = new Table(context.output());
        for (IssueRecord issue : issues) {
            String state = issue.isPublished() ? "published" : "draft";
            table.row(List.of(
                    Integer.toString(issue.number()),
                    context.output().isTerminal() ? context.messages().text("issues." + state) : state,
                    issue.date().map(Object::toString).orElse(""),
                    Integer.toString(issue.papers().size()),
                    issue.theme().orElse("")));
        }
        table.finish(List.of(context.messages().text("issues.heading").split("\\|", -1)));
        if (issues.isEmpty()) {
            context.info("issues.empty");
        }
        return 0;
    }

    /** With the rules of {@code digest check} that it went out against, and why. */
    private static Map<String, @Nullable Object> withWaivers(IssueRecord issue, CommandContext context) {
        Map<String, @Nullable Object> json = IssueRecordJson.of(issue);
        Map<String, String> passed = context.library().waivedRules(issue.number());
        if (!passed.isEmpty()) {
            json.put("passed", passed);
        }
        return json;
    }
}
