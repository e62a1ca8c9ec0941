package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.LibraryBackground;
import dev.digest.app.discovery.LibraryBackground.KnownProposal;
import dev.digest.app.discovery.ListInbox;
import dev.digest.app.discovery.ListInbox.InboxResult;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.LocalPage;
import dev.digest.cli.command.discovery.InboxJson;
import dev.digest.cli.command.discovery.InboxRangeOptions;
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
    private static final String PLAIN = "--plain";
    private static final String WEB = "--web";

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
                .flag(PLAIN)
                .flag(WEB);
        LocalPage.describe(specs);
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        boolean web = options.has(WEB);
        if (web && options.has(PLAIN)) {
            throw Problem.usage("usage.together", WEB, PLAIN);
        }
        if (!context.isInteractive() && !context.json() && !web) {
            throw Problem.usage("usage.no-input");
        }
        LocalPage page = LocalPage.of(options, context);
        int limit = options.number("--limit", 0).orElse(AN_EVENING);
        InboxResult inbox = new ListInbox(context.newsroom()).list(InboxRangeOptions.query(options, limit));
        if (context.json() && !web) {
            context.console().printJson(json(inbox.papers(), new LibraryBackground(context.newsroom())));
        } else if (inbox.papers().isEmpty()) {
            context.console().info("inbox.empty");
        } else {
            triage(inbox, options.has(PLAIN), web ? Optional.of(page) : Optional.empty(), context);
        }
        return 0;
    }

    private static void triage(InboxResult inbox, boolean plain, Optional<LocalPage> page, CommandContext context) {
        TriageNotices notices = new TriageNotices(context.messages());
        if (inbox.ranking().picks() == 0) {
            notices.add(context.messages().text("inbox.no-picks"));
        }
        try (TriageSession session = TriageSession.begin(context.newsroom(), inbox.papers(), notices)) {
            TriageRun run = TriageRun.of(session, notices, context);
            if (page.isPresent()) {
                run.onPage(page.get());
            } else if (plain) {
                run.inLines();
            } else {
                run.onScreen();
            }
            run.end();
        }
    }

    /** The data for other front ends, which decide by {@code pick}, {@code reject} and {@code defer}. */
    private static Map<String, @Nullable Object> json(List<InboxPaper> shown, LibraryBackground library) {
        List<Object> papers = new ArrayList<>();
        for (KnownProposal proposal : library.ofAll(shown)) {
            InboxPaper one = proposal.paper();
            Map<String, @Nullable Object> json = InboxJson.of(proposal);
            json.put("abstract", one.paper().abstractText());
            json.put("comment", one.paper().comment().orElse(null));
            papers.add(json);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("papers", papers);
        return json;
    }
}
