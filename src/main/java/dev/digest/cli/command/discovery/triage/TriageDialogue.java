package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.terminal.WebBrowser;
import dev.digest.discovery.NewPaper;
import dev.digest.paper.CleanText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Triage in lines: a paper is printed, a letter is read, with whatever belongs to it behind it. It needs no more than a
 * terminal that prints lines, and works through a pipe.
 */
final class TriageDialogue {
    private final TriageSession session;
    private final TriageActions actions;
    private final PaperDescription description;
    private final CommandContext context;
    private final BufferedReader answers;
    private boolean ended;
    private int shown;

    TriageDialogue(TriageSession session, TriageActions actions, PaperDescription description, CommandContext context) {
        this.session = session;
        this.actions = actions;
        this.description = description;
        this.context = context;
        this.answers = new BufferedReader(
                new InputStreamReader(context.host().streams().in(), StandardCharsets.UTF_8));
    }

    void run() {
        context.console().info("triage.begin", session.list().total());
        tell(actions.withNotices(TriageReply.NONE));
        show();
        while (!ended) {
            String line = answer();
            if (line == null) {
                ended = true;
            } else {
                take(line);
            }
        }
    }

    private @Nullable String answer() {
        if (context.host().streams().inIsTerminal()) {
            context.host().streams().err().print("> ");
            context.host().streams().err().flush();
        }
        context.output().flush();
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private void take(String line) {
        // A Chinese input method types full-width letters and marks.
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
        String typed =
                plain.startsWith("/") || plain.startsWith("?") ? plain.substring(0, 1) : plain.split("\\s+", 2)[0];
        String rest = CleanText.line(
                line.strip().substring(Math.min(typed.length(), line.strip().length())));
        Optional<TriageKey> key = typed.isEmpty() ? Optional.of(TriageKey.ABSTRACT) : TriageKey.of(typed);
        if (key.isEmpty()) {
            context.console().warn("triage.unknown-key", typed);
        } else if (!rest.isEmpty() && !key.get().takesText()) {
            context.console().warn("triage.takes-no-text", typed, rest);
        } else {
            act(key.get(), rest);
        }
    }

    private void act(TriageKey key, String text) {
        switch (key) {
            case OPEN -> open(PaperDescription.page(current()));
            case PDF -> open(PaperDescription.pdf(current()));
            case WHY -> showWhy();
            case ABSTRACT -> showAbstract();
            case REDRAW -> show();
            case HELP -> context.messages().text("triage.help").lines().forEach(context.console()::print);
            case QUIT -> ended = true;
            default -> tell(actions.act(key, text));
        }
        if (!ended && session.list().place() != shown) {
            show();
        }
    }

    private NewPaper current() {
        return session.list().current().orElseThrow().paper();
    }

    private void tell(TriageReply reply) {
        reply.notices().forEach(context.host().streams().err()::line);
        if (reply.warning()) {
            context.host().streams().err().line(reply.text());
        } else if (!reply.text().isEmpty()) {
            context.console().printRow(reply.text());
        }
    }

    /** Shows the current paper; after the last one the work is done. */
    private void show() {
        shown = session.list().place();
        if (session.list().current().isEmpty()) {
            ended = true;
            return;
        }
        InboxPaper one = session.list().current().get();
        NewPaper paper = one.paper();
        if (context.output().isTerminal()) {
            context.console().print("");
        }
        context.console()
                .printRow(context.messages()
                        .text(
                                "triage.paper",
                                shown,
                                session.list().total(),
                                session.left(),
                                session.picked(),
                                paper.id(),
                                paper.announced(),
                                String.join(" ", paper.categories())));
        row(paper.title());
        session.background().titleZh().ifPresent(this::row);
        row(description.authors(paper));
        session.background().institutions().ifPresent(this::row);
        description.decision().ifPresent(text -> context.console().warn("triage.decided", text));
        description.background(paper).forEach(this::row);
        showWhy();
    }

    private void row(String text) {
        context.console().printRow("  " + text);
    }

    private void showWhy() {
        description.reasons(session.list().current().orElseThrow()).forEach(reason -> row("· " + reason));
    }

    private void showAbstract() {
        context.console().wrapLines(current().abstractText()).forEach(context.console()::print);
        current()
                .comment()
                .ifPresent(comment -> context.console().wrapLines(comment).forEach(context.console()::print));
    }

    private void open(String address) {
        boolean opened = context.host().streams().inIsTerminal()
                && !address.isEmpty()
                && new WebBrowser(context.host()).open(URI.create(address));
        if (!opened) {
            context.console().print(address);
        }
    }
}
