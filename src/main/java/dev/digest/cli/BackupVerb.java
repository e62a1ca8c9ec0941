package dev.digest.cli;

import dev.digest.library.Safekeeping.Contents;
import dev.digest.problem.Problem;
import dev.digest.workspace.Backups;
import dev.digest.workspace.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code digest backup}: copies the library while others work. */
final class BackupVerb implements Verb {
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
    public void describe(Form form) {
        form.arguments("[FILE]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        if (arguments.size() > 1) {
            throw Problem.of("usage.unexpected", arguments.get(1), name());
        }
        Path file = place(arguments, session);
        Contents contents = new Keeping(session).backups().make(file);
        report(file, contents, session);
        return 0;
    }

    private static Path place(List<String> arguments, Session session) {
        Backups backups = new Keeping(session).backups();
        Path usual = backups.next(session.now());
        if (arguments.isEmpty()) {
            return usual;
        }
        Path file = session.path(arguments.get(0)).normalize();
        if (ACTIONS.contains(arguments.get(0)) && !Files.exists(file)) {
            throw Problem.of("usage.backup-file", arguments.get(0), session.shortest(backups.folder()));
        }
        return Files.isDirectory(file) ? file.resolve(usual.getFileName()) : file;
    }

    private static void report(Path file, Contents contents, Session session) {
        if (session.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("backup", file.toString());
            json.put("bytes", size(file));
            json.put("papers", contents.papers());
            json.put("issues", contents.issues());
            session.printJson(json);
        } else {
            session.print(session.shortest(file));
            session.say("backup.done", contents.papers(), contents.issues(), inUnits(size(file)));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, SafeFile.reason(e)).because(e);
        }
    }

    private static String inUnits(long bytes) {
        boolean small = bytes < MEGABYTE;
        return (long) Math.ceil(bytes / (double) (small ? KILOBYTE : MEGABYTE)) + (small ? " kB" : " MB");
    }
}
