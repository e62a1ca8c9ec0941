package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Map;

/** Other papers with the same title: a hint at a duplicate, not a proof. */
public record EqualTitles(Map<PaperId, List<PaperId>> others) {
    /** The papers in the library whose titles equal those of some papers. */
    public static EqualTitles of(List<PaperId> papers, Newsroom newsroom) {
        return new EqualTitles(
                papers.isEmpty() ? Map.of() : newsroom.library().papers().equalTitles(papers));
    }

    /** Warns of the papers with the same title as this one. */
    public void warnOf(PaperId paper, Newsroom newsroom) {
        others.getOrDefault(paper, List.of()).forEach(other -> newsroom.warn("add.same-title", paper, other));
    }
}
