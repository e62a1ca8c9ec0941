package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueAssemblerTest {
    private final Newsletter newsletter;

    IssueAssemblerTest(@TempDir Path folder) {
        newsletter = SmallIssueFixture.newsletter(folder);
    }

    @Test
    void papers_stand_by_category_in_the_configured_order_and_within_one_as_given() {
        Issue issue = assemble(
                SmallIssueFixture.readyPaper("2210.00003", "NLP研究"),
                SmallIssueFixture.readyPaper("2210.00002", "CV研究"),
                SmallIssueFixture.readyPaper("2210.00001", "NLP研究"));
        assertThat(issue.sections())
                .extracting(section -> section.config().name())
                .containsExactly("论文推荐");
        assertThat(issue.sections().get(0).groups())
                .extracting(Issue.CategoryGroup::category)
                .containsExactly(Optional.of("CV研究"), Optional.of("NLP研究"));
        assertThat(issue.papers())
                .extracting(id -> id.local())
                .containsExactly("2210.00002", "2210.00003", "2210.00001");
    }

    @Test
    void the_heading_has_name_number_and_theme() {
        Issue issue = assemble(SmallIssueFixture.readyPaper("2210.00001", "NLP研究"));
        assertThat(issue.heading()).isEqualTo("《预训练周刊》第64期：微调新范式");
        assertThat(issue.numberLine()).isEqualTo("No.64");
    }

    @Test
    void what_the_curator_did_not_say_comes_from_the_source() {
        PrintedPaper item = only(assemble(SmallIssueFixture.readyPaper("2210.00001", "NLP研究")));
        assertThat(item.fields())
                .containsEntry(CurationField.TITLE, PrintedText.fetched("Paper 2210.00001"))
                .containsEntry(CurationField.AUTHORS, PrintedText.fetched("Ada Example, Bo Example"))
                .doesNotContainKey(CurationField.TITLE_ZH)
                .containsEntry(CurationField.DOWNLOAD_URL, PrintedText.fetched("https://arxiv.org/pdf/2210.00001.pdf"))
                .containsEntry(CurationField.DETAIL_URL, PrintedText.fetched("https://arxiv.org/abs/2210.00001"));
    }

    @Test
    void what_the_curator_said_is_printed() {
        Map<CurationField, String> said = Map.of(
                CurationField.SUMMARY, "简介",
                CurationField.CATEGORY, "NLP研究",
                CurationField.TITLE, "From the curator",
                CurationField.TITLE_ZH, "标题",
                CurationField.INSTITUTIONS, "UIUC、谷歌",
                CurationField.AUTHORS, "Ada Example等",
                CurationField.DOWNLOAD_URL, "https://example.org/a.pdf",
                CurationField.DETAIL_URL, "https://example.org/a",
                CurationField.CODE_URL, "https://example.org/code",
                CurationField.RECOMMENDATION, "推荐");
        PrintedPaper item = only(assemble(SmallIssueFixture.paper("2210.00001", "From the source", said)));
        assertThat(said)
                .allSatisfy(
                        (field, text) -> assertThat(item.fields()).containsEntry(field, PrintedText.ofCurator(text)));
        assertThat(item.fields()).hasSameSizeAs(said);
        assertThat(item.missing()).isEmpty();
    }

    @Test
    void an_issue_of_nothing_is_none() {
        assertThat(whyNot().key()).isEqualTo("issue.empty");
    }

    @Test
    void papers_that_lack_something_are_all_named_with_what_it_is() {
        Problem problem = whyNot(
                SmallIssueFixture.paper("2210.00001", "A", Map.of()),
                SmallIssueFixture.readyPaper("2210.00002", "NLP研究"),
                SmallIssueFixture.paper("2210.00003", "C", Map.of(CurationField.SUMMARY, "简介")),
                SmallIssueFixture.readyPaper("2210.00004", "一个没有的栏目"));
        assertThat(problem.key()).isEqualTo("issue.incomplete");
        assertThat(problem.details())
                .extracting(Object::toString)
                .containsExactly(
                        "3",
                        "arXiv:2210.00001: summary, category\narXiv:2210.00003: category\narXiv:2210.00004: category");
    }

    @Test
    void a_draft_lets_them_in_behind_the_others_with_a_mark() {
        Issue issue = new IssueAssembler(newsletter, true)
                .assemble(
                        SmallIssueFixture.PLAN,
                        List.of(
                                SmallIssueFixture.paper("2210.00001", "A", Map.of()),
                                SmallIssueFixture.paper("2210.00002", "B", Map.of(CurationField.CATEGORY, "CV研究"))),
                        List.of());
        assertThat(issue.sections())
                .extracting(section -> section.config().name())
                .containsExactly("论文推荐", "待补");
        assertThat(issue.sections())
                .flatExtracting(Issue.IssueSection::groups)
                .flatExtracting(Issue.CategoryGroup::items)
                .extracting(PrintedPaper::missing)
                .containsExactly(List.of("summary"), List.of("summary", "category"));
    }

    private Issue assemble(LibraryPaper... entries) {
        return new IssueAssembler(newsletter, false).assemble(SmallIssueFixture.PLAN, List.of(entries), List.of());
    }

    private Problem whyNot(LibraryPaper... entries) {
        return catchThrowableOfType(Problem.class, () -> assemble(entries));
    }

    private static PrintedPaper only(Issue issue) {
        return issue.sections().get(0).groups().get(0).items().get(0);
    }
}
