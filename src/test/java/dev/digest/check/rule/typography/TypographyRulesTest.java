package dev.digest.check.rule.typography;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks, blanks and characters, as a copy editor of Chinese texts wants them. */
class TypographyRulesTest {
    private final RuleFixture desk;

    TypographyRulesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @BeforeEach
    void usual_style() {
        desk.withHouseStyle(RuleFixture.HOUSE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "punct.repeat | 很好。。 | 很好。",
                "punct.repeat | 甲，，乙 | 甲，乙",
                "punct.repeat | 甲、、乙 | 甲、乙",
                "punct.width | 速度很快,成本也低 | 速度很快，成本也低",
                "punct.width | 主题:从数据中 | 主题：从数据中",
                "punct.width | 谁会用它?学生会用 | 谁会用它？学生会用",
                "punct.width | 全长１２米 | 全长12米",
                "punct.width | 用ＧＰＴ写 | 用GPT写",
                "space.before-punct | 用 BERT ，再试 | 用 BERT，再试",
                "space.in-chinese | 一个 方法 | 一个方法",
                "space.in-chinese | 一个　方法 | 一个方法",
                "bracket.mixed | 缩写（简称 ABC)很短 | 缩写（简称 ABC）很短",
                "bracket.mixed | 缩写(简称 ABC）很短 | 缩写（简称 ABC）很短",
                "space.cjk-latin | 用 BERT 和GPT 训练 | 用 BERT 和 GPT 训练"
            })
    void a_slip_is_fixed_and_stays_so(String rule, String wrong, String right) {
        RuleRows.assertFixes(desk, rule, wrong, right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "punct.repeat | 真的吗？！",
                "punct.repeat | 等等……",
                "punct.repeat | 甲——乙",
                "punct.repeat | 用 ... 表示",
                "punct.width | 得分是 1:2、3.5、1,000",
                "punct.width | 见 <https://example.org/a,b:c>",
                "punct.width | 用 `a,b` 分开",
                "punct.width | 时间是 19:00",
                "space.before-punct | 用 BERT，再试",
                "space.in-chinese | 用 BERT 训练",
                "space.in-chinese | 用 `甲 乙` 表示",
                "bracket.mixed | （甲）和 (b)",
                "quote.unbalanced | “甲”和《乙》（丙）[丁]【戊】",
                "quote.unbalanced | a) 第一 b) 第二",
                "char.invisible | 👨‍👩‍👧 一家",
                "char.confusable | 一个普通的句子",
                "punct.enumeration | 文本、问题和选项",
                "punct.enumeration | 可灵、即梦",
                "markup.left-over | **很好**的 ~~旧~~ 方法",
                "space.cjk-latin | 用 BERT 和 GPT 训练",
                "space.cjk-latin | 用BERT和GPT训练"
            })
    void what_is_right_is_let_pass(String rule, String summary) {
        RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith(summary));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quote.unbalanced | “甲很好 | “",
                "quote.unbalanced | 甲很好》 | 》",
                "quote.unbalanced | （甲很好 | （",
                "quote.unbalanced | 「甲『乙」 | 『",
                "punct.enumeration | 表现良好、但是很慢 | 、但是",
                "punct.enumeration | 提速的同时、不需要 | 的同时、",
                "markup.left-over | 要点：**很好 | **",
                "markup.left-over | 已经~~过时 | ~~",
                "markup.left-over | 请看 <u>这里</u> | <u>"
            })
    void a_slip_that_takes_judgement_is_shown(String rule, String summary, String words) {
        RuleRows.assertFinds(desk, rule, RuleFixture.issueWith(summary), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\u2060", "\uFEFF", "\u202E"})
    void a_character_that_does_not_show_is_found(String sign) {
        RuleRows.assertFinds(desk, "char.invisible", RuleFixture.issueWith("看不" + sign + "见"), sign);
    }

    @Test
    void quotes_are_of_the_style_that_a_newsletter_wants() {
        desk.withHouseStyle(RuleRows.house("quotes: 「」"));
        RuleRows.assertFixes(desk, "quote.style", "说“甲”和“说‘乙’”。", "说「甲」和「说『乙』」。");
        RuleRows.assertLetsPass(desk, "quote.style", RuleFixture.issueWith("说「甲」。"));
        desk.withHouseStyle(RuleRows.house("quotes: “”"));
        RuleRows.assertFixes(desk, "quote.style", "说「甲」。", "说“甲”。");
        desk.withHouseStyle(RuleRows.house("quotes: any"));
        RuleRows.assertLetsPass(desk, "quote.style", RuleFixture.issueWith("说「甲」和“乙”。"));
    }

    @Test
    void brackets_are_of_the_width_that_a_newsletter_wants() {
        desk.withHouseStyle(RuleRows.house("brackets: full"));
        RuleRows.assertFixes(desk, "bracket.style", "方法(一种)很好。", "方法（一种）很好。");
        desk.withHouseStyle(RuleRows.house("brackets: half"));
        RuleRows.assertFixes(desk, "bracket.style", "方法（一种）很好。", "方法(一种)很好。");
        desk.withHouseStyle(RuleRows.house("brackets: any"));
        RuleRows.assertLetsPass(desk, "bracket.style", RuleFixture.issueWith("方法(一种)和（另一种）。"));
    }

    @ParameterizedTest
    @CsvSource({"yes, 用BERT训练, 用 BERT 训练", "no, 用 BERT 训练, 用BERT训练"})
    void blanks_beside_latin_words_are_as_a_newsletter_wants(String choice, String wrong, String right) {
        desk.withHouseStyle(RuleRows.house("space: \"" + choice + "\""));
        RuleRows.assertFixes(desk, "space.cjk-latin", wrong, right);
        RuleRows.assertLetsPass(desk, "space.cjk-latin", RuleFixture.issueWith(right));
    }

    @Test
    void headings_and_the_closing_text_are_held_to_the_same_marks() {
        String text = RuleFixture.issueWith("好。").replace("## 论文推荐", "## 论文推荐，，") + "\n---\n\n下期再见。。\n";
        RuleRows.assertFinds(desk, "punct.repeat", text, "，，", "。。");
    }
}
