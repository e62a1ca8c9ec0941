package dev.digest.check;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.check.rule.RuleCatalog;
import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All rules together on an issue: in which order, how severe, and what a comment suppresses. */
class CheckerTest {
    private static final String LONG = "本文提出一种方法，在多项任务上优于已有的做法，并且不需要任何标注。";
    private static final String SUMMARY = LONG + "😀学习。。";
    private static final String DRAFT = RuleFixture.issueWith(SUMMARY);

    @TempDir
    private Path folder = Path.of("");

    private RuleFixture desk;

    @BeforeEach
    void open() {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Checker checker(String settings) {
        return Checker.of(RuleCatalog.ALL, NewsletterSamples.settings(settings));
    }

    private List<Finding> check(String text) {
        return checker("").check(desk.context(text));
    }

    private List<String> rules(String text) {
        return check(text).stream().map(Finding::rule).toList();
    }

    private static String with(String words) {
        return DRAFT.replace("。。", words);
    }

    static List<Rule> all() {
        return RuleCatalog.ALL;
    }

    @Test
    void an_issue_that_is_right_has_no_findings() {
        assertThat(check(with("。"))).isEmpty();
    }

    @Test
    void a_finding_has_its_place_its_words_and_its_fix() {
        Finding finding = check(DRAFT).get(0);
        assertThat(finding.rule()).isEqualTo("punct.repeat");
        assertThat(finding.excerpt(new SourceText("064.md", DRAFT))).isEqualTo("。。");
        assertThat(finding.from()).isEqualTo(DRAFT.indexOf("。。"));
        assertThat(finding.fix()).contains("。");
        assertThat(finding.key()).isEqualTo("check.punct.repeat");
    }

    @Test
    void findings_are_in_the_order_of_the_file_and_of_their_names() {
        String text = with("。。").replace("论文推荐\n", "论文推荐。。\n") + "\n结语？？\n";
        assertThat(check(text)).isSorted().extracting(Finding::from).isSorted();
        assertThat(new Finding("b.rule", "", 3, 4, List.of(), Optional.empty(), Optional.empty()))
                .isGreaterThan(new Finding("a.rule", "", 3, 9, List.of(), Optional.empty(), Optional.empty()))
                .isLessThan(new Finding("a.rule", "", 4, 9, List.of(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void places_are_right_whatever_ends_a_line(String end) {
        String text = DRAFT.replace("\n", end);
        Finding finding = check(text).get(0);
        assertThat(text.substring(finding.from(), finding.to())).isEqualTo("。。");
        assertThat(rules(text)).isEqualTo(rules(DRAFT));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_rule_can_be_turned_off_and_made_an_error(Rule rule) {
        String key = "check:\n  rules:\n    " + rule.name() + ": ";
        assertThat(checker(key + "off\n").severity(rule.name())).isEqualTo(Severity.OFF);
        if (rule.mayBeError()) {
            assertThat(checker(key + "error\n").severity(rule.name())).isEqualTo(Severity.ERROR);
        } else {
            assertThat(keyOf(() -> checker(key + "error\n"))).isEqualTo("settings.choice");
        }
        assertThat(checker(key + "warning\n").severity(rule.name())).isEqualTo(Severity.WARNING);
        assertThat(checker("").severity(rule.name())).isEqualTo(rule.severity());
        assertThat(checker("").rule(rule.name())).isSameAs(rule);
    }

    @Test
    void a_rule_that_is_off_finds_nothing() {
        Checker off = checker("check:\n  rules:\n    punct.repeat: off\n");
        assertThat(off.check(desk.context(DRAFT))).isEmpty();
    }

    @Test
    void a_severity_that_is_none_is_refused() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> checker("check:\n  rules:\n    punct.repeat: fatal\n"));
        assertThat(problem.key()).isEqualTo("settings.choice");
        assertThat(problem.details().toString()).contains("punct.repeat", "fatal", "off", "warning", "error");
    }

    @Test
    void a_rule_is_asked_for_by_its_name_and_one_that_is_nearly_it_is_suggested() {
        Checker checker = checker("");
        Problem near = catchThrowableOfType(Problem.class, () -> checker.rule("punct.reqeat"));
        assertThat(near.key()).isEqualTo("check.no-rule-nearest");
        assertThat(near.details()).containsExactly("punct.reqeat", "punct.repeat");
        assertThat(catchThrowableOfType(Problem.class, () -> checker.rule("nosuch"))
                        .key())
                .isEqualTo("check.no-rule");
        assertThat(checker.severity("nosuch")).isEqualTo(Severity.OFF);
    }

    @Test
    void names_of_rules_are_different_and_have_the_form_of_names() {
        assertThat(RuleCatalog.ALL)
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void a_comment_suppresses_findings_of_a_line_an_entry_or_the_file() {
        assertThat(check(with("。。<!-- check: off punct.repeat -->"))).isEmpty();
        assertThat(rules(with("。。<!-- check: off term.inconsistent -->"))).contains("punct.repeat");
        assertThat(check(DRAFT.replace("。。\n", "。。\n\n<!-- check: off -->\n"))).isEmpty();
        assertThat(check("<!-- check: off punct.repeat -->\n\n" + DRAFT)).isEmpty();
    }

    @Test
    void a_comment_in_one_entry_says_nothing_of_another() {
        String two = RuleFixture.issue(
                RuleFixture.entry("Alpha", "甲", "2210.00001", SUMMARY + "\n\n<!-- check: off punct.repeat -->"),
                RuleFixture.entry("Beta", "乙", "2210.00002", SUMMARY));
        assertThat(check(two))
                .singleElement()
                .satisfies(finding -> assertThat(finding.from()).isGreaterThan(two.indexOf("Beta")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check:off punct.repeat",
                "check：off punct.repeat",
                "Check: OFF Punct.Repeat",
                "check: off",
                "check: off term.inconsistent、punct.repeat",
                "check: off term.inconsistent，punct.repeat",
                "check: off term.inconsistent和punct.repeat",
                "check: off term.inconsistent and punct.repeat",
                "check: off punct．repeat",
                "check: off punct。repeat",
                "check: off punct.repeat.",
                "check: off punct.repeat 原文如此",
                "check: off punct.repeat（原文如此）",
                "check: off punct.repeat so it is at example.org"
            })
    void a_comment_is_understood_as_it_is_meant(String remark) {
        assertThat(check(with("。。<!-- " + remark + " -->"))).isEmpty();
    }

    @Test
    void a_comment_behind_code_is_one_and_in_code_is_none() {
        assertThat(check(with("。。`x`<!-- check: off punct.repeat -->"))).isEmpty();
        assertThat(rules(with("。。`<!-- check: off punct.repeat -->`"))).contains("punct.repeat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"punct.reqeat", "标点", "nosuch.rule"})
    void a_comment_that_names_no_rule_is_reported_and_suppresses_none(String name) {
        String text = with("。。<!-- check: off " + name + " -->");
        assertThat(rules(text)).containsExactly("punct.repeat", "remark.unknown");
        assertThat(check(text).get(1).excerpt(new SourceText("064.md", text))).isEqualTo(name);
    }

    @Test
    void of_a_comment_with_a_right_and_a_wrong_name_each_counts() {
        assertThat(rules(with("。。<!-- check: off punct.repeat、nosuch.rule -->")))
                .containsExactly("remark.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check: 日期", "check: offset punct.x", "checked: off", "off", "check off punct.repeat"})
    void another_comment_is_none_of_ours(String remark) {
        assertThat(rules(with("。。<!-- " + remark + " -->"))).containsExactly("punct.repeat");
    }

    @Test
    void addresses_names_titles_code_and_formulas_are_not_fixed() {
        String text = RuleFixture.issue(RuleFixture.entry("Alpha丨Beta,,Gamma", "甲 乙", "2210.00001", LONG))
                .replace("Ada Example", "Ada  Ex\u200Bample")
                .replace(LONG, LONG + "`好。。` $\\text{x。。y}$ <https://example.org/好。。>");
        assertThat(AutomaticFixes.apply(text, check(text))).isEqualTo(text);
    }

    @Test
    void no_fix_leaves_half_a_pair() {
        String settings = "check:\n  house:\n    quotes: 「」\n    brackets: full\n";
        desk.withHouseStyle(
                HouseStyle.of(NewsletterSamples.settings(settings), NewsletterSamples.newsletter(settings)));
        String text = with("数据 “甲 乙”，“说‘好 的’”。。(一 种) 方法(CFT)。");
        for (int round = 0; round < 4; round++) {
            text = AutomaticFixes.apply(text, check(text));
        }
        assertThat(text).contains("数据 「甲乙」，「说『好的』」。（一种） 方法（CFT）。\n");
    }

    @Test
    void of_two_fixes_that_overlap_the_first_is_made() {
        Rule rule = RuleCatalog.ALL.get(0);
        List<Finding> findings = List.of(
                Finding.of(rule, 3, 5).withFix("X"),
                Finding.of(rule, 1, 4).withFix("Y"),
                Finding.of(rule, 5, 5).withFix("Z"),
                Finding.of(rule, 0, 1));
        assertThat(AutomaticFixes.apply("abcdefg", findings)).isEqualTo("aYeZfg");
        assertThat(AutomaticFixes.apply("abc", List.of())).isEqualTo("abc");
    }

    @Test
    void the_same_finding_is_told_once() {
        Rule twice = new Rule() {
            @Override
            public String name() {
                return "test.twice";
            }

            @Override
            public void check(CheckContext context, Consumer<Finding> found) {
                found.accept(Finding.of(this, 0, 1));
                found.accept(Finding.of(this, 0, 1));
            }
        };
        Map<String, Severity> severities = new HashMap<>(Map.of("test.twice", Severity.WARNING));
        assertThat(new Checker(List.of(twice), severities).check(desk.context(DRAFT)))
                .hasSize(1);
    }
}
