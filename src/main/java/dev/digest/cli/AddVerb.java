package dev.digest.cli;

import dev.digest.cli.output.PaperJson;
import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.fetch.SavedAnswer;
import dev.digest.library.Entry;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.PrintedId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest add}: fetches papers and stores them. */
final class AddVerb implements Verb {
    @Override
    public String name() {
        return "add";
    }

    @Override
    public String farewell() {
        return "interrupted.add";
    }

    @Override
    public void describe(Form form) {
        form.value("CATEGORY", "-c", "--category")
                .value("FILE", "--from")
                .flag("--refresh")
                .flag("--allow-duplicate")
                .value("TEXT", "--title")
                .changes()
                .arguments("[REF...]");
    }

    @Override
    public int run(Given given, Session session) {
        Curation words = given.value("--category")
                .map(name -> session.newsletter().categories().require(name))
                .map(category -> Curation.of(Map.of(Field.CATEGORY, category)))
                .orElse(Curation.NONE);
        Refs refs = refs(given, session);
        Adding adding = new Adding(session, words, given.has("--refresh"), given.has("--allow-duplicate"));
        refs.failed().forEach(adding::failed);
        if (given.has("--title") && refs.wanted().size() > 1) {
            throw Problem.of("usage.title-of-one");
        }
        if (given.value("--from").isPresent()) {
            adding.from(SavedAnswer.of(session.path(given.value("--from").get())), refs.wanted());
        } else {
            adding.fetch(refs.wanted());
        }
        report(adding, session);
        return adding.failures().isEmpty() ? 0 : 1;
    }

    /** Without REF, a saved answer is taken whole, and {@code --refresh} asks for what only issues told us of. */
    private static Refs refs(Given given, Session session) {
        if (!given.arguments().isEmpty() || given.has("--from")) {
            return Refs.of(given.arguments(), session);
        }
        if (!given.has("--refresh")) {
            throw Problem.of("usage.missing", "REF");
        }
        List<PaperRef> wanted = session.library().knownFromIssuesOnly().stream()
                .filter(id -> !(id instanceof PrintedId))
                .map(PaperRef::newest)
                .toList();
        return new Refs(wanted, Map.of());
    }

    private static void report(Adding adding, Session session) {
        if (session.json()) {
            session.printJson(json(adding, session));
            return;
        }
        for (PaperId id : adding.added()) {
            line("add.added", id, session);
        }
        for (PaperId id : adding.updated()) {
            line("add.updated", id, session);
        }
        for (PaperId id : adding.existing()) {
            line("add.existing", id, session);
        }
        adding.same().forEach((id, there) -> {
            line("add.existing", there, session);
            session.warn("add.same", id, there);
        });
        tellFailures(adding, session);
        if (!adding.added().isEmpty()) {
            session.say("add.next");
        }
    }

    private static void line(String key, PaperId id, Session session) {
        Entry entry = session.library().find(id).orElseThrow();
        session.printRow(session.messages().text(key, id, entry.paper().title()));
        if (entry.issue().isPresent()) {
            session.say("add.in-issue", id, entry.issue().getAsInt());
        }
        for (String warning : entry.paper().warnings()) {
            session.warn("warning." + warning, id);
        }
    }

    private static void tellFailures(Adding adding, Session session) {
        adding.failures().forEach(session::failed);
        if (!adding.failures().isEmpty()) {
            session.warn("add.again", Refs.again(adding.failures().keySet()));
        }
    }

    private static Map<String, @Nullable Object> json(Adding adding, Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("added", papers(adding.added(), session));
        List<PaperId> existing = new ArrayList<>(adding.existing());
        existing.addAll(adding.same().values());
        json.put("existing", papers(existing, session));
        json.put("updated", papers(adding.updated(), session));
        json.put(
                "failed",
                adding.failures().entrySet().stream()
                        .map(failure -> Map.of("ref", failure.getKey(), "reason", session.english(failure.getValue())))
                        .toList());
        return json;
    }

    private static List<Map<String, @Nullable Object>> papers(List<PaperId> ids, Session session) {
        return ids.stream()
                .map(id -> PaperJson.of(session.library().find(id).orElseThrow()))
                .toList();
    }
}
