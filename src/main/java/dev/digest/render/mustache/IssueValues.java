package dev.digest.render.mustache;

import dev.digest.curation.EventField;
import dev.digest.curation.Field;
import dev.digest.issue.EventItem;
import dev.digest.issue.Issue;
import dev.digest.issue.Item;
import dev.digest.issue.Labels;
import dev.digest.issue.Words;
import dev.digest.paper.CleanText;
import dev.digest.render.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a template may use, with their values in Markdown. An empty value is false in a section. */
final class IssueValues {
    private static final Pattern DASH = Pattern.compile("-([a-z])");

    private IssueValues() {}

    static Map<String, Object> of(Issue issue, String footer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", Markdown.escape(issue.heading()));
        values.put("number", issue.numberLine());
        values.put("name", issue.newsletter().name());
        values.put("publisher", given(issue.newsletter().publisher()));
        values.put("team", given(issue.newsletter().team()));
        values.put("labels", issue.newsletter().labels().words());
        values.put(
                "sections", issue.sections().stream().map(IssueValues::section).toList());
        values.put("footer", given(footer.strip()));
        return values;
    }

    private static Map<String, Object> section(Issue.Section section) {
        Labels labels = section.form().labels();
        return Map.of(
                "name",
                section.form().name(),
                "labels",
                labels.words(),
                "groups",
                section.groups().stream().map(group -> group(group, labels)).toList(),
                "events",
                section.events().stream().map(event -> event(event, labels)).toList());
    }

    private static Map<String, Object> group(Issue.Group group, Labels labels) {
        return Map.of(
                "category",
                group.category(),
                "papers",
                group.items().stream().map(item -> paper(item, labels)).toList());
    }

    private static Map<String, Object> paper(Item item, Labels labels) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", item.id().canonical());
        for (Field field : Field.values()) {
            values.put(
                    name(field.key()),
                    Optional.ofNullable(item.words().get(field)).map(words -> markdown(field, words)));
        }
        values.computeIfPresent(
                "title",
                (name, title) -> ((Optional<?>) title).map(Object::toString).map(Markdown::beforeLink));
        // The category of a paper stands over its group.
        values.remove(Field.CATEGORY.key());
        values.put("missing", missing(item.missing(), labels));
        return values;
    }

    private static String markdown(Field field, Words words) {
        return switch (field) {
            case DOWNLOAD_URL, DETAIL_URL, CODE_URL, FIGURE -> Markdown.address(words.text());
            case CAPTION -> Markdown.escape(words.text());
            default -> Markdown.of(words);
        };
    }

    private static Map<String, Object> event(EventItem event, Labels labels) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (EventField field : EventField.values()) {
            @Nullable String text = event.words().get(field);
            values.put(
                    name(field.key()),
                    Optional.ofNullable(text)
                            .map(one -> field == EventField.LINK
                                    ? Markdown.address(one)
                                    : Markdown.of(Words.written(CleanText.visible(one)))));
        }
        values.computeIfPresent(
                "title",
                (name, title) -> ((Optional<?>) title).map(Object::toString).map(Markdown::beforeLink));
        values.put("missing", missing(event.missing(), labels));
        return values;
    }

    /** The name of a field in templates: {@code title-zh} is {@code titleZh}. */
    private static String name(String key) {
        return DASH.matcher(key).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** What is missing, by the labels under which it would stand. */
    private static Optional<String> missing(List<String> missing, Labels labels) {
        return given(missing.stream()
                .map(field -> labels.of(field.replaceFirst("-url$", "")))
                .collect(Collectors.joining("、")));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }
}
