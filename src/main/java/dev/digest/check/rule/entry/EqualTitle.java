package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A paper with the title of another paper: the same one under another id, or an accidental match. {@code digest add
 * --allow-duplicate} declares them different.
 *
 * <p>Wrong: {@code Counting Examples} from arXiv, and from a conference's page
 *
 * <p>Right: one of them
 */
public final class EqualTitle implements Rule {
    @Override
    public String name() {
        return "title.equal";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Map<String, PaperId> seen = new HashMap<>();
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperId> id = context.idOf(entry);
            if (id.isPresent()) {
                Paper paper = RepeatedPaper.paper(id.get(), entry, context);
                Optional<PaperId> here = here(paper, seen, context);
                Optional<PaperId> other = here.isPresent() ? here : elsewhere(paper, context);
                if (other.isPresent()) {
                    found.accept(context.findingAt(this, context.ownerOf(entry))
                            .withDetails(paper.title(), other.get().canonical()));
                }
            }
        }
    }

    private static Optional<PaperId> here(Paper paper, Map<String, PaperId> seen, CheckContext context) {
        Optional<PaperId> here = Optional.empty();
        Set<String> apart = context.knownPapers().setApart(paper.id());
        for (String key : DuplicateKeys.keys(paper)) {
            PaperId other = apart.contains(key) ? null : seen.putIfAbsent(key, paper.id());
            if (other != null && !other.equals(paper.id()) && !DuplicateKeys.proves(key, paper.id(), other)) {
                here = Optional.of(other);
            }
        }
        return here;
    }

    private static Optional<PaperId> elsewhere(Paper paper, CheckContext context) {
        List<PaperId> others = context.knownPapers().papersWithEqualTitle(paper);
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(0));
    }
}
