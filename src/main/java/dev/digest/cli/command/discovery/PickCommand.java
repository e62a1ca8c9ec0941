package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.PickPapers;
import dev.digest.app.discovery.PickPapers.PickRequest;
import dev.digest.app.discovery.PickPapers.PickResult;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.view.PastRejectionLines;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
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
        DatedRefs refs = DatedRefs.of(NewPaperChoice.givenOrChosen(options.arguments(), false, context), context);
        Curation curation = options.value("--category")
                .map(name -> context.newsroom().requireCategory(name))
                .map(category -> Curation.of(Map.of(CurationField.CATEGORY, category)))
                .orElse(Curation.NONE);
        PickResult result = new PickPapers(context.newsroom()).pick(new PickRequest(refs.days(), curation));
        Map<String, Problem> failures = new LinkedHashMap<>(refs.failed());
        failures.putAll(result.failures());
        report(result, failures, context);
        PastRejectionLines.print(result.rejections(), context);
        return failures.isEmpty() ? 0 : 1;
    }

    private static void report(PickResult result, Map<String, Problem> failures, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("picked", ids(result.added()));
            json.put("existing", ids(result.existing()));
            json.put("failed", DecisionLines.failures(failures));
            context.console().printJson(json);
            return;
        }
        result.added().forEach(id -> DecisionLines.print("pick.picked", id, context));
        result.existing().forEach(id -> DecisionLines.print("pick.existing", id, context));
        failures.forEach(context.console()::reportFailure);
        if (!result.added().isEmpty()) {
            context.console().info("add.next");
        }
    }

    private static List<String> ids(List<PaperId> ids) {
        return ids.stream().map(PaperId::canonical).toList();
    }
}
