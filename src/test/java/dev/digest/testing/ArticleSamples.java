package dev.digest.testing;

import dev.digest.issue.Newsletter;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.document.Article;
import dev.digest.render.docx.OoxmlDocxRenderer;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageSupport;
import dev.digest.render.mustache.MustachePageTemplate;
import dev.digest.render.theme.Theme;
import dev.digest.render.theme.ThemeReader;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Workspace;
import dev.digest.workspace.Workspace.NamedText;
import java.nio.file.Path;
import java.util.function.Function;

/** Drafts as articles, and what it takes to render them, with the program's real parts and without a newsletter. */
public final class ArticleSamples {
    /** The renderer as the program has it. */
    public static final ArticleRenderer RENDERER =
            new ArticleRenderer(new MustachePageTemplate(), new OoxmlDocxRenderer());

    /** The name of drafts in messages. */
    public static final String NAME = "007.md";

    private static final long LARGEST_IMAGE = 1 << 20;

    private ArticleSamples() {}

    /** The article of a draft of the newsletter 试刊. */
    public static Article article(String markdown) {
        return article(markdown, NewsletterSamples.newsletter());
    }

    /** The article of a draft of a newsletter. */
    public static Article article(String markdown, Newsletter newsletter) {
        RENDERER.requireMarkdown(new NamedText(NAME, markdown));
        IssueReader reader = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.of(newsletter));
        return RENDERER.article(NAME, reader.draft(markdown), newsletter);
    }

    /** The images in a folder, embedded. */
    public static ImageLoader images(Path folder) {
        return images(folder, ImageData::address);
    }

    /** The images in a folder, embedded for readers who see only some formats. */
    public static ImageLoader images(Path folder, ImageSupport support) {
        return new ImageLoader(new ImageLoader.DraftLocation(NAME, folder, folder), LARGEST_IMAGE, support);
    }

    /** The images in a folder, under addresses of the caller's choice. */
    public static ImageLoader images(Path folder, Function<ImageData, String> addresses) {
        ImageLoader.DraftLocation place = new ImageLoader.DraftLocation(NAME, folder, folder);
        return new ImageLoader(place, LARGEST_IMAGE, ImageSupport.BROWSERS, addresses);
    }

    /** The theme that newsletters start from. */
    public static Theme theme() {
        return ThemeReader.read(starterFile("themes/journal.yaml"), ReaderTexts.of("zh"));
    }

    /** A file that newsletters start from. */
    public static NamedText starterFile(String name) {
        return new NamedText(name, Workspace.starterFile(name));
    }
}
