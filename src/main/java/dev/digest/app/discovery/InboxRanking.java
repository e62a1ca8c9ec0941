package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.SavedRanking;
import dev.digest.discovery.SavedRanking.SavedRank;
import dev.digest.discovery.WatchRules;
import dev.digest.discovery.ranking.PaperRanker;
import dev.digest.discovery.ranking.PickedPaper;
import dev.digest.discovery.ranking.RankedPaper;
import dev.digest.discovery.ranking.RankingReason;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.discovery.ranking.RankingRequest;
import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks the undecided papers of the pool by what was picked and rejected. Papers with a watched word or author, or with
 * many votes, come first, by score; those with an excluded word come last and are hidden.
 */
public record InboxRanking(PaperPool pool, EditorialRecord record, WatchRules rules) {
    /** The papers of this many days are the background for comparison. */
    private static final int RECENT_DAYS = 5 * 7;

    /** Incremented with every change of the method, so that no saved ranking of an older one is reused. */
    private static final int VERSION = 3;

    /** The ranking, computed only if there is no saved one for the same inputs. */
    public SavedRanking rank(InboxRequest request, int limit, Instant now) {
        String key = key(request);
        return pool.ranking(key, limit).orElseGet(() -> {
            SavedRanking ranking = computed(request, key, now);
            pool.save(ranking);
            List<SavedRank> places = ranking.places();
            return limit == 0 || limit >= places.size()
                    ? ranking
                    : new SavedRanking(
                            key,
                            ranking.trainedAt(),
                            ranking.picks(),
                            ranking.rejected(),
                            ranking.hidden(),
                            places.subList(0, limit));
        });
    }

    /** The cache key: everything that a ranking depends on. */
    private String key(InboxRequest request) {
        return ContentFingerprint.of(List.of(
                        VERSION,
                        request.fingerprint(),
                        pool.revision(),
                        record.fingerprint(),
                        rules.fingerprint(),
                        rules.categories())
                .toString());
    }

    /** Computes the ranking without saving it. */
    SavedRanking computed(InboxRequest request, Instant now) {
        return computed(request, "", now);
    }

    private SavedRanking computed(InboxRequest request, String key, Instant now) {
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
        boolean isPast = request.asOf().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Map<String, PaperVotes> votes = rules.votes() > 0 && !isPast ? pool.votes() : Map.of();
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
        return new SavedRanking(
                key,
                now.toString(),
                picks.size(),
                rejected.size(),
                hidden.size(),
                first.stream().map(InboxRanking::place).toList());
    }

    private static List<RankingReason> reason(PaperVotes voted) {
        return List.of(new RankingReason(ReasonKind.VOTES, Integer.toString(voted.votes()), 0));
    }

    private static SavedRank place(RankedPaper ranked) {
        return new SavedRank(
                ranked.paper().id(),
                rounded(ranked.score()),
                Json.text(ranked.reasons().stream().map(InboxRanking::json).toList()));
    }

    private static Map<String, Object> json(RankingReason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(reason.kind().label(), reason.text());
        json.put("weight", rounded(reason.weight()));
        return json;
    }

    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
