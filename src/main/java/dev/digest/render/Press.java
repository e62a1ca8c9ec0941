package dev.digest.render;

import dev.digest.issue.Newsletter;
import dev.digest.workspace.Workspace.NamedText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes of a draft every form in which readers get it.
 *
 * @param markup takes drafts apart
 * @param frame puts an article into a page
 */
public record Press(Markup markup, PageFrame frame) {
    private static final int DESCRIPTION = 120;

    /**
     * Reads a draft.
     *
     * @throws dev.digest.problem.Problem {@code render.not-ours}, {@code render.page}, {@code render.too-long}
     */
    public Article article(NamedText draft, Newsletter newsletter) {
        return Article.of(draft, newsletter, markup);
    }

    /** What stands under the issue's heading, for a page that has {@link Theme#css} and a parent of the class issue. */
    public String fragment(Article article, Pictures pictures) {
        return new HtmlWriter(Look.CLASSES, LinkForm.LINKS, pictures)
                .write(article.blocks())
                .html();
    }

    /**
     * A page by itself: its pictures are in it, and nothing is loaded.
     *
     * @param template of the page, see {@code templates/page.html}
     */
    public Page html(Article article, Theme theme, NamedText template, Pictures pictures) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", article.heading());
        values.put("author", article.author());
        values.put("date", article.date().map(Object::toString));
        values.put("description", article.digest().orElseGet(() -> article.opening(DESCRIPTION)));
        values.put("styles", theme.css(Theme.Shade.AUTO));
        values.put("body", fragment(article, pictures));
        return new Page(frame.render(template, values), pictures.problems());
    }
}
