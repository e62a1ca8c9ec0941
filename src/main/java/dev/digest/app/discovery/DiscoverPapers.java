package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperPool.LoadResult;
import dev.digest.discovery.SavedResponses;
import dev.digest.discovery.WatchRules;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings new papers into the pool: from the watched sources over the network, or from saved responses. */
public record DiscoverPapers(Newsroom newsroom) {
    /**
     * What to fetch.
     *
     * @param since the first day; without it, the first missing one
     * @param categories arXiv categories in place of the watched ones; none for the watched ones
     */
    public record DiscoverRequest(Optional<LocalDate> since, List<String> categories) {
        public DiscoverRequest {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A day.
     *
     * @param papers how many papers of that day arrived or were known
     * @param complete whether it is complete in all categories
     */
    public record DiscoveredDay(LocalDate date, int papers, boolean complete) {}

    /**
     * What arrived.
     *
     * @param days the requested days, or those of the saved papers, in order
     * @param failures the first failures, by source, or by file and line
     * @param failed the number of all failures
     * @param voted for how many papers votes arrived
     */
    public record DiscoverResult(
            LoadResult loaded, List<DiscoveredDay> days, Map<String, Problem> failures, long failed, long voted) {
        public DiscoverResult {
            days = List.copyOf(days);
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        }

        static DiscoverResult of(LoadPapers load, List<DiscoveredDay> days) {
            return new DiscoverResult(load.result(), days, load.failures(), load.failed(), load.voted());
        }
    }

    /**
     * Fetches the new papers of the watched sources.
     *
     * @throws Problem {@code discover.nothing-watched}, {@code discover.offline}, {@code discover.future};
     *     {@code watch.*} for rules that cannot be read; {@code pool.*}
     */
    public DiscoverResult fetch(DiscoverRequest request) {
        WatchRules watched = WatchRules.of(newsroom.settings());
        WatchRules rules = request.categories().isEmpty() ? watched : watched.withCategories(request.categories());
        if (rules.categories().isEmpty() && rules.feeds().isEmpty()) {
            throw Problem.of("discover.nothing-watched");
        }
        if (newsroom.request().offline()) {
            throw Problem.of("discover.offline");
        }
        try (PaperPool pool = openPool()) {
            return new PoolUpdate(newsroom, pool, rules, request.since()).run();
        }
    }

    /**
     * Reads papers from saved responses, such as feeds, pages and JSON Lines.
     *
     * @throws Problem {@code pool.*}; what fails in a file is in the result
     */
    public DiscoverResult read(List<Path> files) {
        SavedResponses responses = newsroom.adapters().discovery().savedResponses();
        try (PaperPool pool = openPool()) {
            LoadPapers load = new LoadPapers(pool);
            for (Path file : files) {
                load.read(String.valueOf(file.getFileName()), receiver -> responses.read(file, receiver));
            }
            List<DiscoveredDay> days = load.days().entrySet().stream()
                    .map(day -> new DiscoveredDay(day.getKey(), day.getValue(), false))
                    .toList();
            return DiscoverResult.of(load, days);
        }
    }

    private PaperPool openPool() {
        return newsroom.adapters().discovery().openPool(newsroom.workspace());
    }
}
