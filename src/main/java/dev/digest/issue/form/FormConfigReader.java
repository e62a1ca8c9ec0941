package dev.digest.issue.form;

import dev.digest.format.NameSuggestion;
import dev.digest.format.YamlNode;
import dev.digest.format.YamlNode.YamlMapping;
import dev.digest.format.YamlNode.YamlScalar;
import dev.digest.format.YamlNode.YamlSequence;
import dev.digest.format.YamlReader;
import dev.digest.format.YamlText;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.issue.form.EntryStart.TitlePlace;
import dev.digest.issue.form.Form.SummaryPlace;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes forms in YAML. Errors have file and line, and list the valid names. */
public final class FormConfigReader {
    /** The setting. */
    public static final String KEY = "import.forms";

    private static final String SHIPPED = "forms.yaml";
    private static final List<String> KEYS =
            List.of("name", "entry", "level", "numbered", "title", "also", "summary", "columns", "labels");
    private static final Map<String, FieldLabel> FIELDS = fields();

    private final String file;

    private FormConfigReader(String file) {
        this.file = file;
    }

    private static Map<String, FieldLabel> fields() {
        Map<String, FieldLabel> fields = new LinkedHashMap<>();
        fields.put("title", FieldLabel.TITLE);
        fields.put("title-zh", FieldLabel.TITLE_ZH);
        fields.put("institutions", FieldLabel.INSTITUTIONS);
        fields.put("authors", FieldLabel.AUTHORS);
        fields.put("summary", FieldLabel.SUMMARY);
        fields.put("recommendation", FieldLabel.RECOMMENDATION);
        fields.put("download-url", FieldLabel.DOWNLOAD);
        fields.put("detail-url", FieldLabel.DETAIL);
        fields.put("code-url", FieldLabel.RESOURCE);
        fields.put("ignore", FieldLabel.IGNORED);
        return fields;
    }

    /**
     * The newsletter's own forms.
     *
     * @throws Problem {@code settings.*}, {@code form.*} with file and line
     */
    public static List<Form> of(Settings settings) {
        return new FormConfigReader(settings.originOf(KEY).name()).forms(settings.nodes(KEY));
    }

    /** The built-in forms. */
    public static List<Form> shipped() {
        return read(Workspace.starterFile(SHIPPED), SHIPPED);
    }

    /**
     * The forms in a file: one, or a list under {@code forms}.
     *
     * @throws Problem {@code yaml.broken}, {@code settings.*}, {@code form.*} with file and line
     */
    public static List<Form> read(String text, String file) {
        YamlMapping document = YamlReader.read(text, file, 0);
        FormConfigReader reader = new FormConfigReader(file);
        return document.entries().get("forms") instanceof YamlSequence forms
                        && document.entries().size() == 1
                ? reader.forms(forms.items())
                : reader.forms(List.of(document));
    }

    /** A form as the lines of an item of {@code import.forms}. */
    public static List<String> lines(Form form) {
        List<String> lines = new ArrayList<>();
        lines.add("name: " + YamlText.of(form.name()));
        lines.add("entry: " + form.start().kind().word());
        if (form.start().kind() == Kind.HEADING) {
            lines.add("level: " + form.start().level());
        }
        if (form.start().numbered()) {
            lines.add("numbered: true");
        }
        lines.add("title: " + form.start().title().word());
        if (!form.also().isEmpty()) {
            lines.add("also: ["
                    + String.join(", ", form.also().stream().map(Kind::word).toList()) + "]");
        }
        lines.add("summary: " + form.summary().word());
        words(lines, "columns", form.columns());
        words(lines, "labels", form.labels());
        return lines;
    }

    private static void words(List<String> lines, String key, Map<String, FieldLabel> words) {
        if (!words.isEmpty()) {
            lines.add(key + ":");
            words.forEach((word, label) -> lines.add("  " + YamlText.of(word) + ": " + fieldName(label)));
        }
    }

    private static String fieldName(FieldLabel label) {
        for (Map.Entry<String, FieldLabel> field : FIELDS.entrySet()) {
            if (field.getValue() == label) {
                return field.getKey();
            }
        }
        return "ignore";
    }

    private List<Form> forms(List<YamlNode> nodes) {
        List<Form> forms = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (!(node instanceof YamlMapping mapping)) {
                throw Problem.of("settings.wrong-kind", place(node), KEY);
            }
            Form form = form(mapping);
            if (forms.stream().anyMatch(other -> other.name().equals(form.name()))) {
                throw Problem.of("form.twice", place(node), form.name());
            }
            forms.add(form);
        }
        return List.copyOf(forms);
    }

    private Form form(YamlMapping mapping) {
        mapping.entries().forEach((key, value) -> check(key, KEYS, value));
        String name = text(mapping, "name", "");
        if (name.isEmpty()) {
            throw Problem.of("form.nameless", place(mapping));
        }
        Kind kind = kind(text(mapping, "entry", ""), "entry", node(mapping, "entry"));
        TitlePlace title = TitlePlace.valueOf(
                choice(mapping, "title", usualTitle(kind), TitlePlace.words()).toUpperCase(Locale.ROOT));
        SummaryPlace summary = SummaryPlace.valueOf(
                choice(mapping, "summary", "below", SummaryPlace.words()).toUpperCase(Locale.ROOT));
        boolean numbered =
                choice(mapping, "numbered", "false", List.of("true", "false")).equals("true");
        List<Kind> also = new ArrayList<>();
        for (YamlNode other : list(mapping, "also")) {
            also.add(kind(scalar(other, "also"), "also", other));
        }
        return new Form(
                name,
                new EntryStart(kind, kind == Kind.HEADING ? level(mapping) : 0, numbered, title),
                also,
                summary,
                words(mapping, "columns"),
                words(mapping, "labels"));
    }

    private static String usualTitle(Kind kind) {
        boolean link = kind == Kind.HEADING || kind == Kind.NUMBER || kind == Kind.BULLET || kind == Kind.LINK;
        return link ? "link" : "text";
    }

    private Kind kind(String word, String key, YamlNode where) {
        if (!Kind.words().contains(word)) {
            throw Problem.of("settings.choice", place(where), key, word, Kind.words());
        }
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private int level(YamlMapping mapping) {
        String level = text(mapping, "level", "");
        List<String> known = List.of("1", "2", "3", "4", "5", "6");
        if (!known.contains(level)) {
            throw Problem.of("settings.choice", place(node(mapping, "level")), "level", level, known);
        }
        return Integer.parseInt(level);
    }

    private Map<String, FieldLabel> words(YamlMapping mapping, String key) {
        YamlNode value = mapping.entries().getOrDefault(key, new YamlMapping(Map.of(), mapping.line()));
        if (!(value instanceof YamlMapping words)) {
            throw Problem.of("settings.wrong-kind", place(value), key);
        }
        Map<String, FieldLabel> labels = new LinkedHashMap<>();
        words.entries().forEach((word, field) -> {
            String name = scalar(field, word);
            FieldLabel label = FIELDS.get(name);
            if (label == null) {
                throw Problem.of("settings.choice", place(field), word, name, List.copyOf(FIELDS.keySet()));
            }
            labels.put(word, label);
        });
        return labels;
    }

    private List<YamlNode> list(YamlMapping mapping, String key) {
        YamlNode value = mapping.entries().getOrDefault(key, new YamlSequence(List.of(), mapping.line()));
        if (!(value instanceof YamlSequence items)) {
            throw Problem.of("settings.wrong-kind", place(value), key);
        }
        return items.items();
    }

    private String choice(YamlMapping mapping, String key, String otherwise, List<String> known) {
        String text = text(mapping, key, otherwise);
        if (!known.contains(text)) {
            throw Problem.of("settings.choice", place(node(mapping, key)), key, text, known);
        }
        return text;
    }

    private static YamlNode node(YamlMapping mapping, String key) {
        return mapping.entries().getOrDefault(key, mapping);
    }

    private String text(YamlMapping mapping, String key, String otherwise) {
        return scalar(mapping.entries().getOrDefault(key, new YamlScalar(otherwise, mapping.line())), key);
    }

    private String scalar(YamlNode value, String key) {
        if (!(value instanceof YamlScalar scalar)) {
            throw Problem.of("settings.wrong-kind", place(value), key);
        }
        return scalar.text().strip();
    }

    private void check(String key, List<String> known, YamlNode where) {
        if (!known.contains(key)) {
            throw NameSuggestion.find(key, known)
                    .map(nearest -> Problem.of("settings.nearest-key", place(where), key, nearest))
                    .orElseGet(() -> Problem.of("settings.unknown-key", place(where), key, known));
        }
    }

    private String place(YamlNode where) {
        return file + ":" + where.line();
    }
}
