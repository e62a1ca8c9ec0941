package dev.digest.discovery.ranking;

/** The features of a paper in ascending order, with their values; all others are 0. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SparseVector(int[] features, float[] values) {
    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[features[i]] * values[i];
        }
        return sum;
    }

    /** The dot product, which is the cosine similarity of unit vectors. */
    double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < features.length && j < other.features.length) {
            if (features[i] == other.features[j]) {
                sum += values[i++] * other.values[j++];
            } else if (features[i] < other.features[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    void addTo(double[] weights, double factor) {
        for (int i = 0; i < features.length; i++) {
            weights[features[i]] += factor * values[i];
        }
    }

    double squaredLength() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
