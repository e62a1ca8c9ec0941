package dev.digest.fetch.http;

import dev.digest.fetch.WaitListener;
import dev.digest.fetch.WaitListener.WaitReason;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Retries failed requests a bounded number of times, with exponential back-off, and not before the time that the source
 * requests. The wait applies to all processes that share the rate limit.
 */
public final class RetryPolicy {
    /** Transient problems. An unreachable host is not among them and is reported at once. */
    private static final Set<ProblemCode> TRANSIENT = Set.of(
            ProblemCode.FETCH_THROTTLED,
            ProblemCode.FETCH_STATUS,
            ProblemCode.FETCH_NOT_ATOM,
            ProblemCode.FETCH_BROKEN,
            ProblemCode.FETCH_BROKEN_OFF,
            ProblemCode.FETCH_TIMEOUT,
            ProblemCode.DISCOVER_OTHER_ANSWER);

    private static final int MAX_ATTEMPTS = 7;
    private static final int LONGEST_IN_INTERVALS = 16;
    /** A longer requested delay is not waited for. */
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    /** The total time for all attempts, without the waits between them. */
    private static final Duration LONGEST_ASKING = Duration.ofSeconds(90);

    /** Nobody waits longer for what can be done without. */
    private static final Duration LONGEST_HINT = Duration.ofSeconds(20);

    private final HttpFetcher http;
    private final Duration interval;
    private final Sleeper sleeper;
    private final WaitListener waitListener;

    /**
     * A retry policy.
     *
     * @param interval the first wait; the others are multiples of it
     */
    public RetryPolicy(HttpFetcher http, Duration interval, Sleeper time, WaitListener watcher) {
        this.http = http;
        this.interval = interval;
        this.sleeper = time;
        this.waitListener = watcher;
    }

    /** Whether a problem is transient and says nothing about the requested resource. */
    public static boolean isTransient(Problem problem) {
        return problem.is(TRANSIENT);
    }

    /**
     * Retries until a response can be read.
     *
     * @param read parses a response, or throws what is wrong with it
     * @throws Problem the last one, when attempts are exhausted or it is not transient
     */
    public <T> T retry(URI address, String accept, Function<HttpResponse, T> read) {
        int tries = 0;
        Duration asking = Duration.ZERO;
        while (true) {
            tries++;
            Instant begun = sleeper.now();
            Optional<Duration> wish = Optional.empty();
            try {
                HttpResponse answer = http.get(address, accept, LONGEST_ASKING.minus(asking));
                wish = answer.retryDelay(sleeper.now());
                return read.apply(answer);
            } catch (Problem problem) {
                boolean tooLong =
                        wish.filter(wait -> wait.compareTo(LONGEST_WISH) > 0).isPresent();
                asking = asking.plus(Duration.between(begun, sleeper.now()));
                boolean spent = asking.compareTo(LONGEST_ASKING) >= 0;
                if (tries == MAX_ATTEMPTS || tooLong || spent || !isTransient(problem)) {
                    throw problem;
                }
            }
            Duration wait = longer(wish.orElse(Duration.ZERO), interval.multipliedBy(intervals(tries)));
            waitListener.onWait(WaitReason.RETRY, address.getHost(), wait);
            http.pauseFor(wait);
        }
    }

    /**
     * Asks once, for what can be done without.
     *
     * @param read parses the response, or throws what is wrong with it
     * @throws Problem whatever went wrong
     */
    public <T> T once(URI address, String accept, Function<HttpResponse, T> read) {
        return read.apply(http.get(address, accept, LONGEST_HINT));
    }

    /** 1, 1, 2, 4, 8, 16. */
    private static int intervals(int tries) {
        return Math.min(LONGEST_IN_INTERVALS, 1 << Math.max(0, tries - 2));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
