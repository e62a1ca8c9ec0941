package dev.digest.send.webhook;

import dev.digest.send.CardText;
import dev.digest.send.CardText.CardSyntax;
import dev.digest.send.ChatText;
import dev.digest.send.IssueMessage;
import dev.digest.send.webhook.WebhookAnswer.WebhookOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Slack: mrkdwn text; answers are words, and {@code ok} is success. Source: docs.slack.dev, "Incoming webhooks". */
final class SlackForm implements WebhookForm {
    /** Slack cuts text at 40,000 characters. */
    private static final int MOST_BYTES = 36_000;

    private static final CardSyntax SYNTAX =
            new CardSyntax(name -> "*" + name + "*", (title, link) -> "<" + link + "|" + title + ">", "• ");

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public String host() {
        return "hooks.slack.com";
    }

    @Override
    public WebhookMessage message(IssueMessage issue) {
        CardText list = CardText.of(issue, SYNTAX, MOST_BYTES);
        String end = issue.link()
                .map(link ->
                        "\n<" + ChatText.address(link) + "|" + issue.texts().get("send.read") + ">")
                .orElse("");
        String text = "*" + ChatText.plain(issue.heading()) + "*\n" + list.text() + end;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text.replace("&", "&amp;"));
        body.put("unfurl_links", false);
        return new WebhookMessage(body, list.omitted(), list.hasLinks());
    }

    @Override
    public WebhookAnswer answer(int status, String body) {
        String word = body.strip();
        if (status == 200 && word.equals("ok")) {
            return new WebhookAnswer(WebhookOutcome.ACCEPTED, "200", word);
        }
        boolean gone = List.of("invalid_token", "no_service", "no_team", "channel_not_found", "channel_is_archived")
                .contains(word);
        WebhookAnswer answer = WebhookAnswer.read(status, body, "error", "error");
        return gone ? answer.as(WebhookOutcome.ADDRESS) : answer;
    }
}
