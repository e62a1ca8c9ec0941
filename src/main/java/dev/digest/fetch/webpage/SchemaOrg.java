package dev.digest.fetch.webpage;

import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.format.Json;
import dev.digest.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD in pages: an object, a list, or objects under {@code @graph} or {@code mainEntity}. A value may be a
 * text, an object with a name, or a list of these. Invalid JSON is ignored.
 */
final class SchemaOrg {
    private static final int MAX_LENGTH = 2_000_000;
    private static final int MOST_THINGS = 2_000;
    private static final Set<String> ARTICLES = Set.of(
            "ScholarlyArticle",
            "MedicalScholarlyArticle",
            "Article",
            "NewsArticle",
            "TechArticle",
            "BlogPosting",
            "Report",
            "Thesis",
            "Chapter",
            "Book",
            "CreativeWork",
            "Dataset");

    private SchemaOrg() {}

    /** The article of a page; preferably a scholarly one. */
    static Optional<JsonLd> article(HtmlPage page) {
        return page.scripts("application/ld+json").stream()
                .flatMap(script -> parseThings(script).stream())
                .filter(thing -> types(thing).stream().anyMatch(ARTICLES::contains))
                .min(Comparator.comparing(
                        thing -> types(thing).stream().noneMatch(type -> type.endsWith("ScholarlyArticle"))))
                .map(thing -> new JsonLd(page, thing));
    }

    private static List<Map<?, ?>> parseThings(String script) {
        List<Map<?, ?>> things = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>(list(read(script)));
        while (!open.isEmpty() && things.size() < MOST_THINGS) {
            if (open.removeFirst() instanceof Map<?, ?> thing) {
                things.add(thing);
                open.addAll(list(thing.get("@graph")));
                open.addAll(list(thing.get("mainEntity")));
            }
        }
        return things;
    }

    private static @Nullable Object read(String script) {
        try {
            String json =
                    script.strip().replaceFirst("^(?:<!--|//<!\\[CDATA\\[)", "").replaceFirst("(?:-->|//]]>)$", "");
            return json.length() > MAX_LENGTH ? null : Json.read(json);
        } catch (Problem notJson) {
            return null;
        }
    }

    /** The short names of an object's types. */
    static List<String> types(Map<?, ?> thing) {
        return list(thing.get("@type")).stream()
                .map(type -> String.valueOf(type).replaceFirst("^.*[:/#]", ""))
                .toList();
    }

    /** One value or several, without null. */
    static List<Object> list(@Nullable Object value) {
        Stream<?> values = value instanceof List<?> many ? many.stream() : Stream.ofNullable(value);
        return values.filter(one -> one != null)
                .limit(MOST_THINGS * 5L)
                .<Object>map(one -> one)
                .toList();
    }

    /** A text on one line, or an object's name or value. */
    static Optional<String> text(@Nullable Object value) {
        Object said = value;
        if (value instanceof Map<?, ?> thing) {
            said = Stream.of("name", "@value", "value", "@id")
                    .<Object>flatMap(key -> Stream.ofNullable(thing.get(key)))
                    .findFirst()
                    .orElse(null);
        } else if (value instanceof List<?> many) {
            return many.isEmpty() || many.get(0) instanceof List<?> ? Optional.empty() : text(many.get(0));
        }
        return said instanceof String || said instanceof Number
                ? Optional.of(PageTextCleaner.line(said.toString())).filter(line -> !line.isEmpty())
                : Optional.empty();
    }
}
