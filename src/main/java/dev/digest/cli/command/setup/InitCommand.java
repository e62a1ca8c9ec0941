package dev.digest.cli.command.setup;

import dev.digest.app.library.CreateNewsletter;
import dev.digest.app.library.CreateNewsletter.CreateRequest;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.format.YamlText;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code digest init}: creates a newsletter. */
public final class InitCommand implements Command {
    /** Settings of each person and machine: in the newsletter's file they would override the user's own. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?m)^(?:arxiv|acl|fetch|user|backup|library|ai):\\n(?:  .*\\n?)+");

    @Override
    public String name() {
        return "init";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("NAME", "--name")
                .value("NAME", "--publisher")
                .value("NAME", "--team")
                .value("N", "--next")
                .changes()
                .arguments("[DIR]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), name());
        }
        options.number("--next", 1);
        Path folder = context.path(arguments.isEmpty() ? "." : arguments.get(0)).normalize();
        Workspace workspace = context.isDryRun() ? Workspace.ofPlanned(folder) : create(folder, options, context);
        if (context.json()) {
            context.console().printJson(Map.of("workspace", workspace.root().toString()));
        } else {
            context.console().print(workspace.root().toString());
            context.console().info("init.done", workspace.root());
        }
        return 0;
    }

    private static Workspace create(Path folder, CommandOptions options, CommandContext context) {
        return new CreateNewsletter(context.host().newsroom())
                .create(new CreateRequest(folder, settings(options, folder)));
    }

    private static String settings(CommandOptions options, Path folder) {
        Path last = folder.toAbsolutePath().getFileName();
        String settings = Workspace.starterFile(Workspace.SETTINGS);
        settings = withValue(settings, "name", options.value("--name").orElse(last == null ? "" : last.toString()));
        settings = PERSONAL.matcher(settings).replaceAll(block -> Matcher.quoteReplacement(asComment(block.group())));
        settings = withValue(settings, "publisher", options.value("--publisher").orElse(""));
        settings = withValue(
                settings,
                "first-issue",
                Integer.toString(options.number("--next", 1).orElse(1)));
        return withValue(settings, "team", options.value("--team").orElse(""));
    }

    private static String asComment(String block) {
        return block.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    private static String withValue(String settings, String key, String value) {
        String line = key + ": "
                + (value.isEmpty()
                        ? "\"\""
                        : value.matches("\\d+") && key.equals("first-issue") ? value : YamlText.of(value));
        return Pattern.compile("(?m)^" + key + ":.*$").matcher(settings).replaceFirst(Matcher.quoteReplacement(line));
    }
}
