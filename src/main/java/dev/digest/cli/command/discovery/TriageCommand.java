package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.ListInbox;
import dev.digest.app.discovery.ListInbox.InboxResult;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.terminal.RawTerminal;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest triage}: decides about papers one by one, with one key each. */
public final class TriageCommand implements Command {
    private static final int AN_EVENING = 200;

    @Override
    public String name() {
        return "triage";
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.triage";
    }

    @Override
    public void describe(CommandSpecs specs) {
        InboxRangeOptions.describe(specs)
                .value("N", "--limit")
                .value("ORDER", "--sort")
                .value("CATEGORY", "-c", "--category")
                .value("TEXT", "--search")
                .flag("--plain");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        if (!context.isInteractive() && !context.json()) {
            throw Problem.usage("usage.no-input");
        }
        int limit = options.number("--limit", 0).orElse(AN_EVENING);
        InboxResult inbox = new ListInbox(context.newsroom()).list(InboxRangeOptions.query(options, limit));
        if (context.json()) {
            context.console().printJson(json(inbox.papers(), new InboxPrinter(context)));
        } else if (inbox.papers().isEmpty()) {
            context.console().info("inbox.empty");
        } else {
            triage(inbox, options.has("--plain"), context);
        }
        return 0;
    }

    private static void triage(InboxResult inbox, boolean plain, CommandContext context) {
        if (inbox.ranking().picks() == 0) {
            context.console().info("inbox.no-picks");
        }
        try (TriageSession session = TriageSession.begin(context.newsroom(), inbox.papers())) {
            Optional<RawTerminal> terminal = plain ? Optional.empty() : RawTerminal.open(context.host());
            TriageAnswers answers =
                    terminal.isPresent() ? new TriageKeys(context, terminal.get()) : new TriageLines(context);
            new TriageDialogue(session, new InboxPrinter(context), answers, context).run();
        }
    }

    /** The data for other front ends, which decide by {@code pick}, {@code reject} and {@code defer}. */
    private static Map<String, @Nullable Object> json(List<InboxPaper> shown, InboxPrinter lines) {
        List<Object> papers = new ArrayList<>();
        for (InboxPaper one : shown) {
            Map<String, @Nullable Object> json = lines.json(one);
            json.put("abstract", one.paper().abstractText());
            json.put("comment", one.paper().comment().orElse(null));
            papers.add(json);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("papers", papers);
        return json;
    }
}
