package dev.digest.ai;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assembles an answer from a stream of server-sent events, or from one JSON document if a server does not stream.
 * Reasoning, keep-alive comments and empty lines are skipped.
 */
final class StreamReader {
    private static final int LONGEST = 200_000;

    private final StringBuilder content = new StringBuilder();
    private final StringBuilder document = new StringBuilder();
    private String finish = "";
    private boolean isDone;
    private int tokensIn;
    private int tokensOut;

    /** Reads the next line. */
    void take(String line) {
        String text = line.strip();
        if (text.startsWith("data:")) {
            event(text.substring("data:".length()).strip());
        } else if (!text.isEmpty() && !text.startsWith(":") && !text.matches("(?:event|id|retry):.*")) {
            append(document, line + "\n");
        }
    }

    private void event(String data) {
        if (data.equals("[DONE]")) {
            isDone = true;
        } else if (!data.isEmpty()) {
            read(data);
        }
    }

    private void read(String json) {
        Object value;
        try {
            value = Json.read(json);
        } catch (Problem problem) {
            throw Problem.of("ai.broken-stream").causedBy(problem);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        if (map.get("error") != null) {
            throw new ServerError(200, Json.text(map)).problem();
        }
        readUsage(map.get("usage"));
        if (map.get("choices") instanceof List<?> choices
                && !choices.isEmpty()
                && choices.get(0) instanceof Map<?, ?> choice) {
            readChoice(choice);
        }
    }

    private void readChoice(Map<?, ?> choice) {
        Object part = choice.get("delta") == null ? choice.get("message") : choice.get("delta");
        if (part instanceof Map<?, ?> message) {
            append(content, contentOf(message.get("content")));
        }
        if (choice.get("finish_reason") instanceof String reason && !reason.isEmpty()) {
            finish = reason;
        }
    }

    /** Some servers send a list of parts. */
    private static String contentOf(@Nullable Object value) {
        if (value instanceof List<?> parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part ->
                    text.append(part instanceof Map<?, ?> map && map.get("text") instanceof String words ? words : ""));
            return text.toString();
        }
        return value instanceof String words ? words : "";
    }

    private void readUsage(@Nullable Object usage) {
        if (usage instanceof Map<?, ?> map) {
            tokensIn = number(map.get("prompt_tokens"), tokensIn);
            tokensOut = number(map.get("completion_tokens"), tokensOut);
        }
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Long number ? (int) Math.min(number, Integer.MAX_VALUE) : otherwise;
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > LONGEST) {
            throw Problem.of("command.too-much", LONGEST);
        }
        text.append(more);
    }

    /**
     * The complete answer, after the last line.
     *
     * @throws Problem {@code ai.cut-off}, {@code ai.filtered}, {@code ai.broken-off}, {@code ai.empty}
     */
    ModelAnswer answer() {
        if (!document.isEmpty()) {
            read(document.toString());
            isDone = true;
        }
        switch (finish) {
            case "length", "max_tokens" -> throw Problem.of("ai.cut-off");
            case "content_filter", "sensitive" -> throw Problem.of("ai.filtered");
            default -> requireEnd();
        }
        String text = Reasoning.without(content.toString());
        if (text.isBlank()) {
            throw Problem.of(ProblemCode.AI_EMPTY);
        }
        return new ModelAnswer(text, tokensIn, tokensOut);
    }

    private void requireEnd() {
        if (finish.isEmpty() && !isDone) {
            throw Problem.of("ai.broken-off");
        }
    }
}
