package dev.digest.cli.command.issue;

import dev.digest.app.issue.EditGlossary;
import dev.digest.app.issue.GlossaryUsage;
import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.Table;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code digest glossary list|add|find}: manages the glossary. */
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

    private static void add(List<String> arguments, CommandOptions options, CommandContext context) {
        if (arguments.size() < 3) {
            throw Problem.usage("usage.missing", arguments.size() < 2 ? "TERM" : "CHINESE");
        }
        List<String> avoid = Arrays.stream(options.value("--avoid").orElse("").split("[,，、]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        GlossaryTerm term =
                new GlossaryTerm(arguments.get(1).strip(), arguments.get(2).strip(), avoid);
        new EditGlossary(context.newsroom()).add(term);
        if (context.json()) {
            context.console().printJson(json(term));
        } else {
            context.console().print(context.messages().text("glossary.added", term.english(), term.chinese()));
        }
    }

    private static void list(String word, CommandContext context) {
        List<GlossaryTerm> terms = new EditGlossary(context.newsroom()).find(word);
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "terms", terms.stream().map(GlossaryCommand::json).toList()));
            return;
        }
        Table table = new Table(context.output());
        terms.forEach(term -> table.row(List.of(term.english(), term.chinese(), String.join("、", term.avoid()))));
        table.finish(List.of(context.messages().text("glossary.heading").split("\\|", -1)));
    }

    private static void find(String word, CommandContext context) {
        List<GlossaryUsage.VaryingTerm> uneven = new EditGlossary(context.newsroom()).inconsistentUses(word);
        if (context.json()) {
            context.console()
                    .printJson(Map.of(
                            "uses",
                            uneven.stream().map(GlossaryUsage.VaryingTerm::json).toList()));
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
            context.console().info("glossary.even");
        }
    }

    private static Map<String, Object> json(GlossaryTerm term) {
        return Map.of("term", term.english(), "chinese", term.chinese(), "avoid", term.avoid());
    }
}
