package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.AutomaticFixes;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.check.SpacePlace;
import dev.digest.check.rule.issue.ListNumbering;
import dev.digest.check.rule.typography.HouseSpacing;
import dev.digest.check.rule.typography.MixedSpacing;
import dev.digest.check.rule.typography.PunctuationWidth;
import dev.digest.check.rule.wording.InconsistentTerm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of writing that editors correct. In a table stand a rule, a text, the words in question, what they become. */
class EditorRulesTest {
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

    private static Rule rule(String name) {
        return RuleCatalog.ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "punct.width | 清理数据,再去训练 | , | ，",
                "punct.width | 先讲原理, 再讲用法 | ', ' | ，",
                "punct.width | 主题: 从数据中 | ': ' | ：",
                "punct.width | 速度很快;成本也低 | ; | ；",
                "punct.width | 谁会用它?学生会用 | ? | ？",
                "punct.width | 全长１２米 | １２ | 12",
                "punct.width | 结果相当不错. | . | 。",
                "punct.width | 这是一次“测试”. | . | 。",
                "space.before-punct | 换上 kernel ，再试 | ' ，' | ，",
                "space.before-punct | 见[说明](https://example.org/a) 。 | ' 。' | 。",
                "space.before-punct | this model , too | ' ,' | `,`",
                "punct.full-width | faster，and cheaper | ， | `, `",
                "bracket.mixed | 缩写（简称 ABC)很短 | （简称 ABC) | （简称 ABC）",
                "bracket.mixed | 讲座(截止五月）开始 | (截止五月） | （截止五月）",
                "words.doubled | 很快的的方法 | 的的 | 的",
                "words.doubled | 通过通过接口 | 通过通过 | 通过",
                "term.case | 托管在 Gitlab 上 | Gitlab | GitLab",
                "term.case | 用 Postgresql 存 | Postgresql | PostgreSQL",
                "term.case | 在 IOS 上跑 | IOS | iOS"
            })
    void slips_that_are_mended(String rule, String summary, String words, String right) {
        String wrong = unquoted(words);
        List<Finding> found = desk.findings(rule(rule), RuleFixture.issueWith(summary));
        assertThat(desk.excerpts(rule(rule), RuleFixture.issueWith(summary))).containsExactly(wrong);
        assertThat(found.get(0).fix()).contains(unquoted(right));
    }

    private static String unquoted(String words) {
        return words.startsWith("'") ? words.substring(1, words.length() - 1) : words;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "words.doubled | 这条路这条路不通 | 这条路这条路",
                "words.doubled | 还有有别的 | 有有",
                "word.confusable | 忘了帐号 | 帐号",
                "word.confusable | 目前还么有负债 | 么有",
                "word.confusable | 提高了显着性 | 显着",
                "word.confusable | 有二个难点 | 二个",
                "term.spelling | 用 GUN 调试器 | GUN",
                "term.spelling | 装好 Kuberntes 之后 | Kuberntes",
                "term.spelling | 用 PyTroch 训练 | PyTroch",
                "term.spelling | 一个 framwork 而已 | framwork",
                "link.number | 见[周刊第 12 期](issue-13.md) | 13",
                "date.impossible | 写于20234年 | 20234年",
                "date.impossible | 2月30日截止 | 2月30日",
                "date.impossible | 2023-02-29 发布 | 2023-02-29",
                "date.order | 2023年至2021年间 | 2023年至2021年",
                "date.order | 11月9日至7日举行 | 11月9日至7日",
                "markup.left-over | 要点：**很好 | **",
                "markup.left-over | 要点：** 很好 **的 | **",
                "markup.left-over | 一表 <table><tr><td>甲</td></tr></table> | <table>",
                "markup.left-over | 已经~~过时 | ~~",
                "markup.left-over | 请看 <u>这里</u> | <u>",
                "punct.width | 这是一次“测试”. （再试） | `. `",
                "punct.width | 结果相当不错.另外还有 | .",
                "markup.left-over | 红字 <span>到底 | <span>到底"
            })
    void slips_that_take_judgement(String rule, String summary, String words) {
        assertThat(desk.excerpts(rule(rule), RuleFixture.issueWith(summary))).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "punct.width | 得分是 1:2、3.5、1,000 和 a,b 三种",
                "punct.width | 用 GPT-4, BERT 与 CLIP 对比",
                "punct.width | 参见“测试”.md 与（测试）.txt",
                "space.before-punct | 地址 https://example.org/a ，可以看",
                "bracket.mixed | 分为1）采样、2）训练和3）评估",
                "words.doubled | 目的的确如此，为了了解它，看看",
                "words.doubled | 非常非常好，一步一步走，想要多少要多少",
                "word.confusable | 彰显着，十二个，第二个，成份股，登陆月球",
                "word.confusable | 来自已有的论文，怎么有人，通讯速度",
                "word.confusable | 为什么有，那么有，要么有，多么有趣",
                "term.spelling | 玩具 Nerf gun 与 GNU",
                "term.case | 见 github.com/a 与 `Github`，以及 python 脚本",
                "term.spelling | 一个 transformed 的 whisker",
                "link.number | 见[周刊第 12 期](https://example.org/issues/99)",
                "date.impossible | 20000年前，13月龄，2024-02-29",
                "date.order | 2021年至2023年，12月30日至1月2日",
                "markup.left-over | **很好**，2**3，H<sub>2</sub>O，`**`",
                "markup.left-over | 若 p\\<q 且 a\\>b，`<q>`",
                "quote.unbalanced | 即1）采样，2）训练和3）评估",
                "space.cjk-latin | 覆盖 CS/数学，适配到 RGB+热成像",
                "space.in-chinese | 见[某公司 招聘工程师](https://example.org)",
                "space.in-chinese | 见 @知识小集 的文章",
                "space.cjk-latin | 作者 Ada Example 2017年提出",
                "space.house | 由 [@邦Ben](https://example.org) 投稿"
            })
    void what_is_right_is_left(String rule, String summary) {
        assertThat(desk.excerpts(rule(rule), RuleFixture.issueWith(summary))).isEmpty();
    }

    @Test
    void a_file_that_has_half_width_marks_throughout_keeps_them() {
        String summary = "其一,其二,其三,".repeat(8) + "其四";
        assertThat(desk.findings(new PunctuationWidth(), RuleFixture.issueWith(summary)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"提升50%的速度", "深入浅出MachO", "执行`git diff`命令"})
    void blanks_go_where_the_house_wants_them(String summary) {
        desk.withHouseStyle(EntryRulesTest.house("yes", "any", "any"));
        assertThat(desk.findings(new HouseSpacing(), RuleFixture.issueWith(summary)))
                .isNotEmpty();
    }

    @Test
    void each_place_of_a_blank_has_its_own_setting() {
        desk.withHouseStyle(EntryRulesTest.house(Map.of(SpacePlace.NUMBER, "no", SpacePlace.CODE, "yes")));
        assertThat(desk.excerpts(new HouseSpacing(), RuleFixture.issueWith("共 3 个`a`文件")))
                .containsExactly("共 ", " 个", "个", "文");
    }

    @Test
    void numbers_at_the_beginnings_of_lines_go_on() {
        assertThat(desk.excerpts(new ListNumbering(), numbered(1, 2, 2, 4))).containsExactly("2、");
        assertThat(desk.excerpts(new ListNumbering(), numbered(1, 2, 4))).containsExactly("4、");
        assertThat(desk.excerpts(new ListNumbering(), numbered(5, 6, 1, 8))).containsExactly("1、");
        assertThat(desk.excerpts(new ListNumbering(), numbered(1, 2, 1, 2, 3, 1)))
                .isEmpty();
    }

    private static String numbered(int... numbers) {
        StringBuilder text = new StringBuilder("# 《试刊》第64期\n\n## 文章\n");
        for (int number : numbers) {
            text.append('\n').append(number).append("、[某条](https://example.org/x)\n");
        }
        return text.toString();
    }

    @Test
    void closing_words_are_prose_too() {
        String text = RuleFixture.issueWith("这一期很好。") + "\n## 说明\n\n对BERT 的结构感兴趣的同学，可以报名。\n";
        assertThat(desk.excerpts(new MixedSpacing(), text)).containsExactly("对BERT 的");
    }

    @Test
    void everyday_noise_is_not_the_noise_of_the_glossary() {
        assertThat(desk.excerpts(new InconsistentTerm(), RuleFixture.issueWith("火箭发射时噪音很大")))
                .isEmpty();
        assertThat(desk.excerpts(new InconsistentTerm(), RuleFixture.issueWith("标签里的噪音")))
                .containsExactly("噪音");
    }

    /** Texts put together by chance from pieces that rules have something to say of. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mending_comes_to_an_end_that_no_rule_mends_again(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            String text = RuleFixture.issueWith(text(random));
            String mended = mended(text);
            assertThat(fixes(mended)).as(text).isEmpty();
        }
    }

    private static String text(Random random) {
        String[] pieces = {
            "模型",
            "的的",
            ",",
            ", ",
            "，",
            "。",
            "。。",
            " ",
            "Github",
            "用 BERT 的",
            "(见",
            ")",
            "（",
            "）",
            "“好”",
            "50%",
            "3",
            "`x`",
            "[甲](https://example.org/a)",
            "帐号",
            "二个",
            ";",
            "?",
            ":",
            "RGB+",
            "CS/",
            "C++",
            "Ａ",
            "根据根据",
            "显着",
            "、",
            "1）",
            "**",
            "数据"
        };
        StringBuilder text = new StringBuilder("本文");
        int length = 5 + random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.append("结束").toString();
    }

    private String mended(String text) {
        String now = text;
        for (int round = 0; round < 8; round++) {
            now = AutomaticFixes.apply(now, fixes(now));
        }
        return now;
    }

    private List<Finding> fixes(String text) {
        CheckContext context = desk.context(text);
        List<Finding> found = new ArrayList<>();
        RuleCatalog.ALL.forEach(rule -> rule.check(context, found::add));
        return found.stream()
                .filter(finding -> finding.fix().isPresent())
                .sorted()
                .toList();
    }
}
