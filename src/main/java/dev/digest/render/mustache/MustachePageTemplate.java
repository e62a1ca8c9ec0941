package dev.digest.render.mustache;

import dev.digest.render.PageTemplate;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;

/** Renders a page by a Mustache template: values are escaped, except those in triple braces. */
public final class MustachePageTemplate implements PageTemplate {
    private final MustacheEngine engine = new MustacheEngine(true);

    @Override
    public String render(NamedText template, Map<String, Object> values) {
        String page = engine.render(template, values);
        return isStripped(page) ? page : page.strip() + "\n";
    }

    /** Whether a page, which may be long, need not be copied. */
    private static boolean isStripped(String page) {
        int end = page.length() - 1;
        return end > 0
                && page.charAt(end) == '\n'
                && !Character.isWhitespace(page.charAt(end - 1))
                && !Character.isWhitespace(page.charAt(0));
    }
}
