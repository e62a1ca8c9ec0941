package dev.digest.library.sql.history;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a library, each problem once, and not thousands of a kind. */
public final class LimitedFindings {
    /** So many problems of a kind are enough. */
    public static final int MOST_OF_A_KIND = 50;

    private final List<Problem> findings = new ArrayList<>();

    /** Adds a problem, unless there are enough of its kind. */
    public void add(Problem problem) {
        int same = 0;
        for (Problem other : findings) {
            if (other.key().equals(problem.key())) {
                same++;
                if (same == MOST_OF_A_KIND || other.details().equals(problem.details())) {
                    return;
                }
            }
        }
        findings.add(problem);
    }

    /** Runs a check; what makes it fail is a finding too, and does not prevent other checks. */
    public void attempt(Runnable check) {
        try {
            check.run();
        } catch (Problem problem) {
            add(problem);
        }
    }

    /** Forgets all. */
    public void clear() {
        findings.clear();
    }

    /** All problems so far. */
    public List<Problem> all() {
        return List.copyOf(findings);
    }
}
