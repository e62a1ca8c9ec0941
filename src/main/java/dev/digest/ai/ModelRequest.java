package dev.digest.ai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model is asked.
 *
 * @param schema the JSON schema of the answer
 * @param mostTokens how long the answer may be
 */
public record ModelRequest(String instructions, String question, Map<String, Object> schema, int mostTokens) {
    /** The messages as the protocol of chat completions has them. */
    List<Map<String, String>> messages() {
        return List.of(message("system", instructions), message("user", question));
    }

    private static Map<String, String> message(String role, String content) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    /** About how many tokens it has: four Latin letters or one Chinese character are one. */
    public int estimatedTokens() {
        String text = instructions + question;
        long wide = text.codePoints().filter(sign -> sign > 0x2E80).count();
        return (int) (wide + (text.length() - wide) / 4);
    }
}
