package dev.digest.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The envelope of all {@code --json} output: an object whose first key is the format version. Keys may be added within
 * a version; removing or redefining one increments it.
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
