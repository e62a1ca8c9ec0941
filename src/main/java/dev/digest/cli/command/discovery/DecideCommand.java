package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.PaperDecisions;
import dev.digest.app.discovery.PaperDecisions.DecisionDetails;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.PaperRefs;
import dev.digest.discovery.PaperPool;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (options.arguments().isEmpty()) {
            throw Problem.usage("usage.missing", "REF");
        }
        DecisionDetails verdict = new DecisionDetails(
                kind,
                InboxRangeOptions.today(context),
                options.value("--reason").map(CleanText::line),
                until(options, context));
        PaperRefs refs = PaperRefs.of(options.arguments(), context);
        Map<String, Problem> failures = new LinkedHashMap<>(refs.failed());
        List<PaperId> decided =
                new ArrayList<>(refs.wanted().stream().map(PaperRef::id).toList());
        try (PaperPool pool = context.newsroom()
                .adapters()
                .discovery()
                .openPool(context.newsroom().workspace())) {
            List<PaperId> unknown = new PaperDecisions(pool, context.newsroom().library())
                    .record(decided, verdict, context.host().now());
            unknown.forEach(id -> failures.put(PaperRef.ofNewest(id).toString(), Problem.of("decide.unknown", id)));
            decided.removeAll(unknown);
        }
        report(decided, failures, context);
        return failures.isEmpty() ? 0 : 1;
    }

    /** The issue after the one being prepared, unless specified. */
    private Optional<String> until(CommandOptions options, CommandContext context) {
        if (kind != DecisionKind.DEFERRED) {
            return Optional.empty();
        }
        String text = options.value("--until")
                .orElseGet(() -> Integer.toString(new IssueCatalog(context.newsroom()).nextNumber() + 1));
        if (text.matches("[1-9]\\d{0,5}")) {
            return Optional.of(text);
        }
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            throw Problem.usage("usage.until", "--until", text).causedBy(e);
        }
    }

    private void report(List<PaperId> decided, Map<String, Problem> failures, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put(kind.label(), decided.stream().map(PaperId::canonical).toList());
            json.put("failed", DecisionLines.failures(failures, context));
            context.console().printJson(json);
            return;
        }
        Map<PaperId, Decision> decisions = new LinkedHashMap<>();
        context.newsroom().library().decisions().all().forEach(decision -> decisions.put(decision.paper(), decision));
        for (PaperId id : decided) {
            Decision decision = decisions.get(id);
            if (decision != null) {
                context.console()
                        .printRow(context.messages()
                                .text(
                                        "decide." + kind.label(),
                                        id,
                                        decision.title(),
                                        decision.until().orElse("")));
            }
        }
        failures.forEach(context.console()::reportFailure);
    }
}
