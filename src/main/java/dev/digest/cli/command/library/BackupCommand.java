package dev.digest.cli.command.library;

import dev.digest.app.library.BackUpLibrary;
import dev.digest.app.library.BackUpLibrary.Backup;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.format.ByteSize;
import dev.digest.library.storage.BackupContents;
import dev.digest.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code digest backup}: backs up the library, safe while in use. */
public final class BackupCommand implements Command {
    /** Words that are actions of other commands; here they are rejected rather than taken for a file. */
    private static final Set<String> ACTIONS =
            Set.of("add", "create", "delete", "help", "list", "ls", "make", "new", "remove", "restore", "show");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.arguments("[FILE]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), name());
        }
        BackUpLibrary work = new BackUpLibrary(context.newsroom());
        Optional<Path> target =
                arguments.stream().findFirst().map(context::path).map(Path::normalize);
        if (target.isPresent() && ACTIONS.contains(arguments.get(0)) && !Files.exists(target.get())) {
            throw Problem.usage("usage.backup-file", arguments.get(0), context.displayPath(work.folder()));
        }
        report(work.create(target), context);
        return 0;
    }

    private static void report(Backup backup, CommandContext context) {
        BackupContents contents = backup.contents();
        if (context.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("backup", backup.file().toString());
            json.put("bytes", backup.bytes());
            json.put("papers", contents.papers());
            json.put("issues", contents.issues());
            context.console().printJson(json);
        } else {
            context.console().print(context.displayPath(backup.file()));
            context.console().info("backup.done", contents.papers(), contents.issues(), new ByteSize(backup.bytes()));
        }
    }
}
