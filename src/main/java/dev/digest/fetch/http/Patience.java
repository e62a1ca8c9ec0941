package dev.digest.fetch.http;

import dev.digest.fetch.Watcher;
import dev.digest.fetch.Watcher.Reason;
import dev.digest.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks again where a source refuses or breaks off, a bounded number of times, each time after a longer wait, and never
 * sooner than the source wishes. The wait holds for all processes that share the source's pace.
 */
public final class Patience {
    /** What may be over after a while. A host that cannot be reached at all is not among it: that is told at once. */
    private static final Set<String> PASSING = Set.of(
            "fetch.throttled", "fetch.status", "fetch.not-atom", "fetch.broken", "fetch.broken-off", "fetch.timeout");

    private static final int TRIES = 7;
    private static final int LONGEST_IN_INTERVALS = 16;
    /** Who asks for more is not waited for. */
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    private final Http http;
    private final Duration interval;
    private final Time time;
    private final Watcher watcher;

    /**
     * Patience with a source.
     *
     * @param interval the first wait; the others are multiples of it
     */
    public Patience(Http http, Duration interval, Time time, Watcher watcher) {
        this.http = http;
        this.interval = interval;
        this.time = time;
        this.watcher = watcher;
    }

    /** Whether a problem may be over after a while, and says nothing of what was asked for. */
    public static boolean mayPass(Problem problem) {
        return PASSING.contains(problem.key());
    }

    /**
     * Asks until an answer can be read.
     *
     * @param read makes something of an answer, or throws what is wrong with it
     * @throws Problem the last one, when the tries are used up or the problem is none that passes
     */
    public <T> T ask(URI address, String accept, Function<Answer, T> read) {
        int tries = 0;
        while (true) {
            tries++;
            Optional<Duration> wish = Optional.empty();
            try {
                Answer answer = http.get(address, accept);
                wish = answer.waitWanted(time.now());
                return read.apply(answer);
            } catch (Problem problem) {
                boolean tooLong =
                        wish.filter(wait -> wait.compareTo(LONGEST_WISH) > 0).isPresent();
                if (tries == TRIES || tooLong || !mayPass(problem)) {
                    throw problem;
                }
            }
            Duration wait = longer(wish.orElse(Duration.ZERO), interval.multipliedBy(intervals(tries)));
            watcher.waiting(Reason.AGAIN, address.getHost(), wait);
            http.holdOff(wait);
        }
    }

    /** 1, 1, 2, 4, 8, 16. */
    private static int intervals(int tries) {
        return Math.min(LONGEST_IN_INTERVALS, 1 << Math.max(0, tries - 2));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
