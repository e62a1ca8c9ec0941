package dev.digest.cli.view;

import dev.digest.app.issue.NewsletterStatus;
import dev.digest.cli.command.ListedRows;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.CommandConsole;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.PaperSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints where the work on the next issue stands, on one screen: long lists are cut and counted. */
public final class StatusView {
    /** As many of the waiting papers are named. */
    public static final int MAX_PAPERS = 8;

    private static final int MAX_EVENTS = 3;

    private final CommandConsole console;
    private final ListedRows listed;
    private final List<String> labels = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** On a terminal, the papers are rows of {@code listed}, by whose numbers the next command may name them. */
    public StatusView(CommandConsole console, ListedRows listed) {
        this.console = console;
        this.listed = listed;
    }

    /** Prints a status; what is empty is left out. */
    public void print(NewsletterStatus status) {
        console.printRow(heading(status));
        console.print("");
        addReady(status);
        addWaiting(status.waiting(), status.waitingPapers());
        addCount("drafts", status.drafts());
        addCount("deferred", status.deferred());
        addEvents(status.events());
        if (status.lastPublished().isPresent()) {
            IssueRecord issue = status.lastPublished().get();
            add("last", text("status.last.text", issue.number(), publishedOn(issue)));
        }
        int wide = 0;
        for (String label : labels) {
            wide = Math.max(wide, TextWidth.of(label));
        }
        for (int i = 0; i < labels.size(); i++) {
            console.printRow(TextWidth.pad(labels.get(i), wide + 2) + texts.get(i));
        }
        console.print("");
        String step = status.next().name().toLowerCase(Locale.ROOT);
        console.print(text("status.next", text("status.next." + step, status.issue())));
    }

    private String heading(NewsletterStatus status) {
        StringBuilder heading = new StringBuilder(text("status.issue", status.issue()));
        if (status.date().isPresent()) {
            heading.append(" · ").append(status.date().get());
        }
        String state = status.built().isEmpty() ? "unbuilt" : status.edited() ? "edited" : "built";
        int papers =
                status.built().isEmpty() ? 0 : status.built().get().papers().size();
        heading.append(" · ").append(text("status." + state, papers));
        if (status.built().isPresent() && status.built().get().theme().isPresent()) {
            // Last, since a terminal may cut it.
            heading.append(" · ").append(status.built().get().theme().get());
        }
        return heading.toString();
    }

    private void addReady(NewsletterStatus status) {
        StringBuilder parts = new StringBuilder(Integer.toString(status.readyPapers()));
        String gap = "   ";
        for (Map.Entry<String, Integer> category : status.ready().entrySet()) {
            parts.append(gap).append(category.getKey()).append(' ').append(category.getValue());
            gap = text("status.separator");
        }
        add("ready-papers", parts.toString());
    }

    private void addWaiting(List<PaperSummary> papers, long all) {
        add("waiting", Long.toString(all));
        for (PaperSummary paper : papers) {
            int row = listed.add(paper.id(), paper.title());
            boolean terminal = console.output().isTerminal();
            addMore((terminal ? row + "  " + ListedRows.shortId(paper.id()) : paper.id()) + "  "
                    + paper.titleZh().filter(title -> terminal).orElse(paper.title()));
        }
        listed.remember();
        addRest(all - papers.size());
    }

    private void addEvents(List<IssueEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        add("events", Integer.toString(events.size()));
        for (int i = 0; i < Math.min(events.size(), MAX_EVENTS); i++) {
            addMore((events.get(i).curation().get(EventField.DATE).orElse("") + "  "
                            + events.get(i).curation().get(EventField.TITLE).orElse(""))
                    .strip());
        }
        addRest(events.size() - MAX_EVENTS);
    }

    private void addCount(String key, int count) {
        if (count > 0) {
            add(key, Integer.toString(count));
        }
    }

    private void addRest(long rest) {
        if (rest > 0) {
            addMore(text("status.more", rest));
        }
    }

    private void add(String key, String text) {
        labels.add(text("status." + key));
        texts.add(text);
    }

    private void addMore(String text) {
        labels.add("");
        texts.add(SafeText.line(text));
    }

    private String publishedOn(IssueRecord issue) {
        return issue.publishedAt().map(console::formatMinute).orElse("");
    }

    private String text(String key, Object... details) {
        return console.messages().text(key, details);
    }
}
