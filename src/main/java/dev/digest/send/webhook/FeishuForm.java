package dev.digest.send.webhook;

import dev.digest.send.CardText;
import dev.digest.send.CardText.CardSyntax;
import dev.digest.send.ChatText;
import dev.digest.send.IssueMessage;
import dev.digest.send.webhook.WebhookAnswer.WebhookOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Feishu and Lark: a card. Source: open.feishu.cn, "Use bots in groups". */
final class FeishuForm implements WebhookForm {
    /** 20 kB for the whole request; the rest of it needs less than what is left. */
    private static final int MOST_BYTES = 16_000;

    private static final CardSyntax SYNTAX =
            new CardSyntax(name -> "**" + name + "**", (title, link) -> "[" + title + "](" + link + ")", "- ");

    @Override
    public String name() {
        return "feishu";
    }

    @Override
    public String host() {
        return "open.feishu.cn";
    }

    @Override
    public WebhookMessage message(IssueMessage issue) {
        CardText list = CardText.of(issue, SYNTAX, MOST_BYTES);
        List<Object> elements = new ArrayList<>();
        elements.add(Map.of("tag", "markdown", "content", list.text()));
        issue.link().ifPresent(link -> elements.add(button(issue.texts().get("send.read"), link)));
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("config", Map.of("wide_screen_mode", true));
        card.put(
                "header",
                ordered("template", "blue", "title", ordered("tag", "plain_text", "content", issue.heading())));
        card.put("elements", elements);
        return new WebhookMessage(ordered("msg_type", "interactive", "card", card), list.omitted(), list.hasLinks());
    }

    private static Map<String, Object> button(String text, String link) {
        Map<String, Object> button = ordered("tag", "button", "text", ordered("tag", "plain_text", "content", text));
        button.put("type", "primary");
        button.put("url", ChatText.address(link));
        return ordered("tag", "action", "actions", List.of(button));
    }

    private static Map<String, Object> ordered(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(otherKey, otherValue);
        return map;
    }

    /** The key is timestamp and secret, and what is signed is nothing. */
    @Override
    public Map<String, Object> signed(Map<String, Object> body, String secret, Instant now) {
        if (secret.isEmpty()) {
            return body;
        }
        String seconds = Long.toString(now.getEpochSecond());
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("timestamp", seconds);
        signed.put("sign", HmacSignature.of(seconds + "\n" + secret, ""));
        signed.putAll(body);
        return signed;
    }

    @Override
    public WebhookAnswer answer(int status, String body) {
        WebhookAnswer answer = WebhookAnswer.read(status, body, "code", "msg");
        return switch (answer.code()) {
            case "0" -> answer.as(WebhookOutcome.ACCEPTED);
            case "19001" -> answer.as(WebhookOutcome.ADDRESS);
            case "19021" -> answer.as(WebhookOutcome.SIGNATURE);
            case "19022" -> answer.as(WebhookOutcome.IP);
            case "19024" -> answer.as(WebhookOutcome.KEYWORD);
            case "11232" -> answer.as(WebhookOutcome.BUSY);
            default -> answer;
        };
    }
}
