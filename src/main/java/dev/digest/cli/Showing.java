package dev.digest.cli;

import dev.digest.cli.output.IssueJson;
import dev.digest.library.BuiltIssue;
import dev.digest.notation.Json;
import dev.digest.render.Article;
import dev.digest.render.Page;
import dev.digest.render.Picture;
import dev.digest.render.Pictures;
import dev.digest.render.Press;
import dev.digest.render.Theme;
import dev.digest.render.ThemeReader;
import dev.digest.render.WechatForm;
import dev.digest.render.WechatPage;
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
record Showing(Session session) {
    /** The forms in which an issue can be had. */
    static final List<String> FORMS = List.of("html", "wechat", "email", "text", "docx", "json");

    /** Those that say when the issue came out, for which the library is asked. */
    private static final List<String> DATED = List.of("html", "docx", "json");

    /** The draft in one of the forms. */
    Rendered as(String form, Draft draft) {
        Article article = DATED.contains(form) ? article(draft) : undated(draft);
        return switch (form) {
            case "wechat" -> Rendered.of(wechat(article, draft));
            case "email" -> Rendered.of(press().email(article, theme(), pictures(draft, "render.image")));
            case "text" -> Rendered.of(press().text(article, wechatForm().references()));
            case "docx" -> docx(article, draft);
            case "json" -> Rendered.of(json(article, draft));
            default -> Rendered.of(page(article, draft));
        };
    }

    /** The whole page. */
    Page page(Article article, Draft draft) {
        return press().html(article, theme(), session.workspace().pageTemplate(), pictures(draft, "render.image"));
    }

    /** What is pasted into WeChat. */
    WechatPage wechat(Article article, Draft draft) {
        return press().wechat(article, theme(), wechatForm(), pictures(draft, "limits.image"));
    }

    private WechatForm wechatForm() {
        return WechatForm.of(session.settings());
    }

    private Rendered docx(Article article, Draft draft) {
        Pictures pictures = pictures(draft, "render.image");
        return Rendered.of(press().docx(article, pictures), pictures.problems());
    }

    private String json(Article article, Draft draft) {
        StringWriter json = new StringWriter();
        try {
            Json.write(json, IssueJson.of(article, new Composing(session).read(draft.name(), draft.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    Press press() {
        return session.outside().adapters().press();
    }

    /** The draft as an article, with the day on which the library has the issue come out. */
    Article article(Draft draft) {
        Article article = undated(draft);
        return draft.issue() == 0 ? article : article.with(OptionalInt.of(draft.issue()), date(draft.issue()));
    }

    private Article undated(Draft draft) {
        return press().article(new NamedText(draft.name(), draft.text()), session.newsletter());
    }

    private Optional<LocalDate> date(int issue) {
        return session.library().issue(issue).flatMap(BuiltIssue::date);
    }

    /** The theme of the settings. */
    Theme theme() {
        return ThemeReader.of(session.settings());
    }

    /** The pictures of a draft; those of an issue may lie anywhere in the newsletter's folder. */
    Pictures pictures(Draft draft, String limit) {
        return pictures(draft, limit, Picture::address);
    }

    /** The same, put where {@code addresses} says. */
    Pictures pictures(Draft draft, String limit, Function<Picture, String> addresses) {
        Path folder = Objects.requireNonNull(
                draft.file().toAbsolutePath().normalize().getParent(), "a file lies in a folder");
        Path root = session.workspace().root();
        Pictures.Place place = new Pictures.Place(draft.name(), folder, folder.startsWith(root) ? root : folder);
        return new Pictures(place, 1024L * session.settings().number(limit), addresses);
    }
}
