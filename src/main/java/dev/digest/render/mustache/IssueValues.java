package dev.digest.render.mustache;

import dev.digest.curation.Field;
import dev.digest.issue.Issue;
import dev.digest.issue.Item;
import dev.digest.issue.Newsletter.Labels;
import dev.digest.issue.Words;
import dev.digest.render.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a template may use, with their values in Markdown. An empty value is false in a section. */
final class IssueValues {
    private IssueValues() {}

    static Map<String, Object> of(Issue issue, String footer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", issue.heading());
        values.put("number", issue.numberLine());
        values.put("name", issue.newsletter().name());
        values.put("publisher", given(issue.newsletter().publisher()));
        values.put("team", given(issue.newsletter().team()));
        values.put("labels", labels(issue.newsletter().labels()));
        values.put(
                "sections",
                issue.sections().stream()
                        .map(section -> section(section, issue.newsletter().labels()))
                        .toList());
        values.put("footer", given(footer.strip()));
        return values;
    }

    private static Map<String, Object> section(Issue.Section section, Labels labels) {
        return Map.of(
                "name",
                section.name(),
                "groups",
                section.groups().stream()
                        .map(group -> Map.of(
                                "category",
                                group.category(),
                                "papers",
                                group.items().stream()
                                        .map(item -> paper(item, labels))
                                        .toList()))
                        .toList());
    }

    private static Map<String, Object> paper(Item item, Labels labels) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", item.id().canonical());
        values.put("title", Markdown.of(item.title()));
        values.put("titleZh", words(item.titleZh()));
        values.put("institutions", words(item.institutions()));
        values.put("authors", Markdown.of(item.authors()));
        values.put("summary", Markdown.of(item.summary()));
        values.put("downloadUrl", Markdown.address(item.downloadUrl()));
        values.put("detailUrl", Markdown.address(item.detailUrl()));
        values.put("missing", missing(item.missing(), labels));
        return values;
    }

    private static Optional<String> missing(List<Field> missing, Labels labels) {
        List<String> names = missing.stream()
                .map(field -> field == Field.SUMMARY ? labels.summary() : labels.category())
                .toList();
        return given(String.join("、", names));
    }

    private static Map<String, Object> labels(Labels labels) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("papers", labels.papers());
        values.put("category", labels.category());
        values.put("title", labels.title());
        values.put("authors", labels.authors());
        values.put("summary", labels.summary());
        values.put("download", labels.download());
        values.put("detail", labels.detail());
        values.put("draft", labels.draft());
        return values;
    }

    private static Optional<String> words(Optional<Words> words) {
        return words.map(Markdown::of);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }
}
