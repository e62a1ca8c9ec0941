package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A paper of which there is a newer version than the one that was added. Sources are asked with {@code --online} only.
 *
 * <p>Wrong: version 1 in the library where arXiv has version 3
 *
 * <p>Right: the newest version, or one that was looked at
 */
final class NewerVersion implements Rule {
    @Override
    public String name() {
        return "paper.newer";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (PublishedEntry entry : proof.issue().entries()) {
            Optional<PaperRef> ref = proof.paper(entry);
            if (ref.isPresent()) {
                check(ref.get().id(), entry, proof, found);
            }
        }
    }

    private void check(PaperId id, PublishedEntry entry, Proof proof, Consumer<Finding> found) {
        Optional<Paper> fresh = proof.shelf().fresh(id);
        Optional<Entry> known = proof.shelf().entry(id);
        if (fresh.isPresent() && known.isPresent()) {
            int newest = fresh.get().version();
            int ours = known.get().paper().version();
            if (ours > 0 && newest > ours) {
                found.accept(proof.at(this, proof.owner(entry)).with(id, ours, newest));
            }
        }
    }
}
