package dev.digest.send.webhook;

import dev.digest.fetch.http.HttpPost;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.send.Channel;
import dev.digest.send.IssueMessage;
import dev.digest.send.UncertainSending;
import dev.digest.send.webhook.WebhookAnswer.WebhookOutcome;
import dev.digest.send.webhook.WebhookForm.WebhookMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A group of a chat program. Its webhook is a secret: whoever knows it can write to the group. */
public final class WebhookChannel implements Channel<WebhookChannel.WebhookRequest> {
    private static final String JSON = "application/json; charset=utf-8";
    private static final int TARGET_LENGTH = 8;
    /** Shorter parts of an address, such as {@code hook}, are the same for everybody. */
    private static final int SHORTEST_SECRET = 8;

    private final WebhookForm form;
    private final WebhookAccess access;
    private final IssueMessage issue;
    private final HttpPost http;
    private final Clock clock;

    /**
     * How a group is reached.
     *
     * @param group its name in the settings; empty for the only one
     * @param webhook the robot's address
     * @param secret the key of its signature, empty for none
     * @param target the host, and a fingerprint by which groups are told apart
     */
    public record WebhookAccess(String group, URI webhook, String secret, String target) {
        /**
         * The access by an address that somebody has copied from the chat program.
         *
         * @throws Problem {@code send.webhook-address}, which does not repeat the address
         */
        public static WebhookAccess of(String channel, String group, String webhook, String secret) {
            try {
                URI address = new URI(webhook.strip());
                boolean local = List.of("127.0.0.1", "localhost").contains(String.valueOf(address.getHost()));
                boolean secure = "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && local);
                if (secure && address.getHost() != null && address.getRawFragment() == null) {
                    String mark = ContentFingerprint.of(address.toString()).substring(0, TARGET_LENGTH);
                    return new WebhookAccess(group, address, secret, address.getHost() + "#" + mark);
                }
            } catch (URISyntaxException e) {
                throw Problem.of("send.webhook-address", channel);
            }
            throw Problem.of("send.webhook-address", channel);
        }

        /** The access of a dry run without the address: only the chat program's host is known. */
        public static WebhookAccess unknown(String group, String host) {
            return new WebhookAccess(group, URI.create("https://" + host), "", host);
        }

        /** A text without the parts of the address that may be secrets: some are in its path, others in its query. */
        String redact(String text) {
            String redacted = text;
            String secrets = webhook.getRawPath() + "&" + Objects.requireNonNullElse(webhook.getRawQuery(), "");
            for (String part : secrets.split("[/?&]", -1)) {
                String value = part.substring(part.indexOf('=') + 1);
                redacted = value.length() < SHORTEST_SECRET ? redacted : redacted.replace(value, "***");
            }
            return redacted;
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return webhook.getHost();
        }
    }

    /** The message, unsigned. */
    public record WebhookRequest(String preview, List<Problem> notices, Map<String, Object> body)
            implements Channel.PreparedRequest {}

    /** A group that is told about an issue. */
    public WebhookChannel(WebhookForm form, WebhookAccess access, IssueMessage issue, HttpPost http, Clock clock) {
        this.form = form;
        this.access = access;
        this.issue = issue;
        this.http = http;
        this.clock = clock;
    }

    /** Of one among several groups, {@code feishu:readers}. */
    @Override
    public String name() {
        return access.group().isEmpty() ? form.name() : form.name() + ":" + access.group();
    }

    @Override
    public String target() {
        return access.target();
    }

    @Override
    public WebhookRequest prepare() {
        WebhookMessage message = form.message(issue);
        List<Problem> notices = new ArrayList<>();
        if (message.omitted() > 0) {
            notices.add(Problem.of("send.omitted", name(), message.omitted()));
        } else if (!message.hasLinks()) {
            notices.add(Problem.of("send.without-links", name()));
        }
        if (issue.link().isEmpty()) {
            notices.add(Problem.of("send.no-link", name()));
        }
        String head = "POST https://" + access.webhook().getHost() + "/***\nContent-Type: " + JSON + "\n\n";
        return new WebhookRequest(head + Json.indented(message.body()), notices, message.body());
    }

    @Override
    public String send(WebhookRequest prepared, List<Sending> earlier) {
        byte[] body = Json.text(form.signed(prepared.body(), access.secret(), clock.instant()))
                .getBytes(StandardCharsets.UTF_8);
        URI address = form.address(access.webhook(), access.secret(), clock.instant());
        HttpResponse response =
                UncertainSending.last(access.webhook().getHost(), () -> http.post(address, JSON, body, Map.of()));
        String said = new String(response.body(), StandardCharsets.UTF_8);
        WebhookAnswer answer = form.answer(response.status(), access.redact(said));
        if (answer.outcome() != WebhookOutcome.ACCEPTED) {
            throw answer.problem(form.name());
        }
        return answer.said();
    }

    /** Groups cannot be read by a robot. */
    @Override
    public void verify(WebhookRequest prepared, String answer) {}
}
