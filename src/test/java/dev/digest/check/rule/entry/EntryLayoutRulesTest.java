package dev.digest.check.rule.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import dev.digest.curation.Curation;
import dev.digest.library.IssueRecord;
import dev.digest.paper.Paper;
import dev.digest.testing.PaperSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries: their links, their authors, their titles, and what the library knows of their papers. */
class EntryLayoutRulesTest {
    private static final Instant NOON = Instant.parse("2022-10-31T12:00:00Z");

    private final RuleFixture desk;

    EntryLayoutRulesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void know(Paper... papers) {
        desk.library().papers().add(List.of(papers), Curation.NONE, true, NOON);
    }

    private static String withAuthors(String authors) {
        return RuleFixture.issueWith("好。").replace("Ada Example, Bob Example", authors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2213.00001", "2200.00001", "2210.0001", "2210.000001", "2210.00000"})
    void an_id_that_cannot_be_is_found(String id) {
        RuleRows.assertFinds(
                desk, "id.impossible", RuleFixture.issue(RuleFixture.entry("Alpha", "甲", id, "好。")), id, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2210.00001", "1412.0001", "hep-th/9901001", "2210.00001v2"})
    void an_id_that_can_be_is_let_pass(String id) {
        RuleRows.assertLetsPass(desk, "id.impossible", RuleFixture.issue(RuleFixture.entry("Alpha", "甲", id, "好。")));
    }

    @Test
    void a_link_to_one_version_among_others_without_is_found() {
        String text = RuleFixture.issue(
                RuleFixture.entry("Alpha", "甲", "2210.00001", "好。"),
                RuleFixture.entry("Beta", "乙", "2210.00002", "好。"),
                RuleFixture.entry("Gamma", "丙", "2210.00003v2", "好。"));
        RuleRows.assertFinds(desk, "link.versioned", text, "2210.00003v2", "2210.00003v2");
        RuleRows.assertLetsPass(
                desk, "link.versioned", RuleFixture.issue(RuleFixture.entry("Alpha", "甲", "2210.00001v2", "好。")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Example†, Bob Example | Example†",
                "Ada Example1, Bob Example | Example1",
                "Ada Example*, Bob Example | Example*",
                "Ada Example², Bob Example | Example²"
            })
    void marks_of_footnotes_beside_a_name_are_found(String authors, String words) {
        RuleRows.assertFinds(desk, "author.debris", withAuthors(authors), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qwen2 Team, Ada Example", "课题组 7 团队", "Ada Example", "张三、李四", "**Ada** Example"})
    void names_that_are_names_are_let_pass(String authors) {
        RuleRows.assertLetsPass(desk, "author.debris", withAuthors(authors));
    }

    @Test
    void more_authors_than_a_newsletter_names_are_found() {
        desk.withHouseStyle(RuleRows.house("most-authors: 2"));
        RuleRows.assertLetsPass(desk, "author.many", RuleFixture.issueWith("好。"));
        assertThat(desk.findings(RuleRows.rule("author.many"), withAuthors("Ada Example, Bob Example, Cai Example")))
                .hasSize(1);
        desk.withHouseStyle(RuleRows.house("most-authors: 0"));
        RuleRows.assertLetsPass(desk, "author.many", withAuthors("A, B, C, D, E, F, G, H, I, J, K, L"));
    }

    @Test
    void a_separator_of_authors_is_the_newsletters() {
        desk.withHouseStyle(RuleRows.house("author-separator: \"、\""));
        assertThat(desk.findings(RuleRows.rule("author.separator"), RuleFixture.issueWith("好。")))
                .isNotEmpty();
        RuleRows.assertLetsPass(desk, "author.separator", withAuthors("Ada Example、Bob Example"));
    }

    @Test
    void the_length_of_a_summary_is_as_a_newsletter_wants() {
        desk.withHouseStyle(RuleRows.house("shortest-summary: 5", "longest-summary: 10"));
        for (String summary : new String[] {"好。", "这是一个很长很长很长的简介。"}) {
            assertThat(desk.findings(RuleRows.rule("summary.length"), RuleFixture.issueWith(summary)))
                    .as(summary)
                    .hasSize(1);
        }
        RuleRows.assertLetsPass(desk, "summary.length", RuleFixture.issueWith("不长不短的话。"));
        desk.withHouseStyle(RuleRows.house("shortest-summary: 0", "longest-summary: 0"));
        RuleRows.assertLetsPass(desk, "summary.length", RuleFixture.issueWith("好。"));
    }

    @ParameterizedTest
    @CsvSource({"作者, authors", "简介, summary", "论文下载, download-url"})
    void a_field_that_its_section_requires_is_missed(String label, String field) {
        String text = RuleFixture.issueWith("好。").replaceAll("(?m)^\\*\\*" + label + "\\*\\*.*\\n", "");
        assertThat(desk.findings(RuleRows.rule("field.missing"), text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly(field));
    }

    @Test
    void a_title_is_held_against_the_one_that_the_library_has() {
        know(PaperSamples.arxiv("2210.00001", "Quite Another Work on Boats").build());
        assertThat(desk.findings(
                        RuleRows.rule("id.title-disagrees"),
                        RuleFixture.issue(RuleFixture.entry("Wheels of Fire", "轮", "2210.00001", "好。"))))
                .hasSize(1);
        for (String title :
                List.of("Quite Another Work on Boats", "Another Work on Boats", "QUITE another work, on boats!")) {
            RuleRows.assertLetsPass(
                    desk, "id.title-disagrees", RuleFixture.issue(RuleFixture.entry(title, "船", "2210.00001", "好。")));
        }
    }

    @Test
    void a_withdrawn_paper_is_told() {
        know(PaperSamples.arxiv("2210.00001", "Alpha").withdrawn(true).build());
        assertThat(desk.findings(RuleRows.rule("paper.withdrawn"), RuleFixture.issueWith("好。")))
                .hasSize(1);
    }

    @Test
    void a_paper_of_another_issue_is_told_with_its_number() {
        Paper alpha = PaperSamples.arxiv("2210.00001", "Alpha").build();
        know(alpha);
        desk.library()
                .issues()
                .save(
                        List.of(IssueRecord.planned(63, Optional.empty(), Optional.of(LocalDate.parse("2022-10-24")))
                                .withPapers(List.of(alpha.id()))),
                        NOON,
                        () -> {});
        assertThat(desk.findings(RuleRows.rule("paper.repeated"), RuleFixture.issueWith("好。")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).contains(63));
    }

    @Test
    void a_paper_stands_once_in_an_issue() {
        String twice = RuleFixture.issue(
                RuleFixture.entry("Alpha", "甲", "2210.00001", "好。"),
                RuleFixture.entry("Beta", "乙", "2210.00001v3", "好。"));
        assertThat(desk.findings(RuleRows.rule("paper.repeated"), twice)).hasSize(1);
        RuleRows.assertLetsPass(desk, "paper.repeated", RuleFixture.issueWith("好。"));
    }

    @Test
    void a_newer_version_is_told_when_the_source_was_asked() {
        know(PaperSamples.arxiv("2210.00001", "Alpha").version(1).build());
        RuleRows.assertLetsPass(desk, "paper.newer", RuleFixture.issueWith("好。"));
        desk.withFetched(PaperSamples.arxiv("2210.00001", "Alpha").version(2).build());
        assertThat(desk.findings(RuleRows.rule("paper.newer"), RuleFixture.issueWith("好。")))
                .hasSize(1);
    }
}
