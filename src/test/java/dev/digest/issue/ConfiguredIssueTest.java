package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.render.mustache.MustacheIssueTemplate;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NewsletterSamples;
import dev.digest.workspace.Workspace.NamedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Issues as a newsletter has configured them, from papers and events to the text of the file. */
class ConfiguredIssueTest {
    private static final String OWN = """
            categories: [CV研究, NLP研究]
            sections:
              - name: 研究动态
                categories: [国内, 国外]
                labels: {title: 题目, summary: 摘要}
                required: [title, recommendation]
              - name: 论文推荐
              - name: 资源推荐
              - name: 线下活动
                kind: events
                labels: {time: 何时}
                required: [title, date]
            """;

    private static LibraryPaper paper(String id, String category, String... more) {
        Map<CurationField, String> words = new LinkedHashMap<>();
        words.put(CurationField.SUMMARY, id + "的简介");
        words.put(CurationField.CATEGORY, category);
        for (int i = 0; i < more.length; i += 2) {
            words.put(CurationField.valueOf(more[i]), more[i + 1]);
        }
        return SmallIssueFixture.paper(id, "Paper " + id, words);
    }

    private static IssueEvent event(String... words) {
        Map<EventField, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            fields.put(EventField.valueOf(words[i]), words[i + 1]);
        }
        return new IssueEvent(1, 7, new EventCuration(fields));
    }

    private static Issue assemble(String settings, boolean draft, List<LibraryPaper> papers, IssueEvent... events) {
        return new IssueAssembler(NewsletterSamples.newsletter(settings), draft)
                .assemble(
                        new IssueAssembler.IssuePlan(7, Optional.of("主题"), LocalDate.parse("2022-10-31")),
                        papers,
                        List.of(events));
    }

    private static String text(Issue issue) {
        return new MustacheIssueTemplate().render(issue, ArticleSamples.starterFile("templates/issue.md"), "", "");
    }

    private static Problem refused(String settings, List<LibraryPaper> papers, IssueEvent... events) {
        return catchThrowableOfType(Problem.class, () -> assemble(settings, false, papers, events));
    }

    @Test
    void papers_stand_in_the_section_that_has_their_category_under_its_labels() {
        String text = text(assemble(
                OWN,
                false,
                List.of(
                        paper("2210.00003", "资源推荐"),
                        paper("2210.00001", "CV研究"),
                        paper("2210.00002", "国外", "RECOMMENDATION", "值得一读"))));
        assertThat(text)
                .containsSubsequence(
                        "# 《试刊》第7期：主题",
                        "No.7",
                        "## 研究动态\n\n### 【国外】\n\n**题目**：Paper 2210.00002",
                        "**摘要**：2210.00002的简介",
                        "**推荐理由**：值得一读",
                        "## 论文推荐\n\n### 【CV研究】\n\n**标题**：Paper 2210.00001",
                        "## 资源推荐\n\n**标题**：Paper 2210.00003",
                        "**简介**：2210.00003的简介");
    }

    @Test
    void each_section_requires_fields_of_its_own_and_all_that_is_lacking_is_told_at_once() {
        Problem problem = refused(
                OWN, List.of(paper("2210.00002", "国内"), paper("2210.00003", "资源推荐")), event("TITLE", "A Meeting"));
        assertThat(problem.key()).isEqualTo("issue.incomplete");
        assertThat(problem.details().get(0)).isEqualTo(2);
        assertThat(problem.details().get(1).toString())
                .contains("arXiv:2210.00002: recommendation", "A Meeting: date")
                .doesNotContain("2210.00003");
    }

    @Test
    void a_draft_marks_what_is_lacking() {
        assertThat(text(assemble(OWN, true, List.of(paper("2210.00002", "国内")))))
                .contains("> **【待补】推荐理由**");
    }

    @Test
    void a_section_without_entries_is_left_out() {
        assertThat(text(assemble(OWN, false, List.of(paper("2210.00003", "资源推荐")))))
                .contains("## 资源推荐")
                .doesNotContain("## 研究动态", "## 论文推荐", "## 线下活动");
    }

    @Test
    void events_have_the_labels_of_their_section_and_a_computed_weekday() {
        String text = text(assemble(
                OWN,
                false,
                List.of(),
                event("TITLE", "A Meeting", "DATE", "2022-11-09", "TIME", "19:00", "SUMMARY", "说明", "HOST", "张三")));
        assertThat(text)
                .containsSubsequence("## 线下活动\n\n**标题**：", "A Meeting", "**何时**：11月9日", "周三", "19:00", "说明")
                .contains("张三");
    }

    @Test
    void events_are_in_the_order_in_which_they_were_added() {
        assertThat(text(assemble(
                        OWN,
                        false,
                        List.of(),
                        event("TITLE", "第二", "DATE", "2022-11-16"),
                        event("TITLE", "第一", "DATE", "2022-11-09"))))
                .containsSubsequence("第二", "第一");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 《试刊》第7期：主题, No.7",
        "'title: \"{name} {number}[ - {theme}]\"\n', 试刊 7 - 主题, No.7",
        "'title: \"{theme}（{date}）\"\nnumber: \"第 {number} 号\"\n', 主题（2022-10-31）, 第 7 号"
    })
    void heading_and_number_are_as_a_newsletter_wants_them(String settings, String heading, String number) {
        Issue issue = assemble(settings, false, List.of(completePaper()));
        assertThat(issue.heading()).isEqualTo(heading);
        assertThat(issue.numberLine()).isEqualTo(number);
    }

    private static LibraryPaper completePaper() {
        return paper("2210.00001", "NLP研究");
    }

    @ParameterizedTest
    @EnumSource(
            value = CurationField.class,
            names = {"CATEGORY", "NOTE", "FIGURE", "GIST"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_published_field_is_printed_by_the_template_that_newsletters_start_from(CurationField field) {
        String words = switch (field.kind()) {
            case ADDRESS -> "https://example.org/" + field.key();
            default -> "某某" + field.name().charAt(0) + "文字";
        };
        List<String> more = new ArrayList<>(List.of(field.name(), words));
        if (field == CurationField.CAPTION) {
            more.addAll(List.of("FIGURE", "images/x.png"));
        }
        assertThat(text(assemble("", false, List.of(paper("2210.00001", "NLP研究", more.toArray(String[]::new))))))
                .contains(words);
    }

    @Test
    void a_gist_is_printed_where_a_template_has_it_and_not_by_the_first_one() {
        Issue issue = assemble("", false, List.of(paper("2210.00001", "NLP研究", "GIST", "一句话。")));
        assertThat(text(issue)).doesNotContain("一句话。");
        String template =
                "{{#sections}}{{#groups}}{{#papers}}{{#gist}}一句话：{{gist}}{{/gist}}{{/papers}}{{/groups}}{{/sections}}";
        assertThat(new MustacheIssueTemplate().render(issue, new NamedText("t", template), "", ""))
                .isEqualToIgnoringNewLines("一句话：一句话。");
    }

    @Test
    void a_note_is_printed_nowhere() {
        assertThat(text(assemble("", false, List.of(paper("2210.00001", "NLP研究", "NOTE", "内部备注")))))
                .doesNotContain("内部备注");
    }

    @Test
    void fetched_text_is_escaped_and_editors_markdown_stays() {
        LibraryPaper paper = SmallIssueFixture.paper(
                "2210.00001",
                "A *bold* [x](javascript:y) title",
                Map.of(CurationField.SUMMARY, "一**重点**。", CurationField.CATEGORY, "NLP研究"));
        assertThat(text(assemble("", false, List.of(paper))))
                .contains("A \\*bold\\* \\[x\\](javascript:y) title", "一**重点**。");
    }

    @Test
    void a_paper_without_a_category_of_the_newsletter_is_refused_and_a_draft_puts_it_last() {
        assertThat(refused("", List.of(paper("2210.00001", "地外")))
                        .details()
                        .get(1)
                        .toString())
                .contains("2210.00001: category");
        assertThat(text(assemble("", true, List.of(paper("2210.00001", "地外"), paper("2210.00002", "NLP研究")))))
                .containsSubsequence("## 论文推荐", "2210.00002", "## 待补", "2210.00001");
    }

    @Test
    void an_issue_of_nothing_is_refused() {
        assertThat(refused("", List.of()).key()).isEqualTo("issue.empty");
    }
}
