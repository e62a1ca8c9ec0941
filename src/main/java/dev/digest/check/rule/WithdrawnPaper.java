package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
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
            proof.paper(entry)
                    .map(PaperRef::id)
                    .filter(id -> isWithdrawn(id, proof))
                    .ifPresent(id ->
                            found.accept(proof.at(this, proof.owner(entry)).with(id)));
        }
    }

    private static boolean isWithdrawn(PaperId id, Proof proof) {
        return proof.shelf()
                .fresh(id)
                .or(() -> proof.shelf().entry(id).map(Entry::paper))
                .filter(Paper::withdrawn)
                .isPresent();
    }
}
