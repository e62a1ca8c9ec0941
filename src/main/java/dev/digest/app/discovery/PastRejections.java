package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.List;

/** Rejections of papers that are proposed again. */
public final class PastRejections {
    private PastRejections() {}

    /** The rejections of these papers that are in the library now, in the order of the papers. */
    public static List<Decision> among(Collection<PaperId> papers, Newsroom newsroom) {
        return newsroom.library().decisions().findAll(papers).values().stream()
                .filter(decision -> decision.kind() == DecisionKind.REJECTED)
                .toList();
    }
}
