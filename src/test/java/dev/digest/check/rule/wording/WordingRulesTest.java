package dev.digest.check.rule.wording;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words: doubled, confused, misspelt, and called otherwise than the glossary or the issue itself calls them. */
class WordingRulesTest {
    private final RuleFixture desk;

    WordingRulesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "words.doubled, 最强的的工具, 最强的工具",
        "words.doubled, 根据根据需求, 根据需求",
        "words.doubled, 可以可以提高, 可以提高",
        "term.case, 托管在 Gitlab 上, 托管在 GitLab 上",
        "term.case, 用 Postgresql 存, 用 PostgreSQL 存",
        "term.case, 用 javascript 写, 用 JavaScript 写",
        "term.case, 在 Github 和 Pytorch 上, 在 GitHub 和 PyTorch 上"
    })
    void a_slip_is_fixed_and_stays_so(String rule, String wrong, String right) {
        RuleRows.assertFixes(desk, rule, wrong, right);
    }

    @ParameterizedTest
    @CsvSource({
        "words.doubled, 挂在在云上, 在在",
        "words.doubled, 这个词这个词很新, 这个词这个词",
        "word.confusable, 忘了帐号, 帐号",
        "word.confusable, 提高了显着性, 显着",
        "word.confusable, 有二个难点, 二个",
        "term.spelling, 装好 Kuberntes 之后, Kuberntes",
        "term.spelling, 一个 framwork 而已, framwork",
        "term.spelling, 用 PyTroch 训练, PyTroch",
        "term.inconsistent, 抑制数据中的噪音, 噪音",
        "words.doubled-conjunction, 而且它且更快, 而且它且"
    })
    void a_slip_that_takes_judgement_is_shown(String rule, String summary, String words) {
        RuleRows.assertFinds(desk, rule, RuleFixture.issueWith(summary), words);
    }

    @ParameterizedTest
    @CsvSource({
        "words.doubled, 看看非常非常好的目的的意义",
        "words.doubled, 他现在在学校",
        "words.doubled, 哔哩哔哩上的视频",
        "word.confusable, 账号和两个难点",
        "term.case, 托管在 GitLab 上",
        "term.case, 见 <https://github.com/example/x>",
        "term.case, 运行 `gitlab` 命令",
        "term.spelling, 一个 framework 而已",
        "term.spelling, 名为 Kuber 的工具",
        "term.inconsistent, 街上的噪音很大",
        "term.inconsistent, 抑制数据中的噪声",
        "words.doubled-conjunction, 甲和乙以及丙"
    })
    void what_is_right_is_let_pass(String rule, String summary) {
        RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith(summary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`的的`", "$\\text{的的}$", "<https://example.org/的的>"})
    void code_formulas_and_addresses_are_not_judged(String quotation) {
        RuleRows.assertLetsPass(desk, "words.doubled", RuleFixture.issueWith("见" + quotation + "。"));
    }

    @Test
    void an_issue_calls_an_institution_by_one_name() {
        String text = RuleFixture.issue(
                RuleFixture.entry("某机构 | Alpha", "甲", "2210.00001", "好。"),
                RuleFixture.entry("某机构 | Beta", "乙", "2210.00002", "好。"));
        RuleRows.assertLetsPass(desk, "term.institution", text);
    }
}
