package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.AutomaticFixes;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.testing.RandomSamples;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each rule, whatever an issue says. */
class EveryRuleTest {
    /** Pieces of which issues are made, right ones and wrong ones. */
    private static final String[] PIECES = {
        "本文提出一种方法，",
        "在数据上优于已有的做法。",
        "。。",
        "，，",
        "“甲”",
        "“",
        "」",
        "（",
        ")",
        " GPT-4 ",
        "BERT",
        "的的",
        "通过通过",
        "帐号",
        "噪音",
        "Gitlab",
        "PyTroch",
        " ，",
        "12,000",
        "１２米",
        "3.5%",
        "11月9日(周二)",
        "2023-02-30",
        "2023年至2021年",
        "**",
        "~~",
        "<u>这里</u>",
        "\u200B",
        "\uFFFD",
        "<!-- check: off punct.repeat -->",
        "<!-- 待核 -->",
        "[主页](https://example.org/a,b)",
        "$x_1。。$",
        "`code。。`",
        "见第 3 期",
        "共 12 篇",
        "TODO",
        "😀",
        "\n\n",
        "\n",
        "  \n",
        "1. 甲\n2. 乙\n4. 丙\n",
        "- 项\n",
        "> 引\n",
        "## 版块\n",
        "### 【NLP研究】\n",
        "**标题**：Gamma（丙）\n",
        "**作者**：Ada Example，Bob\n",
        "**简介**：",
        "**论文下载**：<https://arxiv.org/pdf/2299.00001v3.pdf>\n",
        "![图](none.png)\n"
    };

    private static RuleFixture desk;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static Stream<Rule> rules() {
        return RuleCatalog.ALL.stream();
    }

    private static String issue(RandomSamples samples) {
        return RuleFixture.issueWith(samples.repeated(0, 25, () -> samples.oneOf(PIECES)))
                + samples.repeated(0, 12, () -> samples.oneOf(PIECES));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findings_lie_within_the_text_and_a_fix_changes_something(Rule rule) {
        new RandomSamples(64).check(25, EveryRuleTest::issue, text -> {
            for (Finding finding : desk.findings(rule, text)) {
                assertThat(finding.rule()).isEqualTo(rule.name());
                assertThat(finding.from()).isBetween(0, text.length());
                assertThat(finding.to()).isBetween(finding.from(), text.length());
                finding.fix()
                        .ifPresent(fix -> assertThat(fix).isNotEqualTo(text.substring(finding.from(), finding.to())));
                assertThat(isWithinACharacter(text, finding.from())).isFalse();
                assertThat(isWithinACharacter(text, finding.to())).isFalse();
            }
        });
    }

    private static boolean isWithinACharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_same_text_has_the_same_findings(Rule rule) {
        new RandomSamples(7)
                .check(
                        8,
                        EveryRuleTest::issue,
                        text -> assertThat(desk.findings(rule, text)).isEqualTo(desk.findings(rule, text)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_a_rule_has_fixed_it_does_not_fix_again(Rule rule) {
        new RandomSamples(11).check(15, EveryRuleTest::issue, text -> {
            String fixed = text;
            for (int round = 0; round < 6; round++) {
                fixed = AutomaticFixes.apply(fixed, desk.findings(rule, fixed));
            }
            assertThat(AutomaticFixes.apply(fixed, desk.findings(rule, fixed))).isEqualTo(fixed);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void code_and_addresses_are_left_as_they_are(Rule rule) {
        List<String> kept = List.of("`甲 。。 乙,丙`", "<https://example.org/a,,b。。c>", "$\\text{甲。。}_1$");
        String text = RuleFixture.issueWith("本文提出一种方法，" + String.join("在数据上，", kept) + "很好。");
        assertThat(AutomaticFixes.apply(text, desk.findings(rule, text))).contains(kept);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_issue_that_is_right_has_no_findings(Rule rule) {
        String text = RuleFixture.issueWith("本文提出一种方法，在多项任务上优于已有的做法，并且不需要任何标注，代码已经开源。");
        assertThat(desk.findings(rule, text)).isEmpty();
    }
}
