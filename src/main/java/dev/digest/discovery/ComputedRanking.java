package dev.digest.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A ranking with all its places, in order. */
public record ComputedRanking(RankingSummary summary, List<RankedPlace> places) implements Ranking {
    private static final Comparator<RankedPlace> BY_LOT = (one, other) -> {
        int lot = Integer.compare(one.lot(), other.lot());
        return lot != 0 ? lot : Integer.compare(one.rank(), other.rank());
    };

    public ComputedRanking {
        places = List.copyOf(places);
    }

    @Override
    public List<RankedPlace> places(int first, int last) {
        return places.subList(first - 1, Math.max(first - 1, last));
    }

    @Override
    public List<RankedPlace> drawn(int first, int last, int most) {
        List<RankedPlace> drawn = new ArrayList<>(places(first, last));
        drawn.sort(BY_LOT);
        return List.copyOf(drawn.subList(0, Math.min(most, drawn.size())));
    }
}
