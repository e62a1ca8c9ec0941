package dev.digest.cli.command.discovery;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;

/** Shows decisions about papers. */
final class DecisionLines {
    private DecisionLines() {}

    /** Prints a paper of the library with its decision. */
    static void print(String key, PaperId id, CommandContext context) {
        String title = new PaperCatalog(context.newsroom())
                .find(id)
                .map(entry -> entry.paper().title())
                .orElse("");
        context.console().printRow(context.messages().text(key, id, title));
    }

    /** Failures as JSON. */
    static List<Map<String, String>> failures(Map<String, Problem> failures) {
        return failures.entrySet().stream()
                .map(failure ->
                        Map.of("ref", failure.getKey(), "reason", MessageCatalog.englishMessage(failure.getValue())))
                .toList();
    }
}
