package dev.digest.cli.command.paper;

import dev.digest.app.paper.PaperAddress;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.terminal.WebBrowser;
import dev.digest.paper.PaperRef;
import java.net.URI;
import java.util.Map;

/** {@code digest open}: opens a paper's page or PDF in the browser. */
public final class OpenCommand implements Command {
    @Override
    public String name() {
        return "open";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--pdf").arguments("REF");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        PaperRef ref = PaperRefs.one(options.arguments(), name(), context);
        PaperAddress address = PaperAddress.of(ref, options.has("--pdf"), context.newsroom());
        if (options.has("--pdf") && !address.isPdf()) {
            context.console().info("open.no-pdf", ref.id());
        }
        if (context.json()) {
            context.console().printJson(Map.of("id", ref.id().canonical(), "address", address.text()));
        } else if (isOpened(address, context)) {
            context.console().info("open.opened", address.text());
        } else {
            context.console().print(address.text());
        }
        return 0;
    }

    /** Only for somebody at a terminal; a script gets the address. */
    private static boolean isOpened(PaperAddress address, CommandContext context) {
        return context.isInteractive()
                && context.host().streams().inIsTerminal()
                && context.output().isTerminal()
                && new WebBrowser(context.host()).open(URI.create(address.text()));
    }
}
