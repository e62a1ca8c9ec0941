package dev.digest.cli.command.paper;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ListedRows;
import dev.digest.cli.output.Table;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Papers as a table: for people on a terminal, with numbers to name them by, for programs in a pipe. */
final class PaperTable {
    private static final String DRAFT = "draft";

    private final CommandContext context;
    private final List<ListColumn> columns;
    private final boolean terminal;
    private final Table table;
    private final ListedRows listed;
    private final Set<String> withDraft = new HashSet<>();
    private final boolean[] filled;
    private int rows;

    PaperTable(List<ListColumn> columns, CommandContext context) {
        this.context = context;
        this.columns = columns;
        this.terminal = context.output().isTerminal();
        this.table = new Table(context.output()).withNumbers();
        this.listed = new ListedRows(context);
        this.filled = new boolean[columns.size()];
        if (columns.get(0) == ListColumn.ID) {
            table.withIds();
        }
        int status = columns.indexOf(ListColumn.STATUS);
        if (status >= 0) {
            table.withColour(status, this::coloured);
        }
    }

    /** Prints the papers of a query; returns how many there are. */
    int print(Query query) {
        PaperCatalog papers = new PaperCatalog(context.newsroom());
        if (terminal) {
            for (PaperId id : papers.withWaitingDraft()) {
                withDraft.add(id.canonical());
            }
        }
        boolean whole = false;
        for (ListColumn column : columns) {
            whole |= !column.isOfSummary();
        }
        if (whole) {
            papers.read(query, entry -> add(PaperSummary.of(entry), Optional.of(entry)));
        } else {
            papers.list(query, paper -> {
                add(paper, Optional.empty());
                return true;
            });
        }
        listed.remember();
        if (terminal) {
            table.finish(heading());
        }
        return rows;
    }

    private void add(PaperSummary paper, Optional<LibraryPaper> whole) {
        listed.add(paper.id(), paper.title());
        rows++;
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String cell = terminal
                    ? shown(columns.get(i), paper, whole)
                    : columns.get(i).text(paper, whole);
            filled[i] |= !cell.isEmpty();
            cells.add(cell);
        }
        table.row(cells);
    }

    /** A cell for people. */
    private String shown(ListColumn column, PaperSummary paper, Optional<LibraryPaper> whole) {
        return switch (column) {
            case ID -> ListedRows.shortId(paper.id());
            case STATUS ->
                state(withDraft.contains(paper.id()) ? DRAFT : paper.status().label());
            case TITLE -> paper.titleZh().orElse(paper.title());
            default -> column.text(paper, whole);
        };
    }

    private String state(String label) {
        return context.messages().text("status." + label);
    }

    private String coloured(String state) {
        if (state.equals(state("ready"))) {
            return context.output().green(state);
        }
        if (state.equals(state("published"))) {
            return context.output().faint(state);
        }
        return state.equals(state(DRAFT)) ? context.output().yellow(state) : state;
    }

    /** A column in which no paper has anything gets no heading, and so no place. */
    private List<String> heading() {
        List<String> heading = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            heading.add(
                    filled[i]
                            ? context.messages()
                                    .text("list.column." + columns.get(i).label())
                            : "");
        }
        return heading;
    }
}
