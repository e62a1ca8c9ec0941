package dev.digest.render;

import dev.digest.problem.Problem;
import java.util.List;

/**
 * A page, whole and by itself.
 *
 * @param problems with pictures, in whose place their words stand
 */
public record RenderedPage(String html, List<Problem> problems) {
    /** Copies the list. */
    public RenderedPage {
        problems = List.copyOf(problems);
    }
}
