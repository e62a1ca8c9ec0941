package dev.digest.cli.command.issue;

import dev.digest.app.issue.GlossaryUsage;
import dev.digest.check.Glossary;
import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
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
public final class GlossaryCommand implements Command {
    private static final List<String> ACTIONS = List.of("list", "add", "find");

    @Override
    public String name() {
        return "glossary";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("WORDS", "--avoid").changes().arguments("list|add|find [TERM] [CHINESE]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        String action = arguments.isEmpty() ? "list" : arguments.get(0);
        if (!ACTIONS.contains(action)) {
            throw Problem.usage("usage.choice", name(), action, ACTIONS);
        }
        int most = action.equals("add") ? 3 : 2;
        if (arguments.size() > most) {
            throw Problem.usage("usage.unexpected", arguments.get(most), name() + " " + action);
        }
        String word = arguments.size() > 1 ? arguments.get(1) : "";
        switch (action) {
            case "add" -> add(arguments, options, context);
            case "find" -> find(word, context);
            default -> list(word, context);
        }
        return 0;
    }

    private static Glossary glossary(CommandContext context) {
        NamedText there = context.workspace().glossary();
        return Glossary.read(there.text(), there.name());
    }

    private static void add(List<String> arguments, CommandOptions options, CommandContext context) {
        if (arguments.size() < 3) {
            throw Problem.usage("usage.missing", arguments.size() < 2 ? "TERM" : "CHINESE");
        }
        List<String> avoid = Arrays.stream(options.value("--avoid").orElse("").split("[,\uFF0C、]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        GlossaryTerm term =
                new GlossaryTerm(arguments.get(1).strip(), arguments.get(2).strip(), avoid);
        requireConsistent(term);
        if (context.isDryRun()) {
            appendIfNew(term, context);
        } else {
            // Nobody else adds one between the reading and the writing.
            context.library().inTransaction(() -> appendIfNew(term, context));
        }
        if (context.json()) {
            context.printJson(json(term));
        } else {
            context.print(context.messages().text("glossary.added", term.english(), term.chinese()));
        }
    }

    /**
     * Refuses a rendering that is also one to avoid, be it in other letters.
     *
     * @throws Problem {@code glossary.contradiction}
     */
    private static void requireConsistent(GlossaryTerm term) {
        for (String word : term.avoid()) {
            if (foldWidth(word).equals(foldWidth(term.chinese()))) {
                throw Problem.of("glossary.contradiction", term.english(), term.chinese());
            }
        }
    }

    /** The word without regard to width. A word in another case is another rendering. */
    private static String foldWidth(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC);
    }

    /**
     * Whether a command that was broken off has already written this.
     *
     * @throws Problem {@code glossary.known} when the term is there with other words
     */
    private static boolean isPresent(GlossaryTerm term, CommandContext context) {
        Optional<GlossaryTerm> known = glossary(context).findByEnglish(term.english());
        if (known.isPresent() && !known.get().equals(term)) {
            throw Problem.of(
                    "glossary.known", known.get().english(), known.get().chinese());
        }
        return known.isPresent();
    }

    private static GlossaryTerm appendIfNew(GlossaryTerm term, CommandContext context) {
        if (!isPresent(term, context)) {
            append(term, context);
        }
        return term;
    }

    private static void append(GlossaryTerm term, CommandContext context) {
        NamedText there = context.workspace().glossary();
        String text = there.text() + (there.text().isEmpty() || there.text().endsWith("\n") ? "" : "\n");
        String longer = text + Glossary.withTerm(term);
        Glossary.read(longer, there.name());
        context.newsroom().files().write(context.workspace().root().resolve(there.name()), longer);
    }

    private static void list(String word, CommandContext context) {
        List<GlossaryTerm> terms = glossary(context).terms().stream()
                .filter(term -> matches(term, word))
                .toList();
        if (context.json()) {
            context.printJson(
                    Map.of("terms", terms.stream().map(GlossaryCommand::json).toList()));
            return;
        }
        Table table = new Table(context.output());
        terms.forEach(term -> table.row(List.of(term.english(), term.chinese(), String.join("、", term.avoid()))));
        table.finish(List.of(context.messages().text("glossary.heading").split("\\|", -1)));
    }

    private static boolean matches(GlossaryTerm term, String word) {
        return term.english().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))
                || term.chinese().contains(word)
                || term.avoid().stream().anyMatch(other -> other.contains(word));
    }

    private static void find(String word, CommandContext context) {
        if (!word.isEmpty() && glossary(context).terms().stream().noneMatch(term -> matches(term, word))) {
            throw Problem.of("glossary.unknown", word);
        }
        List<GlossaryUsage.VaryingTerm> uneven =
                GlossaryUsage.collect(context.newsroom(), glossary(context)).inconsistentTerms().stream()
                        .filter(found -> matches(found.term(), word))
                        .toList();
        if (context.json()) {
            context.printJson(Map.of(
                    "uses", uneven.stream().map(GlossaryUsage.VaryingTerm::json).toList()));
            return;
        }
        Table table = new Table(context.output());
        uneven.forEach(found -> table.row(List.of(
                found.term().english(),
                found.rendering(),
                Integer.toString(found.times()),
                String.join(",", found.issues().stream().map(Object::toString).toList()))));
        table.finish(List.of(context.messages().text("glossary.find.heading").split("\\|", -1)));
        if (uneven.isEmpty()) {
            context.info("glossary.even");
        }
    }

    private static Map<String, Object> json(GlossaryTerm term) {
        return Map.of("term", term.english(), "chinese", term.chinese(), "avoid", term.avoid());
    }
}
