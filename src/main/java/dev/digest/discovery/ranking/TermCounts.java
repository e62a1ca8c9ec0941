package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.ranking.TermReader.Field;
import java.util.Arrays;

/**
 * The term counts of a paper. Terms are hashed to {@value #DIMENSIONS} features (feature hashing), so that no
 * vocabulary has to be stored. Collisions are rare, and do no more harm than an ambiguous word.
 *
 * @param features in ascending order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TermCounts(int[] features, byte[] fields, int[] counts) {
    static final int DIMENSIONS = 1 << 20;

    static TermCounts of(NewPaper paper) {
        Collector collector = new Collector();
        new TermReader(collector::add).read(paper);
        return collector.counts();
    }

    /** The feature of a term. */
    static int feature(Field field, String term) {
        int hash = term.hashCode() * 31 + field.index();
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >>> 16;
        return hash & (DIMENSIONS - 1);
    }

    private static final class Collector {
        private long[] terms = new long[512];
        private int size;

        void add(Field field, String term) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, 2 * size);
            }
            terms[size++] = ((long) feature(field, term) << 8) | field.index();
        }

        TermCounts counts() {
            Arrays.sort(terms, 0, size);
            int[] features = new int[size];
            byte[] fields = new byte[size];
            int[] counts = new int[size];
            int found = -1;
            for (int i = 0; i < size; i++) {
                int feature = (int) (terms[i] >>> 8);
                if (found < 0 || features[found] != feature) {
                    features[++found] = feature;
                    fields[found] = (byte) terms[i];
                }
                counts[found]++;
            }
            return new TermCounts(
                    Arrays.copyOf(features, found + 1),
                    Arrays.copyOf(fields, found + 1),
                    Arrays.copyOf(counts, found + 1));
        }
    }
}
