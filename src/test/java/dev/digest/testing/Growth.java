package dev.digest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Checks that work grows with its input and no faster. What is compared is the processor time of this thread for two
 * inputs, one eight times as long as the other: a ratio, which neither a slow machine nor a busy one changes much.
 */
public final class Growth {
    private static final int TIMES = 8;
    /** Between the ratio of work that grows with the length and of work that grows with its square. */
    private static final int MOST = 3 * TIMES;
    /** What the clock and the compiler of the JVM may cost at any time, in nanoseconds. */
    private static final long NOISE = 20_000_000;

    private static final int TRIES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /** Checks it for work on a piece of text that is repeated until it is so long. */
    public static void isLinear(String piece, int longest, Consumer<String> work) {
        isLinear(longest, length -> piece.repeat(Math.max(1, length / piece.length())), work);
    }

    /** Checks it for work on input of a size. */
    public static <T> void isLinear(int largest, IntFunction<T> input, Consumer<T> work) {
        T small = input.apply(largest / TIMES);
        T large = input.apply(largest);
        long most = 0;
        long needed = 0;
        for (int i = 0; i == 0 || (i < TRIES && needed > most); i++) {
            most = MOST * (cost(work, small) + NOISE);
            needed = cost(work, large);
        }
        assertThat(needed).as("work on %d against %d", largest, largest / TIMES).isLessThanOrEqualTo(most);
    }

    private static <T> long cost(Consumer<T> work, T input) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.accept(input);
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
