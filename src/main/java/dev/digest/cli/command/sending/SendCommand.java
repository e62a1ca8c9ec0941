package dev.digest.cli.command.sending;

import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.send.SendIssue;
import dev.digest.app.send.SendIssue.SendPlan;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.OutputFile;
import dev.digest.cli.command.SendConsent;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.view.SendingView;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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
                .flag(OutputFile.FORCE)
                .flag("-y", "--yes")
                .changes()
                .arguments("wechat|feishu[:GROUP]|wecom|dingtalk|slack|mail|site [N]");
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.send";
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        SendIssue sender = new SendIssue(context.newsroom());
        List<SendPlan> plans = sender.plans(request(options));
        for (SendPlan plan : plans) {
            plan.notices()
                    .forEach(notice ->
                            context.console().warn("warning", context.messages().message(notice)));
        }
        if (context.isDryRun()) {
            plans.forEach(new SendConsent(options, context)::printQuestions);
            printRequests(plans, options, context);
            return 0;
        }
        if (options.has("--output")) {
            throw Problem.usage("usage.missing", "--dry-run");
        }
        return plans.size() == 1
                ? sendOnly(plans.get(0), sender, options, context)
                : sendEach(plans, sender, options, context);
    }

    private static int sendOnly(SendPlan plan, SendIssue sender, CommandOptions options, CommandContext context) {
        if (!new SendConsent(options, context).given(plan)) {
            return 1;
        }
        Sending sending = sender.send(plan);
        if (context.json()) {
            context.console().printJson(SendingView.json(sending));
        } else {
            SendingView.print(sending, context.console());
        }
        return 0;
    }

    /** A group that fails, or that an editor leaves out, does not hold up the others. */
    private static int sendEach(
            List<SendPlan> plans, SendIssue sender, CommandOptions options, CommandContext context) {
        List<Map<String, @Nullable Object>> sent = new ArrayList<>();
        for (SendPlan plan : plans) {
            try {
                if (new SendConsent(options, context).given(plan)) {
                    Sending sending = sender.send(plan);
                    sent.add(SendingView.json(sending));
                    if (!context.json()) {
                        SendingView.print(sending, context.console());
                    }
                }
            } catch (Problem problem) {
                context.console().reportFailure(plan.channel(), problem);
                context.console().warn("send.again", plan.channel(), plan.issue());
            }
        }
        if (context.json()) {
            context.console().printJson(Map.of("sent", sent));
        }
        return sent.size() == plans.size() ? 0 : 1;
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

    /** The requests as they would be sent, to look at: on standard output or in a file. */
    private static void printRequests(List<SendPlan> plans, CommandOptions options, CommandContext context) {
        String output = options.value("--output").orElse("-");
        String requests = plans.stream().map(SendPlan::preview).collect(Collectors.joining("\n"));
        if (!output.equals("-")) {
            Path file = OutputFile.of(output, options, context);
            AtomicFile.write(file, requests);
            context.console().info("send.request-written", context.displayPath(file));
        }
        if (context.json()) {
            List<Map<String, @Nullable Object>> json =
                    plans.stream().map(plan -> json(plan, output)).toList();
            context.console().printJson(json.size() == 1 ? json.get(0) : Map.of("requests", json));
        } else if (output.equals("-")) {
            context.output().document(requests);
        }
    }

    private static Map<String, @Nullable Object> json(SendPlan plan, String output) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("issue", plan.issue());
        json.put("channel", plan.channel());
        json.put("target", plan.target());
        json.put(
                "questions",
                plan.questions().stream().map(MessageCatalog::englishMessage).toList());
        json.put("request", output.equals("-") ? plan.preview() : null);
        return json;
    }
}
