package dev.digest.library;

import java.time.Instant;
import java.util.List;

/** The editors' decisions about proposed papers, whether these are in the library or not. */
public interface DecisionStore {
    /** Records decisions about papers, replacing earlier ones. */
    void record(List<Decision> decisions, Instant now);

    /** The decisions about papers, oldest first. */
    List<Decision> all();
}
