package dev.digest.render;

import dev.digest.problem.Problem;
import java.util.List;

/**
 * A page, whole and by itself.
 *
 * @param problems with pictures, in whose place their words stand
 */
public record Page(String html, List<Problem> problems) {
    /** Copies the list. */
    public Page {
        problems = List.copyOf(problems);
    }
}
