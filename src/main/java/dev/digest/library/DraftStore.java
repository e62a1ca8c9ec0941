package dev.digest.library;

import dev.digest.paper.PaperId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drafts in a library. They and their reviews are recorded in the history and can be undone. */
public interface DraftStore {
    /** Saves a new draft, or the review of an existing one. */
    void keep(PaperDraft draft);

    /** The latest draft of a paper, reviewed or not. */
    Optional<PaperDraft> last(PaperId paper);

    /** The same of many papers: those that have one, with it. */
    Map<PaperId, PaperDraft> lastOf(Collection<PaperId> papers);

    /** The latest drafts that are not reviewed, by paper, in the order in which they were generated. */
    Map<PaperId, PaperDraft> waiting();

    /** All drafts of a paper, latest first. */
    List<PaperDraft> of(PaperId paper);
}
