package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.ParsedEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same list of links as Markdown, as a page, and as a page within Markdown: a form reads the same from each. */
class FormTextTest {
    private static final Form FORM = FormConfigReader.read(
                    "name: x\nentry: heading\nlevel: 3\ntitle: link\nsummary: below\n", "x.yaml")
            .get(0);

    static Stream<String> dresses() {
        return Stream.of(
                "# 周刊第7期\n\n## 工具\n\n### [One](https://example.org/1)\n\n一。\n\n### [Two](https://example.org/2)\n\n二。\n",
                "# 周刊第7期\n\n## 工具\n\n### **[One](https://example.org/1)**\n\n一。\n\n### 2. [Two](https://example.org/2)\n\n二。\n",
                "---\ntitle: 周刊第7期\n---\n\n## 工具\n\n### [One](https://example.org/1)\n一。\n### [Two](https://example.org/2)\n二。\n",
                "# 周刊第7期\r\n\r\n## 工具\r\n\r\n### [One](https://example.org/1)\r\n\r\n一。\r\n\r\n### [Two](https://example.org/2)\r\n\r\n二。\r\n",
                "<h1>周刊第7期</h1><h2>工具</h2><h3><a href=\"https://example.org/1\">One</a></h3><p>一。</p>"
                        + "<h3><a href='https://example.org/2'>Two</a></h3><p>二。</p>",
                "<!doctype html><html><body><h1>周刊第7期</h1><h2>工具</h2>\n<h3><a href=\"https://example.org/1\"><b>One</b></a></h3>\n"
                        + "<p>一。</p>\n<h3><a href='https://example.org/2'>Two</a></h3><p>二。</p></body></html>");
    }

    private static FormReading read(String text) {
        String name = text.startsWith("<") ? "a.html" : "a.md";
        return new FormReader(FORM, Optional.empty()).read(FormText.of(name, text, FormFixture.MARKUPS));
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void entries_are_the_same_in_every_dress(String text) {
        List<ParsedEntry> entries = read(text).issue().entries();
        assertThat(entries).extracting(entry -> entry.title().any()).containsExactly("One", "Two");
        assertThat(entries).extracting(entry -> entry.summary().orElse("")).containsExactly("一。", "二。");
        assertThat(entries).extracting(entry -> entry.section().orElse("")).containsOnly("工具");
        assertThat(entries)
                .extracting(entry -> entry.links()
                        .download()
                        .or(() -> entry.links().detail())
                        .orElse(""))
                .containsExactly("https://example.org/1", "https://example.org/2");
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void the_number_is_that_of_the_heading_and_nothing_is_left_over(String text) {
        FormReading reading = read(text);
        assertThat(reading.issue().title().number()).hasValue(7);
        assertThat(reading.issue().unparsedLines()).isEmpty();
        assertThat(reading.entries()).isEqualTo(2);
        assertThat(reading.isGreedy()).isFalse();
    }

    @Test
    void html_within_markdown_is_read_as_html() {
        FormReading reading = new FormReader(
                        FormConfigReader.read("name: x\nentry: row\n", "x.yaml").get(0), Optional.empty())
                .read(FormFixture.markdown(
                        "# 周刊第7期",
                        "",
                        "<table>",
                        "<tr><th>标题</th><th>简介</th></tr>",
                        "",
                        "<tr><td>One</td><td>一。</td></tr>",
                        "</table>",
                        "",
                        "再见。"));
        assertThat(FormFixture.titles(reading)).containsExactly("One");
        assertThat(reading.issue().entries().get(0).line()).isBetween(4, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "#", "###", "### ", "---\n---\n", "<", "<html>", "\u0000"})
    void the_shortest_texts_have_no_entries(String text) {
        assertThat(read(text).issue().entries()).isEmpty();
        assertThat(read(text).coverage().total()).isNotNegative();
    }
}
