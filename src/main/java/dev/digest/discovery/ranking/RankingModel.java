package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.ranking.LinearSvm.TrainingExample;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A trained model: a weight for each term. */
final class RankingModel {
    /** The cost of a violation, with the same total for both classes. */
    private static final double COST = 0.07;

    /**
     * With the share of authors: the best of some on 13 weeks of two newsletters, and so on the 14 weeks after them.
     */
    private static final double HALF_LIFE_WEEKS = 5;

    private static final double DAYS_OF_WEEK = 7;
    /** The cost factor of rejected papers, which say more than papers that were not picked. */
    private static final double REJECTED = 3;

    private final Map<String, TermCounts> counts = new HashMap<>();
    private final TermWeights terms;
    private final LinearSvm svm;
    private final Map<String, SparseVector> picks = new LinkedHashMap<>();

    RankingModel(RankingRequest request) {
        Map<String, TermCounts> recent = new LinkedHashMap<>();
        request.recent().forEach(paper -> recent.put(paper.id(), counts(paper)));
        this.terms = TermWeights.of(recent.values());
        List<TrainingExample> examples = new ArrayList<>(positive(request));
        Set<String> rejected = new HashSet<>();
        request.rejected().forEach(paper -> rejected.add(paper.id()));
        Collection<TermCounts> unwanted = new ArrayList<>();
        recent.forEach((id, count) -> {
            if (!picks.containsKey(id) && !rejected.contains(id)) {
                unwanted.add(count);
            }
        });
        double weights = unwanted.size() + REJECTED * request.rejected().size();
        double each = COST * (weights + sum(examples)) / (2 * weights);
        unwanted.forEach(count -> examples.add(new TrainingExample(terms.vector(count), false, each)));
        request.rejected()
                .forEach(paper ->
                        examples.add(new TrainingExample(terms.vector(counts(paper)), false, REJECTED * each)));
        this.svm = LinearSvm.train(balanced(examples, request.picks().size(), weights), TermCounts.DIMENSIONS);
    }

    /** The picks as examples, with weights that decrease with age as costs. */
    private List<TrainingExample> positive(RankingRequest request) {
        List<TrainingExample> examples = new ArrayList<>();
        for (PickedPaper pick : request.picks()) {
            double weeks = ChronoUnit.DAYS.between(pick.picked(), request.day()) / DAYS_OF_WEEK;
            SparseVector vector = terms.vector(counts(pick.paper()));
            picks.put(pick.paper().id(), vector);
            examples.add(new TrainingExample(vector, true, Math.pow(0.5, weeks / HALF_LIFE_WEEKS)));
        }
        return examples;
    }

    private static double sum(List<TrainingExample> examples) {
        return examples.stream().mapToDouble(TrainingExample::cost).sum();
    }

    /** Scales the costs of the positive examples, which come first, to the total of the others. */
    private static List<TrainingExample> balanced(List<TrainingExample> examples, int positive, double weights) {
        List<TrainingExample> picked = examples.subList(0, positive);
        double sum = sum(picked);
        double factor = COST * (weights + sum) / (2 * sum);
        picked.replaceAll(example -> new TrainingExample(example.vector(), true, factor * example.cost()));
        return examples;
    }

    private TermCounts counts(NewPaper paper) {
        return counts.computeIfAbsent(paper.id(), id -> TermCounts.of(paper));
    }

    SparseVector vector(NewPaper paper) {
        return terms.vector(counts(paper));
    }

    double score(SparseVector vector) {
        return svm.score(vector);
    }

    /** How much a term contributes to a paper's score. */
    double contribution(SparseVector vector, int feature) {
        int at = Arrays.binarySearch(vector.features(), feature);
        return at < 0 ? 0 : vector.values()[at] * svm.weight(feature);
    }

    SparseVector pick(String id) {
        return Objects.requireNonNull(picks.get(id), id);
    }
}
