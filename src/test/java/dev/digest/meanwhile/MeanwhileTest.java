package dev.digest.meanwhile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.problem.Problem;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    @Test
    void both_go_on_at_the_same_time() throws InterruptedException {
        SynchronousQueue<String> handedOver = new SynchronousQueue<>();
        Meanwhile<String> work = Meanwhile.begin(() -> {
            try {
                return handedOver.take() + " and back";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        handedOver.put("there");
        assertThat(work.end()).isEqualTo("there and back");
    }

    @Test
    void what_goes_wrong_there_goes_wrong_here_as_often_as_it_is_asked_for() {
        Problem problem = Problem.of("library.closed-to-us", "library.db");
        Meanwhile<String> work = Meanwhile.begin(() -> {
            throw problem;
        });
        assertThatThrownBy(work::end).isSameAs(problem);
        assertThatThrownBy(work::end).isSameAs(problem);
    }

    @Test
    void an_error_is_none_that_anybody_may_miss() {
        Meanwhile<String> work = Meanwhile.begin(() -> {
            throw new OutOfMemoryError("made up");
        });
        assertThatThrownBy(work::end).isInstanceOf(OutOfMemoryError.class).hasMessage("made up");
    }
}
