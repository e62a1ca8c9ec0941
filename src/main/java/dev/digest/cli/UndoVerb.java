package dev.digest.cli;

import dev.digest.library.Change;
import dev.digest.library.History;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest undo}: takes back the last command that changed something. */
final class UndoVerb implements Verb {
    @Override
    public String name() {
        return "undo";
    }

    @Override
    public void describe(Form form) {
        form.value("ID", "--to").flag("--dry-run").flag("--force");
    }

    @Override
    public int run(Given given, Session session) {
        if (!given.arguments().isEmpty()) {
            throw Problem.of("usage.unexpected", given.arguments().get(0), name());
        }
        OptionalInt to = given.number("--to", 0);
        boolean rehearse = given.has("--dry-run");
        History history = session.library().history();
        List<Change> taken = to.isPresent()
                ? history.undoTo(to.getAsInt(), session.files(), given.has("--force"), rehearse)
                : List.of(history.undo(session.files(), rehearse));
        report(taken, rehearse, session);
        return 0;
    }

    private static void report(List<Change> taken, boolean rehearse, Session session) {
        if (session.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("undone", taken.stream().map(ChangeJson::of).toList());
            json.put("dryRun", rehearse);
            session.printJson(json);
            return;
        }
        String key = rehearse ? "undo.would" : "undo.done";
        taken.forEach(change -> session.print(session.messages().text(key, ChangeLines.head(change, session))));
        if (!rehearse) {
            session.say("undo.again", taken.get(taken.size() - 1).number() - 1);
        }
    }
}
