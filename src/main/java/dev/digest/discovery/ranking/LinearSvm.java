package dev.digest.discovery.ranking;

import java.util.List;
import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent (Hsieh et al., "A Dual
 * Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1). Steps are shuffled with a fixed seed,
 * so that the same examples give the same weights.
 */
final class LinearSvm {
    private static final int MOST_EPOCHS = 100;
    private static final double TOLERANCE = 0.05;
    private static final long SEED = 20261129;

    private final double[] weights;
    private double bias;

    private LinearSvm(int dimensions) {
        this.weights = new double[dimensions];
    }

    /**
     * A training example.
     *
     * @param wanted whether it is in the positive class
     * @param cost the cost of a violation
     */
    record TrainingExample(SparseVector vector, boolean wanted, double cost) {
        int label() {
            return wanted ? 1 : -1;
        }
    }

    static LinearSvm train(List<TrainingExample> examples, int dimensions) {
        LinearSvm svm = new LinearSvm(dimensions);
        double[] alphas = new double[examples.size()];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(SEED);
        double violation = Double.MAX_VALUE;
        for (int epoch = 0; epoch < MOST_EPOCHS && violation > TOLERANCE; epoch++) {
            shuffle(order, random);
            violation = 0;
            for (int i : order) {
                violation = Math.max(violation, svm.step(examples.get(i), alphas, i));
            }
        }
        return svm;
    }

    /** Minimises the dual along one coordinate; returns its violation of optimality. */
    private double step(TrainingExample example, double[] alphas, int i) {
        double diagonal = 0.5 / example.cost();
        double gradient = example.label() * score(example.vector()) - 1 + diagonal * alphas[i];
        double projected = alphas[i] == 0 ? Math.min(gradient, 0) : gradient;
        if (projected == 0) {
            return 0;
        }
        double curvature = example.vector().squaredLength() + 1 + diagonal;
        double alpha = Math.max(alphas[i] - gradient / curvature, 0);
        double change = (alpha - alphas[i]) * example.label();
        alphas[i] = alpha;
        example.vector().addTo(weights, change);
        bias += change;
        return Math.abs(projected);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    double score(SparseVector vector) {
        return vector.dot(weights) + bias;
    }

    double weight(int feature) {
        return weights[feature];
    }
}
