package dev.digest.app.issue.render;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueText;
import dev.digest.fetch.SavedResponse;
import dev.digest.format.ByteSize;
import dev.digest.format.Json;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.TitleSummary;
import dev.digest.issue.parse.IssueReader;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.RenderedPage;
import dev.digest.render.document.Article;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageSupport;
import dev.digest.render.mail.Mail;
import dev.digest.render.mail.MailAddress;
import dev.digest.render.mail.MailForm;
import dev.digest.render.mail.MailMessage;
import dev.digest.render.mail.MailPictures;
import dev.digest.render.theme.Theme;
import dev.digest.render.theme.ThemeReader;
import dev.digest.render.wechat.WechatCover;
import dev.digest.render.wechat.WechatPage;
import dev.digest.render.wechat.WechatProfile;
import dev.digest.workspace.Workspace.NamedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Renders a draft by the newsletter's settings and theme. */
public record IssueRenderer(Newsroom newsroom, Optional<String> digest, Optional<String> cover) {
    /** The output formats. */
    public static final List<String> FORMS = List.of("html", "wechat", "email", "text", "docx", "json", "eml");

    /** A renderer that takes description and cover from the issue. */
    public IssueRenderer(Newsroom newsroom) {
        this(newsroom, Optional.empty(), Optional.empty());
    }

    /** The formats that contain the publication date, which is looked up in the library. */
    private static final List<String> DATED = List.of("html", "eml", "docx", "json");

    /** Renders the draft in a format. */
    public RenderedIssue render(String form, IssueText draft) {
        return render(form, DATED.contains(form) ? read(draft) : readWithoutDate(draft));
    }

    /** Renders a draft that was read in a format. */
    public RenderedIssue render(String form, ReadDraft read) {
        IssueText draft = read.text();
        Article article = read.article();
        return switch (form) {
            case "wechat" -> RenderedIssue.of(wechat(read));
            case "email" ->
                RenderedIssue.of(articleRenderer()
                        .email(described(read), theme(), mailForm(), images(draft, ImageSupport.MAIL)));
            case "eml" -> message(described(read), draft);
            case "text" ->
                RenderedIssue.of(articleRenderer().text(article, wechatForm().references()));
            case "docx" -> docx(article, draft);
            case "json" -> RenderedIssue.of(json(read));
            default -> RenderedIssue.of(page(read));
        };
    }

    /** The HTML page. */
    public RenderedPage page(ReadDraft draft) {
        ImageLoader pictures = images(draft.text(), ImageSupport.BROWSERS);
        return articleRenderer()
                .html(draft.article(), theme(), newsroom.workspace().pageTemplate(), pictures);
    }

    /** The HTML for WeChat. */
    public WechatPage wechat(ReadDraft draft) {
        ImageLoader pictures = images(draft.text(), ImageSupport.WECHAT);
        // Loaded first, so that its problems are reported with those of the other images.
        Optional<WechatCover> shown = cover.isPresent() ? cover.map(this::cover) : cover(draft.article(), pictures);
        WechatPage page = articleRenderer().wechat(described(draft), theme(), wechatForm(), pictures);
        return shown.map(page::covered).orElse(page);
    }

    private WechatCover cover(String file) {
        byte[] bytes = SavedResponse.of(newsroom.files().resolve(file)).bytes();
        int most = 1024 * newsroom.settings().number("limits.image");
        if (most > 0 && bytes.length > most) {
            throw Problem.of("picture.bytes", file, new ByteSize(bytes.length), new ByteSize(most));
        }
        return WechatCover.of(file, bytes);
    }

    /** The cover referenced in the draft, relative to it. */
    private static Optional<WechatCover> cover(Article article, ImageLoader pictures) {
        return article.linkPreview()
                .cover()
                .flatMap(image ->
                        pictures.loadWhole(image).map(picture -> WechatCover.of(image.path(), picture.bytes())));
    }

    /** The mail message, dated by the issue. */
    private RenderedIssue message(Article article, IssueText draft) {
        MailPictures taken = new MailPictures();
        Mail mail =
                articleRenderer().mail(article, theme(), mailForm(), images(draft, ImageSupport.MAIL, taken), taken);
        String from = newsroom.settings().text(MailAddress.KEY);
        String place = newsroom.settings().origin(MailAddress.KEY);
        Instant date = article.date()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(newsroom::now);
        MailAddress sender = MailAddress.of(from, newsroom.newsletter().name(), place);
        return RenderedIssue.of(mail, MailMessage.of(mail, sender, date));
    }

    /** The images of a draft that cannot be decoded: too slow to find out for every rendering. */
    public List<Problem> damagedImages(ReadDraft draft) {
        ImageLoader images = images(draft.text(), ImageSupport.BROWSERS);
        return Block.pictures(draft.article().blocks()).stream()
                .flatMap(image -> images.damage(image).stream())
                .toList();
    }

    private MailForm mailForm() {
        return MailForm.of(newsroom.settings());
    }

    private Article described(ReadDraft draft) {
        Article article = draft.article();
        return article.digest().isPresent() ? article : article.describedBy(titleSummary(draft.document()));
    }

    /** What the issue's titles say about it; nothing for a draft without entries. */
    private Optional<String> titleSummary(IssueDocument draft) {
        String summary = TitleSummary.of(
                draft.issue(),
                newsroom.settings().number("wechat.opening"),
                newsroom.newsletter().readerTexts());
        return Optional.of(summary).filter(words -> !words.isEmpty());
    }

    private WechatProfile wechatForm() {
        return WechatProfile.of(newsroom.settings());
    }

    private RenderedIssue docx(Article article, IssueText draft) {
        ImageLoader pictures = images(draft, ImageSupport.WORD);
        return RenderedIssue.of(articleRenderer().docx(article, pictures), pictures.problems());
    }

    private static String json(ReadDraft draft) {
        IssueDocument document = IssueReader.requireIssue(draft.text().name(), draft.document());
        StringWriter json = new StringWriter();
        try {
            Json.write(json, IssueJson.of(draft.article(), document.issue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    ArticleRenderer articleRenderer() {
        return newsroom.adapters().renderer();
    }

    /** Reads a draft, with its publication date in the library. */
    public ReadDraft read(IssueText draft) {
        return draft.issue() == 0 ? readWithoutDate(draft) : read(draft, date(draft.issue()));
    }

    /** Reads the draft of an issue with this publication date. */
    ReadDraft read(IssueText draft, Optional<LocalDate> date) {
        ReadDraft read = readWithoutDate(draft);
        return new ReadDraft(
                draft, read.document(), read.article().withNumberAndDate(OptionalInt.of(draft.issue()), date));
    }

    private ReadDraft readWithoutDate(IssueText draft) {
        articleRenderer().requireMarkdown(new NamedText(draft.name(), draft.text()));
        IssueDocument document = new IssueBuilder(newsroom).draft(draft.text());
        Article article = articleRenderer().article(draft.name(), document, newsroom.newsletter());
        return new ReadDraft(draft, document, article.describedBy(digest));
    }

    private Optional<LocalDate> date(int issue) {
        return newsroom.library().issues().find(issue).flatMap(IssueRecord::date);
    }

    /** The configured theme. */
    public Theme theme() {
        return ThemeReader.of(newsroom.settings());
    }

    /** The images of a draft; those of an issue may be anywhere in the newsletter's folder. */
    public ImageLoader images(IssueText draft, ImageSupport support) {
        return images(draft, support, ImageData::address);
    }

    /** The same, stored elsewhere by {@code addresses}. */
    public ImageLoader images(IssueText draft, ImageSupport support, Function<ImageData, String> addresses) {
        Path folder = Objects.requireNonNull(
                draft.file().toAbsolutePath().normalize().getParent(), "a file lies in a folder");
        Path root = newsroom.workspace().root();
        ImageLoader.DraftLocation place =
                new ImageLoader.DraftLocation(draft.name(), folder, folder.startsWith(root) ? root : folder);
        String limit = support == ImageSupport.WECHAT ? "limits.image" : "render.image";
        return new ImageLoader(place, 1024L * newsroom.settings().number(limit), support, addresses);
    }
}
