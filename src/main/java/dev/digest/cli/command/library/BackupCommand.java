package dev.digest.cli.command.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.LibraryFiles.FileContents;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest backup}: copies the library while others work. */
public final class BackupCommand implements Command {
    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;

    /** Words that stand behind other commands; here nobody means a file by them. */
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
        Path file = targetFile(arguments, context);
        FileContents contents =
                new AutomaticBackup(context.newsroom()).backups().create(file);
        report(file, contents, context);
        return 0;
    }

    private static Path targetFile(List<String> arguments, CommandContext context) {
        Backups backups = new AutomaticBackup(context.newsroom()).backups();
        Path usual = backups.next(context.now());
        if (arguments.isEmpty()) {
            return usual;
        }
        Path file = context.path(arguments.get(0)).normalize();
        if (ACTIONS.contains(arguments.get(0)) && !Files.exists(file)) {
            throw Problem.usage("usage.backup-file", arguments.get(0), context.displayPath(backups.folder()));
        }
        return Files.isDirectory(file) ? file.resolve(usual.getFileName()) : file;
    }

    private static void report(Path file, FileContents contents, CommandContext context) {
        if (context.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("backup", file.toString());
            json.put("bytes", size(file));
            json.put("papers", contents.papers());
            json.put("issues", contents.issues());
            context.printJson(json);
        } else {
            context.print(context.displayPath(file));
            context.info("backup.done", contents.papers(), contents.issues(), formatSize(size(file)));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }

    private static String formatSize(long bytes) {
        boolean small = bytes < MEGABYTE;
        return (long) Math.ceil(bytes / (double) (small ? KILOBYTE : MEGABYTE)) + (small ? " kB" : " MB");
    }
}
