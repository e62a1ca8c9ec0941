package dev.digest.send;

import dev.digest.fetch.http.HttpPost;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.function.Supplier;

/**
 * The request with which an issue reaches its readers. Where its connection breaks, nobody knows whether it arrived,
 * and to send again may send twice.
 */
public final class UncertainSending {
    private UncertainSending() {}

    /**
     * Sends the decisive request.
     *
     * @throws Problem {@code send.uncertain} when it may have arrived; otherwise what {@code request} throws
     */
    public static <T> T last(String host, Supplier<T> request) {
        try {
            return request.get();
        } catch (Problem problem) {
            boolean broken =
                    problem.is(ProblemCode.FETCH_TIMEOUT, ProblemCode.FETCH_BROKEN_OFF, ProblemCode.SEND_GATEWAY);
            throw broken && !HttpPost.isUnsent(problem)
                    ? Problem.of(ProblemCode.SEND_UNCERTAIN, host).causedBy(problem)
                    : problem;
        }
    }
}
