package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Shelf;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A paper that its authors took back.
 *
 * <p>Wrong: a paper whose last version says that it is withdrawn
 *
 * <p>Right: a paper that stands
 */
final class WithdrawnPaper implements Rule {
    @Override
    public String name() {
        return "paper.withdrawn";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (PublishedEntry entry : proof.issue().entries()) {
            Optional<PaperRef> ref = proof.paper(entry);
            if (ref.isPresent() && isWithdrawn(ref.get().id(), proof.shelf())) {
                found.accept(proof.at(this, proof.owner(entry)).with(ref.get().id()));
            }
        }
    }

    /** As its source says now, where it was asked, else as the library has it. */
    private static boolean isWithdrawn(PaperId id, Shelf shelf) {
        Optional<Paper> fresh = shelf.fresh(id);
        Optional<Entry> known = shelf.entry(id);
        return fresh.isPresent()
                ? fresh.get().withdrawn()
                : known.isPresent() && known.get().paper().withdrawn();
    }
}
