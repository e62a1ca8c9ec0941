package dev.digest.render;

import dev.digest.problem.Problem;
import java.util.List;

/**
 * A self-contained page.
 *
 * @param problems with images, which are replaced by their alternative text
 */
public record RenderedPage(String html, List<Problem> problems) {
    public RenderedPage {
        problems = List.copyOf(problems);
    }
}
