package dev.digest.render;

import dev.digest.issue.Newsletter;
import dev.digest.issue.document.IssueDocument;
import dev.digest.render.document.Article;
import dev.digest.render.document.ArticleBuilder;
import dev.digest.render.document.LinkReferences;
import dev.digest.render.document.LinkStyle;
import dev.digest.render.document.ListFlattener;
import dev.digest.render.html.HtmlWriter;
import dev.digest.render.html.Medium;
import dev.digest.render.html.PlainTextWriter;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.mail.Mail;
import dev.digest.render.mail.MailForm;
import dev.digest.render.mail.MailPictures;
import dev.digest.render.mail.MailWriter;
import dev.digest.render.theme.StyleAttributes;
import dev.digest.render.theme.StyleTarget;
import dev.digest.render.theme.Theme;
import dev.digest.render.wechat.WechatPage;
import dev.digest.render.wechat.WechatProfile;
import dev.digest.workspace.Workspace.NamedText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Renders an issue's Markdown in all output formats.
 *
 * @param pageTemplate renders the page around an article
 * @param docxRenderer renders Word files
 */
public record ArticleRenderer(PageTemplate pageTemplate, DocxRenderer docxRenderer) {
    private static final int DESCRIPTION = 120;
    /** WeChat breaks lists that nest deeper. */
    private static final int DEEPEST_LIST = 2;

    /**
     * Requires that a draft is one that {@link #article} can show.
     *
     * @throws dev.digest.problem.Problem {@code render.page}, {@code render.too-long}
     */
    public void requireMarkdown(NamedText draft) {
        MarkdownDetector.requireMarkdown(draft);
    }

    /**
     * A draft as readers see it.
     *
     * @param name the name of the draft in messages
     * @throws dev.digest.problem.Problem {@code render.not-ours} when it has neither an issue's heading nor an entry
     */
    public Article article(String name, IssueDocument draft, Newsletter newsletter) {
        return new ArticleBuilder(name, newsletter).article(draft.blocks());
    }

    /** The HTML after the issue's heading, for a page with {@link Theme#css} and a parent of class {@code issue}. */
    public String fragment(Article article, ImageLoader pictures) {
        return new HtmlWriter(Medium.PAGE, StyleAttributes.CLASSES, LinkStyle.LINKS, pictures)
                .write(article.blocks())
                .html();
    }

    /**
     * A self-contained page: images are embedded, and nothing is loaded.
     *
     * @param template of the page, see {@code templates/page.html}
     */
    public RenderedPage html(Article article, Theme theme, NamedText template, ImageLoader pictures) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", article.language());
        values.put("heading", article.heading());
        values.put("author", article.author());
        values.put("date", article.date().map(Object::toString));
        values.put("description", article.digest().orElseGet(() -> article.opening(DESCRIPTION)));
        values.put("styles", theme.css(Theme.ColourScheme.AUTO));
        values.put("body", fragment(article, pictures));
        return new RenderedPage(pageTemplate.render(template, values), pictures.problems());
    }

    /** A mail with images embedded in its HTML. */
    public Mail email(Article article, Theme theme, MailForm form, ImageLoader pictures) {
        return new MailWriter(theme, form).mail(article, pictures, new MailPictures());
    }

    /**
     * A mail with images as attachments.
     *
     * @param taken collects the images
     */
    public Mail mail(Article article, Theme theme, MailForm form, ImageLoader pictures, MailPictures taken) {
        return new MailWriter(theme, form).mail(article, pictures, taken);
    }

    /** The HTML to paste into WeChat, with its limit usage and the problems that keep it from being ready. */
    public WechatPage wechat(Article article, Theme theme, WechatProfile form, ImageLoader pictures) {
        StyleAttributes look = StyleAttributes.inlineStyles(theme);
        LinkReferences references = new LinkReferences(true);
        HtmlWriter writer = new HtmlWriter(Medium.WECHAT, look, references, pictures);
        writer.write(new ListFlattener(DEEPEST_LIST).flatten(article.blocks()));
        writer.references(form.references(), references);
        String body = "<section" + look.attributes(StyleTarget.ARTICLE) + ">" + writer.html() + "</section>\n";
        return WechatPage.of(article, form, body, pictures.problems());
    }

    /**
     * Plain text.
     *
     * @param references the heading over the list of links
     */
    public String text(Article article, String references) {
        return PlainTextWriter.of(article, references);
    }

    /** A Word file (Office Open XML). */
    public byte[] docx(Article article, ImageLoader pictures) {
        return docxRenderer.render(article, pictures);
    }
}
