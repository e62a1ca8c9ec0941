package dev.digest.preview.triage;

import dev.digest.format.Json;
import dev.digest.preview.server.HttpReply;
import dev.digest.preview.server.PageTemplate;
import dev.digest.preview.server.ServedPages;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The page of triage and its data.
 *
 * @param words the localized text of a message key
 */
public record TriagePages(TriageDesk desk, UnaryOperator<String> words) implements ServedPages {
    private static final PageTemplate FILES = new PageTemplate(TriagePages.class);
    private static final int MOST_DIGITS = 6;

    @Override
    public HttpReply get(String name, String query) {
        return switch (name) {
            case "" -> HttpReply.shell(FILES.localized("triage.html", words));
            case "base.css" -> HttpReply.baseStyle();
            case "triage.css" -> HttpReply.part("text/css", FILES.file(name));
            case "triage.js" -> HttpReply.part("text/javascript", FILES.file(name));
            case "list" -> json(desk.list());
            case "state" -> state(query);
            case "paper" -> isPlace(query) ? json(desk.paper(Integer.parseInt(query))) : HttpReply.empty(404);
            default -> HttpReply.empty(404);
        };
    }

    private HttpReply state(String seen) {
        String revision = desk.revision();
        if (seen.equals(revision)) {
            return HttpReply.empty(204);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", revision);
        json.putAll(desk.state());
        return json(json);
    }

    private static boolean isPlace(String text) {
        return text.length() <= MOST_DIGITS && text.matches("[1-9]\\d*");
    }

    private static HttpReply json(Map<String, @Nullable Object> data) {
        return HttpReply.part("application/json", Json.text(data));
    }

    @Override
    public HttpReply post(String name, String body) {
        if (!name.equals("act")) {
            return HttpReply.empty(404);
        }
        return parsed(body) instanceof Map<?, ?> wanted
                        && wanted.get("key") instanceof String key
                        && wanted.get("text") instanceof String text
                        && isPlace(String.valueOf(wanted.get("place")))
                ? json(desk.act(key, text, Integer.parseInt(String.valueOf(wanted.get("place")))))
                : HttpReply.empty(400);
    }

    private static @Nullable Object parsed(String body) {
        try {
            return Json.read(body);
        } catch (Problem problem) {
            return null;
        }
    }
}
