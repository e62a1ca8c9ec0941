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
 * An issue parsed from its file, with what the library must save.
 *
 * @param papers those that are not in the library yet
 * @param curations the texts of papers as printed, in order
 * @param events all of its events
 */
public record IssueUpdate(
        IssueRecord issue, List<Paper> papers, Map<PaperId, Curation> curations, List<EventCuration> events) {
    public IssueUpdate {
        papers = List.copyOf(papers);
        curations = Collections.unmodifiableMap(new LinkedHashMap<>(curations));
        events = List.copyOf(events);
    }
}
