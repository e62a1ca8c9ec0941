package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTitleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例大学 | Small Things(小东西)",
                "示例大学 丨 Small Things（小东西）",
                "示例大学｜Small Things（小东西）了解详情",
                "示例大学|Small Things（小东西) 了解详情",
                "示例大学 | Small Things （小东西）【了解详情】",
                "示例大学 | Small Things(小东西)>> 查看详情"
            })
    void institutions_and_both_languages_are_told_apart(String line) {
        assertThat(title(line)).isEqualTo(parts("示例大学", "Small Things", "小东西"));
    }

    @Test
    void brackets_belong_together() {
        assertThat(title("A (B) of C(甲(乙)的丙)")).isEqualTo(parts("", "A (B) of C", "甲(乙)的丙"));
        assertThat(title("Fine-Tuning (CFT)")).isEqualTo(parts("", "Fine-Tuning (CFT)", ""));
        assertThat(title("Open(小东西")).isEqualTo(parts("", "", "Open(小东西"));
    }

    @ParameterizedTest
    @CsvSource({"脑认知指导的模型, zh", "CogBERT:脑认知指导的模型, zh", "Reading the Sign 永 by Machine, en", "Écriture et vision, en"})
    void a_title_alone_is_of_the_language_that_prevails(String line, String language) {
        boolean chinese = language.equals("zh");
        assertThat(title(line)).isEqualTo(chinese ? parts("", "", line) : parts("", line, ""));
    }

    @Test
    void a_bar_in_a_formula_or_in_brackets_divides_nothing() {
        assertThat(title("Learning p(y|x)")).isEqualTo(parts("", "Learning p(y|x)", ""));
        assertThat(title("Norms $|x|$ Revisited")).isEqualTo(parts("", "Norms $|x|$ Revisited", ""));
        assertThat(title("示例大学 | Learning p(y|x) | Part 2")).isEqualTo(parts("示例大学", "Learning p(y|x) | Part 2", ""));
    }

    @Test
    void a_broken_title_is_one_title() {
        assertThat(ParsedIssueFixture.readEntry("标题:示例大学 | On Wheels:", "", "Advances(轮上的", "", "进展)了解详情", "作者:Ada")
                        .title())
                .isEqualTo(parts("示例大学", "On Wheels: Advances", "轮上的进展"));
    }

    @Test
    void nothing_is_added_to_a_title_that_has_ended() {
        ParsedIssue issue = ParsedIssueFixture.readText("标题:Small Things了解详情", "", "一段没有标签的话。", "", "作者:Ada");
        assertThat(issue.entries().get(0).title()).isEqualTo(parts("", "Small Things", ""));
        assertThat(issue.unparsedLines()).containsExactly(new UnparsedLine(3, "一段没有标签的话。"));
    }

    private static EntryTitle title(String line) {
        return ParsedIssueFixture.readEntry("标题:" + line, "作者:Ada").title();
    }

    private static EntryTitle parts(String before, String original, String chinese) {
        return new EntryTitle(given(before), given(original), given(chinese));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
