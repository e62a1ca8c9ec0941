package dev.digest.cli.command.issue;

import dev.digest.app.issue.publish.UnpublishIssue;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.problem.Problem;

/** {@code digest unpublish}: marks an issue as unpublished. What publishing saved in the library stays. */
public final class UnpublishCommand implements Command {
    @Override
    public String name() {
        return "unpublish";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.changes().arguments("N");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        int number = options.onlyIssueNumber(name()).orElseThrow(() -> Problem.usage("usage.missing", "N"));
        PublishCommand.report(new UnpublishIssue(context.newsroom()).unpublish(number), context);
        context.console().offerUndo();
        return 0;
    }
}
