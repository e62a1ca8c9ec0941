package dev.digest.issue.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.form.FormLine;
import dev.digest.issue.form.TextRun;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issues in other forms are read in the same Markdown as our own. */
class MarkdownFormMarkupTest {
    private static String text(FormLine line) {
        return line.runs().stream().map(TextRun::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"看$a_1*b_1*c$ | 看$a_1*b_1*c$", "甲[^1]乙 | 甲[^1]乙", "甲`x*y*` | 甲x*y*", "$5 和 *六* | $5 和 六"})
    void formulas_notes_and_code_are_as_written(String written, String text) {
        List<FormLine> lines = new MarkdownFormMarkup().lines(written);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(text(line)).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource({"$$, - a", "$$, # b"})
    void a_line_of_a_formula_is_no_list_or_heading(String fence, String tex) {
        List<FormLine> lines = new MarkdownFormMarkup().lines("甲\n\n" + fence + "\n" + tex + "\n" + fence + "\n\n乙");
        assertThat(lines).extracting(MarkdownFormMarkupTest::text).containsExactly("甲", fence, tex, fence, "乙");
        assertThat(lines).extracting(FormLine::number).containsExactly(1, 3, 4, 5, 7);
        assertThat(lines).allSatisfy(line -> assertThat(line.shape().kind()).isEqualTo(FormLine.LineKind.TEXT));
    }
}
