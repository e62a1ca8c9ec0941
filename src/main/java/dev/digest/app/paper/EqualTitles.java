package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.paper.PaperId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Papers with the same title: a hint at duplicates, not a proof.
 *
 * @param others for one paper of each title, the others with it
 */
public record EqualTitles(Map<PaperId, List<PaperId>> others) {
    /** The papers in the library whose titles equal those of some papers, in the order of these. */
    public static EqualTitles of(List<PaperId> papers, Newsroom newsroom) {
        Map<PaperId, List<PaperId>> equal =
                papers.isEmpty() ? Map.of() : newsroom.library().papers().equalTitles(papers);
        Map<PaperId, List<PaperId>> others = new LinkedHashMap<>();
        Set<PaperId> told = new HashSet<>();
        for (PaperId paper : papers) {
            List<PaperId> same = equal.getOrDefault(paper, List.of());
            if (!same.isEmpty() && told.add(paper)) {
                others.put(paper, same);
                told.addAll(same);
            }
        }
        return new EqualTitles(others);
    }

    /** Warns of each title. */
    public void warn(Newsroom newsroom) {
        others.keySet().forEach(paper -> warnOf(paper, newsroom));
    }

    /** Warns of the papers with the same title as this one, if it stands for that title. */
    public void warnOf(PaperId paper, Newsroom newsroom) {
        if (others.containsKey(paper)) {
            newsroom.warn("add.same-title", paper, others.getOrDefault(paper, List.of()));
        }
    }
}
