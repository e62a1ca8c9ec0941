package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.SearchQuery;
import dev.digest.library.Decision;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Searches the texts of the library and of the pool of new papers. */
public record SearchPapers(Newsroom newsroom) {
    /**
     * What to search.
     *
     * @param text words, phrases in quotation marks, and beginnings of words followed by an asterisk
     * @param library whether to search the library
     * @param pool whether to search the pool
     * @param limit the maximum number of papers in each; 0 for all
     */
    public record SearchRequest(String text, boolean library, boolean pool, int limit) {}

    /** The papers found in the library, newest first, and those found in the pool, best first. */
    public record SearchResult(List<PaperSummary> library, List<FoundNewPaper> pool) {
        public SearchResult {
            library = List.copyOf(library);
            pool = List.copyOf(pool);
        }
    }

    /** A paper of the pool with the decision about it. */
    public record FoundNewPaper(NewPaper paper, Optional<Decision> decision) {}

    /**
     * Searches.
     *
     * @throws Problem {@code usage.missing} when there is no word to search for
     */
    public SearchResult search(SearchRequest request) {
        SearchQuery query = SearchQuery.parse(request.text());
        if (query.isEmpty()) {
            throw Problem.usage("usage.missing", "QUERY");
        }
        return new SearchResult(
                request.library() ? library(request) : List.of(),
                request.pool() ? pool(query, request.limit()) : List.of());
    }

    private List<PaperSummary> library(SearchRequest request) {
        List<PaperSummary> found = new ArrayList<>();
        Query query = new Query(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(request.text().replaceAll("[\"“”*]", "")),
                Query.SortOrder.PUBLISHED,
                request.limit());
        newsroom.library().papers().list(query, found::add);
        return found;
    }

    private List<FoundNewPaper> pool(SearchQuery query, int limit) {
        Map<String, Decision> decisions = new HashMap<>();
        newsroom.library()
                .decisions()
                .all()
                .forEach(decision -> decisions.put(decision.paper().canonical(), decision));
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            return pool.search(query, limit).stream()
                    .map(paper -> new FoundNewPaper(paper, Optional.ofNullable(decisions.get(paper.id()))))
                    .toList();
        }
    }
}
