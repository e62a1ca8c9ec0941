package dev.digest.preview;

import dev.digest.preview.server.HttpReply;
import dev.digest.preview.server.PageTemplate;
import dev.digest.preview.server.ServedPages;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The pages of the preview of an issue. Nothing but the issue can be requested.
 *
 * @param words the localized text of the page
 */
public record PreviewPages(LivePreview live, UnaryOperator<String> words) implements ServedPages {
    private static final PageTemplate FILES = new PageTemplate(PreviewPages.class);

    @Override
    public HttpReply get(String name, String query) {
        return switch (name) {
            case "" -> HttpReply.shell(FILES.localized("page.html", words));
            case "base.css" -> HttpReply.baseStyle();
            case "preview.css" -> HttpReply.part("text/css", FILES.file(name));
            case "preview.js", "dark.js" -> HttpReply.part("text/javascript", FILES.file(name));
            case "page" -> HttpReply.article(live.current().preview().page());
            case "article" -> HttpReply.article(article(live.current().preview().copied()));
            case "state" -> state(query);
            default -> HttpReply.empty(404);
        };
    }

    private HttpReply state(String seen) {
        LivePreview.PreviewSnapshot state = live.current();
        return seen.equals(state.revision()) ? HttpReply.empty(204) : HttpReply.part("application/json", state.json());
    }

    /** An article as WeChat frames it. */
    private static String article(PreviewState.ClipboardContent copied) {
        Map<String, String> values = Map.of(
                "title", PageTemplate.escape(copied.title()),
                "author", PageTemplate.escape(copied.author()),
                "language", copied.language(),
                "html", copied.html());
        return FILES.filled("article.html", name -> values.getOrDefault(name, ""));
    }
}
