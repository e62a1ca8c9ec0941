package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ListedRows;
import dev.digest.cli.output.Table;
import java.util.List;

/** Shows the papers of the inbox as text. */
record InboxPrinter(CommandContext context) {
    /**
     * On a terminal two lines a paper: the paper with its row, by which the next command may name it, and why it is
     * ranked there; otherwise one line in columns.
     */
    void print(InboxPaper shown, int row) {
        String rank = Integer.toString(shown.rank());
        String why = String.join(" · ", new InboxReasons(context.messages()).of(shown));
        List<String> categories = shown.paper().categories();
        String category = categories.isEmpty() ? "" : categories.get(0);
        if (context.output().isTerminal()) {
            String number = Integer.toString(row);
            context.console()
                    .printRow(" ".repeat(Math.max(0, 4 - number.length())) + number + "  "
                            + ListedRows.shortId(shown.paper().id()) + "  " + category + "  "
                            + shown.paper().title());
            if (!why.isEmpty()) {
                context.console().printRow("      " + why);
            }
        } else {
            new Table(context.output())
                    .row(List.of(
                            rank,
                            shown.paper().id(),
                            score(shown),
                            shown.paper().announced().toString(),
                            category,
                            shown.paper().title(),
                            why));
        }
    }

    private static String score(InboxPaper shown) {
        // Written out, since a formatter takes longer than all else of a line.
        long thousandths = Math.round(shown.place().score() * 1e3);
        String digits = Long.toString(1000 + Math.abs(thousandths) % 1000).substring(1);
        return (thousandths < 0 ? "-" : "") + Math.abs(thousandths) / 1000 + "." + digits;
    }
}
