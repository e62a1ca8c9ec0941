package dev.digest.render.mustache;

import dev.digest.render.PageTemplate;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;

/** Fills the Mustache template of a page: values are escaped, but for those in three braces. */
public final class MustachePageTemplate implements PageTemplate {
    @Override
    public String render(NamedText template, Map<String, Object> values) {
        return MustacheEngine.of(template, values, true).strip() + "\n";
    }
}
