package dev.digest.discovery.ranking;

import dev.digest.discovery.ranking.TermReader.Field;
import java.util.Arrays;
import java.util.Collection;

/**
 * TF-IDF weights. Terms in too few papers do not generalise, those in too many do not discriminate; neither counts.
 * Each field is scaled to its own length, so that a long abstract does not outweigh the title.
 */
final class TermWeights {
    private static final int LEAST_PAPERS = 5;
    private static final int LEAST_PAPERS_OF_AUTHOR = 2;
    private static final double LARGEST_SHARE = 0.1;
    private static final int FEW_PAPERS = 100;
    private static final double TITLE = 0.5;
    private static final double ABSTRACT = 1;
    private static final double AUTHOR = 0.7;
    private static final double[] SHARES = {TITLE, ABSTRACT, AUTHOR};

    private final float[] idf;

    private TermWeights(float[] idf) {
        this.idf = idf;
    }

    static TermWeights of(Collection<TermCounts> papers) {
        int[] frequencies = new int[TermCounts.DIMENSIONS];
        boolean[] ofAuthor = new boolean[TermCounts.DIMENSIONS];
        for (TermCounts paper : papers) {
            for (int i = 0; i < paper.features().length; i++) {
                frequencies[paper.features()[i]]++;
                ofAuthor[paper.features()[i]] = paper.fields()[i] == Field.AUTHOR.index();
            }
        }
        float[] idf = new float[TermCounts.DIMENSIONS];
        // In a small pool, a tenth of the papers may be relevant.
        double most = Math.max(LARGEST_SHARE * papers.size(), Math.min(papers.size() / 2.0, FEW_PAPERS));
        for (int i = 0; i < idf.length; i++) {
            int least = ofAuthor[i] ? LEAST_PAPERS_OF_AUTHOR : LEAST_PAPERS;
            if (frequencies[i] >= Math.min(least, 1 + papers.size() / 20) && frequencies[i] <= most) {
                idf[i] = (float) (1 + Math.log((1.0 + papers.size()) / (1 + frequencies[i])));
            }
        }
        return new TermWeights(idf);
    }

    /** A unit vector. */
    SparseVector vector(TermCounts counts) {
        int all = counts.features().length;
        int[] features = new int[all];
        byte[] fields = new byte[all];
        float[] values = new float[all];
        double[] squares = new double[SHARES.length];
        int size = 0;
        for (int i = 0; i < all; i++) {
            float weight = idf[counts.features()[i]];
            if (weight > 0) {
                features[size] = counts.features()[i];
                fields[size] = counts.fields()[i];
                values[size] = (float) (1 + Math.log(counts.counts()[i])) * weight;
                squares[fields[size]] += values[size] * values[size];
                size++;
            }
        }
        scale(values, fields, size, factors(squares));
        return new SparseVector(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
    }

    /** The factors by which the values of each field are scaled to a unit vector. */
    private static double[] factors(double[] squares) {
        double total = 0;
        for (int field = 0; field < SHARES.length; field++) {
            total += squares[field] > 0 ? SHARES[field] * SHARES[field] : 0;
        }
        double[] factors = new double[SHARES.length];
        for (int field = 0; field < SHARES.length; field++) {
            factors[field] = squares[field] > 0 ? SHARES[field] / Math.sqrt(squares[field] * total) : 0;
        }
        return factors;
    }

    private static void scale(float[] values, byte[] fields, int size, double[] factors) {
        for (int i = 0; i < size; i++) {
            values[i] *= (float) factors[fields[i]];
        }
    }
}
