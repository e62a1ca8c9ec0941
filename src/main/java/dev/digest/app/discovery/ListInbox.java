package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.InboxPaper.InboxReason;
import dev.digest.app.discovery.InboxPaper.LikedPaper;
import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.Ranking;
import dev.digest.discovery.Ranking.RankingSummary;
import dev.digest.discovery.SearchQuery;
import dev.digest.discovery.WatchRules;
import dev.digest.discovery.ranking.RankingReason;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.discovery.ranking.RankingReasons;
import dev.digest.library.Decision;
import dev.digest.library.Library;
import dev.digest.library.PaperSummary;
import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
     * @param ranking of all papers of these days
     */
    public record InboxResult(RankingSummary ranking, List<InboxPaper> papers) {
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
        // The settings first: meanwhile, the driver that the library and the pool need is loaded.
        WatchRules rules = WatchRules.of(newsroom.settings());
        Library library = newsroom.library();
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            Ranking ranking = new InboxRanking(pool, library, rules).rank(request(query.days(), pool), newsroom.now());
            return new InboxResult(ranking.summary(), described(papers(query, ranking, pool), pool));
        }
    }

    private InboxRequest request(InboxDays days, PaperPool pool) {
        LocalDate today = newsroom.today();
        LocalDate until = or(days.until(), pool.lastDay()).orElse(today);
        LocalDate from = or(days.from(), dayAfterLastIssue(until)).orElse(until.minusDays(DAYS - 1));
        LocalDate asOf = days.asOf().orElse(today.plusDays(1));
        return new InboxRequest(from, until, asOf, new IssueCatalog(newsroom).nextNumber());
    }

    private Optional<LocalDate> dayAfterLastIssue(LocalDate until) {
        Optional<LocalDate> last = newsroom.library().issues().lastPublishedDay();
        return last.isPresent() && last.get().isBefore(until)
                ? Optional.of(last.get().plusDays(1))
                : Optional.empty();
    }

    private List<InboxPaper> papers(InboxQuery query, Ranking ranking, PaperPool pool) {
        List<SelectedPaper> selected = query.hidden()
                ? InboxSelection.hidden(ranking)
                : query.isWhole() ? InboxSelection.first(ranking, query.limit()) : InboxSelection.all(ranking);
        Optional<Set<String>> found = query.text()
                .map(text -> pool.search(SearchQuery.parse(text), 0).stream()
                        .map(NewPaper::id)
                        .collect(Collectors.toSet()));
        List<String> ids = new ArrayList<>();
        for (SelectedPaper one : selected) {
            ids.add(one.place().paper());
        }
        Map<String, NewPaper> papers = pool.find(ids);
        List<InboxPaper> listed = new ArrayList<>();
        for (SelectedPaper one : selected) {
            NewPaper paper = papers.get(one.place().paper());
            if (paper != null
                    && (found.isEmpty() || found.get().contains(paper.id()))
                    && (query.category().isEmpty()
                            || paper.categories().contains(query.category().get()))) {
                listed.add(InboxPaper.of(one, paper));
            }
        }
        if (query.byDate()) {
            listed.sort(NEWEST_FIRST);
        }
        return query.limit() == 0 || query.limit() >= listed.size() ? listed : listed.subList(0, query.limit());
    }

    /** The papers with what is known of them, asked for all of them at once. */
    private List<InboxPaper> described(List<InboxPaper> papers, PaperPool pool) {
        List<String> names = new ArrayList<>();
        List<PaperId> ids = new ArrayList<>();
        Set<PaperId> liked = new LinkedHashSet<>();
        List<List<RankingReason>> reasons = new ArrayList<>();
        for (InboxPaper one : papers) {
            names.add(one.paper().id());
            ids.add(PaperId.ofCanonical(one.paper().id()));
            List<RankingReason> read = RankingReasons.read(one.place().reasons());
            reasons.add(read);
            for (RankingReason reason : read) {
                if (reason.kind() == ReasonKind.LIKE) {
                    liked.add(PaperId.ofCanonical(reason.text()));
                }
            }
        }
        Map<PaperId, Decision> decisions = newsroom.library().decisions().findAll(ids);
        Map<PaperId, PaperSummary> entries = newsroom.library().papers().summaries(liked);
        Map<String, PaperVotes> votes = pool.votes(names);
        List<InboxPaper> described = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            PaperVotes voted = votes.get(names.get(i));
            described.add(papers.get(i)
                    .with(
                            reasons(reasons.get(i), entries),
                            Optional.ofNullable(decisions.get(ids.get(i))),
                            voted == null ? Optional.empty() : voted.organization()));
        }
        return described;
    }

    private static List<InboxReason> reasons(List<RankingReason> read, Map<PaperId, PaperSummary> entries) {
        List<InboxReason> reasons = new ArrayList<>();
        for (RankingReason reason : read) {
            PaperSummary entry =
                    reason.kind() == ReasonKind.LIKE ? entries.get(PaperId.ofCanonical(reason.text())) : null;
            Optional<LikedPaper> liked =
                    entry == null ? Optional.empty() : Optional.of(new LikedPaper(entry.title(), entry.issue()));
            reasons.add(new InboxReason(reason.kind(), reason.text(), reason.weight(), liked));
        }
        return reasons;
    }

    private static <T> Optional<T> or(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }
}
