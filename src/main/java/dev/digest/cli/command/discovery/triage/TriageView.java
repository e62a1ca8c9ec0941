package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.StyledText;
import dev.digest.cli.output.StyledText.TextStyle;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.screen.FullScreen;
import dev.digest.cli.terminal.screen.ScreenSize;
import dev.digest.discovery.NewPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen of triage as lines: where one is, the current paper, what was done last, and the keys. Where there is
 * room, the papers before and after it: at the left of a wide screen, at the top of a high one.
 */
record TriageView(TriageSession session, PaperDescription description, MessageCatalog messages, TextOutput output) {
    /** Columns from which on the neighbours stand at the left. */
    private static final int WIDE = 120;
    /** Rows from which on they stand at the top of a screen that is not wide. */
    private static final int HIGH = 40;
    /** Lines that are longer are hard to read. */
    private static final int LONGEST_LINE = 100;

    private static final int MOST_MESSAGE_ROWS = 3;
    private static final String RULE = "─";
    private static final String BAR = "│ ";

    /**
     * What is on the screen.
     *
     * @param lines from the top, as written to the terminal
     * @param paging how far the paper can be scrolled
     */
    record DrawnScreen(List<String> lines, TextPaging paging) {}

    /**
     * How a text that is longer than its place is scrolled.
     *
     * @param total its lines
     * @param rows those that fit
     */
    record TextPaging(int total, int rows) {
        /** The first line to show, no further than the end. */
        int first(int wanted) {
            return Math.max(0, Math.min(wanted, total - rows));
        }

        boolean isAtEnd(int first) {
            return first + rows >= total;
        }
    }

    /**
     * Draws it.
     *
     * @param first the first line of the paper to show
     * @param reply what to tell of the last key
     */
    DrawnScreen draw(ScreenSize size, int first, TriageReply reply) {
        List<StyledText> footer = footer(size, reply);
        int body = Math.max(1, size.rows() - 1 - footer.size());
        int side = size.columns() >= WIDE ? Math.min(70, size.columns() * 3 / 8) : 0;
        int top = side == 0 && size.rows() >= HIGH ? Math.min(12, size.rows() / 4) : 0;
        int width = Math.max(1, size.columns() - (side == 0 ? 0 : side + BAR.length()));
        List<StyledText> text = current(Math.min(width, LONGEST_LINE));
        TextPaging paging = new TextPaging(text.size(), Math.max(1, body - (top == 0 ? 0 : top + 1)));
        int start = paging.first(first);
        List<StyledText> shown = text.subList(start, Math.min(text.size(), start + paging.rows()));
        List<String> lines = new ArrayList<>();
        lines.add(header(paging, start).fit(size.columns()).render(output));
        if (side > 0) {
            beside(neighbours(body, side), shown, body, side, lines);
        } else {
            if (top > 0) {
                neighbours(top, size.columns()).forEach(line -> lines.add(line.render(output)));
                while (lines.size() <= top) {
                    lines.add("");
                }
                lines.add(faint(RULE.repeat(size.columns())).render(output));
            }
            shown.forEach(line -> lines.add(line.fit(size.columns()).render(output)));
            while (lines.size() <= body) {
                lines.add("");
            }
        }
        footer.forEach(line -> lines.add(line.fit(size.columns()).render(output)));
        return new DrawnScreen(lines.subList(0, Math.min(size.rows(), lines.size())), paging);
    }

    private void beside(List<StyledText> list, List<StyledText> paper, int rows, int side, List<String> lines) {
        for (int i = 0; i < rows; i++) {
            String left = i < list.size() ? list.get(i).render(output) : "";
            String right = i < paper.size() ? paper.get(i).render(output) : "";
            lines.add(left + FullScreen.column(side + 1) + faint(BAR).render(output) + right);
        }
    }

    private StyledText header(TextPaging paging, int first) {
        StyledText header = StyledText.of(
                TextStyle.BOLD,
                messages.text(
                        "triage.header",
                        Math.min(session.list().place(), session.list().total()),
                        session.list().total(),
                        session.left(),
                        session.picked()));
        if (session.drafts().running() > 0) {
            header = header.plus(
                    TextStyle.YELLOW,
                    "  " + messages.text("triage.drafts", session.drafts().running()));
        }
        if (paging.total() > paging.rows()) {
            header = header.plus(
                    TextStyle.FAINT,
                    "  "
                            + messages.text(
                                    "triage.lines",
                                    first + 1,
                                    Math.min(paging.total(), first + paging.rows()),
                                    paging.total()));
        }
        return header;
    }

    private List<StyledText> footer(ScreenSize size, TriageReply reply) {
        List<StyledText> footer = new ArrayList<>();
        String text = reply.joined();
        if (text.isEmpty()) {
            footer.add(StyledText.EMPTY);
        } else {
            List<String> rows = wrapped(text, size.columns());
            int most = Math.max(1, Math.min(MOST_MESSAGE_ROWS, size.rows() / 4));
            for (int i = 0; i < Math.min(most, rows.size()); i++) {
                boolean cut = i == most - 1 && rows.size() > most;
                footer.add(StyledText.of(
                        reply.warning() ? TextStyle.YELLOW : TextStyle.GREEN, rows.get(i) + (cut ? "…" : "")));
            }
        }
        if (size.rows() > 4) {
            footer.add(faint(hints(size.columns())));
        }
        return footer;
    }

    /** As many keys as fit, the most important ones first. */
    private String hints(int columns) {
        StringBuilder hints = new StringBuilder();
        for (String hint : messages.text("triage.hints").split("\\|", -1)) {
            boolean isDraft = hint.startsWith(TriageKey.DRAFT.letter() + " ");
            if (isDraft && !session.drafts().isPossible()) {
                continue;
            }
            String more = (hints.length() == 0 ? "" : "  ") + hint;
            if (TextWidth.of(hints + more) > columns) {
                break;
            }
            hints.append(more);
        }
        return hints.toString();
    }

    /** The list around the current paper, each with the key by which it was decided. */
    private List<StyledText> neighbours(int rows, int columns) {
        List<InboxPaper> papers = session.list().papers();
        int current = session.list().place() - 1;
        int first = firstNeighbour(current, rows, papers.size());
        int digits = Integer.toString(papers.size()).length();
        List<StyledText> lines = new ArrayList<>();
        for (int i = first; i < Math.min(papers.size(), first + rows); i++) {
            InboxPaper paper = papers.get(i);
            String number = Integer.toString(i + 1);
            StyledText mark = session.kind(paper)
                    .map(kind -> StyledText.of(
                            switch (kind) {
                                case PICKED -> TextStyle.GREEN;
                                case REJECTED -> TextStyle.RED;
                                case DEFERRED -> TextStyle.YELLOW;
                            },
                            TriageKey.of(kind).letter()))
                    .orElseGet(() -> StyledText.of(" "));
            boolean isCurrent = i == current;
            TextStyle style =
                    isCurrent ? TextStyle.BOLD : session.kind(paper).isPresent() ? TextStyle.FAINT : TextStyle.PLAIN;
            lines.add(StyledText.of(isCurrent ? "> " : "  ")
                    .plus(TextStyle.FAINT, " ".repeat(digits - number.length()) + number + " ")
                    .plus(mark)
                    .plus(style, " " + paper.paper().title())
                    .fit(columns - 1));
        }
        return lines;
    }

    /** The list stays where it is while one goes through it, so that little is drawn anew, and then turns a page. */
    private static int firstNeighbour(int current, int rows, int total) {
        int overlap = Math.min(4, rows / 4);
        int page = Math.max(1, rows - overlap);
        int first = current / page * page - overlap / 2;
        return Math.max(0, Math.min(first, total - rows));
    }

    private List<StyledText> current(int columns) {
        Optional<InboxPaper> current = session.list().current();
        return current.isPresent() ? paper(current.get(), columns) : end(columns);
    }

    private List<StyledText> end(int columns) {
        List<StyledText> lines = new ArrayList<>();
        lines.add(StyledText.EMPTY);
        String text = messages.text("triage.at-end", SessionSummary.of(session));
        text.lines().forEach(line -> add(TextStyle.PLAIN, line, columns, lines));
        return lines;
    }

    private List<StyledText> paper(InboxPaper one, int columns) {
        NewPaper paper = one.paper();
        List<StyledText> lines = new ArrayList<>();
        String version = paper.version() > 0 ? "v" + paper.version() : "";
        lines.add(faint(paper.id() + version + "  " + paper.announced() + "  " + String.join(" ", paper.categories())));
        add(TextStyle.BOLD, paper.title(), columns, lines);
        session.background().titleZh().ifPresent(title -> add(TextStyle.BOLD, title, columns, lines));
        add(TextStyle.PLAIN, description.authors(paper), columns, lines);
        session.background().institutions().ifPresent(names -> add(TextStyle.PLAIN, names, columns, lines));
        description.decision().ifPresent(text -> add(TextStyle.GREEN, text, columns, lines));
        description.background(paper).forEach(text -> item("! ", TextStyle.YELLOW, text, columns, lines));
        description.reasons(one).forEach(text -> item("· ", TextStyle.FAINT, text, columns, lines));
        lines.add(StyledText.EMPTY);
        add(TextStyle.PLAIN, paper.abstractText(), columns, lines);
        paper.comment().ifPresent(comment -> {
            lines.add(StyledText.EMPTY);
            add(TextStyle.FAINT, comment, columns, lines);
        });
        return lines;
    }

    private static void add(TextStyle style, String text, int columns, List<StyledText> lines) {
        if (!text.isBlank()) {
            wrapped(text, columns).forEach(line -> lines.add(StyledText.of(style, line)));
        }
    }

    /** A line with a mark before it; what does not fit is indented by as much. */
    private static void item(String mark, TextStyle style, String text, int columns, List<StyledText> lines) {
        int indent = TextWidth.of(mark);
        String before = mark;
        for (String line : wrapped(text, Math.max(1, columns - indent))) {
            lines.add(StyledText.of(style, before + line));
            before = " ".repeat(indent);
        }
    }

    private static List<String> wrapped(String text, int columns) {
        return TextWidth.wrapHard(SafeText.line(text), columns);
    }

    private static StyledText faint(String text) {
        return StyledText.of(TextStyle.FAINT, text);
    }
}
