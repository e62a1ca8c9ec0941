package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {
    private final Newsletter newsletter;

    AssemblyTest(@TempDir Path folder) {
        newsletter = SmallIssue.newsletter(folder);
    }

    @Test
    void papers_stand_by_category_in_the_configured_order_and_within_one_as_given() {
        Issue issue = assemble(
                SmallIssue.ready("2210.00003", "NLP研究"),
                SmallIssue.ready("2210.00002", "CV研究"),
                SmallIssue.ready("2210.00001", "NLP研究"));
        assertThat(issue.sections())
                .extracting(section -> section.form().name())
                .containsExactly("论文推荐");
        assertThat(issue.sections().get(0).groups())
                .extracting(Issue.Group::category)
                .containsExactly(Optional.of("CV研究"), Optional.of("NLP研究"));
        assertThat(issue.papers())
                .extracting(id -> id.local())
                .containsExactly("2210.00002", "2210.00003", "2210.00001");
    }

    @Test
    void the_heading_has_name_number_and_theme() {
        Issue issue = assemble(SmallIssue.ready("2210.00001", "NLP研究"));
        assertThat(issue.heading()).isEqualTo("《预训练周刊》第64期\uFF1A微调新范式");
        assertThat(issue.numberLine()).isEqualTo("No.64");
    }

    @Test
    void what_the_curator_did_not_say_comes_from_the_source() {
        Item item = only(assemble(SmallIssue.ready("2210.00001", "NLP研究")));
        assertThat(item.words())
                .containsEntry(Field.TITLE, Words.fetched("Paper 2210.00001"))
                .containsEntry(Field.AUTHORS, Words.fetched("Ada Example, Bo Example"))
                .doesNotContainKey(Field.TITLE_ZH)
                .containsEntry(Field.DOWNLOAD_URL, Words.fetched("https://arxiv.org/pdf/2210.00001.pdf"))
                .containsEntry(Field.DETAIL_URL, Words.fetched("https://arxiv.org/abs/2210.00001"));
    }

    @Test
    void what_the_curator_said_is_printed() {
        Map<Field, String> said = Map.of(
                Field.SUMMARY, "简介",
                Field.CATEGORY, "NLP研究",
                Field.TITLE, "From the curator",
                Field.TITLE_ZH, "标题",
                Field.INSTITUTIONS, "UIUC、谷歌",
                Field.AUTHORS, "Ada Example等",
                Field.DOWNLOAD_URL, "https://example.org/a.pdf",
                Field.DETAIL_URL, "https://example.org/a",
                Field.CODE_URL, "https://example.org/code",
                Field.RECOMMENDATION, "推荐");
        Item item = only(assemble(SmallIssue.entry("2210.00001", "From the source", said)));
        assertThat(said)
                .allSatisfy((field, text) -> assertThat(item.words()).containsEntry(field, Words.written(text)));
        assertThat(item.words()).hasSameSizeAs(said);
        assertThat(item.missing()).isEmpty();
    }

    @Test
    void an_issue_of_nothing_is_none() {
        assertThat(whyNot().key()).isEqualTo("issue.empty");
    }

    @Test
    void papers_that_lack_something_are_all_named_with_what_it_is() {
        Problem problem = whyNot(
                SmallIssue.entry("2210.00001", "A", Map.of()),
                SmallIssue.ready("2210.00002", "NLP研究"),
                SmallIssue.entry("2210.00003", "C", Map.of(Field.SUMMARY, "简介")),
                SmallIssue.ready("2210.00004", "一个没有的栏目"));
        assertThat(problem.key()).isEqualTo("issue.incomplete");
        assertThat(problem.details())
                .containsExactly(
                        3,
                        "arXiv:2210.00001: summary, category\narXiv:2210.00003: category\narXiv:2210.00004: category");
    }

    @Test
    void a_draft_lets_them_in_behind_the_others_with_a_mark() {
        Issue issue = new Assembly(newsletter, true)
                .assemble(
                        SmallIssue.PLAN,
                        List.of(
                                SmallIssue.entry("2210.00001", "A", Map.of()),
                                SmallIssue.entry("2210.00002", "B", Map.of(Field.CATEGORY, "CV研究"))),
                        List.of());
        assertThat(issue.sections())
                .extracting(section -> section.form().name())
                .containsExactly("论文推荐", "待补");
        assertThat(issue.sections())
                .flatExtracting(Issue.Section::groups)
                .flatExtracting(Issue.Group::items)
                .extracting(Item::missing)
                .containsExactly(List.of("summary"), List.of("summary", "category"));
    }

    private Issue assemble(Entry... entries) {
        return new Assembly(newsletter, false).assemble(SmallIssue.PLAN, List.of(entries), List.of());
    }

    private Problem whyNot(Entry... entries) {
        return catchThrowableOfType(Problem.class, () -> assemble(entries));
    }

    private static Item only(Issue issue) {
        return issue.sections().get(0).groups().get(0).items().get(0);
    }
}
