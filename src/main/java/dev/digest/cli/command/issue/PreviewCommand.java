package dev.digest.cli.command.issue;

import dev.digest.app.issue.preview.PreviewIssue;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.terminal.WebBrowser;
import dev.digest.preview.LivePreview;
import dev.digest.preview.PreviewServer;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.Map;

/** {@code digest preview}: shows an issue in the browser while it is being written. */
public final class PreviewCommand implements Command {
    private static final int LAST_PORT = 65535;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("PORT", "--port")
                .value("TEXT", "--digest")
                .value("FILE", "--cover")
                .flag("--no-browser")
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
        int port = options.number("--port", 1).orElse(0);
        if (port > LAST_PORT) {
            throw Problem.usage("usage.port", port, LAST_PORT);
        }
        PreviewIssue.Request request = new PreviewIssue.Request(
                options.arguments().stream().findFirst().orElse(""),
                options.value("--digest"),
                options.value("--cover"));
        LivePreview live = LivePreview.of(
                new PreviewSource(request, context), problem -> PreviewSource.describe(problem, context.messages()));
        try (PreviewServer server =
                PreviewServer.start(port, live, word -> context.messages().text("preview.page." + word))) {
            announce(server.address(), context);
            if (!options.has("--no-browser")) {
                openBrowser(server.address(), context);
            }
            server.await();
            context.console().info(interruptMessageKey());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void announce(URI address, CommandContext context) {
        if (context.json()) {
            context.console().printJson(Map.of("address", address.toString(), "port", address.getPort()));
        } else {
            context.console().print(address.toString());
        }
        context.output().flush();
        context.console().info("preview.serving");
        context.host().streams().err().flush();
    }

    /** Only in an interactive session. */
    private static void openBrowser(URI address, CommandContext context) {
        boolean somebody = context.isInteractive() && context.host().streams().inIsTerminal();
        if (somebody && !new WebBrowser(context.host()).open(address)) {
            context.console().warn("preview.no-browser", address);
        }
    }
}
