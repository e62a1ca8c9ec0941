package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.ReadDraft;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageData;
import dev.digest.render.wechat.WechatCover;
import dev.digest.render.wechat.WechatPage;
import dev.digest.send.ChannelSecret;
import dev.digest.send.wechat.UploadMemory;
import dev.digest.send.wechat.WechatAccount;
import dev.digest.send.wechat.WechatApi;
import dev.digest.send.wechat.WechatChannel;
import dev.digest.send.wechat.WechatDraft;
import dev.digest.send.wechat.WechatToken;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the draft of an issue for WeChat, and the way to the account. */
record WechatDrafts(Newsroom newsroom, SendChannels channels) {
    private static final String APP_ID = "send.wechat.app-id";
    private static final String VIA = "send.wechat.via";
    private static final int LONGEST_LINK = 1024;

    WechatChannel channel(SendIssue.Request request, IssueText draft) {
        List<Problem> notices = new ArrayList<>();
        WechatAccount account = account(request.via(), notices);
        WechatDraft made = draft(request.cover(), draft);
        WechatApi api = new WechatApi(
                account,
                newsroom.adapters().sending().http(newsroom.settings()),
                newsroom.adapters().sending().sleeper(),
                new WechatToken(state().resolve("wechat-tokens.json")));
        UploadMemory uploads =
                new UploadMemory(newsroom.workspace().internalFolder().resolve("wechat-uploads.json"));
        return new WechatChannel(account, made, notices, api, uploads);
    }

    private Path state() {
        return new UserFolders(newsroom.host().environment())
                .state()
                .orElseGet(() -> newsroom.workspace().internalFolder());
    }

    private WechatAccount account(Optional<String> via, List<Problem> notices) {
        Settings settings = newsroom.settings();
        String appId = settings.text(APP_ID);
        ChannelSecret secret = SendChannels.secret("wechat", "secret");
        if (!appId.matches("wx[0-9A-Za-z]{6,40}")) {
            throw appId.isEmpty()
                    ? Problem.of("send.wechat-none", APP_ID, secret.variable(), secret.setting())
                    : Problem.of("send.wechat-app-id-form", settings.origin(APP_ID), appId);
        }
        String key = channels.require(
                secret, () -> Problem.of("send.wechat-no-secret", secret.variable(), secret.setting()));
        String relay = via.orElseGet(() -> settings.text(VIA));
        return relay.isEmpty()
                ? new WechatAccount(appId, key, withoutSlash(settings.address("send.wechat.api")), "")
                : throughRelay(appId, key, relay, notices);
    }

    private WechatAccount throughRelay(String appId, String key, String relay, List<Problem> notices) {
        ChannelSecret secret = SendChannels.secret("relay", "key");
        String relayKey =
                channels.require(secret, () -> Problem.of("send.relay-no-key", secret.variable(), secret.setting()));
        try {
            URI address = new URI(relay);
            String scheme = String.valueOf(address.getScheme());
            String host = address.getHost();
            if (host != null && List.of("http", "https").contains(scheme) && address.getUserInfo() == null) {
                if (scheme.equals("http") && !List.of("127.0.0.1", "localhost").contains(host)) {
                    notices.add(Problem.of("send.relay-plain", host));
                }
                return new WechatAccount(
                        appId, key, URI.create(withoutSlash(address) + "/" + WechatAccount.HOST), relayKey);
            }
        } catch (URISyntaxException e) {
            throw Problem.of("send.relay-address", relay).causedBy(e);
        }
        throw Problem.of("send.relay-address", relay);
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private WechatDraft draft(Optional<String> cover, IssueText draft) {
        IssueRenderer renderer = new IssueRenderer(newsroom, Optional.empty(), cover.or(() -> madeCover(draft)));
        ReadDraft read = renderer.read(draft);
        WechatPage page = renderer.wechat(read);
        List<Problem> problems = new ArrayList<>(page.problems());
        problems.addAll(renderer.damagedImages(read));
        problems.addAll(page.warnings());
        if (!problems.isEmpty()) {
            throw Problem.of("send.wechat-not-ready", draft.name(), new ProblemLines(problems));
        }
        WechatCover shown = page.cover().orElseThrow(() -> Problem.of("send.wechat-no-cover", draft.issue()));
        ImageData picture = ImageData.of(shown.picture().bytes()).orElseThrow();
        String link = new IssueMessages(newsroom).link(draft.issue()).orElse("");
        return new WechatDraft(
                page.title(),
                page.author(),
                page.digest(),
                page.body(),
                link.length() > LONGEST_LINK ? "" : link,
                picture);
    }

    /** What {@code digest cover} made, unless the issue names a cover itself. */
    private Optional<String> madeCover(IssueText draft) {
        boolean named = new IssueRenderer(newsroom)
                .read(draft)
                .article()
                .linkPreview()
                .cover()
                .isPresent();
        Path made = newsroom.workspace().images().resolve(Workspace.nameOf(draft.issue()) + "-cover.png");
        return !named && Files.exists(made) ? Optional.of(made.toString()) : Optional.empty();
    }
}
