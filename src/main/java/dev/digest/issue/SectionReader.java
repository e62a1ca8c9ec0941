package dev.digest.issue;

import dev.digest.curation.EventField;
import dev.digest.curation.Field;
import dev.digest.notation.Node;
import dev.digest.problem.Nearest;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the sections of the settings. What is wrong is told with file and line. */
final class SectionReader {
    private static final List<String> KEYS = List.of("name", "kind", "categories", "labels", "required");
    private static final List<String> KINDS = List.of("papers", "events");
    private static final List<String> OF_PAPERS =
            Arrays.stream(Field.values()).map(Field::key).toList();
    /** The day of an event has a field, whose words are printed as its time. */
    private static final List<String> OF_EVENTS = Arrays.stream(EventField.values())
            .filter(field -> field != EventField.TIME)
            .map(EventField::key)
            .toList();

    /** What else stands in a label ends it when the issue is read back. */
    private static final Pattern LABEL = Pattern.compile("[^:\uFF1A\uFE30*_【】\\[\\]]{0,60}");

    private final String file;
    private final Labels labels;
    private final Set<String> names = new HashSet<>();
    private final Set<String> ways = new HashSet<>();
    private List<String> unclaimed;
    private boolean hasEvents;

    private SectionReader(Settings settings) {
        this.file = settings.place("sections").name();
        this.labels = new Labels(settings.texts("labels"));
        this.labels.words().forEach((key, label) -> readable(label, settings.origin("labels." + key)));
        this.unclaimed = settings.list("categories");
    }

    /**
     * The sections. The first one of papers has the newsletter's categories if it names none.
     *
     * @throws Problem {@code settings.*}
     */
    static List<SectionForm> sections(Settings settings) {
        SectionReader reader = new SectionReader(settings);
        List<SectionForm> sections = new ArrayList<>();
        for (Node node : settings.nodes("sections")) {
            if (!(node instanceof Node.Mapping mapping)) {
                throw Problem.of("settings.wrong-kind", reader.place(node), "sections");
            }
            sections.add(reader.unlikeOthers(reader.section(mapping), node));
        }
        return List.copyOf(sections);
    }

    private SectionForm section(Node.Mapping mapping) {
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            check(entry.getKey(), KEYS, entry.getValue());
        }
        String name = text(mapping, "name", "");
        String kind = text(mapping, "kind", "papers");
        if (name.isEmpty()) {
            throw Problem.of("settings.section-name", place(mapping));
        }
        if (!KINDS.contains(kind)) {
            throw Problem.of("settings.section-kind", place(mapping), kind, KINDS);
        }
        boolean events = kind.equals("events");
        return new SectionForm(
                name, events, list(mapping, "categories"), labels.with(ownLabels(mapping)), required(mapping, events));
    }

    /** Two sections with one name or category, or with the same events, would print what they hold twice. */
    private SectionForm unlikeOthers(SectionForm read, Node where) {
        SectionForm section = read.or(unclaimed);
        unclaimed = section.categories().equals(read.categories()) ? unclaimed : List.of();
        only(section.name(), names, where);
        for (String way : section.ways()) {
            only(way, ways, where);
        }
        if (section.events() && hasEvents) {
            throw Problem.of("settings.events-twice", place(where), section.name());
        }
        hasEvents |= section.events();
        return section;
    }

    private void only(String name, Set<String> taken, Node where) {
        if (!taken.add(name)) {
            throw Problem.of("settings.section-twice", place(where), name);
        }
    }

    private List<String> required(Node.Mapping mapping, boolean events) {
        Set<String> required = new LinkedHashSet<>(events ? List.of() : SectionForm.ALWAYS);
        for (String field : list(mapping, "required")) {
            check(field, events ? OF_EVENTS : OF_PAPERS, mapping);
            required.add(field);
        }
        return List.copyOf(required);
    }

    private Map<String, String> ownLabels(Node.Mapping mapping) {
        Node value = mapping.entries().getOrDefault("labels", new Node.Mapping(Map.of(), mapping.line()));
        if (!(value instanceof Node.Mapping own)) {
            throw Problem.of("settings.wrong-kind", place(value), "labels");
        }
        List<String> known = List.copyOf(new TreeSet<>(labels.words().keySet()));
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, Node> label : own.entries().entrySet()) {
            check(label.getKey(), known, label.getValue());
            words.put(label.getKey(), readable(scalar(label.getValue(), label.getKey()), place(label.getValue())));
        }
        return words;
    }

    private static String readable(String label, String place) {
        if (!LABEL.matcher(label).matches()) {
            throw Problem.of("settings.label", place, label);
        }
        return label;
    }

    private String text(Node.Mapping mapping, String key, String otherwise) {
        Node value = mapping.entries().getOrDefault(key, new Node.Scalar(otherwise, mapping.line()));
        return scalar(value, key);
    }

    private String scalar(Node value, String key) {
        if (!(value instanceof Node.Scalar scalar)) {
            throw Problem.of("settings.wrong-kind", place(value), key);
        }
        return scalar.text().strip();
    }

    private List<String> list(Node.Mapping mapping, String key) {
        Node value = mapping.entries().getOrDefault(key, new Node.Items(List.of(), mapping.line()));
        if (!(value instanceof Node.Items items)) {
            throw Problem.of("settings.wrong-kind", place(value), key);
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items.items()) {
            texts.add(scalar(item, key));
        }
        return List.copyOf(texts);
    }

    private void check(String key, List<String> known, Node where) {
        if (!known.contains(key)) {
            throw Nearest.to(key, known)
                    .map(nearest -> Problem.of("settings.nearest-key", place(where), key, nearest))
                    .orElseGet(() -> Problem.of("settings.unknown-key", place(where), key, known));
        }
    }

    private String place(Node where) {
        return file + ":" + where.line();
    }
}
