package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.PublishedEntry;
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
            Optional<PaperId> id = proof.paper(entry).map(PaperRef::id);
            int known = id.flatMap(proof.shelf()::entry)
                    .map(there -> there.paper().version())
                    .orElse(0);
            int newest = id.flatMap(proof.shelf()::fresh).map(Paper::version).orElse(0);
            if (known > 0 && newest > known) {
                found.accept(proof.at(this, proof.owner(entry)).with(id.orElseThrow(), known, newest));
            }
        }
    }
}
