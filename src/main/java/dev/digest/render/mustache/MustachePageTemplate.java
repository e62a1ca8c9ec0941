package dev.digest.render.mustache;

import dev.digest.render.PageTemplate;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;

/** Renders a page by a Mustache template: values are escaped, except those in triple braces. */
public final class MustachePageTemplate implements PageTemplate {
    @Override
    public String render(NamedText template, Map<String, Object> values) {
        return MustacheEngine.of(template, values, true).strip() + "\n";
    }
}
