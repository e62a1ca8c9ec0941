package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Chinese title that another paper has.
 *
 * <p>Wrong: two papers both called 大语言模型可以自我改进
 *
 * <p>Right: each its own
 */
final class SameChineseTitle implements Rule {
    @Override
    public String name() {
        return "title-zh.equal";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        Map<String, PublishedEntry> seen = new HashMap<>();
        for (PublishedEntry entry : proof.issue().entries()) {
            String chinese = entry.title().original().isPresent()
                    ? entry.title().chinese().orElse("")
                    : "";
            PublishedEntry first = chinese.isEmpty() ? entry : seen.getOrDefault(chinese, entry);
            seen.putIfAbsent(chinese, entry);
            Optional<PaperId> own = proof.paper(entry).map(PaperRef::id);
            String other = proof.paper(first).map(PaperRef::id).equals(own)
                    ? elsewhere(proof, chinese, own)
                    : first.title().any();
            if (!other.isEmpty()) {
                found.accept(proof.at(this, proof.owner(entry)).with(chinese, other));
            }
        }
    }

    private static String elsewhere(Proof proof, String chinese, Optional<PaperId> own) {
        if (!chinese.isEmpty()) {
            for (PaperId id : proof.shelf().titled(chinese)) {
                if (!own.equals(Optional.of(id))) {
                    return id.canonical();
                }
            }
        }
        return "";
    }
}
