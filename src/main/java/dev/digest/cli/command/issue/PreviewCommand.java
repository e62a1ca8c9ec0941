package dev.digest.cli.command.issue;

import dev.digest.app.issue.preview.PreviewIssue;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.LocalPage;
import dev.digest.preview.LivePreview;
import dev.digest.preview.PreviewPages;
import dev.digest.problem.Problem;

/** {@code digest preview}: shows an issue in the browser while it is being written. */
public final class PreviewCommand implements Command {
    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void describe(CommandSpecs specs) {
        LocalPage.describe(specs)
                .value("TEXT", "--digest")
                .value("FILE", "--cover")
                .arguments("[N|FILE]");
    }

    @Override
    public String interruptMessageKey() {
        return "preview.ended";
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (options.arguments().size() > 1) {
            throw Problem.usage("usage.unexpected", options.arguments().get(1), name());
        }
        LocalPage page = LocalPage.of(options, context);
        PreviewIssue.Request request = new PreviewIssue.Request(
                options.arguments().stream().findFirst().orElse(""),
                options.value("--digest"),
                options.value("--cover"));
        LivePreview live = LivePreview.of(
                new PreviewSource(request, context), problem -> PreviewSource.describe(problem, context.messages()));
        page.serve(new PreviewPages(live, word -> context.messages().text("preview.page." + word)), "preview.serving");
        context.console().info(interruptMessageKey());
        return 0;
    }
}
