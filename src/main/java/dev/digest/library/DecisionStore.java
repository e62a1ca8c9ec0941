package dev.digest.library;

import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editors' decisions about proposed papers, whether these are in the library or not. */
public interface DecisionStore {
    /** Records decisions about papers, replacing earlier ones. */
    void record(List<Decision> decisions, Instant now);

    /** The decision about a paper. */
    Optional<Decision> find(PaperId paper);

    /** The same of many papers, in the order of these; without those about which there is none. */
    Map<PaperId, Decision> findAll(Collection<PaperId> papers);

    /** The decisions about papers, oldest first. */
    List<Decision> all();
}
