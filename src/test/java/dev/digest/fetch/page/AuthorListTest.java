package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.paper.Author;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People out of what sources write where people should stand. */
class AuthorListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example, Ada; Sample, Ben ;; 丁，效；|Ada Example/Ben Sample/丁效",
                "Ada Example, Ben Sample|Ada Example/Ben Sample",
                "Ada Example, Ben Sample and Cai Muster|Ada Example/Ben Sample/Cai Muster",
                "by Ada Example, Ben Sample, and Cai Muster|Ada Example/Ben Sample/Cai Muster",
                "Ada Example & Ben Sample|Ada Example/Ben Sample",
                "Example, A., Sample, B. C.|A. Example/B. C. Sample",
                "A. Example, B. Sample|A. Example/B. Sample",
                "Ada, Ben, Cai|Ada/Ben/Cai",
                "张三,李四光|张三/李四光",
                "张三, 李四光, 王五|张三/李四光/王五",
                "张三、李四光|张三/李四光",
                "张三，李四光等|张三/李四光",
                "欧阳修,苏轼|欧阳修/苏轼",
                "Ada Example, The TOY Collaboration|Ada Example/The TOY Collaboration",
                "Ada Example, Ben Sample, Jr.|Ada Example/Ben Sample, Jr."
            })
    void a_text_may_name_several(String written, String names) {
        assertThat(String.join("/", several(written))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example, Ada|Ada Example",
                "van der Sample, Ben A.|Ben A. van der Sample",
                "García Sample, Gabriela J.|Gabriela J. García Sample",
                "丁, 效|丁效",
                "欧阳, 修|欧阳修",
                "Example Research and Sample Team|Example Research and Sample Team",
                "Department of Samples, University of Examples|Department of Samples, University of Examples",
                "Sample Machines, Inc.|Sample Machines, Inc.",
                "The ATLAS Collaboration|The ATLAS Collaboration",
                "Ada Example, Jr.|Ada Example, Jr.",
                "Example, Jr., Ada|Ada Example Jr."
            })
    void some_that_look_like_several_are_one(String written, String name) {
        assertThat(several(written)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Bernard 't&nbsp;Hart (0000-0002-0045-3769)|Bernard 't Hart",
                "Ada Example (Example University)|Ada Example",
                "sample@example.org (Ben Sample)|Ben Sample",
                "Ben Sample <sample@example.org>|Ben Sample",
                "Ben Sample https://orcid.org/0000-0002-0045-3769|Ben Sample",
                "Ben Sample, ORCID: 0000-0002-0045-376X|Ben Sample",
                "Cai Muster¹,*|Cai Muster",
                "Cai Muster1,2|Cai Muster",
                "Cai Muster †‡|Cai Muster",
                "Dr. Dee Exempel, PhD|Dee Exempel",
                "Prof. Dee Exempel|Dee Exempel",
                "EVE VZOR|Eve Vzor",
                "J.-P. O'VZOR|J.-P. O'Vzor",
                "M&uuml;ller, J&ouml;rg|Jörg Müller",
                "Example-AI:|Example-AI",
                "Ada Example et al.|Ada Example",
                "Chen Li (陈立)|Chen Li (陈立)",
                "GPT4 Team|GPT4 Team",
                "01.AI|01.AI",
                "LCWN|LCWN"
            })
    void what_is_no_part_of_a_name_goes(String written, String name) {
        assertThat(one(written)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":",
                " : ",
                "et al.",
                "al. (280 additional authors not shown), et",
                "et al. (280 additional authors not shown)",
                "and others",
                "https://orcid.org/0000-0002-0045-3769",
                "http://www.example.com/somebody",
                "sample@example.org",
                "null",
                "—",
                "123"
            })
    void these_are_nobody(String written) {
        assertThat(one(written)).isEmpty();
        assertThat(several(written)).isEmpty();
    }

    @Test
    void each_doubt_is_told() {
        assertThat(AuthorList.free(Stream.of("Ada Example et al.")).doubts()).containsExactly("authors-cut");
        assertThat(AuthorList.free(Stream.of("Ada Example, Ben Sample")).doubts())
                .containsExactly("authors-uncertain");
        assertThat(AuthorList.free(Stream.of("EVE VZOR")).doubts()).containsExactly("authors-uncertain");
        assertThat(AuthorList.free(Stream.of("Example, Ada; Sample, Ben")).doubts())
                .isEmpty();
    }

    @Test
    void who_is_told_with_all_others_again_is_told_once() {
        assertThat(AuthorList.free(Stream.of("Ada A", "Ben B", "Ada A", "Ben B"))
                        .authors())
                .extracting(Author::name)
                .containsExactly("Ada A", "Ben B");
        assertThat(AuthorList.free(Stream.of("Wei Wang", "Ben B", "Wei Wang")).authors())
                .hasSize(3);
    }

    @Test
    void a_list_has_an_end() {
        assertThat(several("Ada Example;".repeat(3_000) + "Ben Sample;".repeat(3_000))
                        .size())
                .isEqualTo(PersonName.MAX_AUTHORS);
    }

    private static List<String> one(String text) {
        return names(new AuthorList.Builder().one(text, List.of()).build());
    }

    private static List<String> several(String text) {
        return names(AuthorList.free(Stream.of(text)));
    }

    private static List<String> names(AuthorList list) {
        return list.authors().stream().map(Author::name).toList();
    }
}
