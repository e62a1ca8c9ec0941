package dev.digest.cli.view;

import dev.digest.library.Sending;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sendings as JSON. */
public final class SendingView {
    private SendingView() {}

    /** A sending as JSON. */
    public static Map<String, @Nullable Object> json(Sending sending) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("issue", sending.issue());
        json.put("channel", sending.channel());
        json.put("target", sending.target());
        json.put("at", sending.at().toString());
        json.put("fingerprint", sending.fingerprint());
        json.put("state", sending.state().label());
        json.put("answer", sending.answer());
        return json;
    }
}
