package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Earlier rejections of papers that are proposed again, as they were when this was read. */
public record PastRejections(Map<PaperId, Decision> rejections) {
    /** The rejections in the library. */
    public static PastRejections of(Newsroom newsroom) {
        Map<PaperId, Decision> rejections = new LinkedHashMap<>();
        for (Decision decision : newsroom.library().decisions().all()) {
            if (decision.kind() == DecisionKind.REJECTED) {
                rejections.put(decision.paper(), decision);
            }
        }
        return new PastRejections(rejections);
    }

    /** The rejections of these papers, in their order. */
    public List<Decision> among(Collection<PaperId> papers) {
        return papers.stream().map(rejections::get).filter(Objects::nonNull).toList();
    }
}
