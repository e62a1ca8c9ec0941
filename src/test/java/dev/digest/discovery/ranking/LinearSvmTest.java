package dev.digest.discovery.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digest.discovery.ranking.LinearSvm.TrainingExample;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearSvmTest {
    private static SparseVector vector(int feature) {
        return new SparseVector(new int[] {feature}, new float[] {1});
    }

    @Test
    void two_opposite_examples_get_the_weights_that_can_be_worked_out_by_hand() {
        // By symmetry the bias is 0 and w0 = -w1 = a; a*a + 2*C*(1-a)^2 is least at a = 2C / (1 + 2C).
        double cost = 0.5;
        LinearSvm svm = LinearSvm.train(
                List.of(new TrainingExample(vector(0), true, cost), new TrainingExample(vector(1), false, cost)), 2);
        assertThat(svm.weight(0)).isCloseTo(0.5, within(0.03));
        assertThat(svm.weight(1)).isCloseTo(-0.5, within(0.03));
    }

    @Test
    void what_was_picked_scores_higher_than_what_was_not() {
        List<TrainingExample> examples = List.of(
                new TrainingExample(vector(0), true, 1),
                new TrainingExample(vector(1), false, 1),
                new TrainingExample(vector(2), false, 1));
        LinearSvm svm = LinearSvm.train(examples, 3);
        assertThat(svm.score(vector(0))).isGreaterThan(svm.score(vector(1)));
        assertThat(svm.score(vector(1))).isCloseTo(svm.score(vector(2)), within(0.05));
    }

    @Test
    void the_same_examples_always_give_the_same_weights() {
        List<TrainingExample> examples = List.of(
                new TrainingExample(vector(0), true, 0.3),
                new TrainingExample(vector(1), false, 0.1),
                new TrainingExample(vector(0), false, 1));
        assertThat(LinearSvm.train(examples, 2).score(vector(0)))
                .isEqualTo(LinearSvm.train(examples, 2).score(vector(0)));
    }
}
