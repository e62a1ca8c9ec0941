package dev.digest.cli.command.setup;

import dev.digest.app.library.CreateNewsletter;
import dev.digest.app.library.CreateNewsletter.CreateRequest;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.StarterSettings.Identity;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code digest init}: creates a newsletter. */
public final class InitCommand implements Command {
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
                .value("LANG", "--language")
                .value("URL", "--library")
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
        language(options);
        Optional<LibraryServer> library =
                new CreateNewsletter(context.host().newsroom()).server(options.value("--library"));
        Path folder = context.path(arguments.isEmpty() ? "." : arguments.get(0)).normalize();
        Workspace workspace =
                context.isDryRun() ? Workspace.ofPlanned(folder) : create(folder, library, options, context);
        if (context.json()) {
            context.console().printJson(Map.of("workspace", workspace.root().toString()));
        } else {
            context.console().print(workspace.root().toString());
            library.ifPresent(server -> context.console().info("init.library", server));
            context.console().info("init.done", workspace.root());
        }
        return 0;
    }

    private static Workspace create(
            Path folder, Optional<LibraryServer> library, CommandOptions options, CommandContext context) {
        Path last = folder.toAbsolutePath().getFileName();
        Identity identity = new Identity(
                options.value("--name").orElse(last == null ? "" : last.toString()),
                options.value("--publisher").orElse(""),
                options.value("--team").orElse(""),
                options.number("--next", 1));
        return new CreateNewsletter(context.host().newsroom())
                .create(new CreateRequest(
                        folder, language(options), context.messages().language(), identity, library));
    }

    private static String language(CommandOptions options) {
        return options.choice("--language", ReaderTexts.LANGUAGES).orElse(ReaderTexts.LANGUAGES.get(0));
    }
}
