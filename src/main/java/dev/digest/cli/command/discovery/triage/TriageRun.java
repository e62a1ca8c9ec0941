package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.LocalPage;
import dev.digest.cli.terminal.screen.FullScreen;
import dev.digest.preview.triage.TriagePages;
import java.util.List;
import java.util.Optional;

/** A triage session in one of its forms. */
record TriageRun(
        TriageSession session,
        TriageNotices notices,
        TriageActions actions,
        PaperDescription description,
        CommandContext context) {

    static TriageRun of(TriageSession session, TriageNotices notices, CommandContext context) {
        return new TriageRun(
                session,
                notices,
                new TriageActions(session, context.messages(), notices),
                new PaperDescription(session, context.messages()),
                context);
    }

    /** On a whole screen, or in lines where the terminal can do no better. */
    void onScreen() {
        Optional<FullScreen> screen = FullScreen.open(context.host(), context.output());
        if (screen.isEmpty()) {
            inLines();
            return;
        }
        try (FullScreen own = screen.get()) {
            notices.onArrival(own::wake);
            new TriageScreen(session, actions, description, own, context).run();
        }
    }

    /** In lines. */
    void inLines() {
        new TriageDialogue(session, actions, description, context).run();
    }

    /** On a page in a browser. */
    void onPage(LocalPage page) {
        List<String> categories = context.newsroom().newsletter().categories().names();
        SessionDesk desk = new SessionDesk(session, actions, description, categories, context.messages());
        page.serve(new TriagePages(desk, key -> context.messages().text(key)), "triage.serving");
    }

    /** Waits for drafts, and tells what was done. */
    void end() {
        if (session.drafts().running() > 0) {
            context.console().info("triage.awaits-drafts", session.drafts().running());
        }
        try {
            session.drafts().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        notices.take().forEach(context.host().streams().err()::line);
        session.refresh();
        context.console().info("triage.end", SessionSummary.of(session));
        if (session.picked() > 0) {
            context.console().info("add.next");
        }
    }
}
