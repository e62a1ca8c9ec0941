package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.format.Json;
import dev.digest.library.IssueRecord;
import dev.digest.render.Article;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.ImageData;
import dev.digest.render.ImageLoader;
import dev.digest.render.RenderedPage;
import dev.digest.render.Theme;
import dev.digest.render.ThemeReader;
import dev.digest.render.WechatPage;
import dev.digest.render.WechatProfile;
import dev.digest.workspace.Workspace.NamedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Makes of a draft what readers see, as the newsletter's settings and theme want it. */
public record IssueRenderer(Newsroom newsroom) {
    /** The forms in which an issue can be had. */
    public static final List<String> FORMS = List.of("html", "wechat", "email", "text", "docx", "json");

    /** Those that say when the issue came out, for which the library is asked. */
    private static final List<String> DATED = List.of("html", "docx", "json");

    /** The draft in one of the forms. */
    public RenderedIssue render(String form, IssueText draft) {
        Article article = DATED.contains(form) ? article(draft) : articleWithoutDate(draft);
        return switch (form) {
            case "wechat" -> RenderedIssue.of(wechat(article, draft));
            case "email" -> RenderedIssue.of(articleRenderer().email(article, theme(), images(draft, "render.image")));
            case "text" ->
                RenderedIssue.of(articleRenderer().text(article, wechatForm().references()));
            case "docx" -> docx(article, draft);
            case "json" -> RenderedIssue.of(json(article, draft));
            default -> RenderedIssue.of(page(article, draft));
        };
    }

    /** The whole page. */
    public RenderedPage page(Article article, IssueText draft) {
        return articleRenderer()
                .html(article, theme(), newsroom.workspace().pageTemplate(), images(draft, "render.image"));
    }

    /** What is pasted into WeChat. */
    public WechatPage wechat(Article article, IssueText draft) {
        return articleRenderer().wechat(article, theme(), wechatForm(), images(draft, "limits.image"));
    }

    private WechatProfile wechatForm() {
        return WechatProfile.of(newsroom.settings());
    }

    private RenderedIssue docx(Article article, IssueText draft) {
        ImageLoader pictures = images(draft, "render.image");
        return RenderedIssue.of(articleRenderer().docx(article, pictures), pictures.problems());
    }

    private String json(Article article, IssueText draft) {
        StringWriter json = new StringWriter();
        try {
            Json.write(json, IssueJson.of(article, new IssueBuilder(newsroom).read(draft.name(), draft.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    ArticleRenderer articleRenderer() {
        return newsroom.adapters().renderer();
    }

    /** The draft as an article, with the day on which the library has the issue come out. */
    public Article article(IssueText draft) {
        Article article = articleWithoutDate(draft);
        return draft.issue() == 0
                ? article
                : article.withNumberAndDate(OptionalInt.of(draft.issue()), date(draft.issue()));
    }

    private Article articleWithoutDate(IssueText draft) {
        return articleRenderer().article(new NamedText(draft.name(), draft.text()), newsroom.newsletter());
    }

    private Optional<LocalDate> date(int issue) {
        return newsroom.library().issue(issue).flatMap(IssueRecord::date);
    }

    /** The theme of the settings. */
    public Theme theme() {
        return ThemeReader.of(newsroom.settings());
    }

    /** The pictures of a draft; those of an issue may lie anywhere in the newsletter's folder. */
    ImageLoader images(IssueText draft, String limit) {
        return images(draft, limit, ImageData::address);
    }

    /** The same, put where {@code addresses} says. */
    public ImageLoader images(IssueText draft, String limit, Function<ImageData, String> addresses) {
        Path folder = Objects.requireNonNull(
                draft.file().toAbsolutePath().normalize().getParent(), "a file lies in a folder");
        Path root = newsroom.workspace().root();
        ImageLoader.DraftLocation place =
                new ImageLoader.DraftLocation(draft.name(), folder, folder.startsWith(root) ? root : folder);
        return new ImageLoader(place, 1024L * newsroom.settings().number(limit), addresses);
    }
}
