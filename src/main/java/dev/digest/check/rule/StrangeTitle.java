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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The paper that an entry links to has another title.
 *
 * <p>Wrong: BERT with the address of GPT-3
 *
 * <p>Right: the title that the source has for the id, or a part of it
 */
final class StrangeTitle implements Rule {
    private static final double ALIKE = 0.5;

    @Override
    public String name() {
        return "id.title-disagrees";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (PublishedEntry entry : proof.issue().entries()) {
            Optional<PaperRef> ref = proof.paper(entry);
            // Of a Chinese title nothing can be said.
            Optional<String> printed = entry.title().original();
            if (ref.isPresent() && printed.isPresent()) {
                Optional<Entry> known = proof.shelf().entry(ref.get().id());
                if (known.isPresent() && isStrange(printed.get(), known.get().paper())) {
                    Paper paper = known.get().paper();
                    found.accept(proof.at(this, proof.owner(entry)).with(paper.id(), paper.title()));
                }
            }
        }
    }

    private static boolean isStrange(String printed, Paper known) {
        return !known.warnings().contains(Paper.FROM_AN_ISSUE) && !areAlike(printed, known.title());
    }

    /** Small changes are the editors' right. */
    private static boolean areAlike(String one, String other) {
        String oneKey = Sameness.ofTitle(one);
        String otherKey = Sameness.ofTitle(other);
        if (oneKey.contains(otherKey) || otherKey.contains(oneKey)) {
            return true;
        }
        Set<String> words = words(one);
        Set<String> both = words(other);
        int all = words.size() + both.size();
        both.retainAll(words);
        return 2.0 * both.size() / all >= ALIKE;
    }

    private static Set<String> words(String title) {
        return new HashSet<>(Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
