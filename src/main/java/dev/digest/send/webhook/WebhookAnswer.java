package dev.digest.send.webhook;

import dev.digest.format.Json;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.Map;

/**
 * A chat program's answer.
 *
 * @param code its code, as text
 * @param said its message
 */
record WebhookAnswer(WebhookOutcome outcome, String code, String said) {
    private static final int LONGEST = 200;

    /** What the answers of all chat programs come down to. */
    enum WebhookOutcome {
        ACCEPTED,
        /** The webhook does not exist, or no longer. */
        ADDRESS,
        SIGNATURE,
        /** The robot accepts messages from certain addresses only. */
        IP,
        /** The robot accepts messages with certain keywords only. */
        KEYWORD,
        BUSY,
        TOO_LONG,
        /** An error of the server, or of a gateway before it: the message may have arrived. */
        SERVER_ERROR,
        /** Anything else. */
        OTHER
    }

    WebhookAnswer {
        String line = CleanText.line(said);
        said = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    /**
     * The code and message of a JSON answer; what is no JSON object has the code {@code HTTP} and its status.
     *
     * @param codeMember the member with the code, such as {@code errcode}
     */
    static WebhookAnswer read(int status, String body, String codeMember, String messageMember) {
        try {
            if (Json.read(body) instanceof Map<?, ?> map && map.get(codeMember) != null) {
                return new WebhookAnswer(
                        WebhookOutcome.OTHER,
                        String.valueOf(map.get(codeMember)),
                        map.get(messageMember) == null ? "" : String.valueOf(map.get(messageMember)));
            }
        } catch (Problem problem) {
            // Not from the chat program: a page of a proxy, for instance.
        }
        return new WebhookAnswer(
                ofStatus(status), "HTTP " + status, body.stripLeading().startsWith("<") ? "HTML" : body);
    }

    private static WebhookOutcome ofStatus(int status) {
        if (status == 429) {
            return WebhookOutcome.BUSY;
        }
        return status >= 500 ? WebhookOutcome.SERVER_ERROR : WebhookOutcome.OTHER;
    }

    WebhookAnswer as(WebhookOutcome other) {
        return new WebhookAnswer(other, code, said);
    }

    /** The problem of an answer that is no success. */
    Problem problem(String channel) {
        return switch (outcome) {
            case ADDRESS -> Problem.of("send.webhook-unknown", channel, code, said);
            case SIGNATURE -> Problem.of("send.webhook-signature", channel, code, said);
            case IP -> Problem.of("send.webhook-ip", channel, code, said);
            case KEYWORD -> Problem.of("send.webhook-keyword", channel, code, said);
            case BUSY -> Problem.of("send.webhook-busy", channel, code, said);
            case TOO_LONG -> Problem.of("send.webhook-too-long", channel, code, said);
            case SERVER_ERROR -> Problem.of(ProblemCode.SEND_SERVER_ERROR, channel, code, said);
            default -> Problem.of("send.refused", channel, code, said);
        };
    }
}
