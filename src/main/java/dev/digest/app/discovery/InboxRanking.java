package dev.digest.app.discovery;

import dev.digest.discovery.ComputedRanking;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.Ranking;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.discovery.Ranking.RankingSummary;
import dev.digest.discovery.WatchRules;
import dev.digest.discovery.ranking.PaperRanker;
import dev.digest.discovery.ranking.PickedPaper;
import dev.digest.discovery.ranking.RankedPaper;
import dev.digest.discovery.ranking.RankingReason;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.discovery.ranking.RankingReasons;
import dev.digest.discovery.ranking.RankingRequest;
import dev.digest.library.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks the undecided papers of the pool by what was picked and rejected. Papers with a watched word or author, or with
 * many votes, come first, by score; those with an excluded word come last and are hidden.
 */
public record InboxRanking(PaperPool pool, Library library, WatchRules rules) {
    /** The papers of this many days are the background for comparison. */
    private static final int RECENT_DAYS = 5 * 7;

    /** Incremented with every change of the method, so that no saved ranking of an older one is reused. */
    private static final int VERSION = 4;

    /** The ranking, computed only if there is no saved one for the same inputs. */
    public Ranking rank(InboxRequest request, Instant now) {
        String key = key(request, now);
        Optional<Ranking> saved = pool.ranking(key);
        if (saved.isPresent()) {
            return saved.get();
        }
        ComputedRanking ranking = computed(request, EditorialRecord.of(library), now);
        pool.save(key, ranking);
        return ranking;
    }

    /** The cache key: everything that a ranking depends on, a part a line. */
    private String key(InboxRequest request, Instant now) {
        StringBuilder key = new StringBuilder();
        key.append(VERSION)
                .append('\n')
                .append(request.fingerprint())
                .append('\n')
                .append(isPast(request, now) ? "past" : "present")
                .append('\n')
                .append(pool.revision())
                .append('\n')
                .append(library.history().selectionRevision());
        rules.appendFingerprint(key);
        return key.toString();
    }

    /** Whether a day is over, at which the ranking is to be as it was. */
    private static boolean isPast(InboxRequest request, Instant now) {
        return request.asOf().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Computes the ranking without saving it. */
    ComputedRanking computed(InboxRequest request, EditorialRecord record, Instant now) {
        Set<String> decided = record.decidedBefore(request.asOf(), request.issue());
        List<NewPaper> candidates = new ArrayList<>();
        pool.read(request.from(), request.until(), paper -> {
            if (!decided.contains(paper.id())) {
                candidates.add(paper);
            }
        });
        List<NewPaper> recent = new ArrayList<>();
        LocalDate usual = request.until().minusDays(RECENT_DAYS - 1);
        pool.read(usual, request.until(), recent::add);
        List<PickedPaper> picks = record.picksBefore(request.asOf(), pool);
        List<NewPaper> rejected = record.rejectedBefore(request.asOf(), pool);
        List<RankedPaper> ranked =
                PaperRanker.rank(new RankingRequest(candidates, recent, picks, rejected, request.asOf()));
        List<RankedPaper> first = new ArrayList<>();
        List<RankedPaper> next = new ArrayList<>();
        List<RankedPaper> last = new ArrayList<>();
        List<RankedPaper> hidden = new ArrayList<>();
        // Votes are those of now: in a ranking of the past they would tell what was not known then.
        Map<String, PaperVotes> votes = rules.votes() > 0 && !isPast(request, now) ? pool.votes() : Map.of();
        for (RankedPaper unvoted : ranked) {
            PaperVotes voted = votes.get(unvoted.paper().id());
            RankedPaper one = voted == null || voted.votes() == 0 ? unvoted : unvoted.with(reason(voted));
            Optional<String> exclusion = rules.exclusion(one.paper());
            List<String> marks = rules.marks(one.paper());
            boolean isVotedUp = voted != null && voted.votes() >= rules.votes();
            if (exclusion.isPresent()) {
                hidden.add(one.with(List.of(new RankingReason(ReasonKind.HIDDEN, exclusion.get(), 0))));
            } else if (!marks.isEmpty() || isVotedUp) {
                first.add(one.with(marks.stream()
                        .map(mark -> new RankingReason(ReasonKind.WATCH, mark, 0))
                        .toList()));
            } else if (picks.isEmpty() && !rules.watchesPrimary(one.paper())) {
                last.add(one);
            } else {
                next.add(one);
            }
        }
        first.addAll(next);
        first.addAll(last);
        first.addAll(hidden);
        List<RankedPlace> places = new ArrayList<>();
        for (RankedPaper one : first) {
            places.add(place(places.size() + 1, one));
        }
        return new ComputedRanking(
                new RankingSummary(now.toString(), picks.size(), rejected.size(), places.size(), hidden.size()),
                places);
    }

    private static List<RankingReason> reason(PaperVotes voted) {
        return List.of(new RankingReason(ReasonKind.VOTES, Integer.toString(voted.votes()), 0));
    }

    private static RankedPlace place(int rank, RankedPaper ranked) {
        return new RankedPlace(
                rank,
                ranked.paper().id(),
                RankingReasons.rounded(ranked.score()),
                RankingReasons.text(ranked.reasons()));
    }
}
