package dev.digest.render.mustache;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.issue.Issue;
import dev.digest.issue.LabelTexts;
import dev.digest.issue.PrintedEvent;
import dev.digest.issue.PrintedPaper;
import dev.digest.issue.PrintedText;
import dev.digest.paper.CleanText;
import dev.digest.render.MarkdownText;
import dev.digest.workspace.ReaderTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that an issue template may use, in Markdown. An empty value is false in a section. */
final class IssueTemplateValues {
    private IssueTemplateValues() {}

    static Map<String, Object> of(Issue issue, String opening, String footer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", MarkdownText.escape(issue.heading()));
        values.put("number", issue.numberLine());
        values.put("name", issue.newsletter().name());
        values.put("publisher", nonBlank(issue.newsletter().publisher()));
        values.put("team", nonBlank(issue.newsletter().team()));
        values.put("opening", nonBlank(opening.strip()));
        values.put("labels", issue.newsletter().labels().texts());
        values.put(
                "sections",
                issue.sections().stream()
                        .map(section -> section(section, issue.newsletter().readerTexts()))
                        .toList());
        values.put("footer", nonBlank(footer.strip()));
        return values;
    }

    private static Map<String, Object> section(Issue.IssueSection section, ReaderTexts texts) {
        LabelTexts labels = section.config().labels();
        return Map.of(
                "name",
                section.config().name(),
                "labels",
                labels.texts(),
                "groups",
                section.groups().stream()
                        .map(group -> group(group, labels, texts))
                        .toList(),
                "events",
                section.events().stream()
                        .map(event -> event(event, labels, texts))
                        .toList());
    }

    private static Map<String, Object> group(Issue.CategoryGroup group, LabelTexts labels, ReaderTexts texts) {
        return Map.of(
                "category",
                group.category(),
                "papers",
                group.items().stream().map(item -> paper(item, labels, texts)).toList());
    }

    private static Map<String, Object> paper(PrintedPaper item, LabelTexts labels, ReaderTexts texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", item.id().canonical());
        for (CurationField field : CurationField.publishedFields()) {
            values.put(
                    field.templateName(),
                    Optional.ofNullable(item.fields().get(field)).map(words -> markdown(field, words)));
        }
        values.computeIfPresent(
                "title",
                (name, title) -> ((Optional<?>) title).map(Object::toString).map(MarkdownText::beforeLink));
        // The category is printed above the group of its papers.
        values.remove(CurationField.CATEGORY.templateName());
        values.put(
                "missing",
                missing(item.missing().stream().flatMap(name -> CurationField.ofKey(name).stream()), labels, texts));
        return values;
    }

    private static String markdown(EditorialField field, PrintedText words) {
        return switch (field.kind()) {
            case ADDRESS, IMAGE -> MarkdownText.address(words.text());
            case CAPTION -> MarkdownText.escape(words.text());
            case TEXT, PROSE, CATEGORY, DAY -> MarkdownText.of(words);
        };
    }

    private static Map<String, Object> event(PrintedEvent event, LabelTexts labels, ReaderTexts texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (EventField field : EventField.values()) {
            @Nullable String text = event.fields().get(field);
            values.put(
                    field.templateName(),
                    Optional.ofNullable(text)
                            .map(one -> markdown(field, PrintedText.ofCurator(CleanText.visible(one)))));
        }
        values.computeIfPresent(
                "title",
                (name, title) -> ((Optional<?>) title).map(Object::toString).map(MarkdownText::beforeLink));
        values.put(
                "missing",
                missing(event.missing().stream().flatMap(name -> EventField.ofKey(name).stream()), labels, texts));
        return values;
    }

    /** The missing fields, by their labels; one without a label by its name. */
    private static Optional<String> missing(
            Stream<? extends EditorialField> missing, LabelTexts labels, ReaderTexts texts) {
        return nonBlank(missing.map(field -> labels.text(field.label().isEmpty() ? field.key() : field.label()))
                .distinct()
                .collect(Collectors.joining(texts.get("list.comma"))));
    }

    private static Optional<String> nonBlank(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }
}
