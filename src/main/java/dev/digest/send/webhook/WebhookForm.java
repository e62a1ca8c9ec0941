package dev.digest.send.webhook;

import dev.digest.send.IssueMessage;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The protocol of one chat program: its message, its signature, and what its answers mean. */
public interface WebhookForm {
    /** A message, and what had to be left out of it. */
    record WebhookMessage(Map<String, Object> body, int omitted, boolean hasLinks) {}

    /** The name of the channel. */
    String name();

    /** The host of the chat program's webhooks. */
    String host();

    /** The message, within the chat program's limit. */
    WebhookMessage message(IssueMessage issue);

    /** The address to post to, with a signature where it is part of it. */
    default URI address(URI webhook, String secret, Instant now) {
        return webhook;
    }

    /** The body to post, with a signature where it is part of it. */
    default Map<String, Object> signed(Map<String, Object> body, String secret, Instant now) {
        return body;
    }

    /** What an answer with an HTTP status means. The status alone says nothing: errors come with 200. */
    WebhookAnswer answer(int status, String body);
}
