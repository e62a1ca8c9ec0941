package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ListedRows;
import java.util.Locale;

/** Shows the papers of the inbox as text. */
record InboxPrinter(CommandContext context) {
    /**
     * On a terminal two lines a paper: the paper with its row, by which the next command may name it, and why it is
     * ranked there; otherwise one line in columns.
     */
    void print(InboxPaper shown, int row) {
        String rank = Integer.toString(shown.rank());
        String why = String.join(" · ", new InboxReasons(context.messages()).of(shown));
        String category = shown.paper().categories().stream().findFirst().orElse("");
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
            context.console()
                    .print(String.join(
                            "\t",
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
        // Avoids "-0.000".
        return String.format(Locale.ROOT, "%.3f", Math.round(shown.place().score() * 1e3) / 1e3 + 0.0);
    }
}
