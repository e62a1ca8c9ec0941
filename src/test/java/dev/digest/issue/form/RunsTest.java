package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.form.TextRun.Style;
import dev.digest.testing.Growth;
import dev.digest.testing.RandomSamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of text with a style, cut and joined. */
class RunsTest {
    private static final List<TextRun> THREE = List.of(
            TextRun.plain("甲😀"),
            new TextRun("乙", "乙", Style.BOLD, ""),
            new TextRun("丙丁", "丙丁", Style.PLAIN, "https://example.org/"));

    private static TextRun run(String text, String source) {
        return new TextRun(text, source, Style.PLAIN, "");
    }

    private static List<TextRun> linked(String text) {
        return Runs.withAddresses(List.of(TextRun.plain(text)));
    }

    private static List<String> addresses(String text) {
        return linked(text).stream()
                .filter(TextRun::isLink)
                .map(TextRun::address)
                .toList();
    }

    @Test
    void a_part_has_the_styles_and_links_of_the_whole() {
        assertThat(Runs.text(THREE)).isEqualTo("甲😀乙丙丁");
        assertThat(Runs.markdown(Runs.between(THREE, 3, 5))).isEqualTo("**乙**[丙](https://example.org/)");
        assertThat(Runs.markdown(Runs.from(THREE, 4))).isEqualTo("[丙丁](https://example.org/)");
        assertThat(Runs.between(THREE, 0, 6)).isEqualTo(THREE);
    }

    @Test
    void a_part_that_has_no_character_has_no_run() {
        assertThat(Runs.between(THREE, 3, 3)).isEmpty();
        assertThat(Runs.between(THREE, 5, 3)).isEmpty();
        assertThat(Runs.from(THREE, 99)).isEmpty();
        assertThat(Runs.from(List.of(), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0 ", "\u3000"})
    void blanks_are_no_visible_text(String text) {
        assertThat(Runs.isBlank(List.of(TextRun.plain(text), TextRun.plain(""))))
                .isEqualTo(!text.contains("\u00A0"));
        assertThat(Runs.isBlank(List.of(TextRun.plain(text), TextRun.plain("甲"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "见 https://example.org/a。 | https://example.org/a",
                "见https://example.org/a，再见 | https://example.org/a",
                "（https://example.org/a） | https://example.org/a",
                "(https://example.org/a) | https://example.org/a",
                "(see https://example.org/a_(b)). | https://example.org/a_(b)",
                "https://example.org/a_(b)) | https://example.org/a_(b)",
                "*https://example.org/a* | https://example.org/a",
                "https://example.org/a?b=c&d=e#f! | https://example.org/a?b=c&d=e#f",
                "“https://example.org/a” | https://example.org/a",
                "《https://example.org/a》 | https://example.org/a",
                "HTTPS://Example.org/a | HTTPS://Example.org/a",
                "https://example.org/甲😀 | https://example.org/甲😀"
            })
    void an_address_ends_where_a_reader_sees_its_end(String text, String address) {
        assertThat(addresses(text)).containsExactly(address);
        assertThat(Runs.text(linked(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http:/example.org", "ftp://example.org/a", "example.org/a", "://", "https://", "https://。"})
    void what_is_no_address_is_text(String text) {
        assertThat(addresses(text)).isEmpty();
        assertThat(Runs.text(linked(text))).isEqualTo(text);
    }

    @Test
    void several_addresses_lie_between_their_words() {
        List<TextRun> runs = linked("甲 https://example.org/1、https://example.org/2 乙");
        assertThat(runs)
                .extracting(TextRun::text)
                .containsExactly("甲 ", "https://example.org/1", "、", "https://example.org/2", " 乙");
        assertThat(Runs.markdown(runs)).isEqualTo("甲 https://example.org/1、https://example.org/2 乙");
    }

    @Test
    void the_text_of_a_link_is_searched_for_no_other() {
        TextRun link = new TextRun("https://example.org/a 和 b", "x", Style.PLAIN, "https://example.org/b");
        assertThat(Runs.withAddresses(List.of(link))).containsExactly(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲 *乙* 丙 | 甲 \\*乙\\* 丙 | 2 | \\*乙\\* 丙",
                "甲 code 丙 | 甲 `code` 丙 | 2 | `code` 丙",
                "甲 code 丙 | 甲 `code` 丙 | 6 |  丙",
                "甲&乙<丙 | 甲&amp;乙&lt;丙 | 1 | &amp;乙&lt;丙",
                "甲😀*乙 | 甲&#128512;\\*乙 | 3 | \\*乙",
                "甲\\*乙 | 甲`\\*`乙 | 1 | `\\*`乙",
                "a\\b*c | a\\b\\*c | 2 | b\\*c",
                "甲<b> (x) | 甲\\<b> (x) | 1 | \\<b> (x)"
            })
    void a_part_is_written_as_it_was(String text, String source, int from, String rest) {
        String expected = rest.startsWith("丙") ? " " + rest : rest;
        assertThat(Runs.markdown(Runs.from(List.of(run(text, source)), from))).isEqualTo(expected);
        assertThat(Runs.markdown(Runs.between(List.of(run(text, source)), 0, from)) + expected)
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"甲 code 丙 | 甲 `code` 丙 | 4", "ab | 甲乙 | 1", "ab | a | 2"})
    void a_part_whose_writing_is_not_known_is_its_text(String text, String source, int from) {
        assertThat(Runs.markdown(Runs.from(List.of(run(text + "x", source)), from)))
                .isEqualTo(text.substring(from) + "x");
    }

    @Test
    void what_stands_behind_a_title_keeps_its_code_and_its_escapes() {
        FormReading reading = FormFixture.read(
                "bullets", "- [One](https://example.org/1)：用 \\*星\\* 号和 `a*b*c`，见 https://example.org/2 与 x\\_y 。");
        assertThat(reading.issue().entries().get(0).summary())
                .contains("用 \\*星\\* 号和 `a*b*c`，见 https://example.org/2 与 x\\_y 。");
    }

    @Test
    void a_tag_in_the_text_of_a_page_stays_text_behind_a_title_too() {
        Form bullets = FormConfigReader.read("name: x\nentry: bullet\ntitle: link\nsummary: behind\n", "x.yaml")
                .get(0);
        FormReading reading = new FormReader(bullets, Optional.empty())
                .read(
                        FormFixture.html(
                                "<ul><li><a href='https://example.org/1'>One</a>：用 &lt;b&gt; 与 [x](y)，见 https://example.org/2 。</li></ul>"));
        assertThat(reading.issue().entries().get(0).summary()).contains("用 \\<b> 与 [x]\\(y)，见 https://example.org/2 。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\\* https://example.org/a ", "& https://example.org/a ", "`x` https://example.org/a "})
    void very_many_addresses_are_read_once(String piece) {
        Growth.isLinear(
                4_000,
                piece::repeat,
                source ->
                        Runs.withAddresses(List.of(run(source.replace("\\", "").replace("`", ""), source))));
    }

    @Test
    void cut_anywhere_and_joined_again_a_text_is_the_same() {
        new RandomSamples(7).check(300, random -> random.text("a😀甲 \u00A0*", 12), text -> {
            List<TextRun> runs = List.of(TextRun.plain(text), new TextRun(text, text, Style.ITALIC, ""));
            int characters = 2 * text.codePointCount(0, text.length());
            for (int c = 0; c <= characters; c++) {
                int i = (text + text).offsetByCodePoints(0, c);
                assertThat(Runs.text(Runs.between(runs, 0, i)) + Runs.text(Runs.from(runs, i)))
                        .isEqualTo(Runs.text(runs));
            }
        });
    }
}
