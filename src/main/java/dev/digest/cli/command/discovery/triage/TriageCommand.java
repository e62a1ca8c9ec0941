package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.LibraryBackground;
import dev.digest.app.discovery.ListInbox;
import dev.digest.app.discovery.ListInbox.InboxResult;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.discovery.InboxJson;
import dev.digest.cli.command.discovery.InboxRangeOptions;
import dev.digest.cli.terminal.screen.FullScreen;
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
            context.console().printJson(json(inbox.papers(), new LibraryBackground(context.newsroom())));
        } else if (inbox.papers().isEmpty()) {
            context.console().info("inbox.empty");
        } else {
            triage(inbox, options.has("--plain"), context);
        }
        return 0;
    }

    private static void triage(InboxResult inbox, boolean plain, CommandContext context) {
        TriageNotices notices = new TriageNotices(context.messages());
        if (inbox.ranking().picks() == 0) {
            notices.add(context.messages().text("inbox.no-picks"));
        }
        try (TriageSession session = TriageSession.begin(context.newsroom(), inbox.papers(), notices)) {
            TriageActions actions = new TriageActions(session, context.messages(), notices);
            PaperDescription description = new PaperDescription(session, context.messages());
            Optional<FullScreen> screen = plain ? Optional.empty() : FullScreen.open(context.host(), context.output());
            if (screen.isPresent()) {
                try (FullScreen own = screen.get()) {
                    notices.onArrival(own::wake);
                    new TriageScreen(session, actions, description, own, context).run();
                }
            } else {
                new TriageDialogue(session, actions, description, context).run();
            }
            end(session, actions, context);
        }
    }

    /** Waits for drafts, and tells what was done. */
    private static void end(TriageSession session, TriageActions actions, CommandContext context) {
        if (session.drafts().running() > 0) {
            context.console().info("triage.awaits-drafts", session.drafts().running());
        }
        try {
            session.drafts().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        actions.withNotices(TriageReply.NONE)
                .notices()
                .forEach(context.host().streams().err()::line);
        session.refresh();
        context.console().info("triage.end", session.made(), session.picked(), session.left());
        if (session.picked() > 0) {
            context.console().info("add.next");
        }
    }

    /** The data for other front ends, which decide by {@code pick}, {@code reject} and {@code defer}. */
    private static Map<String, @Nullable Object> json(List<InboxPaper> shown, LibraryBackground library) {
        List<Object> papers = new ArrayList<>();
        for (InboxPaper one : shown) {
            Map<String, @Nullable Object> json = InboxJson.of(one, library.of(one.paper()));
            json.put("abstract", one.paper().abstractText());
            json.put("comment", one.paper().comment().orElse(null));
            papers.add(json);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("papers", papers);
        return json;
    }
}
