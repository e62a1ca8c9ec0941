package dev.digest.ai;

import dev.digest.format.Json;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An error response, in any provider's format.
 *
 * @param status the HTTP status; 200 for an error in the middle of a stream
 * @param body the response body
 */
record ServerError(int status, String body) {
    private static final int LONGEST = 200;
    private static final Pattern MONEY = Pattern.compile(
            "insufficient[_ ]?(?:balance|quota|account|funds)|insufficient_user_quota|balance|arrearage|overdue|credit|billing|\"1113\"|余额|欠费");
    private static final Pattern FILTER =
            Pattern.compile("content_filter|content_policy|\"1301\"|sensitive|data_inspection|risk");
    private static final Pattern LENGTH = Pattern.compile(
            "exceed_context_size|context_length|context length|maximum context|too long|\"1261\"|range of input length");
    private static final Pattern MODEL = Pattern.compile(
            "model[_ ]?(?:not[_ ]?found|does not exist|not exist)|no such model|model .{0,80}(?:not found|does not exist|not exist)|invalid model");
    private static final Pattern KEYS = Pattern.compile("(?i)\\b(?:sk|key|bearer)[-_ ][A-Za-z0-9_*.…-]{4,}");

    /** Whether a retry may succeed. */
    boolean mayPass() {
        boolean isBusy = status == 429 || status == 503;
        return isBusy
                && !MONEY.matcher(words()).find()
                && !FILTER.matcher(words()).find();
    }

    /** The problem, with a key of its own for each that the user can solve. */
    Problem problem() {
        String words = words();
        boolean isMoney =
                status == 402 || (status != 404 && MONEY.matcher(words).find());
        if (isMoney) {
            return Problem.of("ai.no-money", said());
        }
        if (FILTER.matcher(words).find()) {
            return Problem.of("ai.filtered");
        }
        if (status == 401 || status == 403) {
            return Problem.of("ai.key-refused", said());
        }
        if (LENGTH.matcher(words).find()) {
            return Problem.of("ai.too-long", said());
        }
        if (status == 404 || MODEL.matcher(words).find()) {
            return Problem.of("ai.no-model", said());
        }
        return switch (status) {
            case 200 -> Problem.of("ai.stream-error", said());
            case 429, 503 -> Problem.of(ProblemCode.AI_BUSY, status, said());
            default -> Problem.of("ai.refused", status, said());
        };
    }

    private String words() {
        return body.toLowerCase(Locale.ROOT);
    }

    /** The server's message, shortened, on one line and without anything that looks like a key. */
    String said() {
        String message = CleanText.line(KEYS.matcher(message()).replaceAll("***"));
        int end = message.offsetByCodePoints(0, Math.min(LONGEST, message.codePointCount(0, message.length())));
        return message.isBlank() ? "-" : message.substring(0, end);
    }

    private String message() {
        try {
            if (Json.read(body) instanceof Map<?, ?> map) {
                Object error = map.get("error") == null ? map : map.get("error");
                Object message = error instanceof Map<?, ?> parts ? parts.get("message") : error;
                return message == null ? "" : String.valueOf(message);
            }
        } catch (Problem problem) {
            return body.contains("<") ? "" : body;
        }
        return body;
    }
}
