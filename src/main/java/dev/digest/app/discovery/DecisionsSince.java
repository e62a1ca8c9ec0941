package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.library.Decision;
import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The decisions in the library, beside those that were there at first. They are read again only after a change. */
final class DecisionsSince {
    private final Newsroom newsroom;
    private final Map<String, Decision> before;
    private Map<String, Decision> now;
    private String revision;

    DecisionsSince(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.revision = newsroom.libraryRevision();
        this.before = read();
        this.now = before;
    }

    private Map<String, Decision> read() {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (Decision decision : newsroom.library().decisions().all()) {
            decisions.put(decision.paper().canonical(), decision);
        }
        return decisions;
    }

    /** Sees what was decided meanwhile. */
    void refresh() {
        String current = newsroom.libraryRevision();
        if (!current.equals(revision)) {
            now = read();
            revision = current;
        }
    }

    /** All decisions as they were seen last, oldest first. */
    Collection<Decision> all() {
        return now.values();
    }

    /** Which state of the library was seen last. */
    String revision() {
        return revision;
    }

    /**
     * The decision about a paper since then. One that was there at first, such as an expired deferral, does not count.
     */
    Optional<Decision> of(InboxPaper paper) {
        String id = paper.paper().id();
        Decision decision = now.get(id);
        return decision == null || decision.equals(before.get(id)) ? Optional.empty() : Optional.of(decision);
    }

    /** The decision about a paper that was there at first. */
    Optional<Decision> atBeginning(PaperId paper) {
        return Optional.ofNullable(before.get(paper.canonical()));
    }
}
