package dev.digest.send.webhook;

import java.util.List;

/** The chat programs that an issue can be sent to. */
public final class WebhookForms {
    public static final List<WebhookForm> ALL =
            List.of(new FeishuForm(), new WecomForm(), new DingtalkForm(), new SlackForm());

    private WebhookForms() {}
}
