package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest doctor}: finds what is wrong without touching anything, and repairs it when asked to. */
final class DoctorVerb implements Verb {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public void describe(Form form) {
        form.flag("--repair");
    }

    @Override
    public int run(Given given, Session session) {
        session.onlyLook();
        Diagnosis diagnosis = Diagnosis.of(session);
        Optional<Repair> repair = given.has("--repair") && !diagnosis.isHealthy()
                ? Optional.of(Repair.of(diagnosis, session))
                : Optional.empty();
        Diagnosis now = repair.isPresent() ? Diagnosis.of(session) : diagnosis;
        if (session.json()) {
            session.printJson(json(now, repair, session));
        } else {
            repair.ifPresent(done -> tell(done, session));
            tell(now, session);
        }
        boolean whole = repair.map(done -> done.lost().isEmpty()).orElse(true);
        return now.isHealthy() && whole ? 0 : 1;
    }

    private static void tell(Repair repair, Session session) {
        repair.before().ifPresent(file -> session.say("backup.before", session.shortest(file)));
        if (repair.rows() > 0) {
            session.say("doctor.rescued", repair.rows());
        }
        repair.lost().forEach(problem -> tell("doctor.lost", problem, session));
    }

    private static void tell(Diagnosis diagnosis, Session session) {
        diagnosis.library().forEach(problem -> tell("doctor.wrong", problem, session));
        diagnosis.files().forEach(problem -> tell("doctor.wrong", problem, session));
        diagnosis.risks().forEach(problem -> tell("doctor.risk", problem, session));
        if (diagnosis.isHealthy()) {
            session.say("doctor.healthy");
        }
    }

    private static void tell(String kind, Problem problem, Session session) {
        Messages messages = session.messages();
        session.print(messages.text(kind) + messages.message(problem));
        String hint = messages.hint(problem);
        if (hint != null) {
            session.print("    " + hint);
        }
    }

    private static Map<String, Object> json(Diagnosis diagnosis, Optional<Repair> repair, Session session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("library", session.workspace().library().toString());
        json.put("healthy", diagnosis.isHealthy());
        List<Map<String, @Nullable Object>> wrong = new ArrayList<>();
        diagnosis.library().forEach(problem -> wrong.add(json(problem)));
        diagnosis.files().forEach(problem -> wrong.add(json(problem)));
        json.put("wrong", wrong);
        json.put("risks", diagnosis.risks().stream().map(DoctorVerb::json).toList());
        repair.ifPresent(done -> json.put("repaired", json(done)));
        return json;
    }

    private static Map<String, @Nullable Object> json(Repair repair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", repair.before().map(Path::toString).orElse(null));
        json.put("rows", repair.rows());
        json.put("lost", repair.lost().stream().map(DoctorVerb::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Problem problem) {
        Messages english = Messages.in("en");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", problem.key());
        json.put("message", english.message(problem));
        json.put("hint", english.hint(problem));
        return json;
    }
}
