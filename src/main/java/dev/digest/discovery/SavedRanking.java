package dev.digest.discovery;

import java.util.List;

/**
 * A saved ranking.
 *
 * @param key identifies the inputs of the computation
 * @param trainedAt ISO 8601
 * @param picks the number of picks in the training data
 * @param rejected the number of rejections in the training data
 * @param hidden how many of the last places are hidden by an exclusion
 * @param places the papers, best first
 */
public record SavedRanking(String key, String trainedAt, int picks, int rejected, int hidden, List<SavedRank> places) {
    /**
     * A ranked paper.
     *
     * @param reasons the reasons for its rank, as JSON
     */
    public record SavedRank(String paper, double score, String reasons) {}

    public SavedRanking {
        places = List.copyOf(places);
    }
}
