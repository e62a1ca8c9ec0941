package dev.digest.render.mustache;

import dev.digest.issue.Issue;
import dev.digest.render.IssueTemplate;
import dev.digest.workspace.Workspace.NamedText;

/** Renders an issue by a Mustache template. Values are Markdown already and are not escaped. */
public final class MustacheIssueTemplate implements IssueTemplate {
    private final MustacheEngine engine = new MustacheEngine(false);

    @Override
    public String render(Issue issue, NamedText template, String opening, String footer) {
        return engine.render(template, IssueTemplateValues.of(issue, opening, footer))
                        .strip() + "\n";
    }
}
