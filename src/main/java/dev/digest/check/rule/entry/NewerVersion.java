package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The source has a newer version of a paper than the library. Sources are queried with {@code --online} only.
 *
 * <p>Wrong: version 1 in the library where arXiv has version 3
 *
 * <p>Right: the newest version, or one that was looked at
 */
public final class NewerVersion implements Rule {
    @Override
    public String name() {
        return "paper.newer";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperRef> ref = context.paperOf(entry);
            if (ref.isPresent()) {
                check(ref.get().id(), entry, context, found);
            }
        }
    }

    private void check(PaperId id, ParsedEntry entry, CheckContext context, Consumer<Finding> found) {
        Optional<Paper> fresh = context.knownPapers().fetchedPaper(id);
        Optional<LibraryPaper> known = context.knownPapers().libraryPaper(id);
        if (fresh.isPresent() && known.isPresent()) {
            int newest = fresh.get().version();
            int ours = known.get().paper().version();
            if (ours > 0 && newest > ours) {
                found.accept(context.findingAt(this, context.ownerOf(entry)).withDetails(id, ours, newest));
            }
        }
    }
}
