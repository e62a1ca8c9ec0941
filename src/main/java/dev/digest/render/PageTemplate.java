package dev.digest.render;

import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;

/** The page around an article: a template that editors may have changed. */
@FunctionalInterface
public interface PageTemplate {
    /**
     * The page.
     *
     * @param values by the names available to the template; all are escaped but those in triple braces
     * @throws Problem {@code template.broken} or {@code template.unknown-name} with file and line
     */
    String render(NamedText template, Map<String, Object> values);
}
