package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.discovery.triage.TriageView.DrawnScreen;
import dev.digest.cli.output.StyledText;
import dev.digest.cli.output.StyledText.TextStyle;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.WebBrowser;
import dev.digest.cli.terminal.screen.FullScreen;
import dev.digest.cli.terminal.screen.LineEditor;
import dev.digest.cli.terminal.screen.LineEditor.LineState;
import dev.digest.cli.terminal.screen.Picker;
import dev.digest.cli.terminal.screen.PickerView;
import dev.digest.cli.terminal.screen.TerminalKey;
import dev.digest.curation.CurationField;
import dev.digest.paper.CleanText;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triage on a whole screen, by single keys as in pagers and mail programs. */
final class TriageScreen {
    private final TriageSession session;
    private final TriageActions actions;
    private final FullScreen screen;
    private final CommandContext context;
    private final TriageView view;
    private TriageReply reply = TriageReply.NONE;
    private int first;
    private boolean ended;

    TriageScreen(
            TriageSession session,
            TriageActions actions,
            PaperDescription description,
            FullScreen screen,
            CommandContext context) {
        this.session = session;
        this.actions = actions;
        this.screen = screen;
        this.context = context;
        this.view = new TriageView(session, description, context.messages(), context.output());
    }

    void run() {
        while (!ended) {
            tell(actions.withNotices(TriageReply.NONE));
            DrawnScreen drawn = view.draw(screen.size(), first, reply);
            first = drawn.paging().first(first);
            if (!screen.isKeyPending()) {
                screen.draw(drawn.lines());
            }
            take(screen.nextKey(), drawn);
        }
    }

    /** What was told before stays until there is something else, or another paper. */
    private void tell(TriageReply news) {
        if (!news.joined().isEmpty()) {
            reply = news;
        }
    }

    private void take(TerminalKey key, DrawnScreen drawn) {
        int page = Math.max(1, drawn.paging().rows() - 1);
        switch (key.kind()) {
            case LETTER -> letter(Normalizer.normalize(key.letter(), Normalizer.Form.NFKC));
            case DOWN -> act(TriageKey.NEXT, "");
            case UP, DELETE -> act(TriageKey.BACK, "");
            case PAGE_DOWN -> first = drawn.paging().first(first + page);
            case PAGE_UP -> first = Math.max(0, first - page);
            case SPACE, ENTER -> {
                if (drawn.paging().isAtEnd(first)) {
                    act(TriageKey.NEXT, "");
                } else {
                    first = drawn.paging().first(first + page);
                }
            }
            case HOME -> act(TriageKey.FIRST, "");
            case END -> act(TriageKey.LAST, "");
            case CLOSED -> ended = true;
            default -> {
                // Drawn anew, or no key of triage.
            }
        }
    }

    private void letter(String letter) {
        // The capital letters of these ask for what belongs to them.
        switch (letter) {
            case "P" -> chooseCategory(TriageKey.PICK);
            case "X" -> ask("triage.ask-reason", "").ifPresent(text -> act(TriageKey.REJECT, text));
            case "D" -> ask("triage.ask-until", "").ifPresent(text -> act(TriageKey.DEFER, text));
            default -> TriageKey.of(letter).ifPresentOrElse(this::take, () -> reply = unknown(letter));
        }
    }

    private TriageReply unknown(String letter) {
        return TriageReply.warning(context.messages().text("triage.unknown-key", letter));
    }

    private void take(TriageKey key) {
        switch (key) {
            case CATEGORY -> chooseCategory(key);
            case NOTE -> ask("triage.ask-note", note()).ifPresent(text -> act(key, text));
            case SEARCH -> ask("triage.ask-words", "").ifPresent(text -> act(key, text));
            case OPEN, PDF -> session.list().current().ifPresent(paper -> open(key, paper));
            case HELP -> help();
            case QUIT -> ended = true;
            default -> act(key, "");
        }
    }

    private void act(TriageKey key, String text) {
        int before = session.list().place();
        reply = actions.act(key, text);
        if (session.list().place() != before) {
            first = 0;
        }
    }

    private String note() {
        return session.libraryPaper()
                .flatMap(entry -> entry.curation().get(CurationField.NOTE))
                .map(CleanText::line)
                .orElse("");
    }

    /** Asks for a line below the paper; none when the user has thought better of it. */
    private Optional<String> ask(String question, String text) {
        if (session.list().current().isEmpty()) {
            return Optional.empty();
        }
        LineEditor line = new LineEditor(text);
        String prompt = context.messages().text(question) + " ";
        LineState state = LineState.TYPING;
        while (state == LineState.TYPING) {
            drawAsking(prompt, line.text());
            state = line.take(screen.nextKey());
        }
        reply = TriageReply.NONE;
        String typed = CleanText.line(line.text());
        return state == LineState.CANCELLED
                ? Optional.empty()
                : Optional.of(typed).filter(some -> !some.isEmpty());
    }

    private void drawAsking(String prompt, String typed) {
        int columns = screen.size().columns();
        String shown = TextWidth.fit(prompt, Math.max(1, columns / 2));
        String end = TextWidth.tail(typed, Math.max(0, columns - TextWidth.of(shown) - 1));
        List<String> lines = new ArrayList<>(
                view.draw(screen.size(), first, TriageReply.NONE).lines());
        int row = Math.max(1, lines.size() - (screen.size().rows() > 4 ? 1 : 0));
        lines.set(
                row - 1,
                StyledText.of(TextStyle.BOLD, shown).plus(TextStyle.PLAIN, end).render(context.output()));
        screen.draw(lines, row, Math.min(columns, TextWidth.of(shown + end) + 1));
    }

    private void chooseCategory(TriageKey key) {
        if (session.list().current().isEmpty()) {
            return;
        }
        List<String> names = context.newsroom().newsletter().categories().names();
        String question = context.messages().text("triage.ask-category");
        Picker.chooseOne(names, new PickerView(question, context.messages(), context.output()), screen)
                .ifPresent(place -> act(key, names.get(place)));
    }

    private void open(TriageKey key, InboxPaper paper) {
        String address =
                key == TriageKey.PDF ? PaperDescription.pdf(paper.paper()) : PaperDescription.page(paper.paper());
        boolean opened = !address.isEmpty() && new WebBrowser(context.host()).open(URI.create(address));
        reply = TriageReply.done(opened ? context.messages().text("triage.opened", address) : address);
    }

    /** The keys, until one is pressed; a small screen scrolls. */
    private void help() {
        String help = context.messages().text("triage.screen-help") + "\n\n"
                + context.messages().text("triage.terminal-help");
        List<String> keys = help.lines().toList();
        int top = 0;
        while (true) {
            int rows = Math.max(1, screen.size().rows() - 1);
            List<String> lines = new ArrayList<>();
            for (String line : keys.subList(top, Math.min(keys.size(), top + rows))) {
                lines.add(TextWidth.fit(line, screen.size().columns()));
            }
            while (lines.size() < rows) {
                lines.add("");
            }
            lines.add(context.output()
                    .faint(TextWidth.fit(
                            context.messages().text("triage.press-a-key"),
                            screen.size().columns())));
            screen.draw(lines);
            TerminalKey key = screen.nextKey();
            int step = switch (key.kind()) {
                case DOWN -> 1;
                case UP -> -1;
                case PAGE_DOWN, SPACE -> rows;
                case PAGE_UP -> -rows;
                case WAKE, REDRAW -> 0;
                default -> Integer.MIN_VALUE;
            };
            boolean isMore = top + rows < keys.size();
            if (step == Integer.MIN_VALUE || (key.kind() == TerminalKey.KeyKind.SPACE && !isMore)) {
                return;
            }
            top = Math.max(0, Math.min(top + step, keys.size() - rows));
        }
    }
}
