package dev.digest.discovery;

import java.util.List;

/**
 * A ranking as it was computed once.
 *
 * @param key tells apart what it was computed from
 * @param trainedAt when, as ISO 8601
 * @param picks how many picks it learnt from
 * @param rejected how many rejections it learnt from
 * @param hidden how many of the last places are papers that an exclusion hides
 * @param places the papers, best first
 */
public record SavedRanking(String key, String trainedAt, int picks, int rejected, int hidden, List<SavedRank> places) {
    /**
     * A paper in its place.
     *
     * @param reasons why it stands there, as JSON
     */
    public record SavedRank(String paper, double score, String reasons) {}

    /** Copies the list. */
    public SavedRanking {
        places = List.copyOf(places);
    }
}
