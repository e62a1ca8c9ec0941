package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.issue.check.CheckResult;
import dev.digest.check.AutomaticFixes;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.check.rule.issue.WrongWeekday;
import dev.digest.check.rule.typography.BracketStyle;
import dev.digest.check.rule.typography.ConfusableCharacter;
import dev.digest.check.rule.typography.InvisibleCharacter;
import dev.digest.check.rule.typography.MisusedEnumeration;
import dev.digest.check.rule.typography.MixedSpacing;
import dev.digest.check.rule.typography.QuoteStyle;
import dev.digest.check.rule.typography.RepeatedPunctuation;
import dev.digest.check.rule.typography.SpaceInChinese;
import dev.digest.check.rule.typography.UnbalancedQuotes;
import dev.digest.check.rule.wording.DoubledConjunction;
import dev.digest.check.rule.wording.InconsistentTerm;
import dev.digest.cli.output.MessageCatalog;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that look at a summary's words. In a table, what is wrong is followed by the words in question. */
class TextRulesTest {
    @TempDir
    Path folder;

    private RuleFixture desk;

    @BeforeEach
    void open() {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertWrong(Rule rule, String summary, String words) {
        assertThat(desk.excerpts(rule, RuleFixture.issueWith(summary))).containsExactly(words);
    }

    private void assertRight(Rule rule, String summary) {
        assertThat(desk.excerpts(rule, RuleFixture.issueWith(summary))).isEmpty();
    }

    /** A fix may touch the next one, which is then for the next round. */
    private String fixed(Rule rule, String summary) {
        String text = RuleFixture.issueWith(summary);
        for (int round = 0; round < 3; round++) {
            text = AutomaticFixes.apply(text, desk.findings(rule, text));
        }
        assertThat(desk.findings(rule, text)).isEmpty();
        return text.replaceFirst("(?s).*简介\\*\\*：([^\\n]*).*", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "自监督学习。。 | 。。",
                "甲，，乙。 | ，，",
                "总之，。 | ，。",
                "好！！！！ | ！！！！",
                "怎么办？。 | ？。",
                "太好了！。再来 | ！。",
                "真的，？ | ，？",
                "学习。. | 。.",
                "学习.。 | .。",
                "好吗?。 | ?。",
                "真的。？！ | 。？！",
                "学习..再来 | ..",
                "学习.. | .."
            })
    void repeated_marks(String summary, String words) {
        assertWrong(new RepeatedPunctuation(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "等等……还有——破折号。",
                "用 `a,,b` 分隔。",
                "见 https://example.org/a,,b 。",
                "真的？！",
                "std::move 的用法。",
                "何时能成？！谁知道",
                "等等...还有",
                "等等......",
                "在 ../data 与 ./a 里",
                "把../data改名",
                "cd ..",
                "第1..3行",
                "作者有 Bob Jr.。",
                "例如 GPT, BERT etc.。",
                "Yahoo!。",
                "好。...",
                "目录..a",
                "配置。.gitignore 里",
                "答案：？？",
                "论文 Who Cares?。",
                "参考 e.g.. 等",
                "“好吗？”。"
            })
    void marks_that_belong_together(String summary) {
        assertRight(new RepeatedPunctuation(), summary);
    }

    @Test
    void a_repeated_mark_is_fixed_and_two_different_ones_are_not() {
        assertThat(fixed(new RepeatedPunctuation(), "学习。。。完")).isEqualTo("学习。完");
        assertThat(desk.findings(new RepeatedPunctuation(), RuleFixture.issueWith("学习..完")))
                .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
        assertThat(desk.findings(new RepeatedPunctuation(), RuleFixture.issueWith("甲，。")))
                .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "将于11月9日(周二)举办 | 11月9日(周二",
                "2022年11月9日（星期二） | 2022年11月9日（星期二",
                "2022-11-09 周二 | 2022-11-09 周二",
                "2月30日(周二) | 2月30日(周二",
                "将于周二（11月9日）举办 | 周二（11月9日",
                "星期二 (2022年11月9日) | 星期二 (2022年11月9日",
                "周二（11月9日 19:00） | 周二（11月9日",
                "十一月九日（周二） | 十一月九日（周二",
                "二〇二一年十一月九日（周三） | 二〇二一年十一月九日（周三",
                "１１月９日（周二） | １１月９日（周二",
                "11月9日【周二】 | 11月9日【周二",
                "11月8日(周二)、11月9日(周二) | 11月9日(周二",
                "11月9日（周二、线上） | 11月9日（周二",
                "11/9（周二） | 11/9（周二"
            })
    void weekdays_of_other_days(String summary, String words) {
        assertWrong(new WrongWeekday(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月9日(周三)",
                "模型每2-3周一次迭代",
                "历时 1-2 周五轮",
                "持续3.5周日均三次",
                "11月9-10日（周三至周四）",
                "11/9-10（周三至周四）",
                "1月1日（周日）",
                "2020年11月9日(周一)",
                "11月9日，周刊出版",
                "2024年2月29日（星期四）",
                "周三（11月9日）",
                "周二（11月8日至9日）",
                "周二至周三（11月9日）",
                "周一、周二（11月7日、8日）",
                "每周二（11月9日起）",
                "每2周一次（3-4次）",
                "11月8日—11月9日（周二—周三）",
                "11月8日、11月9日（周二、周三）",
                "去年11月9日（周二）",
                "21年11月9日（周二）",
                "二〇二一年十一月九日（周二）",
                "农历十一月九日（周五）",
                "十一月九日【周三】",
                "三月二周一次",
                "9-10日（周三周四）",
                "11月8日和11月9日（周二和周三）",
                "11月8日到11月9日（周二到三）",
                "11月8日(周二)、11月9日(周三)",
                "二-三周一次（平均）",
                "二－三（周五前）"
            })
    void weekdays_of_their_days(String summary) {
        assertRight(new WrongWeekday(), summary);
    }

    @Test
    void the_right_weekday_is_named_in_the_language_of_the_message() {
        Finding finding = desk.findings(new WrongWeekday(), RuleFixture.issueWith("2026年12月3日（周五）"))
                .get(0);
        assertThat(CheckResult.reason(finding, MessageCatalog.forLanguage("en")))
                .isEqualTo("2026-12-03 is a Thursday");
        assertThat(CheckResult.reason(finding, MessageCatalog.forLanguage("zh")))
                .isEqualTo("2026-12-03 是周四");
    }

    @Test
    void a_weekday_is_fixed_by_its_date() {
        assertThat(fixed(new WrongWeekday(), "11月9日(星期二)09:00")).isEqualTo("11月9日(星期三)09:00");
        assertThat(fixed(new WrongWeekday(), "周二（１１月９日）见")).isEqualTo("周三（１１月９日）见");
        assertThat(fixed(new WrongWeekday(), "十一月九日【星期天】")).isEqualTo("十一月九日【星期三】");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "他说“思维链很有用。 | “",
                "模型（CFT更好。 | （",
                "模型CFT）更好。 | ）",
                "见《大模型。 | 《",
                "他说‘思维链很有用。 | ‘",
                "思维链’很有用。 | ’",
                "见〈大模型。 | 〈",
                "见大模型〉。 | 〉",
                "［甲乙。 | ［",
                "甲乙］。 | ］",
                "他说\"好的。 | \"",
                "首先采样，其次）训练。 | ）",
                "模型 CFT) 更好。 | )",
                "用 GPT-3）更好。 | ）",
                "他说“模型（CFT”更好。 | （",
                "（见文献1, 2]。 | （"
            })
    void marks_without_their_other_half(String summary, String words) {
        assertWrong(new UnbalancedQuotes(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "步骤：1) 采样；2) 训练。",
                "a）采样，b）训练",
                "区间 [0,1) 与 (0,1]。",
                "“说‘好’”",
                "模型（CFT)更好",
                "Don’t stop",
                "（取值为 [0,1)）",
                "（0,1]上的函数",
                "区间 [f(x), g(x)) 与 (f(x), g(x)]",
                "（1）采样；2）训练；3）评测）",
                "（1) 采样；2) 训练）",
                "（包括1）采样；2）训练）",
                "（1）采样；2）训练",
                "（1）采样；（2)训练",
                "贡献有1)采样，2)训练",
                "\u2460）采样",
                "iv) 采样；1.2）训练；三）评测",
                "见 [论文](https://example.org/wiki/A_(b)) 。",
                "(见 https://example.org/wiki/A_(b))",
                "(见 https://example.org/a)的说明",
                "（见 [A, B](https://example.org/a)）",
                "（见 [1,2]）",
                "the students’ work ’n’ the ‘90s",
                "O‘Brien 与 ‘Don’t stop’",
                "\"好\"与\"GPT-4\"",
                "24\" 的屏幕",
                "第 `a\"b` 个",
                "好：）"
            })
    void marks_in_pairs_and_numbers_of_steps(String summary) {
        assertRight(new UnbalancedQuotes(), summary);
    }

    @Test
    void what_is_quoted_for_several_paragraphs_is_closed_once() {
        assertRight(new UnbalancedQuotes(), "他说：“甲。\n\n“乙。\n\n“丙。”");
        assertWrong(new UnbalancedQuotes(), "他说：“\n\n“乙。”", "“");
        assertWrong(new UnbalancedQuotes(), "见（甲。\n\n（乙）", "（");
    }

    @Test
    void marks_are_in_pairs_in_headings_and_around_the_entries_too() {
        UnbalancedQuotes rule = new UnbalancedQuotes();
        String text = RuleFixture.issueWith("好。");
        assertThat(desk.excerpts(rule, text.replace("No.64", "本期看“大模型。"))).containsExactly("“");
        assertThat(desk.excerpts(rule, text.replace("### 【NLP研究】", "### 【NLP研究")))
                .containsExactly("【");
        assertThat(desk.excerpts(rule, text + "\n---\n\n欢迎（关注。\n")).containsExactly("（");
        assertThat(desk.excerpts(rule, text.replace("No.64", "本期看“大\n模型”。\n\n1）扫码")))
                .isEmpty();
        assertThat(desk.excerpts(rule, text + "\n---\n\n查看更多》\n")).isEmpty();
        assertThat(desk.excerpts(rule, text.replace("No.64", "\"甲\n\n乙\""))).containsExactly("\"", "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"对BERT 的结构 | 对BERT 的", "对 BERT的结构 | 对 BERT的", "受益于PLM 的微调 | 于PLM 的", "用Core ML 团队 | 用Core ML 团"})
    void a_blank_on_one_side(String summary, String words) {
        assertWrong(new MixedSpacing(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"对 BERT 的结构", "对BERT的结构", "BERT 的结构", "「智源Live 第27期」很好", "`x`的值", "用 $a$的值", "在10 个任务上"})
    void even_blanks(String summary) {
        assertRight(new MixedSpacing(), summary);
    }

    @Test
    void uneven_blanks_are_fixed_as_the_paragraph_has_them() {
        assertThat(fixed(new MixedSpacing(), "像 GPT 这样，对BERT 的结构")).isEqualTo("像 GPT 这样，对 BERT 的结构");
        assertThat(fixed(new MixedSpacing(), "像GPT这样，对BERT 的结构")).isEqualTo("像GPT这样，对BERT的结构");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"预测和 掩码 | 和 掩", "主题： 从数据中 | ： 从", "数据 ，模型 | 据 ，"})
    void blanks_within_chinese(String summary, String words) {
        assertWrong(new SpaceInChinese(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"预测和掩码", "主题: data", "用 BERT 预测", "很好。 <!-- check: off x -->", "见 `预测 和 掩码`"})
    void blanks_where_they_belong(String summary) {
        assertRight(new SpaceInChinese(), summary);
    }

    @Test
    void blanks_within_chinese_are_taken_out() {
        assertThat(fixed(new SpaceInChinese(), "预测和 掩码： 从 头")).isEqualTo("预测和掩码：从头");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"表现良好、而CFT仅为 | 、而", "不可能三角、即一个 | 、即", "先进水平的同时、不需要 | 的同时、", "组合微调、并建议用于 | 、并建议", "质量高、但是慢 | 、但是"})
    void an_enumeration_mark_between_clauses(String summary, String words) {
        assertWrong(new MisusedEnumeration(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文本、问题和选项",
                "插件、即插即用模块",
                "并行、并发与分布式",
                "连词“所以、因此、但”",
                "时代、而立之年",
                "可灵、即梦、Vidu 等",
                "可灵、即梦和 Vidu",
                "数据库、即席查询",
                "连接词（如因为、所以、但是）",
                "如因为、所以、但是等",
                "有因为、所以和但是三类",
                "删去连词：因为、所以、但是"
            })
    void an_enumeration_mark_in_a_list(String summary) {
        assertRight(new MisusedEnumeration(), summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"用思维提示链推理 | 思维提示链", "思路提示链 | 思路提示链", "抑制噪音 | 噪音"})
    void terms_that_the_glossary_has_otherwise(String summary, String words) {
        assertWrong(new InconsistentTerm(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "思维链提示与思维链",
                "噪声",
                "专家用规则指导微调过程",
                "重点转移学习率",
                "加强学习能力",
                "与对照学习者相比",
                "由三名专家混合标注",
                "`噪音`",
                "https://example.org/噪音"
            })
    void terms_of_the_glossary(String summary) {
        assertRight(new InconsistentTerm(), summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"第27期丨报告 | 丨", "\u0412ERT 模型 | \u0412", "⼀个 | ⼀", "成⻓ | ⻓", "⻋辆 | ⻋"})
    void characters_that_look_like_others(String summary, String words) {
        assertWrong(new ConfusableCharacter(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第27期|报告", "俄语\u0412\u0435\u0440\u0442", "希腊字母 \u0391", "一个", "竹字头⺮"})
    void characters_that_are_what_they_seem(String summary) {
        assertRight(new ConfusableCharacter(), summary);
    }

    @Test
    void characters_that_look_like_others_are_fixed() {
        assertThat(fixed(new ConfusableCharacter(), "成⻓⻚⺠⻳⾦⼁\uF900")).isEqualTo("成长页民龟金|豈");
    }

    @ParameterizedTest
    @ValueSource(strings = {"大\u200B模型", "大\u202E模型", "大\uFEFF模型", "大\u200D模型"})
    void characters_that_do_not_show(String summary) {
        assertWrong(new InvisibleCharacter(), summary, summary.substring(1, 2));
        assertThat(fixed(new InvisibleCharacter(), summary)).isEqualTo("大模型");
    }

    @Test
    void a_joiner_within_an_emoji_is_not_stray() {
        assertRight(new InvisibleCharacter(), "研究者\uD83D\uDC69\u200D\uD83D\uDD2C很高兴");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"并且CFT且适用于 | 并且CFT且", "而且它且更快 | 而且它且", "但是模型更大但是更快 | 但是模型更大但是"})
    void conjunctions_twice(String summary, String words) {
        assertWrong(new DoubledConjunction(), summary, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"并且高效且准确", "不仅快，而且准，并且稳", "但是慢，但是准", "因此解决吗？世界会因此更好"})
    void conjunctions_once(String summary) {
        assertRight(new DoubledConjunction(), summary);
    }

    @Test
    void style_of_quotes_and_brackets_is_the_houses_own() {
        String text = RuleFixture.issueWith("「思维链」(CoT)是（好）的");
        assertThat(desk.findings(new QuoteStyle(), text)).isEmpty();
        assertThat(desk.findings(new BracketStyle(), text)).isEmpty();
        desk.withHouseStyle(EntryRulesTest.house("auto", "“”", "full"));
        assertThat(desk.excerpts(new QuoteStyle(), text)).containsExactly("「思维链」");
        assertThat(desk.excerpts(new BracketStyle(), text)).containsExactly("(CoT)");
        desk.withHouseStyle(EntryRulesTest.house("yes", "「」", "half"));
        assertThat(desk.excerpts(new QuoteStyle(), text)).isEmpty();
        assertThat(desk.excerpts(new BracketStyle(), text)).containsExactly("（好）");
    }

    private void assertStyled(Rule rule, String summary, String right) {
        assertThat(fixed(rule, summary)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "所谓“思维链”好 | 所谓「思维链」好",
                "所谓“BERT”好 | 所谓「BERT」好",
                "它“说‘好’了” | 它「说『好』了」",
                "所谓\"思维链\"好 | 所谓「思维链」好",
                "\"甲\"与\"乙\"。 | 「甲」与「乙」。",
                "「说“好”」 | 「说『好』」",
                "‘甲’是 it’s | 「甲」是 it’s"
            })
    void quotes_are_fixed_in_pairs_to_corners(String summary, String right) {
        desk.withHouseStyle(EntryRulesTest.house("auto", "「」", "any"));
        assertStyled(new QuoteStyle(), summary, right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "所谓「思维链」好 | 所谓“思维链”好",
                "「说『好』了」 | “说‘好’了”",
                "所谓『思维链』好 | 所谓“思维链”好",
                "所谓\"思维链\"好 | 所谓“思维链”好",
                "数据 「思维链」 很好 | 数据 “思维链” 很好"
            })
    void quotes_are_fixed_in_pairs_to_curly_ones(String summary, String right) {
        desk.withHouseStyle(EntryRulesTest.house("auto", "“”", "any"));
        assertStyled(new QuoteStyle(), summary, right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models’ 的输出与 it’s",
                "rock ’n’ roll 与 ’90s",
                "the models’ ‘output’ 与甲’",
                "见 “attention is all you need” here",
                "屏幕 6.1\" 与 6.7\" 两种",
                "用 \"BERT\" 预测",
                "{\"名\": \"值\"}",
                "见 [甲](https://example.org/a \"标题\")",
                "`“甲”`"
            })
    void apostrophes_and_quotes_in_latin_are_left(String summary) {
        desk.withHouseStyle(EntryRulesTest.house("auto", "「」", "any"));
        assertRight(new QuoteStyle(), summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "模型(CFT)更好 | 模型（CFT）更好",
                "模型(CFT)。 | 模型（CFT）。",
                "模型(CFT) | 模型（CFT）",
                "GPT(生成式模型)与(注(一)) | GPT（生成式模型）与（注（一））",
                "1) 采样(很快)；2) 训练 | 1) 采样（很快）；2) 训练"
            })
    void brackets_are_fixed_in_pairs_to_full_ones(String summary, String right) {
        desk.withHouseStyle(EntryRulesTest.house("auto", "any", "full"));
        assertStyled(new BracketStyle(), summary, right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "步骤：1)采样；2)训练",
                "a)采样，b)训练",
                "（包括 1) 采样 2) 训练）",
                "概率P(x)是",
                "复杂度为O(n)的",
                "区间 (0,1] 与 [0,1) 之间",
                "BERT (CFT) model",
                "见 [甲](https://example.org/a \"标题\")",
                "很好 :)"
            })
    void steps_formulas_and_intervals_are_no_brackets_of_chinese(String summary) {
        desk.withHouseStyle(EntryRulesTest.house("auto", "any", "full"));
        assertRight(new BracketStyle(), summary);
    }

    @Test
    void full_brackets_are_fixed_in_pairs_to_half_ones() {
        desk.withHouseStyle(EntryRulesTest.house("auto", "any", "half"));
        assertStyled(new BracketStyle(), "模型（CFT）更好", "模型(CFT)更好");
        assertRight(new BracketStyle(), "1）采样，2）训练");
    }

    @Test
    void half_a_pair_is_not_fixed() {
        desk.withHouseStyle(EntryRulesTest.house("auto", "「」", "full"));
        String text = RuleFixture.issueWith("他说“甲“乙”与模型(一种(CFT)更好");
        assertThat(desk.findings(new QuoteStyle(), text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix()).isEmpty());
        assertThat(desk.findings(new BracketStyle(), text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix()).isEmpty());
    }

    @Test
    void a_house_that_wants_blanks_gets_them_everywhere() {
        desk.withHouseStyle(EntryRulesTest.house("yes", "any", "any"));
        assertThat(fixed(new MixedSpacing(), "对BERT的结构")).isEqualTo("对 BERT 的结构");
        desk.withHouseStyle(EntryRulesTest.house("no", "any", "any"));
        assertThat(fixed(new MixedSpacing(), "对 BERT 的结构")).isEqualTo("对BERT的结构");
    }
}
