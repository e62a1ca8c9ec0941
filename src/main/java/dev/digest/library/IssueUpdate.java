package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.curation.EventCuration;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An issue as it came out, with what the library must learn from it.
 *
 * @param papers those that the library does not have
 * @param curations the words about papers as they were published, in the order in which they stand
 * @param events all that it announces
 */
public record IssueUpdate(
        IssueRecord issue, List<Paper> papers, Map<PaperId, Curation> curations, List<EventCuration> events) {
    /** Copies what could change. */
    public IssueUpdate {
        papers = List.copyOf(papers);
        curations = Collections.unmodifiableMap(new LinkedHashMap<>(curations));
        events = List.copyOf(events);
    }
}
