package dev.digest.cli.command;

import dev.digest.app.paper.RecentPapers;
import dev.digest.app.paper.RecentPapers.ListedPaper;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a list on a terminal, which the next command may name by their numbers. A list that goes into a pipe is
 * read by a program, and changes nothing of that.
 */
public final class ListedRows {
    private final CommandContext context;
    private final boolean terminal;
    private final List<ListedPaper> rows = new ArrayList<>();
    private int count;

    public ListedRows(CommandContext context) {
        this.context = context;
        this.terminal = context.output().isTerminal();
    }

    /** Adds a row; returns its number. */
    public int add(String id, String title) {
        if (terminal) {
            rows.add(new ListedPaper(id, title));
        }
        return ++count;
    }

    /** Remembers the rows. To be called before they are printed: a reader may leave the pager early. */
    public void remember() {
        if (terminal) {
            new RecentPapers(context.newsroom()).rememberRows(rows);
        }
    }

    /** An id as it is shown on a terminal and typed again: that of an arXiv paper without its prefix. */
    public static String shortId(String id) {
        return id.startsWith("arXiv:") ? id.substring("arXiv:".length()) : id;
    }
}
