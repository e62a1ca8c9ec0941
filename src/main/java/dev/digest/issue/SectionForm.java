package dev.digest.issue;

import dev.digest.curation.Field;
import dev.digest.notation.Node;
import dev.digest.problem.Nearest;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a section (版块) of the newsletter is like, such as 论文推荐 or 活动预告.
 *
 * @param events whether its entries are events, and not papers
 * @param categories its categories; of a section without any, its own name is the category, and no 【栏目】 is printed
 * @param required the fields that none of its entries may lack, by their names in sheets
 */
public record SectionForm(String name, boolean events, List<String> categories, Labels labels, List<String> required) {
    /** What no paper may lack wherever it stands. */
    static final List<String> ALWAYS = List.of(Field.SUMMARY.key());

    private static final List<String> KEYS = List.of("name", "kind", "categories", "labels", "required");
    private static final List<String> KINDS = List.of("papers", "events");

    /** Copies the lists. */
    public SectionForm {
        categories = List.copyOf(categories);
        required = List.copyOf(required);
    }

    /** The sections of the settings. The first one of papers has the newsletter's categories if it names none. */
    static List<SectionForm> of(Settings settings) {
        Labels labels = new Labels(settings.texts("labels"));
        List<SectionForm> sections = new ArrayList<>();
        List<String> unclaimed = settings.list("categories");
        for (Node node : settings.nodes("sections")) {
            SectionForm section = new Reader(settings.origin("sections"), node).section(labels);
            if (!section.events() && section.categories().isEmpty() && !unclaimed.isEmpty()) {
                section = new SectionForm(section.name(), false, unclaimed, section.labels(), section.required());
                unclaimed = List.of();
            }
            sections.add(section);
        }
        return List.copyOf(sections);
    }

    /** The same section where nothing is required. */
    SectionForm undemanding() {
        return new SectionForm(name, events, categories, labels, List.of());
    }

    /** The categories by which papers come into this section. */
    public List<String> ways() {
        return categories.isEmpty() && !events ? List.of(name) : categories;
    }

    /** Whether its papers stand under 【栏目】. */
    boolean hasCategories() {
        return !categories.isEmpty();
    }

    private record Reader(String file, Node node) {
        SectionForm section(Labels labels) {
            if (!(node instanceof Node.Mapping mapping)) {
                throw Problem.of("settings.wrong-kind", place(node), "sections");
            }
            mapping.entries().forEach((key, value) -> check(key, KEYS, value));
            String name = text(mapping, "name", "");
            String kind = text(mapping, "kind", "papers");
            if (name.isEmpty()) {
                throw Problem.of("settings.section-name", place(node));
            }
            if (!KINDS.contains(kind)) {
                throw Problem.of("settings.section-kind", place(node), kind, String.join(", ", KINDS));
            }
            boolean events = kind.equals("events");
            return new SectionForm(
                    name,
                    events,
                    list(mapping, "categories"),
                    labels.with(labels(mapping, labels)),
                    required(mapping, events));
        }

        private List<String> required(Node.Mapping mapping, boolean events) {
            List<String> fields = list(mapping, "required");
            List<String> known =
                    events ? List.of("title", "title-zh", "host", "date", "link", "summary") : paperFields();
            fields.forEach(field -> check(field, known, mapping));
            Stream<String> always = events ? Stream.empty() : ALWAYS.stream();
            return Stream.concat(always, fields.stream()).distinct().toList();
        }

        private static List<String> paperFields() {
            return Arrays.stream(Field.values()).map(Field::key).toList();
        }

        private Map<String, String> labels(Node.Mapping mapping, Labels known) {
            Map<String, String> labels = new LinkedHashMap<>();
            if (mapping.entries().get("labels") instanceof Node.Mapping own) {
                own.entries().forEach((key, value) -> {
                    check(key, List.copyOf(new TreeSet<>(known.words().keySet())), value);
                    labels.put(
                            key,
                            value instanceof Node.Scalar scalar ? scalar.text().strip() : "");
                });
            }
            return labels;
        }

        private static String text(Node.Mapping mapping, String key, String otherwise) {
            return mapping.entries().get(key) instanceof Node.Scalar scalar
                    ? scalar.text().strip()
                    : otherwise;
        }

        private List<String> list(Node.Mapping mapping, String key) {
            Node value = mapping.entries().get(key);
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof Node.Items items)) {
                throw Problem.of("settings.wrong-kind", place(value), key);
            }
            return items.items().stream()
                    .filter(Node.Scalar.class::isInstance)
                    .map(item -> ((Node.Scalar) item).text().strip())
                    .toList();
        }

        private void check(String key, List<String> known, Node where) {
            if (!known.contains(key)) {
                throw Nearest.to(key, known)
                        .map(nearest -> Problem.of("settings.nearest-key", place(where), key, nearest))
                        .orElseGet(
                                () -> Problem.of("settings.unknown-key", place(where), key, String.join(", ", known)));
            }
        }

        private String place(Node where) {
            return file.replaceFirst(":\\d+$", "") + ":" + where.line();
        }
    }
}
