package dev.digest.cli.command.issue;

import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.RenderIssue;
import dev.digest.app.issue.render.RenderedIssue;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.OutputFile;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.problem.Problem;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.wechat.WechatCover;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest render}: renders an issue. */
public final class RenderCommand implements Command {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("html|wechat|email|text|docx|json|eml", "--to")
                .value("TEXT", "--digest")
                .value("FILE", "--cover")
                .value("FILE", "-o", "--output")
                .flag(OutputFile.FORCE)
                .arguments("[N|FILE]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (options.arguments().size() > 1) {
            throw Problem.usage("usage.unexpected", options.arguments().get(1), name());
        }
        RenderIssue.Request request = new RenderIssue.Request(
                options.arguments().stream().findFirst().orElse(""),
                options.choice("--to", IssueRenderer.FORMS),
                options.value("--digest"),
                options.value("--cover"),
                options.value("--output"),
                options.has(OutputFile.FORCE));
        RenderIssue.Result result =
                new RenderIssue(context.newsroom()).render(request, context.standardInput()::response);
        if (result.file().isEmpty()) {
            print(result, context);
        } else if (!context.json()) {
            context.console().print(context.displayPath(result.file().get()));
        }
        if (context.json()) {
            context.console().printJson(json(result));
        } else {
            report(result.issue(), context);
        }
        return result.issue().isReady() ? 0 : 1;
    }

    /** Binary data would be unreadable on a terminal and could change its state. */
    private static void requireNoTerminal(CommandContext context) {
        if (context.output().isTerminal()) {
            throw Problem.usage("usage.to-terminal");
        }
    }

    private static void print(RenderIssue.Result result, CommandContext context) {
        RenderedIssue rendered = result.issue();
        if (result.form().equals("docx")) {
            requireNoTerminal(context);
        }
        if (context.json() && rendered.isText()) {
            return;
        }
        if (context.json()) {
            throw Problem.usage("usage.together", "--json", "--output -");
        }
        if (rendered.isText()) {
            context.output().document(rendered.text());
        } else {
            context.output().bytes(rendered.bytes());
        }
    }

    private static void report(RenderedIssue rendered, CommandContext context) {
        for (Problem problem : rendered.warnings()) {
            context.console().warn("warning", context.messages().message(problem));
        }
        for (LimitUsage usage : rendered.usage()) {
            String key = usage.allowed() > 0 ? "render.usage" : "render.usage-any";
            String name = context.messages().text("render.usage." + usage.name());
            context.console().info(key, name, usage.used(), usage.allowed());
        }
        rendered.cover()
                .ifPresent(cover -> context.console()
                        .info(
                                "render.cover",
                                cover.name(),
                                cover.picture().width(),
                                cover.picture().height()));
        rendered.digest().ifPresent(digest -> context.console().info("render.digest", digest));
        for (Problem problem : rendered.problems()) {
            context.console().warn("render.refused", context.messages().message(problem));
        }
    }

    /** The result, with its text unless that was written to a file. */
    private static Map<String, @Nullable Object> json(RenderIssue.Result result) {
        RenderedIssue rendered = result.issue();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("form", result.form());
        json.put("file", result.file().map(Path::toString).orElse(null));
        json.put("text", result.file().isPresent() ? null : rendered.text());
        json.put("digest", rendered.digest().orElse(null));
        json.put("cover", rendered.cover().map(WechatCover::name).orElse(null));
        json.put(
                "warnings",
                rendered.warnings().stream().map(MessageCatalog::englishMessage).toList());
        json.put("usage", rendered.usage().stream().map(RenderCommand::json).toList());
        json.put(
                "problems",
                rendered.problems().stream().map(MessageCatalog::englishMessage).toList());
        return json;
    }

    private static Map<String, Object> json(LimitUsage usage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", usage.name());
        json.put("used", usage.used());
        json.put("allowed", usage.allowed());
        return json;
    }
}
