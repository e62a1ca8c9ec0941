package dev.digest.cli.command.sending;

import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.app.issue.render.MakeCover;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code digest cover}: makes an issue's cover from a template, or crops a picture. */
public final class CoverCommand implements Command {
    @Override
    public String name() {
        return "cover";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("FILE", "--from").flag("--force").changes().arguments("[N]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<Path> files = new MakeCover(context.newsroom())
                .make(new MakeCover.Request(
                        number(options.arguments(), context), options.value("--from"), options.has("--force")));
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "wide",
                            files.get(0).toString(),
                            "square",
                            files.get(1).toString()));
        } else {
            files.forEach(file -> context.console().print(context.displayPath(file)));
        }
        return 0;
    }

    /** Without a number, the last issue. */
    private static int number(List<String> arguments, CommandContext context) {
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), "cover");
        }
        if (!arguments.isEmpty()) {
            return IssueBuilder.parseIssueNumber(arguments.get(0));
        }
        return new IssueCatalog(context.newsroom())
                .all().stream().map(IssueRecord::number).findFirst().orElseThrow(() -> Problem.of("cover.no-issue"));
    }
}
