package dev.digest.send.webhook;

import dev.digest.send.CardText;
import dev.digest.send.CardText.CardSyntax;
import dev.digest.send.ChatText;
import dev.digest.send.IssueMessage;
import dev.digest.send.webhook.WebhookAnswer.WebhookOutcome;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** DingTalk (钉钉): Markdown. Source: open.dingtalk.com, "Custom robots". */
final class DingtalkForm implements WebhookForm {
    private static final int MOST_BYTES = 18_000;

    private static final CardSyntax SYNTAX =
            new CardSyntax(name -> "#### " + name, (title, link) -> "[" + title + "](" + link + ")", "- ");

    @Override
    public String name() {
        return "dingtalk";
    }

    @Override
    public String host() {
        return "oapi.dingtalk.com";
    }

    @Override
    public WebhookMessage message(IssueMessage issue) {
        CardText list = CardText.of(issue, SYNTAX, MOST_BYTES);
        String end = issue.link()
                .map(link -> "\n\n[" + issue.texts().get("send.read") + "](" + ChatText.address(link) + ")")
                .orElse("");
        Map<String, Object> markdown = new LinkedHashMap<>();
        markdown.put("title", issue.heading());
        markdown.put("text", "### " + ChatText.plain(issue.heading()) + "\n\n" + list.text() + end);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("msgtype", "markdown");
        body.put("markdown", markdown);
        return new WebhookMessage(body, list.omitted(), list.hasLinks());
    }

    @Override
    public URI address(URI webhook, String secret, Instant now) {
        if (secret.isEmpty()) {
            return webhook;
        }
        String millis = Long.toString(now.toEpochMilli());
        String sign = URLEncoder.encode(HmacSignature.of(secret, millis + "\n" + secret), StandardCharsets.UTF_8);
        String separator = webhook.getRawQuery() == null ? "?" : "&";
        return URI.create(webhook + separator + "timestamp=" + millis + "&sign=" + sign);
    }

    @Override
    public WebhookAnswer answer(int status, String body) {
        WebhookAnswer answer = WebhookAnswer.read(status, body, "errcode", "errmsg");
        return switch (answer.code()) {
            case "0" -> answer.as(WebhookOutcome.ACCEPTED);
            case "300001" -> answer.as(WebhookOutcome.ADDRESS);
            case "130101", "90030" -> answer.as(WebhookOutcome.BUSY);
            case "460101" -> answer.as(WebhookOutcome.TOO_LONG);
            case "310000" -> answer.as(securityCheck(answer.said().toLowerCase(Locale.ROOT)));
            default -> answer;
        };
    }

    /** One code for three settings of a robot's security; the message tells which. */
    private static WebhookOutcome securityCheck(String said) {
        if (said.contains("keyword") || said.contains("关键词")) {
            return WebhookOutcome.KEYWORD;
        }
        boolean isSignature = said.contains("sign") || said.contains("timestamp") || said.contains("签名");
        return isSignature ? WebhookOutcome.SIGNATURE : WebhookOutcome.IP;
    }
}
