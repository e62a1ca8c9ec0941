package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.KnownPapers;
import dev.digest.check.Rule;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A paper that its authors withdrew.
 *
 * <p>Wrong: a paper whose last version says that it is withdrawn
 *
 * <p>Right: a paper that stands
 */
public final class WithdrawnPaper implements Rule {
    @Override
    public String name() {
        return "paper.withdrawn";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperRef> ref = context.paperOf(entry);
            if (ref.isPresent() && isWithdrawn(ref.get().id(), context.knownPapers())) {
                found.accept(context.findingAt(this, context.ownerOf(entry))
                        .withDetails(ref.get().id()));
            }
        }
    }

    /** By the source if it was queried, otherwise by the library. */
    private static boolean isWithdrawn(PaperId id, KnownPapers knownPapers) {
        Optional<Paper> fresh = knownPapers.fetchedPaper(id);
        Optional<LibraryPaper> known = knownPapers.libraryPaper(id);
        return fresh.isPresent()
                ? fresh.get().withdrawn()
                : known.isPresent() && known.get().paper().withdrawn();
    }
}
