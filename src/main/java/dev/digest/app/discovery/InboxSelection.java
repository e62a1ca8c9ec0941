package dev.digest.app.discovery;

import dev.digest.discovery.SavedRanking;
import dev.digest.discovery.SavedRanking.SavedRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first papers of a ranking. Every tenth place goes to a paper sampled from the rest of the better half, so that
 * the ranking does not only confirm itself. Sampling is by the papers' ids: the same ranking gives the same sample.
 */
public final class InboxSelection {
    private static final int EVERY = 10;

    /**
     * A selected paper.
     *
     * @param rank its rank in the whole ranking, from 1
     * @param drawn whether it was sampled
     */
    public record SelectedPaper(int rank, SavedRank place, boolean drawn) {}

    private InboxSelection() {}

    /** All papers that are not hidden, in order of rank. */
    public static List<SelectedPaper> all(SavedRanking ranking) {
        int visible = ranking.places().size() - ranking.hidden();
        return range(ranking, 0, visible);
    }

    /** The papers hidden by an exclusion. */
    public static List<SelectedPaper> hidden(SavedRanking ranking) {
        int all = ranking.places().size();
        return range(ranking, all - ranking.hidden(), all);
    }

    /**
     * The first papers, including samples.
     *
     * @param ranking the whole ranking
     * @param limit the maximum number; 0 for all, without sampling
     */
    public static List<SelectedPaper> first(SavedRanking ranking, int limit) {
        List<SelectedPaper> all = all(ranking);
        if (limit == 0 || limit >= all.size()) {
            return all;
        }
        List<SelectedPaper> drawn = ranking.picks() == 0 ? List.of() : draws(all, limit);
        List<SelectedPaper> selected = new ArrayList<>();
        int next = 0;
        int draw = 0;
        while (selected.size() < limit) {
            boolean isTenth = (selected.size() + 1) % EVERY == 0;
            selected.add(isTenth && draw < drawn.size() ? drawn.get(draw++) : all.get(next++));
        }
        return List.copyOf(selected);
    }

    private static List<SelectedPaper> draws(List<SelectedPaper> all, int limit) {
        List<SelectedPaper> further = new ArrayList<>(all.subList(limit, Math.max(limit, all.size() / 2)));
        further.sort(BY_LOT);
        return further.subList(0, Math.min(limit / EVERY, further.size())).stream()
                .map(one -> new SelectedPaper(one.rank(), one.place(), true))
                .toList();
    }

    private static final Comparator<SelectedPaper> BY_LOT = (one, other) -> {
        int lot = Integer.compare(lot(one.place().paper()), lot(other.place().paper()));
        return lot != 0 ? lot : one.place().paper().compareTo(other.place().paper());
    };

    /** A hash that does not depend on the time of a paper, although ids differ in their last digits only. */
    private static int lot(String id) {
        int hash = id.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> 15)) * 0x85EBCA77;
    }

    private static List<SelectedPaper> range(SavedRanking ranking, int from, int until) {
        List<SelectedPaper> papers = new ArrayList<>();
        for (int i = from; i < until; i++) {
            papers.add(new SelectedPaper(i + 1, ranking.places().get(i), false));
        }
        return papers;
    }
}
