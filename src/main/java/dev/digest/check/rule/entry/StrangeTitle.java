package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An entry whose title differs from that of the linked paper.
 *
 * <p>Wrong: BERT with the address of GPT-3
 *
 * <p>Right: the title that the source has for the id, or a part of it
 */
public final class StrangeTitle implements Rule {
    private static final double MIN_SIMILARITY = 0.5;

    @Override
    public String name() {
        return "id.title-disagrees";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperRef> ref = context.paperOf(entry);
            // A Chinese title cannot be compared.
            Optional<String> printed = entry.title().original();
            if (ref.isPresent() && printed.isPresent()) {
                Optional<LibraryPaper> known =
                        context.knownPapers().libraryPaper(ref.get().id());
                if (known.isPresent() && isStrange(printed.get(), known.get().paper())) {
                    Paper paper = known.get().paper();
                    found.accept(
                            context.findingAt(this, context.ownerOf(entry)).withDetails(paper.id(), paper.title()));
                }
            }
        }
    }

    private static boolean isStrange(String printed, Paper known) {
        return !known.warnings().contains(Paper.FROM_AN_ISSUE) && !areAlike(printed, known.title());
    }

    /** Editors may make small changes. */
    private static boolean areAlike(String one, String other) {
        String oneKey = DuplicateKeys.titleKey(one);
        String otherKey = DuplicateKeys.titleKey(other);
        if (oneKey.contains(otherKey) || otherKey.contains(oneKey)) {
            return true;
        }
        Set<String> words = titleWords(one);
        Set<String> both = titleWords(other);
        int all = words.size() + both.size();
        both.retainAll(words);
        return 2.0 * both.size() / all >= MIN_SIMILARITY;
    }

    private static Set<String> titleWords(String title) {
        return new HashSet<>(Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
