package dev.digest.library;

import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drafts of a library. History has them and what became of them, and they can be taken back. */
public interface PaperDrafts {
    /** Keeps a new draft, or what an editor made of one that is here. */
    void keep(PaperDraft draft);

    /** The last draft of a paper, whether somebody has looked at it or not. */
    Optional<PaperDraft> last(PaperId paper);

    /**
     * The last draft of each paper of which nobody has looked at the last draft, in the order in which they were made.
     */
    Map<PaperId, PaperDraft> waiting();

    /** All drafts of a paper, the last first. */
    List<PaperDraft> of(PaperId paper);
}
