package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.testing.Growth;
import dev.digest.testing.RandomSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in the text of a field, which editors set among Chinese words and marks. */
class AddressTextTest {
    private static List<MarkupLink> links(String text) {
        return AddressText.findLinks(text, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "见https://example.org/a。; https://example.org/a",
                "见 https://example.org/a，很好; https://example.org/a",
                "（https://example.org/a）; https://example.org/a",
                "(https://example.org/a); https://example.org/a",
                "https://example.org/a_(b); https://example.org/a_(b)",
                "(https://example.org/a_(b)); https://example.org/a_(b)",
                "https://example.org/a.; https://example.org/a",
                "https://example.org/a?b=1&c=2!; https://example.org/a?b=1&c=2",
                "“https://example.org/a”; https://example.org/a",
                "**https://example.org/a**; https://example.org/a",
                "HTTP://example.org/A; HTTP://example.org/A",
                "https://example.org/a|https; https://example.org/a"
            })
    void an_address_ends_where_the_sentence_goes_on(String text, String address) {
        assertThat(links(text)).first().extracting(MarkupLink::address).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "代码：https://example.org/code; 代码",
                "数据集（https://example.org/data）; 数据集",
                "https://example.org/a; ''",
                "， https://example.org/a; ''"
            })
    void an_address_is_called_by_the_words_before_it(String text, String label) {
        assertThat(links(text)).singleElement().extracting(MarkupLink::text).isEqualTo(label);
    }

    @Test
    void several_addresses_keep_their_names_and_each_counts_once() {
        assertThat(links("代码：https://example.org/code；数据：https://example.org/data，https://example.org/code"))
                .containsExactly(
                        new MarkupLink("代码", "https://example.org/code"),
                        new MarkupLink("数据", "https://example.org/data"));
    }

    @Test
    void a_link_that_was_marked_up_goes_before_the_address_that_it_shows() {
        MarkupLink marked = new MarkupLink("https://example.org/shown", "https://example.org/real");
        assertThat(AddressText.findLinks("https://example.org/shown", List.of(marked)))
                .containsExactly(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv.org/abs/2210.00001, https://arxiv.org/abs/2210.00001",
        "example.org/a/b, https://example.org/a/b",
        "2210.00001, https://arxiv.org/abs/2210.00001",
        "arXiv:2210.00001v2, https://arxiv.org/abs/2210.00001"
    })
    void an_address_without_its_scheme_and_a_bare_id_lead_somewhere_too(String text, String address) {
        assertThat(links(text)).singleElement().extracting(MarkupLink::address).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "没有地址", "example.org", "a/b", "见 example.org/a", "ftp://example.org/a", "javascript:alert(1)"
            })
    void other_words_are_no_address(String text) {
        assertThat(links(text)).isEmpty();
    }

    @Test
    void an_address_found_in_any_text_is_a_part_of_it() {
        new RandomSamples(64)
                .check(
                        400,
                        samples -> samples.text("甲，。()（） ab", 6) + "https://example.org/"
                                + samples.text("ab()._*,!）。 甲", 12),
                        text -> assertThat(links(text))
                                .allSatisfy(link -> assertThat(text).contains(link.address())));
    }

    @Test
    void a_line_of_many_addresses_is_read_once() {
        Growth.isLinear(20_000, "https://example.org/(((("::repeat, AddressTextTest::links);
    }
}
