package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.terminal.WebBrowser;
import dev.digest.curation.CurationField;
import dev.digest.library.Decision;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Triage as a dialogue: a paper, an answer, the next paper. With answers in lines it needs no more than a terminal that
 * prints lines, and works through a pipe.
 */
final class TriageDialogue {
    private final TriageSession session;
    private final InboxPrinter lines;
    private final CommandContext context;
    private final TriageAnswers answers;
    private boolean ended;
    private boolean shown;

    TriageDialogue(TriageSession session, InboxPrinter lines, TriageAnswers answers, CommandContext context) {
        this.session = session;
        this.lines = lines;
        this.answers = answers;
        this.context = context;
    }

    void run() {
        context.console().info("triage.begin", session.total());
        try {
            show();
            while (!ended) {
                String line = answers.next();
                if (line == null) {
                    ended = true;
                } else {
                    take(line);
                }
            }
        } finally {
            answers.end();
        }
        context.console().info("triage.end", session.made(), session.picked(), session.left());
        if (session.picked() > 0) {
            context.console().info("add.next");
        }
    }

    private void take(String line) {
        // A Chinese input method types full-width letters and marks.
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
        String key = plain.startsWith("/") || plain.startsWith("?") ? plain.substring(0, 1) : plain.split("\\s+", 2)[0];
        String rest = CleanText.line(
                line.strip().substring(Math.min(key.length(), line.strip().length())));
        shown = false;
        try {
            act(key.toLowerCase(Locale.ROOT), rest);
        } catch (Problem problem) {
            context.console().reportFailure(session.currentId().orElse(key), problem);
        }
        if (!shown && !ended && answers.abstractLines() > 0) {
            // The screen was cleared for what has been told.
            show();
        }
    }

    private void act(String key, String rest) {
        switch (key) {
            case "p", "pick" -> pick(rest.isEmpty() ? Map.of() : Map.of(CurationField.CATEGORY, category(rest)), true);
            case "c", "category" -> pick(Map.of(CurationField.CATEGORY, category(required(rest, "CATEGORY"))), false);
            case "n", "note" -> pick(Map.of(CurationField.NOTE, required(rest, "TEXT")), false);
            case "x", "reject" -> decided(session.reject(text(rest)));
            case "d", "defer" -> decided(session.defer(text(rest)));
            case "u", "undo" -> undo();
            case "b", "back" -> move(session.back());
            case "j", "next" -> next();
            case "o", "open" -> open(PaperId.ofCanonical(current().paper().id()).page());
            case "f", "pdf" ->
                open(PaperId.ofCanonical(current().paper().id())
                        .pdf()
                        .orElseGet(() ->
                                PaperId.ofCanonical(current().paper().id()).page()));
            case "", "a", "abstract" -> {
                showAbstract(Integer.MAX_VALUE);
                waitForKey();
            }
            case "w", "why" -> showWhy();
            case "/" -> move(session.find(required(rest, "WORDS")));
            case "r", "redraw" -> show();
            case "?", "h", "help" -> {
                context.messages().text("triage.help").lines().forEach(context.console()::print);
                waitForKey();
            }
            case "q", "quit" -> ended = true;
            default -> context.console().warn("triage.unknown-key", key);
        }
    }

    private static String required(String rest, String what) {
        if (rest.isEmpty()) {
            throw Problem.of("triage.missing", what);
        }
        return rest;
    }

    private String category(String name) {
        return context.newsroom().requireCategory(name);
    }

    private static Optional<String> text(String rest) {
        return Optional.of(rest).filter(text -> !text.isEmpty());
    }

    private void pick(Map<CurationField, String> words, boolean goesOn) {
        session.pick(words);
        tell("pick.picked");
        if (goesOn) {
            session.nextUndecided();
            show();
        }
    }

    private void decided(Decision decision) {
        context.console()
                .printRow(context.messages()
                        .text(
                                "decide." + decision.kind().label(),
                                decision.paper(),
                                decision.title(),
                                decision.until().orElse("")));
        session.nextUndecided();
        show();
    }

    private void tell(String key) {
        context.console()
                .printRow(context.messages()
                        .text(key, current().paper().id(), current().paper().title()));
    }

    private void undo() {
        if (session.undo()) {
            context.console().info("triage.undone");
            show();
        } else {
            context.console().warn("triage.nothing-to-undo");
        }
    }

    private void next() {
        session.next();
        show();
    }

    private void move(boolean moved) {
        if (moved) {
            show();
        } else {
            context.console().warn("triage.not-there");
        }
    }

    private InboxPaper current() {
        return session.current().orElseThrow(() -> Problem.of("triage.no-paper"));
    }

    /** Shows the current paper; after the last one the work is done. */
    private void show() {
        shown = true;
        if (session.current().isEmpty()) {
            ended = true;
            return;
        }
        InboxPaper one = current();
        if (context.output().isTerminal()) {
            context.console().print("");
        }
        context.console()
                .printRow(context.messages()
                        .text(
                                "triage.paper",
                                session.place(),
                                session.total(),
                                session.left(),
                                session.picked(),
                                one.paper().id(),
                                one.paper().announced(),
                                String.join(" ", one.paper().categories())));
        context.console().printRow("  " + one.paper().title());
        context.console().printRow("  " + String.join(", ", one.paper().authors()));
        session.decision()
                .map(Decision::kind)
                .ifPresent(kind -> context.console().warn("triage.is-" + kind.label()));
        session.sameTitle()
                .forEach(same ->
                        context.console().printRow("  " + context.messages().text("triage.same-title", same)));
        showWhy();
        if (answers.abstractLines() > 0) {
            showAbstract(answers.abstractLines());
        }
    }

    private void showWhy() {
        lines.reasons(current()).forEach(reason -> context.console().printRow("  · " + reason));
    }

    private void showAbstract(int most) {
        InboxPaper one = current();
        List<String> text =
                new ArrayList<>(context.console().wrapLines(one.paper().abstractText()));
        one.paper().comment().ifPresent(comment -> text.addAll(context.console().wrapLines(comment)));
        text.subList(0, Math.min(most, text.size())).forEach(context.console()::print);
        if (most < text.size()) {
            context.console().print("…");
        }
    }

    /** Where the screen is cleared with the next key, a long text stays until then. */
    private void waitForKey() {
        if (answers.abstractLines() > 0 && answers.next() == null) {
            ended = true;
        }
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
