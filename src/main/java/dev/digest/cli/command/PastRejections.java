package dev.digest.cli.command;

import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Earlier rejections of papers that are proposed again, so that editors see when and why. */
public record PastRejections(Map<PaperId, Decision> rejections) {
    /** The rejections in the library. */
    public static PastRejections of(CommandContext context) {
        Map<PaperId, Decision> rejections = new LinkedHashMap<>();
        for (Decision decision : context.newsroom().library().decisions().all()) {
            if (decision.kind() == DecisionKind.REJECTED) {
                rejections.put(decision.paper(), decision);
            }
        }
        return new PastRejections(rejections);
    }

    /** Reports those among these papers. */
    public void tell(Collection<PaperId> papers, CommandContext context) {
        for (PaperId paper : papers) {
            Decision decision = rejections.get(paper);
            if (decision != null) {
                context.console()
                        .warn(
                                decision.reason().isPresent() ? "decide.rejected-because" : "decide.rejected-before",
                                paper,
                                decision.day(),
                                decision.reason().orElse(""));
            }
        }
    }
}
