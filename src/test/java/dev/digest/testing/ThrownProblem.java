package dev.digest.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The problem with which a use case fails. */
public final class ThrownProblem {
    private ThrownProblem() {}

    /** Its key. */
    public static String keyOf(ThrowingCallable work) {
        Problem problem = catchThrowableOfType(Problem.class, work);
        return problem == null ? "no problem" : problem.key();
    }
}
