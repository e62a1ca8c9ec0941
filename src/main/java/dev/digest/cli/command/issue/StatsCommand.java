package dev.digest.cli.command.issue;

import dev.digest.app.stats.NewsletterStatistics;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.OutputFile;
import dev.digest.cli.output.Table;
import dev.digest.issue.Newsletter;
import dev.digest.problem.Problem;
import dev.digest.stats.CountedItem;
import dev.digest.stats.StatisticsPage;
import dev.digest.stats.StatisticsTable;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.ReaderTexts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code digest stats}: numbers about the newsletter, in the terminal or as a page. */
public final class StatsCommand implements Command {
    private static final int BAR = 24;

    @Override
    public String name() {
        return "stats";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("FILE", "-o", "--html").flag(OutputFile.FORCE);
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        List<StatisticsTable> tables = new NewsletterStatistics(context.newsroom()).tables();
        if (options.value("--html").isPresent()) {
            writePage(tables, OutputFile.of(options.value("--html").get(), options, context), context);
        }
        if (context.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            tables.forEach(table -> json.put(table.key(), json(table)));
            context.console().printJson(json);
        } else if (options.value("--html").isEmpty()) {
            print(tables, context);
        }
        return 0;
    }

    private static Map<String, Object> json(StatisticsTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        table.items().forEach(item -> json.put(item.name(), item.count()));
        return json;
    }

    private static void writePage(List<StatisticsTable> tables, Path file, CommandContext context) {
        Newsletter newsletter = context.newsroom().newsletter();
        // The page is for readers.
        ReaderTexts texts = newsletter.readerTexts();
        String title = newsletter.name() + " · " + texts.get("site.statistics");
        AtomicFile.write(file, StatisticsPage.of(title, texts.tag(), tables, key -> texts.get("stats." + key)));
        if (!context.json()) {
            context.console().print(context.displayPath(file));
        }
    }

    /** For people with headings and bars; in a pipe a line a number: its table, its name, the number. */
    private static void print(List<StatisticsTable> tables, CommandContext context) {
        if (tables.isEmpty()) {
            context.console().info("stats.empty");
        }
        for (StatisticsTable table : tables) {
            boolean terminal = context.output().isTerminal();
            Table rows = new Table(context.output());
            for (CountedItem item : table.items()) {
                String name =
                        table.isKeyed() && terminal ? context.messages().text("stats." + item.name()) : item.name();
                String number = Long.toString(item.count());
                rows.row(
                        terminal
                                ? List.of("  " + name, number, "█".repeat(bar(item, table)))
                                : List.of(table.key(), name, number));
            }
            if (terminal) {
                context.output().line(context.output().bold(context.messages().text("stats." + table.key())));
            }
            rows.finish(List.of("", "", ""));
        }
    }

    private static int bar(CountedItem item, StatisticsTable table) {
        return (int) ((BAR * item.count() + table.largest() - 1) / table.largest());
    }
}
