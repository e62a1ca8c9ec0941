package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.EvaluateRanking;
import dev.digest.app.discovery.EvaluateRanking.EvaluatedWeek;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.PaperRefs;
import dev.digest.cli.output.Table;
import dev.digest.problem.Problem;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code digest inbox evaluate}: evaluates the ranking on past weeks. */
final class InboxEvaluation {
    private static final int WEEKS = 10;

    private InboxEvaluation() {}

    static int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (!arguments.get(0).equals("evaluate")) {
            String meant = "--search " + PaperRefs.quoted(List.of(String.join(" ", arguments)));
            throw Problem.usage("usage.unexpected-meant", arguments.get(0), "inbox", meant);
        }
        if (arguments.size() > 1) {
            throw Problem.usage("usage.unexpected", arguments.get(1), "inbox evaluate");
        }
        int weeks = options.number("--weeks", 1).orElse(WEEKS);
        List<EvaluatedWeek> evaluated = new EvaluateRanking(context.newsroom()).evaluate(weeks);
        if (context.json()) {
            context.console().printJson(json(evaluated));
        } else {
            print(evaluated, context);
        }
        return 0;
    }

    private static void print(List<EvaluatedWeek> weeks, CommandContext context) {
        if (weeks.isEmpty()) {
            context.console().info("inbox.nothing-to-evaluate");
            return;
        }
        Table table = new Table(context.output());
        for (EvaluatedWeek week : weeks) {
            table.row(List.of(
                    name(week),
                    Integer.toString(week.papers()),
                    Integer.toString(week.places().size()),
                    Long.toString(week.inTop()),
                    Long.toString(week.inFirst())));
        }
        table.finish(List.of(context.messages().text("inbox.evaluate-heading").split("\\|", -1)));
        context.console()
                .info(
                        "inbox.evaluated",
                        picks(weeks),
                        weeks.size(),
                        share(top(weeks), picks(weeks)),
                        share(first(weeks), picks(weeks)),
                        String.format(Locale.ROOT, "%.1f", EvaluateRanking.medianPercentile(weeks)));
    }

    private static String name(EvaluatedWeek week) {
        return week.monday().format(DateTimeFormatter.ISO_WEEK_DATE).replaceFirst("-\\d$", "");
    }

    private static int picks(List<EvaluatedWeek> weeks) {
        return weeks.stream().mapToInt(week -> week.places().size()).sum();
    }

    private static long top(List<EvaluatedWeek> weeks) {
        return weeks.stream().mapToLong(EvaluatedWeek::inTop).sum();
    }

    private static long first(List<EvaluatedWeek> weeks) {
        return weeks.stream().mapToLong(EvaluatedWeek::inFirst).sum();
    }

    private static String share(long some, int all) {
        return all == 0 ? "0" : String.format(Locale.ROOT, "%.0f", 100.0 * some / all);
    }

    private static Map<String, Object> json(List<EvaluatedWeek> weeks) {
        List<Object> all = new ArrayList<>();
        for (EvaluatedWeek week : weeks) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("week", name(week));
            json.put("papers", week.papers());
            json.put("picks", week.places().size());
            json.put("top5percent", week.inTop());
            json.put("first200", week.inFirst());
            json.put("places", week.places());
            all.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("weeks", all);
        json.put("picks", picks(weeks));
        json.put("top5percent", top(weeks));
        json.put("first200", first(weeks));
        json.put("medianPercentile", EvaluateRanking.medianPercentile(weeks));
        return json;
    }
}
