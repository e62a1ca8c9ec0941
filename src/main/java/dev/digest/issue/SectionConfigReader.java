package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.format.NameSuggestion;
import dev.digest.format.YamlNode;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the sections of the settings. Errors have file and line. */
final class SectionConfigReader {
    private static final List<String> KEYS = List.of("name", "kind", "categories", "labels", "required");
    private static final List<String> KINDS = List.of("papers", "events");
    private static final List<String> OF_PAPERS = ofPapers();
    private static final List<String> OF_EVENTS = ofEvents();

    /** Any other character would end the label when the issue is parsed. */
    private static final Pattern LABEL = Pattern.compile("[^:：\uFE30*_【】\\[\\]]{0,60}");

    private final String file;
    private final LabelTexts labels;
    private final Set<String> names = new HashSet<>();
    private final Set<String> claimedCategories = new HashSet<>();
    private List<String> unclaimed;
    private boolean hasEvents;

    private SectionConfigReader(Settings settings) {
        this.file = settings.originOf("sections").name();
        this.labels = new LabelTexts(settings.texts("labels"));
        for (Map.Entry<String, String> label : this.labels.texts().entrySet()) {
            readable(label.getValue(), settings.origin("labels." + label.getKey()));
        }
        this.unclaimed = settings.list("categories");
    }

    private static List<String> ofPapers() {
        List<String> keys = new ArrayList<>();
        for (CurationField field : CurationField.publishedFields()) {
            keys.add(field.key());
        }
        return keys;
    }

    /** The fields of events, without the time: it is printed from the day. */
    private static List<String> ofEvents() {
        List<String> keys = new ArrayList<>();
        for (EventField field : EventField.values()) {
            if (field != EventField.TIME) {
                keys.add(field.key());
            }
        }
        return keys;
    }

    /**
     * The sections. The first one of papers gets the newsletter's categories if it has none.
     *
     * @throws Problem {@code settings.*}
     */
    static List<SectionConfig> sections(Settings settings) {
        SectionConfigReader reader = new SectionConfigReader(settings);
        List<SectionConfig> sections = new ArrayList<>();
        for (YamlNode node : settings.nodes("sections")) {
            if (!(node instanceof YamlNode.YamlMapping mapping)) {
                throw Problem.of("settings.wrong-kind", reader.locationOf(node), "sections");
            }
            sections.add(reader.unlikeOthers(reader.section(mapping), node));
        }
        return List.copyOf(sections);
    }

    private SectionConfig section(YamlNode.YamlMapping mapping) {
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            check(entry.getKey(), KEYS, entry.getValue());
        }
        String name = text(mapping, "name", "");
        String kind = text(mapping, "kind", "papers");
        if (name.isEmpty()) {
            throw Problem.of("settings.section-name", locationOf(mapping));
        }
        if (!KINDS.contains(kind)) {
            throw Problem.of("settings.section-kind", locationOf(mapping), kind, KINDS);
        }
        boolean events = kind.equals("events");
        return new SectionConfig(
                name,
                events,
                list(mapping, "categories"),
                labels.withTexts(ownLabels(mapping)),
                required(mapping, events));
    }

    /** Two sections with the same name, category or events would print their entries twice. */
    private SectionConfig unlikeOthers(SectionConfig read, YamlNode where) {
        SectionConfig section = read.withDefaultCategories(unclaimed);
        unclaimed = section.categories().equals(read.categories()) ? unclaimed : List.of();
        requireUnused(section.name(), names, where);
        for (String way : section.categoriesOrName()) {
            requireUnused(way, claimedCategories, where);
        }
        if (section.events() && hasEvents) {
            throw Problem.of("settings.events-twice", locationOf(where), section.name());
        }
        hasEvents |= section.events();
        return section;
    }

    private void requireUnused(String name, Set<String> taken, YamlNode where) {
        if (!taken.add(name)) {
            throw Problem.of("settings.section-twice", locationOf(where), name);
        }
    }

    private List<String> required(YamlNode.YamlMapping mapping, boolean events) {
        Set<String> required = new LinkedHashSet<>(events ? List.of() : SectionConfig.DEFAULT_REQUIRED);
        for (String field : list(mapping, "required")) {
            check(field, events ? OF_EVENTS : OF_PAPERS, mapping);
            required.add(field);
        }
        return List.copyOf(required);
    }

    private Map<String, String> ownLabels(YamlNode.YamlMapping mapping) {
        YamlNode value = mapping.entries().getOrDefault("labels", new YamlNode.YamlMapping(Map.of(), mapping.line()));
        if (!(value instanceof YamlNode.YamlMapping own)) {
            throw Problem.of("settings.wrong-kind", locationOf(value), "labels");
        }
        List<String> known = List.copyOf(new TreeSet<>(labels.texts().keySet()));
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> label : own.entries().entrySet()) {
            check(label.getKey(), known, label.getValue());
            words.put(label.getKey(), readable(scalar(label.getValue(), label.getKey()), locationOf(label.getValue())));
        }
        return words;
    }

    private static String readable(String label, String place) {
        if (!LABEL.matcher(label).matches()) {
            throw Problem.of("settings.label", place, label);
        }
        return label;
    }

    private String text(YamlNode.YamlMapping mapping, String key, String otherwise) {
        YamlNode value = mapping.entries().getOrDefault(key, new YamlNode.YamlScalar(otherwise, mapping.line()));
        return scalar(value, key);
    }

    private String scalar(YamlNode value, String key) {
        if (!(value instanceof YamlNode.YamlScalar scalar)) {
            throw Problem.of("settings.wrong-kind", locationOf(value), key);
        }
        return scalar.text().strip();
    }

    private List<String> list(YamlNode.YamlMapping mapping, String key) {
        YamlNode value = mapping.entries().getOrDefault(key, new YamlNode.YamlSequence(List.of(), mapping.line()));
        if (!(value instanceof YamlNode.YamlSequence items)) {
            throw Problem.of("settings.wrong-kind", locationOf(value), key);
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items.items()) {
            texts.add(scalar(item, key));
        }
        return List.copyOf(texts);
    }

    private void check(String key, List<String> known, YamlNode where) {
        if (!known.contains(key)) {
            throw NameSuggestion.find(key, known)
                    .map(nearest -> Problem.of("settings.nearest-key", locationOf(where), key, nearest))
                    .orElseGet(() -> Problem.of("settings.unknown-key", locationOf(where), key, known));
        }
    }

    private String locationOf(YamlNode where) {
        return file + ":" + where.line();
    }
}
