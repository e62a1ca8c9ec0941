package dev.digest.render.mustache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.RandomSamples;
import dev.digest.workspace.Workspace.NamedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page by a template that editors may have changed. */
class MustachePageTemplateTest {
    private static String render(String template, Map<String, Object> values) {
        return new MustachePageTemplate().render(new NamedText("page.html", template), values);
    }

    private static Problem problem(String template) {
        return catchThrowableOfType(
                Problem.class, () -> render(template, Map.of("heading", "h", "section", Map.of("name", "n"))));
    }

    @Test
    void values_are_escaped_but_in_three_braces() {
        assertThat(render("{{a}} {{{a}}} {{&a}}", Map.of("a", "<b>&\"'")))
                .isEqualTo("&lt;b&gt;&amp;&quot;&#39; <b>&\"' <b>&\"'\n");
    }

    @Test
    void what_a_section_is_about_is_not_written_out_to_see_whether_it_is_empty() {
        Map<String, Object> many = new HashMap<>(Map.of("name", "n")) {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                throw new AssertionError("all values are written out");
            }
        };
        assertThat(render("{{#section}}{{name}}{{/section}}", Map.of("section", many)))
                .isEqualTo("n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p title=\"{{x}}\">", "<p title='{{x}}'>", "<p title={{x}}z>"})
    void a_value_stays_within_its_attribute_however_that_is_quoted(String template) {
        new RandomSamples(64).check(500, samples -> "a" + samples.text("\"'<>=`&/on字\n\t", 20), text -> {
            var element =
                    Jsoup.parse(render(template, Map.of("x", text))).select("p").first();
            assertThat(element).isNotNull();
            if (template.indexOf('"') >= 0 || template.indexOf('\'') >= 0) {
                assertThat(element.attributes().size()).isEqualTo(1);
                assertThat(element.attr("title")).isEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"'{{#a}}x{{/a}}', ''", "'{{^a}}x{{/a}}', 'x'", "'{{a}}', ''", "'[{{a}}]', '[]'"})
    void a_value_that_is_not_there_is_nothing(String template, String text) {
        assertThat(render(template, Map.of("a", Optional.empty())).strip()).isEqualTo(text);
        assertThat(render(template, Map.of("a", "")).strip()).isEqualTo(text);
    }

    @Test
    void a_list_is_repeated_with_its_own_names_and_those_around_it() {
        assertThat(render(
                        "{{#rows}}{{name}}{{title}};{{/rows}}{{^rows}}none{{/rows}}",
                        Map.of("title", "t", "rows", List.of(Map.of("name", "a"), Map.of("name", "b")))))
                .isEqualTo("at;bt;\n");
        assertThat(render("{{#rows}}{{name}}{{/rows}}{{^rows}}none{{/rows}}", Map.of("rows", List.of())))
                .isEqualTo("none\n");
    }

    @Test
    void what_a_value_says_is_no_template() {
        assertThat(render("{{a}}{{{a}}}", Map.of("a", "{{b}}{{{b}}}{{#c}}")))
                .isEqualTo("{{b}}{{{b}}}{{#c}}".repeat(2) + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'{{heding}}', 1",
        "'a\n{{heding}}', 2",
        "'a\n{{#section}}\n{{nmae}}{{/section}}', 3",
        "'{{#sektion}}x{{/sektion}}', 1",
        "'{{^sektion}}x{{/sektion}}', 1"
    })
    void a_name_that_is_not_known_is_told_with_its_line(String template, int line) {
        Problem problem = problem(template);
        assertThat(problem.key()).isEqualTo("template.unknown-name");
        assertThat(problem.details().get(0)).isEqualTo("page.html:" + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{}}", "{{ }}", "{{=}}", "{{..}}", "{{{}}}", "{{&}}", "{{#}}x{{/}}", "{{/}}"})
    void a_tag_without_a_name_is_told_with_its_line(String tag) {
        Problem problem = problem("a\n" + tag + "\n");
        assertThat(problem.key()).startsWith("template.");
        assertThat(problem.details().get(0)).isEqualTo("page.html:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#section}}",
                "{{/section}}",
                "{{#section}}{{/heading}}",
                "{{heading",
                "{{{heading}}",
                "{{>other}}",
                "{{=a b c=}}"
            })
    void a_template_that_is_broken_is_told_with_its_file(String template) {
        Problem problem = problem(template);
        assertThat(problem.key()).startsWith("template.");
        assertThat(problem.details().get(0).toString()).startsWith("page.html");
    }
}
