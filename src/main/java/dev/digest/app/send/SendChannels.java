package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.render.WriteSite;
import dev.digest.problem.Problem;
import dev.digest.send.Channel;
import dev.digest.send.ChannelSecret;
import dev.digest.send.SiteChannel;
import dev.digest.send.webhook.WebhookChannel;
import dev.digest.send.webhook.WebhookChannel.WebhookAccess;
import dev.digest.send.webhook.WebhookForm;
import dev.digest.send.webhook.WebhookForms;
import dev.digest.site.SiteConfig;
import dev.digest.workspace.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes the channels that a newsletter's settings and secrets describe. */
public final class SendChannels {
    /** The setting that lists the channels to send to after publishing. */
    public static final String AFTER_PUBLISH = "send.after-publish";

    private static final String WECHAT = "wechat";
    private static final String MAIL = "mail";
    private static final String SITE = "site";
    private static final Pattern GROUP_NAME = Pattern.compile("[A-Za-z0-9_-]{1,30}");
    private static final String DEPLOY = "send.site.command";

    private final Newsroom newsroom;

    SendChannels(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The names of all channels. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(WECHAT);
        WebhookForms.ALL.forEach(form -> names.add(form.name()));
        names.add(MAIL);
        names.add(SITE);
        return List.copyOf(names);
    }

    /**
     * A channel for an issue.
     *
     * @throws Problem {@code send.no-webhook} and the like, when the newsletter has no account there
     */
    Channel<?> channel(SendIssue.Request request, IssueText draft) {
        if (request.channel().equals(WECHAT)) {
            return new WechatDrafts(newsroom, this).channel(request, draft);
        }
        if (request.channel().equals(MAIL)) {
            return new MailSetup(newsroom, this).channel(draft);
        }
        if (request.channel().equals(SITE)) {
            return site();
        }
        return WebhookForms.ALL.stream()
                .filter(form -> form.name().equals(base(request.channel())))
                .findFirst()
                .map(form -> webhook(form, group(request.channel()), draft))
                .orElseThrow(() -> Problem.of("send.no-channel", request.channel(), names()));
    }

    /**
     * The channels that a name stands for: {@code feishu} for all of its groups, {@code feishu:readers} for one.
     *
     * @throws Problem {@code usage.choice}, {@code send.no-group}, {@code send.group-name}
     */
    public static List<String> expand(String channel, Newsroom newsroom) {
        String base = base(channel);
        if (!names().contains(base)) {
            throw Problem.usage("usage.choice", "send", channel, names());
        }
        List<String> groups = groups(base, newsroom.settings());
        String group = group(channel);
        if (channel.contains(":") && !groups.contains(group)) {
            throw Problem.of("send.no-group", base, group, groupSetting(base), groups);
        }
        return groups.isEmpty() || channel.contains(":")
                ? List.of(channel)
                : groups.stream().map(name -> base + ":" + name).toList();
    }

    private static List<String> groups(String base, Settings settings) {
        String setting = groupSetting(base);
        if (!settings.keys().contains(setting)) {
            return List.of();
        }
        List<String> groups = settings.list(setting);
        for (String group : groups) {
            if (!GROUP_NAME.matcher(group).matches()) {
                throw Problem.of("send.group-name", settings.origin(setting), setting, group);
            }
        }
        return groups;
    }

    private static String groupSetting(String base) {
        return "send." + base + ".groups";
    }

    static String base(String channel) {
        int colon = channel.indexOf(':');
        return colon < 0 ? channel : channel.substring(0, colon);
    }

    private static String group(String channel) {
        int colon = channel.indexOf(':');
        return colon < 0 ? "" : channel.substring(colon + 1);
    }

    private Channel<?> site() {
        List<String> command = newsroom.settings().list(DEPLOY);
        if (command.isEmpty()) {
            throw Problem.of("send.no-site-command", DEPLOY);
        }
        Path root = newsroom.workspace().root();
        String address =
                SiteConfig.address(newsroom.settings()).map(URI::toString).orElse("");
        WriteSite.Request site = new WriteSite.Request(root.resolve("site"), false);
        return new SiteChannel(command, root, address, () -> new WriteSite(newsroom).write(site));
    }

    private Channel<?> webhook(WebhookForm form, String group, IssueText draft) {
        String name = form.name();
        ChannelSecret webhook = group.isEmpty()
                ? secret(name, "webhook")
                : secret(name, "webhook").ofGroup(group);
        return new WebhookChannel(
                form,
                access(form, group, webhook),
                new IssueMessages(newsroom).of(draft),
                newsroom.adapters().sending().http(newsroom.settings()),
                newsroom.host().clock());
    }

    private WebhookAccess access(WebhookForm form, String group, ChannelSecret webhook) {
        String name = form.name();
        String address = find(webhook, group);
        if (address.isEmpty()) {
            if (newsroom.request().dryRun()) {
                newsroom.warn("warning", Problem.of("send.dry-run-webhook", name, webhook.variable()));
                return WebhookAccess.unknown(group, form.host());
            }
            throw Problem.of("send.no-webhook", name, webhook.variable(), webhook.setting());
        }
        ChannelSecret signing = secret(name, "secret");
        boolean isSigned = newsroom.settings().keys().contains(signing.setting());
        String secret = isSigned ? find(group.isEmpty() ? signing : signing.ofGroup(group), group) : "";
        return WebhookAccess.of(name, group, address, secret);
    }

    /** {@code DIGEST_FEISHU_WEBHOOK} or what {@code send.feishu.webhook-command} prints. */
    static ChannelSecret secret(String channel, String what) {
        return new ChannelSecret(
                "DIGEST_" + (channel + "_" + what).toUpperCase(Locale.ROOT),
                "send." + channel + "." + what + "-command");
    }

    /**
     * A secret without which a channel does not work; possibly empty in a dry run.
     *
     * @throws Problem {@code missing}
     */
    String require(ChannelSecret secret, Supplier<Problem> missing) {
        String found = find(secret, "");
        if (found.isEmpty() && !newsroom.request().dryRun()) {
            throw missing.get();
        }
        return found;
    }

    /** A dry run sends nothing, and does not open a password manager for it. */
    private String find(ChannelSecret secret, String group) {
        List<String> command =
                newsroom.request().dryRun() ? List.of() : newsroom.settings().list(secret.setting());
        return secret.find(
                newsroom.host().environment(),
                group.isEmpty() ? command : secret.commandFor(group, command),
                newsroom.workspace().root());
    }

    /** The channels to send to after an issue was published, in order; a channel's groups one by one. */
    static List<String> afterPublish(Newsroom newsroom) {
        List<String> channels = newsroom.settings().list(AFTER_PUBLISH);
        Optional<String> unknown =
                channels.stream().filter(name -> !names().contains(base(name))).findFirst();
        unknown.ifPresent(name -> {
            throw Problem.of(
                    "settings.choice", newsroom.settings().origin(AFTER_PUBLISH), AFTER_PUBLISH, name, names());
        });
        return channels.stream()
                .flatMap(name -> expand(name, newsroom).stream())
                .toList();
    }
}
