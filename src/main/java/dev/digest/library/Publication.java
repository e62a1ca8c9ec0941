package dev.digest.library;

import dev.digest.curation.Announcement;
import dev.digest.curation.Curation;
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
 * @param words the words about papers as they were published, in the order in which they stand
 * @param events all that it announces
 */
public record Publication(
        BuiltIssue issue, List<Paper> papers, Map<PaperId, Curation> words, List<Announcement> events) {
    /** Copies what could change. */
    public Publication {
        papers = List.copyOf(papers);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        events = List.copyOf(events);
    }
}
