package dev.digest.render.mustache;

import dev.digest.render.PageTemplate;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;

/** Renders a page by a Mustache template: values are escaped, except those in triple braces. */
public final class MustachePageTemplate implements PageTemplate {
    private final MustacheEngine engine = new MustacheEngine(true);

    @Override
    public String render(NamedText template, Map<String, Object> values) {
        return engine.render(template, values).strip() + "\n";
    }
}
