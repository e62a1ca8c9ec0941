package dev.digest.cli.command.issue;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;

/** {@code digest unpublish}: takes back that an issue is out. What was learnt when it came out stays. */
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
        int number = options.onlyIssueNumber(name());
        PublishCommand.report(context.library().inTransaction(() -> unpublish(number, context)), context);
        context.offerUndo();
        return 0;
    }

    private static IssueRecord unpublish(int number, CommandContext context) {
        IssueRecord issue = context.library().issue(number).orElseThrow(() -> Problem.of("unpublish.unknown", number));
        if (!issue.isPublished()) {
            throw Problem.of("unpublish.not-out", issue.number());
        }
        IssueRecord taken = new IssueRecord(
                issue.number(),
                issue.theme(),
                issue.date(),
                Optional.empty(),
                Optional.empty(),
                issue.fingerprint(),
                issue.opening(),
                issue.footer(),
                issue.papers());
        context.library().saveIssues(List.of(taken), context.now(), () -> {});
        return taken;
    }
}
