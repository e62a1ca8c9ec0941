package dev.digest.render.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.problem.Problem;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Workspace;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeReaderTest {
    private static final ReaderTexts CHINESE = ReaderTexts.of("zh");

    private static Theme theme(String styles) {
        return ThemeReader.read(
                new NamedText(
                        "templates/own.yaml",
                        "colors:\n  ink: \"#111111 #eeeeee\"\nstyles:\n  article: \"color: {ink}\"\n" + styles),
                CHINESE);
    }

    @Test
    void a_page_has_both_colours_and_an_element_the_light_one() {
        Theme theme = theme("  h2: \"margin: 0 0 8px; border-bottom: 1px solid {ink}\"\n");
        assertThat(theme.css(Theme.ColourScheme.AUTO))
                .contains(":root{color-scheme:light dark;--ink:#111111}")
                .contains("@media (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#eeeeee}")
                .contains(".issue h2{margin:0 0 8px;border-bottom:1px solid var(--ink)}");
        assertThat(theme.css(Theme.ColourScheme.DARK)).contains("--ink:#eeeeee").doesNotContain("@media", "#111111");
        assertThat(theme.inline(StyleTarget.H2))
                .isEqualTo("margin:0 0 8px;border-bottom:1px solid #111111;color:#111111");
    }

    @Test
    void the_more_special_style_wins_and_text_always_has_a_colour() {
        Theme theme = theme("  p: \"margin: 0; color: {ink}\"\n  authors: \"margin: 4px\"\n");
        assertThat(theme.inline(StyleTarget.P, StyleTarget.AUTHORS)).isEqualTo("color:#111111;margin:4px");
        assertThat(theme.inline(StyleTarget.LI)).isEqualTo("color:#111111");
        assertThat(theme.inline(StyleTarget.HR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h2: \"color: red\\\" onload=x\"",
                "h2: \"color: red</style><script>\"",
                "h2: \"background: url(https://example.org/x.png)\"",
                "h2: \"color: expression(alert(1))\"",
                "h2: \"color: red} body{display:none\"",
                "h2: \"color\"",
                "h2: \"@import 'x'\"",
                "h2: \"color: \\\\75rl(x)\"",
                "h2: \"--x: 1\""
            })
    void a_style_that_is_none_is_named_with_its_line(String style) {
        assertProblem("theme.style", style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red}</style><script>window.hacked=1</script>",
                "url(javascript:window.hacked=1)",
                "url(https://example.org/x.png)",
                "expression(window.hacked=1)",
                "red\"><img src=x onerror=window.hacked=1>",
                "\\75 rl(https://example.org/x)"
            })
    void a_theme_gives_looks_and_nothing_else(String value) {
        assertProblem("theme.style", "h2: 'background: " + value + "'");
    }

    @Test
    void unknown_names_and_what_does_not_survive_are_named_with_their_line() {
        assertProblem("theme.refused", "h2: \"position: fixed\"");
        assertProblem("theme.unknown-name", "headline: \"margin: 0\"");
        assertProblem("theme.unknown-name", "h2: \"color: {unk}\"");
        assertProblem("theme.style", "h2:\n    margin: 0");
    }

    private static void assertProblem(String key, String style) {
        assertThatThrownBy(() -> theme("  " + style + "\n")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.details().get(0)).isEqualTo("templates/own.yaml:5");
        });
    }

    @Test
    void a_colour_needs_two_values() {
        assertThatThrownBy(
                        () -> ThemeReader.read(new NamedText("t.yaml", "colors:\n  ink: \"#111\"\nstyles:\n"), CHINESE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("theme.colour");
                    assertThat(problem.details()).containsExactly("t.yaml:2", "ink");
                });
    }

    /** The ratio of WCAG 2.2, 1.4.3: 4.5 for text. */
    @ParameterizedTest
    @ValueSource(strings = {"journal", "plain"})
    void the_themes_that_come_along_can_be_read_by_everybody(String name) {
        Theme theme = ThemeReader.read(new NamedText(name, Workspace.starterFile("themes/" + name + ".yaml")), CHINESE);
        Map<String, Theme.ThemeColour> colours = theme.colours();
        for (StyleTarget kind : StyleTarget.values()) {
            String colour = theme.style(kind).get("color");
            if (colour == null) {
                continue;
            }
            Theme.ThemeColour text = colours.get(colour.substring(1, colour.length() - 1));
            for (String ground : new String[] {"paper", "card", "wash"}) {
                Theme.ThemeColour behind = colours.getOrDefault(ground, colours.get("paper"));
                assertThat(contrast(text.light(), behind.light()))
                        .as(kind + " on light " + ground)
                        .isGreaterThan(4.5);
                assertThat(contrast(text.dark(), behind.dark()))
                        .as(kind + " on dark " + ground)
                        .isGreaterThan(4.5);
            }
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
