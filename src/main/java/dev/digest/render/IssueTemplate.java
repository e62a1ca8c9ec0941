package dev.digest.render;

import dev.digest.issue.Issue;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;

/** Renders the Markdown of an issue by a template that editors may have changed. */
@FunctionalInterface
public interface IssueTemplate {
    /**
     * The Markdown.
     *
     * @param opening Markdown before the first entry, may be empty
     * @param footer Markdown at the end of the issue, may be empty
     * @throws Problem {@code template.broken} or {@code template.unknown-name} with file and line
     */
    String render(Issue issue, NamedText template, String opening, String footer);
}
