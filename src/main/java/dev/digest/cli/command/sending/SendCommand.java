package dev.digest.cli.command.sending;

import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.send.SendIssue;
import dev.digest.app.send.SendIssue.SendPlan;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.view.SendingView;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest send}: sends an issue to its readers on a channel. */
public final class SendCommand implements Command {
    @Override
    public String name() {
        return "send";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("URL", "--via")
                .value("FILE", "--cover")
                .value("FILE", "-o", "--output")
                .flag("-y", "--yes")
                .changes()
                .arguments("wechat|feishu|wecom|dingtalk|slack|mail|site [N]");
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.send";
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        SendIssue sender = new SendIssue(context.newsroom());
        SendPlan plan = sender.plan(request(options));
        plan.notices()
                .forEach(notice ->
                        context.console().warn("warning", context.messages().message(notice)));
        if (context.isDryRun()) {
            plan.questions()
                    .forEach(question ->
                            context.console().warn("warning", context.messages().message(question)));
            printRequest(plan, options, context);
            return 0;
        }
        if (options.has("--output")) {
            throw Problem.usage("usage.missing", "--dry-run");
        }
        if (!confirmed(plan, options, context)) {
            return 1;
        }
        Sending sending = sender.send(plan);
        if (context.json()) {
            context.console().printJson(SendingView.json(sending));
        } else {
            context.console()
                    .print(context.messages().text("send.done", sending.issue(), sending.channel(), sending.target()));
            if (sending.channel().equals("wechat")) {
                context.console().info("send.wechat-look");
            }
        }
        return 0;
    }

    private static SendIssue.Request request(CommandOptions options) {
        List<String> arguments = options.arguments();
        if (arguments.isEmpty()) {
            throw Problem.usage("usage.missing", "CHANNEL");
        }
        if (arguments.size() > 2) {
            throw Problem.usage("usage.unexpected", arguments.get(2), "send");
        }
        return new SendIssue.Request(
                arguments.get(0),
                arguments.size() == 1
                        ? OptionalInt.empty()
                        : OptionalInt.of(IssueBuilder.parseIssueNumber(arguments.get(1))),
                options.value("--via"),
                options.value("--cover"));
    }

    private static boolean confirmed(SendPlan plan, CommandOptions options, CommandContext context) {
        if (plan.questions().isEmpty()) {
            return true;
        }
        plan.questions()
                .forEach(question ->
                        context.console().warn("warning", context.messages().message(question)));
        return new ConfirmationPrompt(options, context).ask("send.ask");
    }

    /** The request as it would be sent, to look at: on standard output or in a file. */
    private static void printRequest(SendPlan plan, CommandOptions options, CommandContext context) {
        String output = options.value("--output").orElse("-");
        if (!output.equals("-")) {
            Path file = context.path(output);
            AtomicFile.write(file, plan.preview());
            context.console().info("send.request-written", context.displayPath(file));
        }
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("issue", plan.issue());
            json.put("channel", plan.channel());
            json.put("target", plan.target());
            json.put(
                    "questions",
                    plan.questions().stream()
                            .map(MessageCatalog::englishMessage)
                            .toList());
            json.put("request", output.equals("-") ? plan.preview() : null);
            context.console().printJson(json);
        } else if (output.equals("-")) {
            context.output().document(plan.preview());
        }
    }
}
