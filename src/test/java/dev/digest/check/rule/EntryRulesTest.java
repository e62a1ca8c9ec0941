package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.AutomaticFixes;
import dev.digest.check.Finding;
import dev.digest.check.HouseStyle;
import dev.digest.check.HouseStyle.LengthLimits;
import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.check.Severity;
import dev.digest.check.SourceText;
import dev.digest.check.SpacePlace;
import dev.digest.check.rule.entry.AuthorDebris;
import dev.digest.check.rule.entry.AuthorSeparators;
import dev.digest.check.rule.entry.BrokenTitle;
import dev.digest.check.rule.entry.EqualTitle;
import dev.digest.check.rule.entry.ImpossibleId;
import dev.digest.check.rule.entry.ManyAuthors;
import dev.digest.check.rule.entry.MislabelledLink;
import dev.digest.check.rule.entry.MissingField;
import dev.digest.check.rule.entry.NewerVersion;
import dev.digest.check.rule.entry.RepeatedPaper;
import dev.digest.check.rule.entry.SameChineseTitle;
import dev.digest.check.rule.entry.StrangeTitle;
import dev.digest.check.rule.entry.SummaryLength;
import dev.digest.check.rule.entry.VersionedLink;
import dev.digest.check.rule.entry.WithdrawnPaper;
import dev.digest.check.rule.issue.EmptySection;
import dev.digest.check.rule.issue.ExceededLimit;
import dev.digest.check.rule.issue.NumberingGap;
import dev.digest.check.rule.issue.WrongCount;
import dev.digest.check.rule.issue.WrongNumber;
import dev.digest.check.rule.typography.RepeatedPunctuation;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.Growth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that look at entries, links and headings, and those that ask the library. */
class EntryRulesTest {
    private static final Instant NOON = Instant.parse("2022-10-31T12:00:00Z");

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

    static HouseStyle house(Map<SpacePlace, String> spaces) {
        return new HouseStyle(
                spaces, "any", "any", "auto", 2, new LengthLimits(32, 100, 5, 20), RuleFixture.HOUSE.sections());
    }

    static HouseStyle house(String space, String quotes, String brackets) {
        return new HouseStyle(
                Map.of(SpacePlace.WORD, space),
                quotes,
                brackets,
                "auto",
                2,
                new LengthLimits(32, 100, 5, 20),
                RuleFixture.HOUSE.sections());
    }

    private static String alpha(String summary) {
        return RuleFixture.entry("Alpha", "甲", "2210.00001", summary);
    }

    private void know(String id, String title, int version, boolean withdrawn) {
        Paper paper = Paper.of(PaperId.ofCanonical(id), title)
                .version(version)
                .withdrawn(withdrawn)
                .build();
        desk.library().papers().add(List.of(paper), Curation.NONE, true, NOON);
    }

    @Test
    void a_title_that_goes_on_in_another_line_is_broken() {
        String text =
                "《试刊》第64期\n\n论文推荐\n\n标题:甲大学 | Wheels on Fire:\n\nAdvances in Driving(驾驶)了解详情\n\n作者:Ada Example\n\n简介:好。\n";
        desk.withFileName("064.txt");
        assertThat(desk.excerpts(new BrokenTitle(), text)).containsExactly("Fire:");
        assertThat(desk.findings(new BrokenTitle(), RuleFixture.issueWith("好。")))
                .isEmpty();
    }

    @Test
    void required_fields_are_the_sections_affair() {
        String event = "\n## 活动预告\n\n**标题**：讲座\n\n**简介**：好。\n";
        String text = RuleFixture.issueWith("好。") + event;
        assertThat(desk.findings(new MissingField(), text)).isEmpty();
        String lacking = text.replaceAll("\\*\\*作者.*\\n", "");
        assertThat(desk.findings(new MissingField(), lacking))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("authors"));
        assertThat(desk.findings(new MissingField(), text.replace(event, "\n## 活动预告\n\n**标题**：讲座\n")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("summary"));
    }

    @Test
    void a_paper_stands_once_whatever_its_version_or_address() {
        String text = RuleFixture.issue(alpha("好。"), RuleFixture.entry("Beta", "乙", "2210.00001v2", "好。"));
        assertThat(desk.findings(new RepeatedPaper(), text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly(9));
        String same = RuleFixture.issue(alpha("好。"), RuleFixture.entry("ALPHA!", "乙", "2210.00002", "好。"));
        assertThat(desk.findings(new RepeatedPaper(), same)).isEmpty();
        assertThat(desk.findings(new EqualTitle(), same)).hasSize(1);
        assertThat(desk.findings(new EqualTitle(), RuleFixture.issue(alpha("好。"))))
                .isEmpty();
        assertThat(desk.findings(new RepeatedPaper(), RuleFixture.issue(alpha("好。"))))
                .isEmpty();
    }

    @Test
    void a_paper_of_another_issue_is_repeated() {
        know("arXiv:2210.00001", "Alpha", 1, false);
        IssueRecord earlier = IssueRecord.planned(3, Optional.empty(), Optional.empty())
                .withPapers(List.of(PaperId.ofCanonical("arXiv:2210.00001")));
        desk.library().issues().save(List.of(earlier), NOON, () -> {});
        assertThat(desk.findings(new RepeatedPaper(), RuleFixture.issueWith("好。")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly(3));
    }

    @ParameterizedTest
    @CsvSource({"2213.01234, 2213.01234", "2407.0945, 2407.0945", "2210.00000, 2210.00000"})
    void ids_that_cannot_be(String id, String words) {
        String text = RuleFixture.issue(alpha("另见 https://arxiv.org/abs/" + id + " 。"));
        assertThat(desk.excerpts(new ImpossibleId(), text)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "另见 arxiv.org/abs/2213.01234 。 | 2213.01234",
                "另见www.arxiv.org/pdf/2213.01234.pdf。 | 2213.01234",
                "另见arXiv:2407.0945。 | 2407.0945",
                "arXiv编号：2407.0945 | 2407.0945",
                "见 arXiv:2210.1 | 2210.1",
                "见 arXiv:221011610 | 221011610",
                "见 arXiv:2407.0945。 | 2407.0945",
                "见 arXiv：2407.0945。 | 2407.0945",
                "见 arXiv 2407.0945。 | 2407.0945",
                "见 arXiv: 2407.0945v2。 | 2407.0945v2"
            })
    void ids_that_cannot_be_however_they_are_named(String summary, String words) {
        assertThat(desk.excerpts(new ImpossibleId(), RuleFixture.issue(alpha(summary))))
                .containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arXiv: 2023",
                "arXiv:2023年",
                "arXiv 2023.10.11 上线",
                "arXiv: 2023.10",
                "arXiv:2023.1.5",
                "arXiv: 20231011",
                "arXiv：2023-10-11",
                "arXiv preprint arXiv:1412.6980, 2014",
                "arXiv 1412.6980",
                "arXiv:0704.0001",
                "arXiv 上 2024.05 的论文",
                "arXiv 3000 篇",
                "arXiv: 12.5 万篇",
                "arXiv: 1000000 篇",
                "arXiv: gpt-4.5.1",
                "notarxiv.org/abs/2213.01234",
                "https://example.org/?to=arxiv.org/list/2213.01234",
                "arXiv:hep-th/9901001v2"
            })
    void numbers_that_are_no_impossible_ids(String words) {
        assertThat(desk.excerpts(new ImpossibleId(), RuleFixture.issue(alpha("另见 " + words + "。"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2407.09450", "2407.09450v3", "hep-th/9901001", "math.GT/0309136"})
    void ids_that_can_be(String id) {
        String text = RuleFixture.issue(alpha("另见 https://arxiv.org/abs/" + id + " 和 arXiv:" + id + "。"));
        assertThat(desk.findings(new ImpossibleId(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deep Parsing of Trees | 0",
                "deep parsing of trees! | 0",
                "Deep Parsing of Trees: A Study | 0",
                "Deep Parsing of Bushes | 0",
                "Shallow Waters | 1"
            })
    void a_title_of_another_paper_is_strange(String printed, int findings) {
        know("arXiv:2210.00001", "Deep Parsing of Trees", 1, false);
        String text = RuleFixture.issue(RuleFixture.entry(printed, "甲", "2210.00001", "好。"));
        assertThat(desk.findings(new StrangeTitle(), text)).hasSize(findings);
    }

    @Test
    void the_number_is_the_same_everywhere() {
        String text = RuleFixture.issueWith("好。");
        assertThat(desk.findings(new WrongNumber(), text)).isEmpty();
        assertThat(desk.excerpts(new WrongNumber(), text.replace("No.64", "No.65")))
                .containsExactly("65");
        assertThat(desk.withFileName("issues/063.md").excerpts(new WrongNumber(), text))
                .containsExactly("64", "64");
        assertThat(desk.withFileName("2022-10-31.md").excerpts(new WrongNumber(), text))
                .isEmpty();
        assertThat(desk.withFileName("draft2.md").excerpts(new WrongNumber(), text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本期 8 篇论文 | 1",
                "本期共收录论文十二篇 | 1",
                "本期 1 篇论文 | 0",
                "本期推荐一篇 | 0",
                "本期有 3 篇综述 | 0",
                "本期共８篇 | 1",
                "本期１２篇论文 | 1",
                "本期１篇 | 0",
                "本期共二十篇 | 1"
            })
    void a_claimed_count_is_the_count(String claim, int findings) {
        String text = RuleFixture.issueWith("好。").replace("No.64\n", "No.64\n\n" + claim + "\n");
        assertThat(desk.findings(new WrongCount(), text)).hasSize(findings);
    }

    @Test
    void a_heading_and_an_issue_have_their_limits() {
        String heading = "# 《试刊》第64期";
        String long33 = heading + "：" + "长".repeat(33 - heading.length() + 1);
        assertThat(desk.findings(new ExceededLimit(), RuleFixture.issueWith("好。")))
                .isEmpty();
        assertThat(desk.findings(
                        new ExceededLimit(), RuleFixture.issueWith("好。").replace(heading, long33)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly(33, 32));
        assertThat(desk.withHouseStyle(house("auto", "any", "any"))
                        .findings(new ExceededLimit(), RuleFixture.issueWith("长".repeat(200))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).isEqualTo("body"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "论文下载:https://example.github.io/tutorial/ | 1",
                "论文下载:<https://github.com/example/code> | 1",
                "github:https://arxiv.org/abs/2210.00001 | 1",
                "论文下载:https://example.github.io/paper.pdf | 0",
                "论文下载:https://aclanthology.org/2022.coling-1.284/ | 0",
                "论文 PDF 下载:https://example.github.io/tutorial/ | 1",
                "下载论文:https://example.github.io/tutorial/ | 1",
                "Paper:https://example.github.io/tutorial/ | 1",
                "论文代码:https://github.com/example/code | 0",
                "论文主页:https://example.github.io/tutorial/ | 0",
                "论文解读:https://mp.weixin.qq.com/s/example | 0",
                "论文视频:https://www.bilibili.com/video/example | 0",
                "论文作者:https://example.github.io/ | 0",
                "论文数据:https://github.com/example/data | 0",
                "论文与代码:https://github.com/example/code | 0",
                "论文代码:https://arxiv.org/abs/2210.00001 | 1",
                "论文与代码:https://arxiv.org/abs/2210.00001 | 0",
                "代码大模型论文:https://arxiv.org/abs/2210.00001 | 0",
                "项目主页:https://example.github.io/tutorial/ | 0",
                "代码链接:https://github.com/example/code | 0"
            })
    void a_link_is_what_its_label_says(String line, int findings) {
        String text = RuleFixture.issueWith("好。").replaceAll("\\*\\*论文下载.*", line);
        assertThat(desk.findings(new MislabelledLink(), text)).hasSize(findings);
    }

    @Test
    void a_version_is_told_by_all_links_or_by_none() {
        String three = RuleFixture.issue(
                alpha("好。"),
                RuleFixture.entry("Beta", "乙", "2210.00002", "好。"),
                RuleFixture.entry("Gamma", "丙", "2210.00003v2", "好。"));
        assertThat(desk.excerpts(new VersionedLink(), three)).containsExactly("2210.00003v2", "2210.00003v2");
        assertThat(AutomaticFixes.apply(three, desk.findings(new VersionedLink(), three)))
                .doesNotContain("v2");
        assertThat(desk.findings(
                        new VersionedLink(), RuleFixture.issue(RuleFixture.entry("Gamma", "丙", "2210.00003v2", "好。"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Example、Bob Example等 | Ada Example, Bob Example等",
                "Ada Example, Bob Example, 等 | Ada Example, Bob Example等",
                "丁甲,陈乙等 | 丁甲、陈乙等",
                "Ada Example and Bob Example | Ada Example, Bob Example"
            })
    void authors_are_separated_as_elsewhere_in_the_issue(String line, String right) {
        String other = RuleFixture.entry("Beta", "乙", "2210.00002", "好。").replace("Bob Example", "Cy Example等");
        String text = RuleFixture.issue(
                other, other.replace("Beta", "Delta"), alpha("好。").replace("Ada Example, Bob Example", line));
        assertThat(desk.findings(new AuthorSeparators(), text))
                .extracting(Finding::fix)
                .containsExactly(Optional.of(right));
        String mended = AutomaticFixes.apply(text, desk.findings(new AuthorSeparators(), text));
        assertThat(desk.findings(new AuthorSeparators(), mended)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cui, Leilei; Li, Ming",
                "Ada Example (ada@example.org)、Bob Example",
                "Sam Example, Jr.、Bob Example"
            })
    void authors_that_only_an_editor_can_divide_are_not_fixed(String line) {
        String other = RuleFixture.entry("Beta", "乙", "2210.00002", "好。");
        String text = RuleFixture.issue(
                other, other.replace("Beta", "Delta"), alpha("好。").replace("Ada Example, Bob Example", line));
        assertThat(desk.findings(new AuthorSeparators(), text))
                .extracting(Finding::fix)
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example",
                "丁甲、陈乙",
                "Sam Example, Jr., Bob Example",
                "Example, A.; Example, B.",
                "Language and Technology Group, Ada Example",
                "Ada Example, Center for Speech and Language"
            })
    void authors_that_need_no_change(String line) {
        String text = RuleFixture.issue(alpha("好。").replace("Ada Example, Bob Example", line));
        assertThat(desk.findings(new AuthorSeparators(), text)).isEmpty();
    }

    @Test
    void an_and_before_the_last_author_is_right_where_most_have_it() {
        String three = "Ada Example, Bob Example, and Cy Example";
        String one = alpha("好。").replace("Ada Example, Bob Example", three);
        String other = RuleFixture.entry("Beta", "乙", "2210.00002", "好。");
        String another = RuleFixture.entry("Gamma", "丙", "2210.00003", "好。");
        assertThat(desk.findings(new AuthorSeparators(), RuleFixture.issue(one, other, another)))
                .extracting(Finding::fix)
                .containsExactly(Optional.of("Ada Example, Bob Example, Cy Example"));
        assertThat(desk.findings(new AuthorSeparators(), RuleFixture.issue(one)))
                .isEmpty();
        String two = other.replace(", Bob", " and Bob");
        assertThat(desk.findings(new AuthorSeparators(), RuleFixture.issue(one, two, another)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example <https://example.org/a;b>, Bob Example",
                "Ada Example (ada@example.org), Bob Example",
                "Ada Example (https://example.org/~ada;jsessionid=1,2), Bob Example",
                "Sam Example, PhD, Bob Example",
                "Sam Example, Jr."
            })
    void commas_within_addresses_and_behind_names_separate_no_authors(String line) {
        String other = RuleFixture.entry("Beta", "乙", "2210.00002", "好。");
        String text = RuleFixture.issue(
                other, other.replace("Beta", "Delta"), alpha("好。").replace("Ada Example, Bob Example", line));
        assertThat(desk.findings(new AuthorSeparators(), text)).isEmpty();
    }

    @Test
    void the_house_says_how_many_authors_it_names() {
        String text = RuleFixture.issue(alpha("好。").replace("Bob Example", "Bob Example, Cy Example"));
        assertThat(desk.findings(new ManyAuthors(), text)).isEmpty();
        assertThat(desk.withHouseStyle(house("auto", "any", "any")).findings(new ManyAuthors(), text))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LeileiCui2,∗ | 2",
                "Ada Example† | 1",
                "Leilei Cui | 0",
                "Ada McExample | 0",
                "GPT-4 Team | 0",
                "Qwen2 Team | 0",
                "Seed1.5 团队 | 0",
                "Seed1.5 团队† | 1",
                "Team GLM4 | 0",
                "Qwen2 Team\u00B9 | 1",
                "书生2团队 | 0"
            })
    void debris_sticks_to_names(String name, int findings) {
        String text = RuleFixture.issue(alpha("好。").replace("Ada Example", name));
        assertThat(desk.findings(new AuthorDebris(), text)).hasSize(findings);
    }

    @Test
    void a_step_follows_the_one_before() {
        String text = RuleFixture.issueWith("好。");
        assertThat(desk.excerpts(new NumberingGap(), text.replace("No.64\n", "No.64\n\n方式2：点击原文\n")))
                .containsExactly("方式2");
        assertThat(desk.excerpts(new NumberingGap(), text.replace("No.64\n", "No.64\n\nStep 2: read it\n")))
                .containsExactly("Step 2");
        assertThat(desk.findings(new NumberingGap(), text.replace("No.64\n", "No.64\n\nStep 1: a\n\nStep 2: b\n")))
                .isEmpty();
        assertThat(desk.findings(new NumberingGap(), text.replace("No.64\n", "No.64\n\n方法一、甲\n\n方法二，乙\n\n方法三、丙\n")))
                .isEmpty();
        assertThat(desk.findings(new NumberingGap(), text.replace("No.64\n", "No.64\n\n方式1：扫码\n\n方式2：点击原文\n")))
                .isEmpty();
    }

    @Test
    void a_section_has_something_in_it() {
        String text = RuleFixture.issueWith("好。");
        assertThat(desk.excerpts(new EmptySection(), text + "\n## 活动预告\n")).containsExactly("## 活动预告");
        assertThat(desk.excerpts(new EmptySection(), text.replace("### 【NLP", "### 【CV研究】\n\n### 【NLP")))
                .containsExactly("### 【CV研究】");
        assertThat(desk.findings(new EmptySection(), text)).isEmpty();
        assertThat(desk.findings(new EmptySection(), text + "\n## 活动预告\n\n![海报](poster.png)\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "***", "_ _ _", "---\r\n\r\n"})
    void a_line_across_the_page_and_closing_words_are_nothing_in_a_section(String line) {
        String text = RuleFixture.issueWith("好。") + "\n## 活动预告\n\n";
        String closing = "\n\n欢迎关注。\n";
        assertThat(desk.excerpts(new EmptySection(), text + line + closing)).containsExactly("## 活动预告");
        assertThat(desk.excerpts(new EmptySection(), text + line)).containsExactly("## 活动预告");
        assertThat(desk.findings(new EmptySection(), text + "下周没有活动。\n\n" + line + closing))
                .isEmpty();
        assertThat(desk.findings(new EmptySection(), text + "![海报](a.png)\n\n" + line + closing))
                .isEmpty();
    }

    @Test
    void a_summary_has_the_houses_length() {
        desk.withHouseStyle(house("auto", "any", "any"));
        assertThat(desk.findings(new SummaryLength(), RuleFixture.issueWith("好。")))
                .extracting(Finding::reason)
                .containsExactly("short");
        assertThat(desk.findings(new SummaryLength(), RuleFixture.issueWith("长".repeat(21))))
                .extracting(Finding::reason)
                .containsExactly("long");
        assertThat(desk.findings(new SummaryLength(), RuleFixture.issueWith("正好十个字的简介吧。")))
                .isEmpty();
    }

    @Test
    void withdrawn_papers_and_newer_versions_are_told() {
        know("arXiv:2210.00001", "Alpha", 1, false);
        String text = RuleFixture.issueWith("好。");
        assertThat(desk.findings(new WithdrawnPaper(), text)).isEmpty();
        assertThat(desk.findings(new NewerVersion(), text)).isEmpty();
        desk.withFetched(Paper.of(PaperId.ofCanonical("arXiv:2210.00001"), "Alpha")
                .version(3)
                .withdrawn(true)
                .build());
        assertThat(desk.findings(new WithdrawnPaper(), text)).hasSize(1);
        assertThat(desk.findings(new NewerVersion(), text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).endsWith(1, 3));
    }

    @Test
    void a_chinese_title_belongs_to_one_paper() {
        String twice = RuleFixture.issue(alpha("好。"), RuleFixture.entry("Beta", "甲", "2210.00002", "好。"));
        assertThat(desk.findings(new SameChineseTitle(), twice)).hasSize(1);
        know("arXiv:2210.00009", "Other", 1, false);
        Curation words = Curation.of(Map.of(CurationField.TITLE_ZH, "甲"));
        desk.library().papers().curate(Map.of(PaperId.ofCanonical("arXiv:2210.00009"), words), NOON);
        assertThat(desk.findings(new SameChineseTitle(), RuleFixture.issueWith("好。")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("甲", "arXiv:2210.00009"));
    }

    @Test
    void every_rule_has_a_name_of_its_own_and_words_for_it() {
        assertThat(RuleCatalog.ALL)
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+\\.[a-z-]+"));
        for (MessageCatalog messages : List.of(MessageCatalog.forLanguage("en"), MessageCatalog.forLanguage("zh"))) {
            for (Rule rule : RuleCatalog.ALL) {
                assertThat(messages.find("rule." + rule.name(), List.of()))
                        .as(rule.name())
                        .isPresent();
                assertThat(messages.find("rule." + rule.name() + ".wrong", List.of()))
                        .isPresent();
                assertThat(messages.find("rule." + rule.name() + ".right", List.of()))
                        .isPresent();
            }
        }
    }

    /** Text that an editor would let pass, in as many manners as there are summaries. */
    @Test
    void twenty_clean_summaries_are_clean() throws IOException {
        String text;
        try (var in = Objects.requireNonNull(RuleFixture.class.getResourceAsStream("twenty-clean-summaries.md"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        desk.withFileName("twenty-clean-summaries.md");
        assertThat(desk.context(text).issue().entries()).hasSize(20);
        for (Rule rule : RuleCatalog.ALL) {
            assertThat(desk.excerpts(rule, text)).as(rule.name()).isEmpty();
        }
        assertThat(RuleCatalog.ALL).extracting(Rule::severity).contains(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void a_page_is_read_where_its_words_stand() {
        String page = "<html><body><h1>《试刊》第64期</h1><h2>论文推荐</h2>\n<p>标题:Alpha(甲)</p><p>作者:Ada Example</p>\n"
                + "<p class='。。'>简介:第&nbsp;一<b>句</b>&lt;x&gt;。好。。</p></body></html>";
        desk.withFileName("064.html");
        SourceText source = new SourceText("064.html", page);
        assertThat(desk.findings(new RepeatedPunctuation(), page))
                .singleElement()
                .satisfies(finding -> assertThat(source.positionAt(finding.from()))
                        .isEqualTo(new SourceText.SourcePosition(3, page.split("\n", -1)[2].lastIndexOf("。。") + 1)));
    }

    /** Twice the length takes about twice the time; what takes the square of it would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "好",
                "a",
                "(",
                "。",
                " ",
                "对BERT 的",
                "<!--",
                "`",
                "$",
                "](",
                "http://",
                "a@",
                "“",
                "“”",
                "“甲",
                "‘",
                "\"",
                "\"甲",
                "（",
                "甲)",
                "(甲",
                "(1)",
                "噪音",
                "<!-- check: off punct.reqeat -->",
                "<!-- check: off "
            })
    void a_very_long_line_is_looked_through_once(String part) {
        desk.withHouseStyle(house("auto", "「」", "full"));
        Growth.isLinear(
                100_000,
                length -> desk.context(RuleFixture.issueWith(part.repeat(length / part.length()))),
                context -> RuleCatalog.ALL.forEach(rule -> rule.check(context, finding -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada1, ", "Ada1 ", "Ada1", "Ada and ", "Group and ", "a@", "@/", " ", ", ", "; "})
    void a_very_long_list_of_authors_is_looked_through_once(String part) {
        Growth.isLinear(
                100_000,
                length -> desk.context(
                        RuleFixture.issue(alpha("好。").replace("Ada Example", part.repeat(length / part.length())))),
                context -> RuleCatalog.ALL.forEach(rule -> rule.check(context, finding -> {})));
    }
}
