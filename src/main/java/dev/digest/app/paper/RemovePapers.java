package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Removes papers from the library. Their curation is kept in the history. */
public record RemovePapers(Newsroom newsroom) {
    /**
     * The removed papers.
     *
     * @param drafts the numbers of unpublished issues that contained one of them
     */
    public record Removal(List<PaperId> papers, Set<Integer> drafts) {
        public Removal {
            papers = List.copyOf(papers);
            drafts = Set.copyOf(drafts);
        }
    }

    /**
     * Rejects published papers.
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
     * Removes papers, unless one of them was published meanwhile.
     *
     * @throws Problem {@code remove.published}, {@code library.unknown}
     */
    public Removal remove(List<PaperId> ids) {
        Set<Integer> drafts = new LinkedHashSet<>();
        newsroom.library().transactions().inTransaction(() -> {
            requireUnpublished(ids.stream()
                    .map(id -> new PaperLookup(newsroom).require(id))
                    .toList());
            for (IssueRecord issue : newsroom.library().issues().all()) {
                if (issue.papers().stream().anyMatch(ids::contains)) {
                    drafts.add(issue.number());
                }
            }
            newsroom.library().papers().remove(ids, newsroom.now());
            return ids;
        });
        return new Removal(ids, drafts);
    }
}
