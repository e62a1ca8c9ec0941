package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.discovery.ranking.TermReader.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains a paper's rank by the model's weights. */
final class ReasonFinder {
    private static final int MOST_TERMS = 5;
    /** Papers less similar than this have little in common but the language. */
    private static final double LEAST_LIKENESS = 0.12;

    private final RankingModel model;
    private final List<PickedPaper> picks;

    ReasonFinder(RankingModel model, List<PickedPaper> picks) {
        this.model = model;
        this.picks = picks;
    }

    /** The terms and authors that contribute most to the score. */
    List<RankingReason> terms(NewPaper paper, SparseVector vector) {
        Map<String, Double> words = new LinkedHashMap<>();
        Map<String, Double> authors = new LinkedHashMap<>();
        Set<Integer> seen = new HashSet<>();
        new TermReader((field, term) -> {
                    int feature = TermCounts.feature(field, term);
                    double added = model.contribution(vector, feature);
                    if (added > 0 && seen.add(feature)) {
                        (field == Field.AUTHOR ? authors : words).merge(term, added, Double::sum);
                    }
                })
                .read(paper);
        List<RankingReason> reasons = new ArrayList<>();
        words.forEach((term, weight) -> reasons.add(new RankingReason(ReasonKind.TERM, term, weight)));
        for (String author : paper.authors()) {
            Optional.ofNullable(authors.get(author.toLowerCase(Locale.ROOT)))
                    .ifPresent(weight -> reasons.add(new RankingReason(ReasonKind.AUTHOR, author, weight)));
        }
        reasons.sort(
                Comparator.comparingDouble(RankingReason::weight).reversed().thenComparing(RankingReason::text));
        return List.copyOf(reasons.subList(0, Math.min(MOST_TERMS, reasons.size())));
    }

    /** The most similar pick. */
    Optional<RankingReason> like(NewPaper paper, SparseVector vector) {
        double most = LEAST_LIKENESS;
        Optional<RankingReason> like = Optional.empty();
        for (PickedPaper pick : picks) {
            double likeness = vector.dot(model.pick(pick.paper().id()));
            if (likeness > most && !pick.paper().id().equals(paper.id())) {
                most = likeness;
                like = Optional.of(
                        new RankingReason(ReasonKind.LIKE, pick.paper().id(), likeness));
            }
        }
        return like;
    }
}
