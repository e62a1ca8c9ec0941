package dev.digest.cli.command;

import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Papers that were rejected once and are proposed again: who proposes them is to know when and why. */
public record PastRejections(Map<PaperId, Decision> rejections) {
    /** Those that the library has now. */
    public static PastRejections of(CommandContext context) {
        Map<PaperId, Decision> rejections = new LinkedHashMap<>();
        for (Decision decision : context.library().decisions()) {
            if (decision.kind() == DecisionKind.REJECTED) {
                rejections.put(decision.paper(), decision);
            }
        }
        return new PastRejections(rejections);
    }

    /** Tells of those among these papers. */
    public void tell(Collection<PaperId> papers, CommandContext context) {
        for (PaperId paper : papers) {
            Decision decision = rejections.get(paper);
            if (decision != null) {
                context.warn(
                        decision.reason().isPresent() ? "decide.rejected-because" : "decide.rejected-before",
                        paper,
                        decision.day(),
                        decision.reason().orElse(""));
            }
        }
    }
}
