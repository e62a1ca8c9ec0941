package dev.digest.cli.command.library;

import dev.digest.app.library.RestoreLibrary;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.library.storage.BackupContents;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest restore}: restores the library from a backup. */
public final class RestoreCommand implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("-y", "--yes").arguments("FILE");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (arguments.size() != 1) {
            throw arguments.isEmpty()
                    ? Problem.usage("usage.missing", "FILE")
                    : Problem.usage("usage.unexpected", arguments.get(1), name());
        }
        Path file = context.path(arguments.get(0)).normalize();
        try (RestoreLibrary backup = RestoreLibrary.open(file, context.newsroom())) {
            return restore(file, backup, options, context);
        }
    }

    private static int restore(Path file, RestoreLibrary backup, CommandOptions options, CommandContext context) {
        BackupContents contents = backup.contents();
        context.console()
                .warn(
                        "restore.holds",
                        context.displayPath(file),
                        contents.papers(),
                        contents.issues(),
                        contents.changedAt()
                                .map(context.console()::formatMinute)
                                .orElse("-"));
        if (!new ConfirmationPrompt(options, context).ask("restore.ask")) {
            return 1;
        }
        report(file, backup.restore(), contents, context);
        return 0;
    }

    private static void report(Path file, Optional<Path> kept, BackupContents contents, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("restored", file.toString());
            json.put("papers", contents.papers());
            json.put("issues", contents.issues());
            json.put("before", kept.map(Path::toString).orElse(null));
            context.console().printJson(json);
        } else {
            context.console().info("restore.done", context.displayPath(file));
        }
    }
}
