package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.InboxPaper.InboxReason;
import dev.digest.app.discovery.InboxPaper.LikedPaper;
import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.SavedRanking;
import dev.digest.discovery.SearchQuery;
import dev.digest.discovery.WatchRules;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.format.Json;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the undecided papers of the pool, best first, with the reasons for their ranks. */
public record ListInbox(Newsroom newsroom) {
    private static final int DAYS = 7;
    private static final Comparator<InboxPaper> NEWEST_FIRST = (one, other) -> {
        int day = other.paper().announced().compareTo(one.paper().announced());
        return day != 0 ? day : Integer.compare(one.rank(), other.rank());
    };

    /**
     * Which days to list.
     *
     * @param from the first day of announcement; without it the day after the last issue, or a week before the last day
     * @param until the last day; without it, the last one in the pool
     * @param asOf later decisions are ignored; without it, none
     */
    public record InboxDays(Optional<LocalDate> from, Optional<LocalDate> until, Optional<LocalDate> asOf) {
        /** All undecided papers since the last issue. */
        public static final InboxDays SINCE_LAST_ISSUE =
                new InboxDays(Optional.empty(), Optional.empty(), Optional.empty());

        /** The week that begins on a day. */
        public static InboxDays week(LocalDate monday, Optional<LocalDate> asOf) {
            return new InboxDays(Optional.of(monday), Optional.of(monday.plusDays(DAYS - 1)), asOf);
        }
    }

    /**
     * What to list.
     *
     * @param category only papers of this arXiv category
     * @param text only papers that this search finds
     * @param byDate whether the newest come first, instead of the best
     * @param hidden whether the papers hidden by an exclusion are listed instead of the others
     * @param limit the maximum number; 0 for all
     */
    public record InboxQuery(
            InboxDays days,
            Optional<String> category,
            Optional<String> text,
            boolean byDate,
            boolean hidden,
            int limit) {
        private boolean isWhole() {
            return category.isEmpty() && text.isEmpty() && !byDate;
        }
    }

    /**
     * The listed papers.
     *
     * @param ranking the ranking of all papers of these days
     */
    public record InboxResult(SavedRanking ranking, List<InboxPaper> papers) {
        public InboxResult {
            papers = List.copyOf(papers);
        }
    }

    /**
     * Lists papers; each keeps its rank in the whole ranking.
     *
     * @throws dev.digest.problem.Problem {@code watch.*} for rules that cannot be read, {@code pool.*}
     */
    public InboxResult list(InboxQuery query) {
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            EditorialRecord record = EditorialRecord.of(newsroom.library());
            SavedRanking ranking = new InboxRanking(pool, record, WatchRules.of(newsroom.settings()))
                    .rank(request(query.days(), pool), 0, newsroom.now());
            return new InboxResult(ranking, papers(query, ranking, record, pool));
        }
    }

    private InboxRequest request(InboxDays days, PaperPool pool) {
        LocalDate today = newsroom.today();
        LocalDate until = days.until().orElseGet(() -> pool.lastDay().orElse(today));
        LocalDate from = days.from()
                .or(() -> dayAfterLastIssue().filter(day -> !day.isAfter(until)))
                .orElse(until.minusDays(DAYS - 1));
        LocalDate asOf = days.asOf().orElse(today.plusDays(1));
        return new InboxRequest(from, until, asOf, new IssueCatalog(newsroom).nextNumber());
    }

    private Optional<LocalDate> dayAfterLastIssue() {
        return newsroom.library().issues().all().stream()
                .filter(IssueRecord::isPublished)
                .flatMap(issue -> issue.date().stream())
                .findFirst()
                .map(day -> day.plusDays(1));
    }

    private List<InboxPaper> papers(InboxQuery query, SavedRanking ranking, EditorialRecord record, PaperPool pool) {
        List<SelectedPaper> selected = query.hidden()
                ? InboxSelection.hidden(ranking)
                : query.isWhole() ? InboxSelection.first(ranking, query.limit()) : InboxSelection.all(ranking);
        Optional<Set<String>> found = query.text()
                .map(text -> pool.search(SearchQuery.parse(text), 0).stream()
                        .map(NewPaper::id)
                        .collect(Collectors.toSet()));
        Map<String, NewPaper> papers =
                pool.find(selected.stream().map(one -> one.place().paper()).toList());
        Map<String, PaperVotes> votes = pool.votes();
        List<InboxPaper> listed = new ArrayList<>();
        for (SelectedPaper one : selected) {
            NewPaper paper = papers.get(one.place().paper());
            if (paper != null
                    && found.map(ids -> ids.contains(paper.id())).orElse(true)
                    && query.category().map(paper.categories()::contains).orElse(true)) {
                Optional<String> organization =
                        Optional.ofNullable(votes.get(paper.id())).flatMap(PaperVotes::organization);
                listed.add(new InboxPaper(one, paper, List.of(), record.decisionOn(paper.id()), organization));
            }
        }
        if (query.byDate()) {
            listed.sort(NEWEST_FIRST);
        }
        return listed.stream()
                .limit(query.limit() == 0 ? Long.MAX_VALUE : query.limit())
                .map(one -> one.withReasons(reasons(one.place().reasons())))
                .toList();
    }

    private List<InboxReason> reasons(String stored) {
        List<InboxReason> reasons = new ArrayList<>();
        if (Json.read(stored) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> reason) {
                    reasons.add(reason(reason));
                }
            }
        }
        return reasons;
    }

    private InboxReason reason(Map<?, ?> stored) {
        double weight = Double.parseDouble(String.valueOf(stored.get("weight")));
        for (ReasonKind kind : ReasonKind.values()) {
            if (stored.get(kind.label()) instanceof String text) {
                return new InboxReason(kind, text, weight, kind == ReasonKind.LIKE ? liked(text) : Optional.empty());
            }
        }
        return new InboxReason(ReasonKind.TERM, "", weight, Optional.empty());
    }

    private Optional<LikedPaper> liked(String id) {
        return newsroom.library().papers().find(PaperId.ofCanonical(id)).map(ListInbox::liked);
    }

    private static LikedPaper liked(LibraryPaper paper) {
        return new LikedPaper(paper.paper().title(), paper.issue());
    }
}
