package dev.digest.cli.command;

import dev.digest.cli.terminal.WebBrowser;
import dev.digest.preview.server.PageServer;
import dev.digest.preview.server.ServedPages;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.Map;

/**
 * A page that a command serves on this machine until it is stopped.
 *
 * @param port 0 for any free port
 * @param browser whether to open a browser
 */
public record LocalPage(int port, boolean browser, CommandContext context) {
    private static final String PORT = "--port";
    private static final String NO_BROWSER = "--no-browser";
    private static final int LAST_PORT = 65535;

    /** Describes its options. */
    public static CommandSpecs describe(CommandSpecs specs) {
        return specs.value("PORT", PORT).flag(NO_BROWSER);
    }

    /**
     * The page that the options ask for.
     *
     * @throws Problem {@code usage.port}
     */
    public static LocalPage of(CommandOptions options, CommandContext context) {
        int port = options.number(PORT, 1).orElse(0);
        if (port > LAST_PORT) {
            throw Problem.usage("usage.port", port, LAST_PORT);
        }
        return new LocalPage(port, !options.has(NO_BROWSER), context);
    }

    /**
     * Serves it, says where, and waits until it is stopped.
     *
     * @param said the key of the message that says what is served
     * @throws Problem {@code preview.port} when the port cannot be bound
     */
    public void serve(ServedPages pages, String said) {
        try (PageServer server = PageServer.start(port, pages)) {
            announce(server.address(), said);
            if (browser) {
                openBrowser(server.address());
            }
            server.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(URI address, String said) {
        if (context.json()) {
            context.console().printJson(Map.of("address", address.toString(), "port", address.getPort()));
        } else {
            context.console().print(address.toString());
        }
        context.output().flush();
        context.console().info(said);
        context.host().streams().err().flush();
    }

    /** Only in an interactive session. */
    private void openBrowser(URI address) {
        boolean somebody = context.isInteractive() && context.host().streams().inIsTerminal();
        if (somebody && !new WebBrowser(context.host()).open(address)) {
            context.console().warn("preview.no-browser", address);
        }
    }
}
