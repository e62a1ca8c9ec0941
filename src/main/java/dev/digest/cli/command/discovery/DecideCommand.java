package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.DecidePapers;
import dev.digest.app.discovery.DecidePapers.DecideRequest;
import dev.digest.app.discovery.DecidePapers.DecideResult;
import dev.digest.app.paper.RefResolver.RefScope;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest reject} and {@code digest defer}: rejects papers or defers them. */
public final class DecideCommand implements Command {
    private final DecisionKind kind;

    /** A command for one kind of decision. */
    public DecideCommand(DecisionKind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind == DecisionKind.REJECTED ? "reject" : "defer";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("TEXT", "--reason");
        if (kind == DecisionKind.DEFERRED) {
            specs.value("N|DATE", "--until");
        }
        specs.changes().arguments("REF...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> given = NewPaperChoice.givenOrChosen(options.arguments(), true, context);
        PaperRefs refs = PaperRefs.of(given, RefScope.LIBRARY_AND_POOL, context);
        DecideResult result = new DecidePapers(context.newsroom())
                .decide(new DecideRequest(kind, refs.ids(), options.value("--reason"), options.value("--until")));
        Map<String, Problem> failures = new LinkedHashMap<>(refs.failed());
        result.unknown()
                .forEach(id -> failures.put(PaperRef.ofNewest(id).toString(), Problem.of("decide.unknown", id)));
        report(result.decisions(), failures, context);
        return failures.isEmpty() ? 0 : 1;
    }

    private void report(List<Decision> decisions, Map<String, Problem> failures, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put(
                    kind.label(),
                    decisions.stream()
                            .map(decision -> decision.paper().canonical())
                            .toList());
            json.put("failed", DecisionLines.failures(failures));
            context.console().printJson(json);
            return;
        }
        for (Decision decision : decisions) {
            context.console()
                    .printRow(context.messages()
                            .text(
                                    "decide." + kind.label(),
                                    decision.paper(),
                                    decision.title(),
                                    decision.until().orElse("")));
        }
        failures.forEach(context.console()::reportFailure);
    }
}
