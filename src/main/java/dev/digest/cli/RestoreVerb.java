package dev.digest.cli;

import dev.digest.library.Safekeeping.Contents;
import dev.digest.problem.Problem;
import dev.digest.workspace.Backups;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest restore}: gives the library the contents of a backup. */
final class RestoreVerb implements Verb {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void describe(Form form) {
        form.flag("-y", "--yes").arguments("FILE");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        if (arguments.size() != 1) {
            throw arguments.isEmpty()
                    ? Problem.of("usage.missing", "FILE")
                    : Problem.of("usage.unexpected", arguments.get(1), name());
        }
        Path file = session.path(arguments.get(0)).normalize();
        if (!Files.isRegularFile(file)) {
            throw missing(file, session);
        }
        session.safekeeping().recognise(file);
        Path own = new Keeping(session).backups().borrow(file);
        try {
            return restore(file, own, given, session);
        } finally {
            Backups.remove(own);
        }
    }

    private static Problem missing(Path file, Session session) {
        Backups backups = new Keeping(session).backups();
        return backups.all().stream()
                .findFirst()
                .map(newest -> Problem.of("restore.missing", file, session.shortest(newest)))
                .orElseGet(() -> Problem.of("restore.missing-all", file, session.shortest(backups.folder())));
    }

    private static int restore(Path file, Path own, Given given, Session session) {
        Contents contents = new Keeping(session).backups().inspected(own, file);
        session.warn(
                "restore.holds",
                session.shortest(file),
                contents.papers(),
                contents.issues(),
                contents.changedAt().map(session::minute).orElse("-"));
        if (!new Consent(given, session).to("restore.ask")) {
            return 1;
        }
        session.safekeeping().bringUpToDate(own);
        Optional<Path> kept = new Keeping(session).before("restore");
        session.safekeeping().replace(session.workspace().library(), own);
        report(file, kept, contents, session);
        return 0;
    }

    private static void report(Path file, Optional<Path> kept, Contents contents, Session session) {
        if (session.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("restored", file.toString());
            json.put("papers", contents.papers());
            json.put("issues", contents.issues());
            json.put("before", kept.map(Path::toString).orElse(null));
            session.printJson(json);
        } else {
            session.say("restore.done", session.shortest(file));
        }
    }
}
