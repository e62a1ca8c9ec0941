package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes papers out of the library. What was written about them stays in history. */
public record RemovePapers(Newsroom newsroom) {
    /**
     * What was removed.
     *
     * @param drafts the numbers of the unpublished issues that had one of the papers
     */
    public record Removal(List<PaperId> papers, Set<Integer> drafts) {
        /** Copies both. */
        public Removal {
            papers = List.copyOf(papers);
            drafts = Set.copyOf(drafts);
        }
    }

    /**
     * Refuses papers that readers have.
     *
     * @throws Problem {@code remove.published} with each of them and its issue
     */
    public void requireUnpublished(List<LibraryPaper> entries) {
        List<String> published = entries.stream()
                .filter(LibraryPaper::isPublished)
                .map(entry -> entry.paper().id() + "  No." + entry.issue().orElse(0))
                .toList();
        if (!published.isEmpty()) {
            throw Problem.of("remove.published", String.join("\n", published));
        }
    }

    /**
     * Removes papers, unless an issue with one of them was published in the meantime.
     *
     * @throws Problem {@code remove.published}, {@code library.unknown}
     */
    public Removal remove(List<PaperId> ids) {
        Set<Integer> drafts = new LinkedHashSet<>();
        newsroom.library().inTransaction(() -> {
            requireUnpublished(
                    ids.stream().map(id -> newsroom.paper(id.canonical())).toList());
            for (IssueRecord issue : newsroom.library().issues()) {
                if (issue.papers().stream().anyMatch(ids::contains)) {
                    drafts.add(issue.number());
                }
            }
            newsroom.library().remove(ids, newsroom.now());
            return ids;
        });
        return new Removal(ids, drafts);
    }
}
