package dev.digest.send.webhook;

import dev.digest.send.CardText;
import dev.digest.send.CardText.CardSyntax;
import dev.digest.send.ChatText;
import dev.digest.send.IssueMessage;
import dev.digest.send.webhook.WebhookAnswer.WebhookOutcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** WeCom (企业微信): Markdown of at most 4,096 bytes. Source: developer.work.weixin.qq.com, "Group robots". */
final class WecomForm implements WebhookForm {
    private static final int MOST_BYTES = 4_096;

    private static final CardSyntax SYNTAX =
            new CardSyntax(name -> "**" + name + "**", (title, link) -> "[" + title + "](" + link + ")", "> ");

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public String host() {
        return "qyapi.weixin.qq.com";
    }

    @Override
    public WebhookMessage message(IssueMessage issue) {
        String head = "## " + ChatText.plain(issue.heading()) + "\n";
        String end = issue.link()
                .map(link -> "\n[" + issue.texts().get("send.read") + "](" + ChatText.address(link) + ")")
                .orElse("");
        CardText list = CardText.of(issue, SYNTAX, MOST_BYTES - CardText.length(head + end));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("msgtype", "markdown");
        body.put("markdown", Map.of("content", head + list.text() + end));
        return new WebhookMessage(body, list.omitted(), list.hasLinks());
    }

    @Override
    public WebhookAnswer answer(int status, String body) {
        WebhookAnswer answer = WebhookAnswer.read(status, body, "errcode", "errmsg");
        return switch (answer.code()) {
            case "0" -> answer.as(WebhookOutcome.ACCEPTED);
            case "93000" -> answer.as(WebhookOutcome.ADDRESS);
            case "45009" -> answer.as(WebhookOutcome.BUSY);
            case "40058" -> answer.as(WebhookOutcome.TOO_LONG);
            default -> answer;
        };
    }
}
