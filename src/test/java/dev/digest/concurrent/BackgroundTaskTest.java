package dev.digest.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundTaskTest {
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();

    private boolean work() {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        // Time enough for whoever does not wait to be seen.
        over.set(IntStream.range(0, 10_000_000).sum() != 0);
        return true;
    }

    @Test
    void what_is_thrown_there_is_thrown_here() {
        BackgroundTask<String> work = BackgroundTask.start(() -> {
            throw new IllegalStateException("there");
        });
        assertThatThrownBy(work::join).isInstanceOf(IllegalStateException.class).hasMessage("there");
    }

    @Test
    void it_is_over_before_its_starter_goes_on_though_that_failed() {
        BackgroundTask<Boolean> work = BackgroundTask.start(this::work);
        assertThatThrownBy(() -> work.joinAfter(() -> {
                    go.countDown();
                    throw new IllegalStateException("here");
                }))
                .hasMessage("here");
        assertThat(over).isTrue();
    }

    @Test
    void of_two_that_fail_the_starter_is_the_one_that_is_told() {
        BackgroundTask<String> work = BackgroundTask.start(() -> {
            throw new IllegalStateException("there");
        });
        assertThatThrownBy(() -> work.joinAfter(() -> {
                    throw new IllegalStateException("here");
                }))
                .hasMessage("here");
    }

    @Test
    void who_is_interrupted_gets_the_words_and_stays_interrupted() {
        BackgroundTask<Boolean> work = BackgroundTask.start(this::work);
        Thread.currentThread().interrupt();
        go.countDown();
        assertThat(work.join()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }
}
