package dev.digest.render.theme;

import dev.digest.format.NameSuggestion;
import dev.digest.format.YamlNode;
import dev.digest.format.YamlReader;
import dev.digest.problem.Problem;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a theme. Its values cannot end the attribute they are in, load anything or position an element elsewhere. */
public final class ThemeReader {
    private static final Pattern COLOURS =
            Pattern.compile("(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\\s+(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern DECLARATION = Pattern.compile("\\s*([a-z][a-z-]{1,40})\\s*:\\s*(\\S.{0,300})");
    private static final Pattern VALUE = Pattern.compile(
            "(?:[\\p{L}\\p{N} #%.,'!/+*-]|\\{[a-z0-9-]+\\}|\\b(?:rgba?|hsla?|calc|min|max|clamp)\\(|\\))+");
    private static final Pattern COLOUR_NAME = Pattern.compile("\\{([^}]*)\\}");
    private static final String FONT = "{font}";
    private static final List<String> GROUPS = List.of("colors", "styles");
    /** What WeChat removes, or what would take an element out of its place. */
    private static final List<String> REFUSED =
            List.of("position", "float", "z-index", "content", "behavior", "-moz-binding", "animation");

    /** The setting with a newsletter's theme. */
    public static final String KEY = "theme";

    private final String name;
    private final String font;
    private final Map<String, Theme.ThemeColour> colours = new LinkedHashMap<>();
    private final Map<StyleTarget, Map<String, String>> styles = new EnumMap<>(StyleTarget.class);

    private ThemeReader(String name, String font) {
        this.name = name;
        this.font = font;
    }

    /**
     * The theme in a newsletter's settings.
     *
     * @throws Problem {@code theme.unknown}, and those of {@link #read}
     */
    public static Theme of(Settings settings) {
        return read(settings.workspace().theme(settings.text(KEY)), settings.readerTexts());
    }

    /**
     * Parses a theme.
     *
     * @param texts name the fonts of the readers' language, {@code {font}}
     * @throws Problem {@code yaml.broken}, {@code theme.unknown-name}, {@code theme.colour}, {@code theme.style} or
     *     {@code theme.refused}, with file and line
     */
    public static Theme read(NamedText text, ReaderTexts texts) {
        ThemeReader reader = new ThemeReader(text.name(), texts.get("font"));
        YamlNode.YamlMapping file = YamlReader.read(text.text(), text.name(), 0);
        for (Map.Entry<String, YamlNode> entry : file.entries().entrySet()) {
            reader.requireKnown(entry.getKey(), GROUPS, entry.getValue());
        }
        for (Map.Entry<String, YamlNode> colour : reader.group(file, "colors").entrySet()) {
            reader.colour(colour.getKey(), colour.getValue());
        }
        for (Map.Entry<String, YamlNode> style : reader.group(file, "styles").entrySet()) {
            reader.style(style.getKey(), style.getValue());
        }
        return new Theme(reader.colours, reader.styles);
    }

    private Map<String, YamlNode> group(YamlNode.YamlMapping file, String key) {
        YamlNode group = file.entries().get(key);
        if (group instanceof YamlNode.YamlMapping mapping) {
            return mapping.entries();
        }
        throw Problem.of("theme.style", locationOf(group == null ? file : group), key);
    }

    private void requireKnown(String given, Collection<String> known, YamlNode node) {
        if (!known.contains(given)) {
            String nearest = NameSuggestion.find(given, known).orElseGet(() -> String.join(", ", new TreeSet<>(known)));
            throw Problem.of("theme.unknown-name", locationOf(node), given, nearest);
        }
    }

    private void colour(String colour, YamlNode node) {
        Matcher both = COLOURS.matcher(text(colour, node));
        if (!NAME.matcher(colour).matches() || !both.matches()) {
            throw Problem.of("theme.colour", locationOf(node), colour);
        }
        colours.put(colour, new Theme.ThemeColour(both.group(1), both.group(2)));
    }

    private void style(String kind, YamlNode node) {
        requireKnown(kind, StyleTarget.byName().keySet(), node);
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String written : text(kind, node).split(";", -1)) {
            if (!written.isBlank()) {
                declare(written.replace(FONT, font).strip(), node, declarations);
            }
        }
        styles.put(StyleTarget.byName().get(kind), declarations);
    }

    private void declare(String written, YamlNode node, Map<String, String> into) {
        Matcher parts = DECLARATION.matcher(written);
        if (!parts.matches() || !VALUE.matcher(parts.group(2)).matches()) {
            throw Problem.of("theme.style", locationOf(node), written);
        }
        if (REFUSED.contains(parts.group(1))) {
            throw Problem.of("theme.refused", locationOf(node), parts.group(1));
        }
        Matcher used = COLOUR_NAME.matcher(parts.group(2));
        while (used.find()) {
            requireKnown(used.group(1), colours.keySet(), node);
        }
        into.put(parts.group(1), parts.group(2));
    }

    private String text(String key, YamlNode node) {
        if (node instanceof YamlNode.YamlScalar scalar) {
            return scalar.text().strip();
        }
        throw Problem.of("theme.style", locationOf(node), key);
    }

    private String locationOf(YamlNode node) {
        return name + ":" + node.line();
    }
}
