package dev.digest.cli;

import dev.digest.check.Glossary;
import dev.digest.check.Glossary.Term;
import dev.digest.cli.output.Table;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code digest glossary list|add|find}: the newsletter's terms. */
final class GlossaryVerb implements Verb {
    private static final List<String> ACTIONS = List.of("list", "add", "find");

    @Override
    public String name() {
        return "glossary";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.value("WORDS", "--avoid").changes().arguments("list|add|find [TERM] [CHINESE]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        String action = arguments.isEmpty() ? "list" : arguments.get(0);
        if (!ACTIONS.contains(action)) {
            throw Problem.of("usage.choice", name(), action, ACTIONS);
        }
        int most = action.equals("add") ? 3 : 2;
        if (arguments.size() > most) {
            throw Problem.of("usage.unexpected", arguments.get(most), name() + " " + action);
        }
        String word = arguments.size() > 1 ? arguments.get(1) : "";
        switch (action) {
            case "add" -> add(arguments, given, session);
            case "find" -> find(word, session);
            default -> list(word, session);
        }
        return 0;
    }

    private static Glossary glossary(Session session) {
        NamedText there = session.workspace().glossary();
        return Glossary.read(there.text(), there.name());
    }

    private static void add(List<String> arguments, Given given, Session session) {
        if (arguments.size() < 3) {
            throw Problem.of("usage.missing", arguments.size() < 2 ? "TERM" : "CHINESE");
        }
        List<String> avoid = Arrays.stream(given.value("--avoid").orElse("").split("[,\uFF0C、]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        Term term = new Term(arguments.get(1).strip(), arguments.get(2).strip(), avoid);
        refuseContradiction(term);
        if (session.rehearsing()) {
            appendIfNew(term, session);
        } else {
            // Nobody else adds one between the reading and the writing.
            session.library().atOnce(() -> appendIfNew(term, session));
        }
        if (session.json()) {
            session.printJson(json(term));
        } else {
            session.print(session.messages().text("glossary.added", term.english(), term.chinese()));
        }
    }

    /**
     * Refuses a rendering that is also one to avoid, be it in other letters.
     *
     * @throws Problem {@code glossary.contradiction}
     */
    private static void refuseContradiction(Term term) {
        for (String word : term.avoid()) {
            if (folded(word).equals(folded(term.chinese()))) {
                throw Problem.of("glossary.contradiction", term.english(), term.chinese());
            }
        }
    }

    /** The word without regard to width. A word in another case is another rendering. */
    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC);
    }

    /**
     * Whether a command that was broken off has already written this.
     *
     * @throws Problem {@code glossary.known} when the term is there with other words
     */
    private static boolean isThere(Term term, Session session) {
        Optional<Term> known = glossary(session).named(term.english());
        if (known.isPresent() && !known.get().equals(term)) {
            throw Problem.of(
                    "glossary.known", known.get().english(), known.get().chinese());
        }
        return known.isPresent();
    }

    private static Term appendIfNew(Term term, Session session) {
        if (!isThere(term, session)) {
            append(term, session);
        }
        return term;
    }

    private static void append(Term term, Session session) {
        NamedText there = session.workspace().glossary();
        String text = there.text() + (there.text().isEmpty() || there.text().endsWith("\n") ? "" : "\n");
        String longer = text + Glossary.line(term);
        Glossary.read(longer, there.name());
        session.writeFile(session.workspace().root().resolve(there.name()), longer);
    }

    private static void list(String word, Session session) {
        List<Term> terms = glossary(session).terms().stream()
                .filter(term -> isMeant(term, word))
                .toList();
        if (session.json()) {
            session.printJson(
                    Map.of("terms", terms.stream().map(GlossaryVerb::json).toList()));
            return;
        }
        Table table = new Table(session.out());
        terms.forEach(term -> table.row(List.of(term.english(), term.chinese(), String.join("、", term.avoid()))));
        table.end(List.of(session.messages().text("glossary.heading").split("\\|", -1)));
    }

    private static boolean isMeant(Term term, String word) {
        return term.english().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))
                || term.chinese().contains(word)
                || term.avoid().stream().anyMatch(other -> other.contains(word));
    }

    private static void find(String word, Session session) {
        if (!word.isEmpty() && glossary(session).terms().stream().noneMatch(term -> isMeant(term, word))) {
            throw Problem.of("glossary.unknown", word);
        }
        List<TermUses.Found> uneven = TermUses.in(session, glossary(session)).uneven().stream()
                .filter(found -> isMeant(found.term(), word))
                .toList();
        if (session.json()) {
            session.printJson(
                    Map.of("uses", uneven.stream().map(TermUses.Found::json).toList()));
            return;
        }
        Table table = new Table(session.out());
        uneven.forEach(found -> table.row(List.of(
                found.term().english(),
                found.rendering(),
                Integer.toString(found.times()),
                String.join(",", found.issues().stream().map(Object::toString).toList()))));
        table.end(List.of(session.messages().text("glossary.find.heading").split("\\|", -1)));
        if (uneven.isEmpty()) {
            session.say("glossary.even");
        }
    }

    private static Map<String, Object> json(Term term) {
        return Map.of("term", term.english(), "chinese", term.chinese(), "avoid", term.avoid());
    }
}
