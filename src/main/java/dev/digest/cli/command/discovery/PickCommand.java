package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.PastRejections;
import dev.digest.app.discovery.PickPapers;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.PastRejectionLines;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.discovery.PaperPool;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest pick}: adds papers of the pool to the library as candidates. */
public final class PickCommand implements Command {
    @Override
    public String name() {
        return "pick";
    }

    @Override
    public String interruptMessageKey() {
        return "interrupted.add";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("CATEGORY", "-c", "--category").changes().arguments("REF...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        DatedRefs refs = DatedRefs.of(options.arguments(), context);
        Curation curation = options.value("--category")
                .map(name -> context.newsroom().newsletter().categories().require(name))
                .map(category -> Curation.of(Map.of(CurationField.CATEGORY, category)))
                .orElse(Curation.NONE);
        try (PaperPool pool = context.newsroom()
                .adapters()
                .discovery()
                .openPool(context.newsroom().workspace())) {
            PastRejections rejections = PastRejections.of(context.newsroom());
            PickPapers picking = new PickPapers(pool, context.newsroom(), curation);
            picking.pick(refs.days());
            Map<String, Problem> failures = new LinkedHashMap<>(refs.failed());
            failures.putAll(picking.failures());
            report(picking, failures, context);
            PastRejectionLines.print(rejections.among(refs.days().keySet()), context);
            return failures.isEmpty() ? 0 : 1;
        }
    }

    private static void report(PickPapers picking, Map<String, Problem> failures, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("picked", ids(picking.added()));
            json.put("existing", ids(picking.existing()));
            json.put("failed", DecisionLines.failures(failures));
            context.console().printJson(json);
            return;
        }
        picking.added().forEach(id -> DecisionLines.print("pick.picked", id, context));
        picking.existing().forEach(id -> DecisionLines.print("pick.existing", id, context));
        failures.forEach(context.console()::reportFailure);
        if (!picking.added().isEmpty()) {
            context.console().info("add.next");
        }
    }

    private static List<String> ids(List<PaperId> ids) {
        return ids.stream().map(PaperId::canonical).toList();
    }
}
