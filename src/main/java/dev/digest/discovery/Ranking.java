package dev.digest.discovery;

import java.util.List;

/** A ranking of papers of the pool, best first; those that an exclusion hides are the last. */
public interface Ranking {
    /**
     * What is known of a ranking without its papers.
     *
     * @param trainedAt ISO 8601
     * @param picks the number of picks in the training data
     * @param rejected the number of rejections in the training data
     * @param papers how many papers it has
     * @param hidden how many of the last ones are hidden
     */
    record RankingSummary(String trainedAt, int picks, int rejected, int papers, int hidden) {
        /** How many papers are not hidden. */
        public int visible() {
            return papers - hidden;
        }
    }

    /**
     * A ranked paper.
     *
     * @param rank from 1
     * @param reasons the reasons for its rank, as {@link dev.digest.discovery.ranking.RankingReasons} write them
     */
    record RankedPlace(int rank, String paper, double score, String reasons) {
        /**
         * A hash that decides which papers are drawn. It does not depend on the time of a paper, although ids differ in
         * their last digits only.
         */
        public int lot() {
            int hash = paper.hashCode() * 0x9E3779B1;
            return (hash ^ (hash >>> 15)) * 0x85EBCA77;
        }
    }

    /** What is known of it without its papers. */
    RankingSummary summary();

    /** The places of a range of ranks, both inclusive. */
    List<RankedPlace> places(int first, int last);

    /**
     * The places with the smallest lots in a range of ranks, both inclusive, in the order of their lots.
     *
     * @param most the maximum number
     */
    List<RankedPlace> drawn(int first, int last, int most);
}
