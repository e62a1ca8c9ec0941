package dev.digest.cli.command.sending;

import dev.digest.app.send.RelayWechat;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.problem.Problem;
import dev.digest.send.wechat.WechatRelay;
import java.util.concurrent.CountDownLatch;

/** {@code digest relay}: forwards to WeChat's API, on a machine whose address is on the account's list. */
public final class RelayCommand implements Command {
    private static final String DEFAULT_PORT = "8787";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("HOST:PORT", "--listen");
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.relay";
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        RelayWechat relay = new RelayWechat(
                context.host().newsroom(), context.settingsAnywhere().get());
        try (WechatRelay running = relay.start(
                options.value("--listen").orElse(DEFAULT_PORT),
                line -> tell(() -> context.console().info("relay.request", line), context))) {
            tell(() -> context.console().warn("relay.started", running.port()), context);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** At once, also where a service manager collects the lines. */
    private static void tell(Runnable message, CommandContext context) {
        message.run();
        context.host().streams().err().flush();
    }
}
