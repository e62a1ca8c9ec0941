package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.render.IssueRenderer;
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
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        String form = form(options);
        String argument = options.arguments().stream().findFirst().orElse("");
        boolean input = argument.equals("-");
        IssueTexts texts = new IssueTexts(context.newsroom());
        IssueText draft = input ? texts.of(context.standardInput().response()) : texts.find(argument);
        RenderedIssue rendered = new IssueRenderer(
                        context.newsroom(), options.value("--digest"), options.value("--cover"))
                .render(form, draft);
        String output = options.value("--output")
                .orElseGet(() -> input || rendered.isText() ? "-" : defaultFileName(draft, form, context));
        if (options.has("--output") && !output.equals("-") && !isSame(context.path(output), draft.file())) {
            OutputFile.of(output, options, context);
        }
        if (form.equals("docx") && output.equals("-")) {
            requireNoTerminal(context);
        }
        write(rendered, output, draft, context);
        if (context.json()) {
            context.console().printJson(json(rendered, form, output, context));
        } else {
            report(rendered, context);
        }
        return rendered.isReady() ? 0 : 1;
    }

    /** An output file ending in .eml selects a message file, unless another format than mail is given. */
    private static String form(CommandOptions options) {
        Optional<String> said = options.choice("--to", IssueRenderer.FORMS);
        boolean message =
                options.value("--output").orElse("").toLowerCase(Locale.ROOT).endsWith(".eml");
        return message && said.orElse("email").equals("email") ? "eml" : said.orElse("html");
    }

    private static String defaultFileName(IssueText draft, String form, CommandContext context) {
        String name = draft.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return context.displayPath(draft.file().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + form));
    }

    private static void write(RenderedIssue rendered, String output, IssueText draft, CommandContext context) {
        if (output.equals("-")) {
            print(rendered, context);
            return;
        }
        Path file = context.path(output);
        if (isSame(file, draft.file())) {
            throw Problem.of("render.onto-draft", output);
        }
        if (rendered.isText()) {
            AtomicFile.write(file, rendered.text());
        } else {
            AtomicFile.write(file, rendered.bytes());
        }
        if (!context.json()) {
            context.console().print(context.displayPath(file));
        }
    }

    /** Binary data would be unreadable on a terminal and could change its state. */
    private static void requireNoTerminal(CommandContext context) {
        if (context.output().isTerminal()) {
            throw Problem.usage("usage.to-terminal");
        }
    }

    private static void print(RenderedIssue rendered, CommandContext context) {
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

    private static boolean isSame(Path file, Path draft) {
        return file.toAbsolutePath().normalize().equals(draft.toAbsolutePath().normalize())
                || (Files.exists(file) && Files.exists(draft) && AtomicFile.isSame(file, draft));
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
    private static Map<String, @Nullable Object> json(
            RenderedIssue rendered, String form, String output, CommandContext context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("form", form);
        json.put("file", output.equals("-") ? null : context.path(output).toString());
        json.put("text", output.equals("-") ? rendered.text() : null);
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
