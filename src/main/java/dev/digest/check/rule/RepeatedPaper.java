package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.paper.Sameness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
            Optional<Paper> paper = paper(entry, proof);
            Optional<PublishedEntry> first = paper.stream()
                    .flatMap(one -> Sameness.keys(one).stream())
                    .flatMap(key -> Stream.ofNullable(seen.putIfAbsent(key, entry)))
                    .filter(other -> !other.equals(entry))
                    .findFirst();
            if (first.isPresent()) {
                int line = proof.source()
                        .lineAt(proof.at(this, proof.owner(first.get())).from());
                found.accept(proof.at(this, proof.owner(entry)).because("here").with(line));
            } else {
                paper.map(one -> proof.shelf().heldBy(one, proof.number().orElse(0)))
                        .filter(OptionalInt::isPresent)
                        .ifPresent(issue ->
                                found.accept(proof.at(this, proof.owner(entry)).with(issue.getAsInt())));
            }
        }
    }

    /** As the library knows it, with its DOI, else as the file has it. */
    private static Optional<Paper> paper(PublishedEntry entry, Proof proof) {
        return proof.paper(entry)
                .map(PaperRef::id)
                .map(id -> proof.shelf()
                        .entry(id)
                        .map(Entry::paper)
                        .orElseGet(() -> Paper.of(id, entry.title().any()).build()));
    }
}
