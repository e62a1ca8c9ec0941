package dev.digest.send.wechat;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageFile;
import dev.digest.send.Channel;
import dev.digest.send.UncertainSending;
import dev.digest.send.wechat.WechatApi.UploadedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draft box of an official account. The pictures are uploaded first, each once; then the draft is added, or the
 * earlier draft of the issue replaced, and read back. It is never published: that is for people.
 */
public final class WechatChannel implements Channel<WechatChannel.DraftRequest> {
    private static final String UPLOAD_PICTURE = "/cgi-bin/media/uploadimg";
    private static final String UPLOAD_COVER = "/cgi-bin/material/add_material?type=image";
    private static final String ADD = "/cgi-bin/draft/add";
    private static final String UPDATE = "/cgi-bin/draft/update";
    private static final double WIDE = 2.35;
    private static final String GET = "/cgi-bin/draft/get";

    private final WechatAccount account;
    private final WechatDraft draft;
    private final List<Problem> notices;
    private final WechatApi api;
    private final UploadMemory uploads;

    /** The requests of a draft, whose pictures are not uploaded yet. */
    public record DraftRequest(String preview, List<Problem> notices, WechatDraft draft)
            implements Channel.PreparedRequest {}

    /**
     * The draft box of an account.
     *
     * @param notices what an editor should know of the draft
     * @param uploads the pictures that the account has
     */
    public WechatChannel(
            WechatAccount account, WechatDraft draft, List<Problem> notices, WechatApi api, UploadMemory uploads) {
        this.account = account;
        this.draft = draft;
        this.notices = List.copyOf(notices);
        this.api = api;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public String target() {
        return account.appId();
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public DraftRequest prepare() {
        StringBuilder preview = new StringBuilder("POST " + account.api() + "/cgi-bin/stable_token\n{\"appid\": \""
                + account.appId() + "\", \"secret\": \"***\"}\n\n");
        draft.pictures()
                .forEach((sum, picture) -> preview.append("POST " + account.api() + UPLOAD_PICTURE + "\n(")
                        .append(described(sum, picture))
                        .append(")\n\n"));
        String cover = ContentFingerprint.of(draft.cover().bytes());
        preview.append("POST " + account.api() + UPLOAD_COVER + "\n(")
                .append(described(cover, draft.cover()))
                .append(")\n\nPOST " + account.api() + ADD + "\n");
        String body = draft.bodyWith(picture -> "picture:" + shortened(ContentFingerprint.of(picture.bytes())));
        preview.append(Json.indented(Map.of("articles", List.of(article(body, "picture:" + shortened(cover))))));
        return new DraftRequest(preview.toString(), notices, draft);
    }

    private static String described(String sum, ImageData picture) {
        return "picture:" + shortened(sum) + ", " + picture.type() + ", " + picture.bytes().length + " bytes";
    }

    private static String shortened(String sum) {
        return sum.substring(0, 12);
    }

    private Map<String, Object> article(String body, String cover) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("article_type", "news");
        article.put("title", draft.title());
        article.put("author", draft.author());
        article.put("digest", draft.digest());
        article.put("content", body);
        article.put("content_source_url", draft.link());
        article.put("thumb_media_id", cover);
        article.put("need_open_comment", 0);
        article.put("only_fans_can_comment", 0);
        ImageFile picture = ImageFile.of(draft.cover().bytes(), "cover");
        article.put("pic_crop_235_1", CoverCrop.centered(picture.width(), picture.height(), WIDE));
        article.put("pic_crop_1_1", CoverCrop.centered(picture.width(), picture.height(), 1));
        return article;
    }

    @Override
    public String send(DraftRequest prepared, List<Sending> earlier) {
        String body = prepared.draft().bodyWith(this::pictureAddress);
        Optional<String> before = earlier.stream()
                .map(Sending::answer)
                .filter(answer -> !answer.isEmpty())
                .reduce((one, later) -> later);
        WechatAnswer answer = decide(body, coverId(), before);
        if (answer.code() == WechatAnswer.MEDIA_GONE) {
            // The cover was deleted in the account.
            uploads.forget(key(draft.cover(), "cover"));
            answer = decide(body, coverId(), before);
        }
        answer.requireSuccess();
        return before.isPresent() && answer.members().get("media_id") == null ? before.get() : answer.text("media_id");
    }

    /** Replaces the earlier draft, unless somebody has published or deleted it. */
    private WechatAnswer decide(String body, String cover, Optional<String> before) {
        if (before.isPresent()) {
            WechatAnswer answer = replace(body, cover, before.get());
            if (answer.code() != WechatAnswer.MEDIA_GONE || isThere(before.get())) {
                return answer;
            }
        }
        Map<String, Object> request = Map.of("articles", List.of(article(body, cover)));
        return UncertainSending.last(account.api().getHost(), () -> api.call(ADD, request));
    }

    private WechatAnswer replace(String body, String cover, String mediaId) {
        Map<String, Object> update = new LinkedHashMap<>();
        update.put("media_id", mediaId);
        update.put("index", 0);
        update.put("articles", article(body, cover));
        return api.call(UPDATE, update);
    }

    private boolean isThere(String mediaId) {
        return api.call(GET, Map.of("media_id", mediaId)).code() == 0;
    }

    /** Addresses come with http, which the article must not have. */
    private String pictureAddress(ImageData picture) {
        String key = key(picture, "text");
        return uploads.find(key).orElseGet(() -> {
            String address = api.upload(UPLOAD_PICTURE, file(picture))
                    .requireSuccess()
                    .text("url")
                    .replaceFirst("^http://", "https://");
            uploads.keep(key, address);
            return address;
        });
    }

    private String coverId() {
        String key = key(draft.cover(), "cover");
        return uploads.find(key).orElseGet(() -> {
            String id = api.upload(UPLOAD_COVER, file(draft.cover()))
                    .requireSuccess()
                    .text("media_id");
            uploads.keep(key, id);
            return id;
        });
    }

    private String key(ImageData picture, String use) {
        return account.appId() + " " + use + " " + ContentFingerprint.of(picture.bytes());
    }

    private static UploadedFile file(ImageData picture) {
        String name = shortened(ContentFingerprint.of(picture.bytes())) + "." + picture.extension();
        return new UploadedFile(name, picture.type(), picture.bytes());
    }

    /** Reads the draft back: an API that answers "success" has been seen with nothing in the box. */
    @Override
    public void verify(DraftRequest prepared, String mediaId) {
        WechatAnswer answer = api.call(GET, Map.of("media_id", mediaId)).requireSuccess();
        boolean same = answer.members().get("news_item") instanceof List<?> items
                && !items.isEmpty()
                && items.get(0) instanceof Map<?, ?> item
                && prepared.draft().title().equals(item.get("title"))
                && item.get("content") instanceof String content
                && !content.isBlank();
        if (!same) {
            throw Problem.of("send.wechat-not-there", mediaId);
        }
    }
}
