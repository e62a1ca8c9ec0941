package dev.digest.ai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to a model.
 *
 * @param schema the JSON schema of the answer
 * @param mostTokens the maximum length of the answer
 */
public record ModelRequest(String instructions, String question, Map<String, Object> schema, int mostTokens) {
    /** The messages in the chat completions protocol. */
    List<Map<String, String>> messages() {
        return List.of(message("system", instructions), message("user", question));
    }

    private static Map<String, String> message(String role, String content) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    /** The estimated number of tokens: one for four Latin letters or one Chinese character. */
    public int estimatedTokens() {
        String text = instructions + question;
        long wide = text.codePoints().filter(sign -> sign > 0x2E80).count();
        return (int) (wide + (text.length() - wide) / 4);
    }
}
