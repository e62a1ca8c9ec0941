package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.Sameness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A paper that stands twice in the issue, or in another issue as well: the same id whatever the version, the same DOI
 * or the same title.
 *
 * <p>Wrong: {@code 2210.11610v2} in an issue that has {@code 2210.11610}
 *
 * <p>Right: each paper once
 */
final class RepeatedPaper implements Rule {
    @Override
    public String name() {
        return "paper.repeated";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        Map<String, PublishedEntry> seen = new HashMap<>();
        for (PublishedEntry entry : proof.issue().entries()) {
            Optional<PaperRef> ref = proof.paper(entry);
            if (ref.isPresent()) {
                check(paper(ref.get().id(), entry, proof), entry, seen, proof, found);
            }
        }
    }

    private void check(
            Paper paper, PublishedEntry entry, Map<String, PublishedEntry> seen, Proof proof, Consumer<Finding> found) {
        Optional<PublishedEntry> first = first(paper, entry, seen);
        if (first.isPresent()) {
            int line = proof.source()
                    .lineAt(proof.at(this, proof.owner(first.get())).from());
            found.accept(proof.at(this, proof.owner(entry)).because("here").with(line));
            return;
        }
        OptionalInt holder = proof.shelf().heldBy(paper, proof.number().orElse(0));
        if (holder.isPresent()) {
            found.accept(proof.at(this, proof.owner(entry)).with(holder.getAsInt()));
        }
    }

    /** The entry that has the paper already, if one has; the keys of this one are then known, too. */
    private static Optional<PublishedEntry> first(Paper paper, PublishedEntry entry, Map<String, PublishedEntry> seen) {
        Optional<PublishedEntry> first = Optional.empty();
        for (String key : Sameness.keys(paper)) {
            PublishedEntry other = seen.putIfAbsent(key, entry);
            if (first.isEmpty() && other != null) {
                first = Optional.of(other);
            }
        }
        return first;
    }

    /** As the library knows it, with its DOI, else as the file has it. */
    private static Paper paper(PaperId id, PublishedEntry entry, Proof proof) {
        Optional<Entry> known = proof.shelf().entry(id);
        return known.isPresent()
                ? known.get().paper()
                : Paper.of(id, entry.title().any()).build();
    }
}
