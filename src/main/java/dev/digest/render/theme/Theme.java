package dev.digest.render.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The style of an article: colours, each for light and dark mode, and CSS declarations for each {@link StyleTarget}.
 * Used as a stylesheet in pages, and as inline styles where stylesheets are dropped.
 */
public final class Theme {
    /** A colour for light and for dark mode, as {@code #rrggbb}. */
    public record ThemeColour(String light, String dark) {}

    /** Which colours a page shows. */
    public enum ColourScheme {
        /** By the reader's preference ({@code prefers-color-scheme}). */
        AUTO,
        /** Light colours. */
        LIGHT,
        /** Dark colours. */
        DARK
    }

    private static final ThemeColour NONE = new ThemeColour("inherit", "inherit");

    private final Map<String, ThemeColour> colours;
    private final Map<StyleTarget, Map<String, String>> styles;
    private final Map<List<StyleTarget>, String> inline = new HashMap<>();

    /**
     * A theme.
     *
     * @param styles declarations by property; <code>{name}</code> in a value refers to a colour
     */
    Theme(Map<String, ThemeColour> colours, Map<StyleTarget, Map<String, String>> styles) {
        this.colours = new LinkedHashMap<>(colours);
        this.styles = new EnumMap<>(StyleTarget.class);
        this.styles.putAll(styles);
    }

    public Map<String, ThemeColour> colours() {
        return colours;
    }

    public Map<String, String> style(StyleTarget kind) {
        return styles.getOrDefault(kind, Map.of());
    }

    /** The stylesheet of a page whose article is in an element of class {@code issue}. */
    public String css(ColourScheme shade) {
        StringBuilder css = new StringBuilder(2_000);
        css.append(":root{color-scheme:").append(scheme(shade)).append(variables(shade == ColourScheme.DARK));
        if (shade == ColourScheme.AUTO) {
            css.append("@media (prefers-color-scheme:dark){:root{color-scheme:dark")
                    .append(variables(true))
                    .append("}\n");
        }
        styles.forEach((kind, style) -> css.append(kind.selector())
                .append('{')
                .append(declarations(style, name -> "var(--" + name + ")"))
                .append("}\n"));
        return css.toString();
    }

    /** The dark colours, overriding inline styles. */
    public String darkCss() {
        StringBuilder css = new StringBuilder("@media (prefers-color-scheme:dark){\n");
        for (StyleTarget kind : StyleTarget.values()) {
            Map<String, String> coloured = new LinkedHashMap<>();
            style(kind).forEach((property, value) -> {
                if (value.indexOf('{') >= 0) {
                    coloured.put(property, value + " !important");
                }
            });
            @Nullable String usual = style(StyleTarget.ARTICLE).get("color");
            if (usual != null && kind.isBlockOfText()) {
                coloured.putIfAbsent("color", usual + " !important");
            }
            if (!coloured.isEmpty()) {
                css.append(kind.selector()).append('{');
                css.append(declarations(
                        coloured, name -> colours.getOrDefault(name, NONE).dark()));
                css.append("}\n");
            }
        }
        return css.append("}\n").toString();
    }

    private static String scheme(ColourScheme shade) {
        return shade == ColourScheme.DARK ? "dark" : shade == ColourScheme.LIGHT ? "light" : "light dark";
    }

    private String variables(boolean dark) {
        StringBuilder variables = new StringBuilder();
        colours.forEach((name, colour) ->
                variables.append(";--").append(name).append(':').append(dark ? colour.dark() : colour.light()));
        return variables.append("}\n").toString();
    }

    /** The declarations for these targets, later ones overriding earlier ones, in light colours. */
    public String inline(StyleTarget... kinds) {
        return inline.computeIfAbsent(List.of(kinds), this::mergeStyles);
    }

    private String mergeStyles(List<StyleTarget> kinds) {
        Map<String, String> merged = new LinkedHashMap<>();
        for (StyleTarget kind : kinds) {
            for (Map.Entry<String, String> declaration : style(kind).entrySet()) {
                merged.remove(declaration.getKey());
                merged.put(declaration.getKey(), declaration.getValue());
            }
        }
        String usual = style(StyleTarget.ARTICLE).get("color");
        if (usual != null && kinds.stream().anyMatch(StyleTarget::isBlockOfText)) {
            merged.putIfAbsent("color", usual);
        }
        return declarations(merged, name -> colours.getOrDefault(name, NONE).light());
    }

    private static String declarations(Map<String, String> style, UnaryOperator<String> colour) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> declaration : style.entrySet()) {
            all.add(declaration.getKey() + ":" + substituteColours(declaration.getValue(), colour));
        }
        return String.join(";", all);
    }

    private static String substituteColours(String value, UnaryOperator<String> colour) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = value.indexOf('{'); open >= 0; open = value.indexOf('{', at)) {
            int close = value.indexOf('}', open);
            filled.append(value, at, open).append(colour.apply(value.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(value, at, value.length()).toString();
    }
}
