package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.DiscoverPapers.DiscoverResult;
import dev.digest.app.discovery.DiscoverPapers.DiscoveredDay;
import dev.digest.discovery.ArxivCategories;
import dev.digest.discovery.NewPaperSource;
import dev.digest.discovery.NewPaperSource.ChangesPage;
import dev.digest.discovery.NewPaperSource.ChangesRequest;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.WatchRules;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fetches the new papers of the watched categories and feeds into the pool, over the network. Complete days are marked,
 * by category and page, so that an interruption costs at most a page. For each category all changes since the first
 * missing day are read: the change list has a paper only at its last change, so past days cannot be fetched alone.
 *
 * <p>A day is complete when it had ended at the time of the server's response. It is read again two days later, for
 * late additions.
 */
final class PoolUpdate {
    private static final int OVERLAP_DAYS = 2;
    private static final int USUAL_DAYS = 7;
    /** Older gaps are filled on request only. */
    private static final int FURTHEST_GAP_DAYS = 60;
    /** A paper submitted this long before a day may have been announced on it, because of a holiday. */
    private static final int SUBMITTED_BEFORE_DAYS = 5;

    private static final int MOST_TOKENS_EXPIRED = 3;
    /** Years of a category. A bound against a server that never ends. */
    private static final int MOST_PAGES = 1_000;

    /** Repeating the request after one of these would burden the server or waste the user's time. */
    private static final Set<ProblemCode> REFUSALS = Set.of(
            ProblemCode.FETCH_THROTTLED,
            ProblemCode.FETCH_UNREACHABLE,
            ProblemCode.FETCH_TIMEOUT,
            ProblemCode.FETCH_BROKEN_OFF,
            ProblemCode.FETCH_CERTIFICATE,
            ProblemCode.DISCOVER_WAIT_MINUTES,
            ProblemCode.DISCOVER_WAIT_UNTIL);

    private final Newsroom newsroom;
    private final PaperPool pool;
    private final NewPaperSource source;
    private final WatchRules rules;
    private final Optional<LocalDate> since;
    private final LoadPapers load;
    private final LocalDate today;
    private final SortedMap<LocalDate, Boolean> days = new TreeMap<>();

    PoolUpdate(Newsroom newsroom, PaperPool pool, WatchRules rules, Optional<LocalDate> since) {
        this.newsroom = newsroom;
        this.pool = pool;
        this.rules = rules;
        this.since = since;
        this.source = newsroom.adapters().discovery().sources().apply(newsroom.settings(), newsroom.listener());
        this.load = new LoadPapers(pool, rules::takes, rules.replacements());
        this.today = LocalDate.ofInstant(newsroom.now(), ZoneOffset.UTC);
    }

    /**
     * Fetches the papers.
     *
     * @throws Problem {@code discover.future}
     */
    DiscoverResult run() {
        if (since.filter(day -> day.isAfter(today)).isPresent()) {
            throw Problem.of("discover.future", since.orElseThrow());
        }
        newsroom.listener().onStart(rules.categories().size() + rules.feeds().size());
        readCategories();
        for (URI feed : rules.feeds()) {
            load.read(feed.toString(), receiver -> source.feed(feed, today, receiver));
            newsroom.listener().onProgress(1);
        }
        if (rules.votes() > 0) {
            new VoteUpdate(newsroom, pool, source, load, today).run();
        }
        letGo();
        return DiscoverResult.of(load, requestedDays());
    }

    /** Deletes old undecided papers; rejected ones are kept for the ranking. */
    private void letGo() {
        int keep = newsroom.settings().number("pool.keep");
        if (keep > 0) {
            LocalDate before = today.minusDays(keep);
            long removed =
                    pool.remove(before, EditorialRecord.of(newsroom.library()).decidedEver());
            if (removed > 0) {
                newsroom.info("discover.expired", removed, before);
            }
        }
    }

    /** The requested days, and whether they are complete now. */
    private List<DiscoveredDay> requestedDays() {
        List<DiscoveredDay> all = new ArrayList<>();
        days.forEach(
                (day, complete) -> all.add(new DiscoveredDay(day, load.days().getOrDefault(day, 0), complete)));
        return all;
    }

    private void readCategories() {
        List<String> current = new ArrayList<>();
        for (String category : rules.categories()) {
            try {
                LocalDate from = firstWanted(category);
                SortedMap<LocalDate, Integer> complete = pool.completeDays(mark(category), from);
                List<LocalDate> missing = from.datesUntil(today)
                        .filter(day -> !complete.containsKey(day))
                        .toList();
                if (missing.isEmpty() && from.isBefore(today)) {
                    current.add(category);
                } else {
                    readChanges(category, missing.isEmpty() ? from : missing.get(0));
                    newsroom.listener().onProgress(1);
                }
                noteDays(category, from);
            } catch (Problem problem) {
                load.fail(category, problem);
                noteDays(category, firstWanted(category));
                if (problem.is(REFUSALS)) {
                    return;
                }
            }
        }
        readToday(current);
    }

    /** Part of the key, since with cross-lists a day has more papers than without. */
    private String mark(String category) {
        return rules.crossLists() ? category : category + " primary";
    }

    /** The day after the last issue, or a week ago at first; later the first missing day since then. */
    private LocalDate firstWanted(String category) {
        if (since.isPresent()) {
            return since.get();
        }
        SortedMap<LocalDate, Integer> complete = pool.completeDays(mark(category), today.minusDays(FURTHEST_GAP_DAYS));
        return complete.isEmpty() ? today.minusDays(USUAL_DAYS) : complete.firstKey();
    }

    private void noteDays(String category, LocalDate from) {
        SortedMap<LocalDate, Integer> complete = pool.completeDays(mark(category), from);
        from.datesUntil(today.plusDays(1))
                .forEach(day -> days.merge(day, complete.containsKey(day), Boolean::logicalAnd));
    }

    private void readChanges(String category, LocalDate missing) {
        try {
            new ChangesReading(category, missing).run();
        } catch (Problem problem) {
            if (problem.is(REFUSALS)) {
                throw problem;
            }
            bySearch(category, missing, problem);
        }
    }

    /**
     * The fallback when the change list fails: search by submission date, since it does not know announcement dates.
     */
    private void bySearch(String category, LocalDate missing, Problem why) {
        try {
            load.load(receiver -> source.search(category, missing.minusDays(1), today, receiver));
        } catch (Problem problem) {
            throw problem.is(REFUSALS) ? problem : why;
        }
        newsroom.warn("discover.by-search", category, why);
    }

    /** The changes of one category, read page by page. */
    private final class ChangesReading {
        private final String category;
        private final LocalDate missing;
        private final LocalDate since;
        private final Map<LocalDate, Integer> papers = new HashMap<>();
        private LocalDate at;
        private Optional<String> token = Optional.empty();
        private int expired;
        private int pages;

        ChangesReading(String category, LocalDate missing) {
            this.category = category;
            this.missing = missing;
            boolean goesOn =
                    !pool.completeDays(mark(category), missing.minusDays(1)).isEmpty()
                            && pool.completeDays(mark(category), missing.minusDays(1))
                                    .firstKey()
                                    .isBefore(missing);
            this.at = goesOn ? missing.minusDays(OVERLAP_DAYS) : missing;
            this.since = at.minusDays(SUBMITTED_BEFORE_DAYS);
        }

        void run() {
            boolean more = true;
            while (more) {
                more = next();
            }
            tellQuietDays();
        }

        /** Reads a page; returns false after the last. */
        private boolean next() {
            ChangesPage page;
            try {
                page = page();
            } catch (Problem problem) {
                if (problem.is(ProblemCode.DISCOVER_TOKEN_EXPIRED) && ++expired <= MOST_TOKENS_EXPIRED) {
                    // The day is read again from its start; what arrived already is known then.
                    token = Optional.empty();
                    return true;
                }
                throw problem;
            }
            if (page.token().isEmpty()) {
                // A response generated before a day ended does not cover all of it.
                complete(page.asOf().isBefore(today) ? page.asOf() : today);
                return false;
            }
            LocalDate last = page.last().orElse(at);
            if (last.isAfter(at)) {
                // A day that fits on one page is read at once, so it cannot change between pages.
                complete(last);
                at = last;
                token = Optional.empty();
            } else {
                token = page.token();
            }
            return true;
        }

        private ChangesPage page() {
            if (++pages > MOST_PAGES) {
                throw Problem.of("discover.endless", category, MOST_PAGES);
            }
            ChangesPage[] page = new ChangesPage[1];
            load.load(receiver -> page[0] = source.changes(new ChangesRequest(category, at, since, token), receiver))
                    .forEach((day, count) -> papers.merge(day, count, Integer::sum));
            return page[0];
        }

        /** Marks all days before this one as complete. */
        private void complete(LocalDate end) {
            if (end.isAfter(at)) {
                at.datesUntil(end.isBefore(today) ? end : today)
                        .forEach(day -> pool.markComplete(mark(category), day, papers.getOrDefault(day, 0)));
            }
        }

        /** A weekday without papers may be a holiday, or the source may be stale. */
        private void tellQuietDays() {
            List<String> quiet = pool.completeDays(mark(category), missing).entrySet().stream()
                    .filter(day -> day.getValue() == 0 && isAnnouncementDay(day.getKey()))
                    .map(day -> day.getKey().toString())
                    .toList();
            if (!quiet.isEmpty()) {
                newsroom.warn("discover.quiet", category, String.join(", ", quiet));
            }
        }
    }

    /** arXiv announces in the evening (US Eastern) from Sunday to Thursday, which is the next day in UTC. */
    private static boolean isAnnouncementDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The newest announcement of categories that are otherwise complete: one request for all of them. */
    private void readToday(List<String> categories) {
        if (categories.isEmpty() || !isAnnouncementDay(today)) {
            return;
        }
        Map<String, Integer> found = new HashMap<>();
        try {
            int entries = newest(categories, found);
            boolean isCut = entries >= source.mostOfNewest();
            boolean isOut = !found.isEmpty();
            for (String category : categories) {
                // It may be a day old for one category and new for another.
                if (isCut || (isOut && !found.containsKey(category))) {
                    readChanges(category, today);
                }
                newsroom.listener().onProgress(1);
            }
            if (!isOut) {
                newsroom.info("discover.not-yet", today);
            }
        } catch (Problem problem) {
            load.fail(String.join(" ", categories), problem);
        }
    }

    private int newest(List<String> categories, Map<String, Integer> found) {
        int[] entries = new int[1];
        load.load(receiver -> entries[0] = source.newest(categories, new ForwardingListener(receiver, paper -> {
            if (paper.announced().equals(today)) {
                categories.stream()
                        .filter(category ->
                                paper.categories().stream().anyMatch(one -> ArxivCategories.covers(category, one)))
                        .forEach(category -> found.merge(category, 1, Integer::sum));
            }
        })));
        return entries[0];
    }
}
