package dev.digest.render.mustache;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.Issue;
import dev.digest.issue.LabelTexts;
import dev.digest.issue.PrintedEvent;
import dev.digest.issue.PrintedPaper;
import dev.digest.issue.PrintedText;
import dev.digest.paper.CleanText;
import dev.digest.render.MarkdownText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a template may use, with their values in Markdown. An empty value is false in a section. */
final class IssueTemplateValues {
    private static final Pattern DASH = Pattern.compile("-([a-z])");

    private IssueTemplateValues() {}

    static Map<String, Object> of(Issue issue, String footer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", MarkdownText.escape(issue.heading()));
        values.put("number", issue.numberLine());
        values.put("name", issue.newsletter().name());
        values.put("publisher", nonBlank(issue.newsletter().publisher()));
        values.put("team", nonBlank(issue.newsletter().team()));
        values.put("labels", issue.newsletter().labels().texts());
        values.put(
                "sections",
                issue.sections().stream().map(IssueTemplateValues::section).toList());
        values.put("footer", nonBlank(footer.strip()));
        return values;
    }

    private static Map<String, Object> section(Issue.IssueSection section) {
        LabelTexts labels = section.config().labels();
        return Map.of(
                "name",
                section.config().name(),
                "labels",
                labels.texts(),
                "groups",
                section.groups().stream().map(group -> group(group, labels)).toList(),
                "events",
                section.events().stream().map(event -> event(event, labels)).toList());
    }

    private static Map<String, Object> group(Issue.CategoryGroup group, LabelTexts labels) {
        return Map.of(
                "category",
                group.category(),
                "papers",
                group.items().stream().map(item -> paper(item, labels)).toList());
    }

    private static Map<String, Object> paper(PrintedPaper item, LabelTexts labels) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", item.id().canonical());
        for (CurationField field : CurationField.values()) {
            values.put(
                    name(field.key()),
                    Optional.ofNullable(item.fields().get(field)).map(words -> markdown(field, words)));
        }
        values.computeIfPresent(
                "title",
                (name, title) -> ((Optional<?>) title).map(Object::toString).map(MarkdownText::beforeLink));
        // The category of a paper stands over its group.
        values.remove(CurationField.CATEGORY.key());
        values.put("missing", missing(item.missing(), labels));
        return values;
    }

    private static String markdown(CurationField field, PrintedText words) {
        return switch (field) {
            case DOWNLOAD_URL, DETAIL_URL, CODE_URL, FIGURE -> MarkdownText.address(words.text());
            case CAPTION -> MarkdownText.escape(words.text());
            default -> MarkdownText.of(words);
        };
    }

    private static Map<String, Object> event(PrintedEvent event, LabelTexts labels) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (EventField field : EventField.values()) {
            @Nullable String text = event.fields().get(field);
            values.put(
                    name(field.key()),
                    Optional.ofNullable(text)
                            .map(one -> field == EventField.LINK
                                    ? MarkdownText.address(one)
                                    : MarkdownText.of(PrintedText.ofCurator(CleanText.visible(one)))));
        }
        values.computeIfPresent(
                "title",
                (name, title) -> ((Optional<?>) title).map(Object::toString).map(MarkdownText::beforeLink));
        values.put("missing", missing(event.missing(), labels));
        return values;
    }

    /** The name of a field in templates: {@code title-zh} is {@code titleZh}. */
    private static String name(String key) {
        return DASH.matcher(key).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** What is missing, by the labels under which it would stand. */
    private static Optional<String> missing(List<String> missing, LabelTexts labels) {
        return nonBlank(missing.stream()
                .map(field -> labels.text(field.replaceFirst("-url$", "")))
                .collect(Collectors.joining("、")));
    }

    private static Optional<String> nonBlank(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }
}
