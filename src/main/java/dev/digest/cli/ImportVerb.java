package dev.digest.cli;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest import}: takes published issues into the library, or a whole library from another machine. */
final class ImportVerb implements Verb {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public void describe(Form form) {
        form.changes().value("N", "--issue").arguments("FILE...");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> files = given.arguments();
        if (files.isEmpty()) {
            throw Problem.of("usage.missing", "FILE");
        }
        if (files.size() > 1 && given.has("--issue")) {
            throw Problem.of("usage.issue-of-one");
        }
        OptionalInt number = given.number("--issue", 1);
        List<Map<String, @Nullable Object>> taken = new ArrayList<>();
        List<Map<String, @Nullable Object>> libraries = new ArrayList<>();
        List<Map<String, @Nullable Object>> failed = new ArrayList<>();
        session.progress().begin(files.size());
        for (String file : files) {
            try {
                LibraryFile library = new LibraryFile(file, session.path(file));
                if (library.isOne()) {
                    libraries.add(library.take(given.has("--dry-run"), session));
                } else {
                    OldIssue old = OldIssue.read(file, number, session);
                    old.take(given.has("--dry-run"), session);
                    taken.add(old.json());
                }
            } catch (Problem problem) {
                failed.add(OldIssue.pair("file", file, "reason", session.english(problem)));
                session.failed(file, problem);
            }
            session.progress().arrived(1);
        }
        if (session.json()) {
            Map<String, @Nullable Object> json = OldIssue.pair("issues", taken, "failed", failed);
            json.put("libraries", libraries);
            session.printJson(json);
        }
        return failed.isEmpty() ? 0 : 1;
    }
}
