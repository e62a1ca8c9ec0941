package dev.digest.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of all that {@code --json} prints: an object whose first key says which form it is. Keys are only added
 * within one form; it gets another number when one goes or changes its meaning.
 */
public final class JsonEnvelope {
    private static final int VERSION = 1;

    private JsonEnvelope() {}

    public static Map<String, Object> of(Map<String, ?> document) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("formatVersion", VERSION);
        whole.putAll(document);
        return whole;
    }
}
