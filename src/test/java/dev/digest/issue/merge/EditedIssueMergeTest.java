package dev.digest.issue.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.Library;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.paper.UnlinkedId;
import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import dev.digest.testing.PaperSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor changed in an issue's file, told apart from what the program had written there. */
class EditedIssueMergeTest {
    private static final IssueReader READER = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN);
    private static final PaperId A = ArxivId.of("2210.00001");
    private static final IssueRecord ISSUE =
            IssueRecord.planned(64, Optional.of("主题"), Optional.empty()).withPapers(List.of(A));
    private static final String BUILT = """
            # 《试刊》第64期：主题

            No.64

            开篇。

            ## 论文推荐

            ### 【NLP研究】

            **标题**：某大学 | Alpha（阿尔法）[了解详情](https://arxiv.org/abs/2210.00001)

            **作者**：Ada Example

            **简介**：原来的简介。

            **推荐理由**：原来的理由。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>

            ## 活动预告

            **标题**：讲座

            **时间**：11月9日（周三）

            **简介**：原来的说明。

            ---

            再见。
            """;

    private final Library library;

    EditedIssueMergeTest(@TempDir Path folder) {
        library = SqliteLibrary.open(folder.resolve("library.db"));
        library.papers()
                .add(List.of(PaperSamples.arxiv("2210.00001", "Alpha").build()), Curation.NONE, false, Instant.EPOCH);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static ParsedIssue read(String markdown) {
        return READER.read("064.md", markdown);
    }

    private EditedIssueMerge merge() {
        return new EditedIssueMerge(library, NewsletterSamples.newsletter().links(), text -> text);
    }

    private static List<EventCuration> events() {
        return List.of(new EventCuration(
                Map.of(EventField.TITLE, "讲座", EventField.DATE, "2022-11-09", EventField.SUMMARY, "原来的说明。")));
    }

    private IssueUpdate edited(String markdown) {
        return merge().mergeEdited(read(markdown), ISSUE, read(BUILT), events());
    }

    private Map<CurationField, String> words(IssueUpdate update) {
        return update.curations().getOrDefault(A, Curation.NONE).fields();
    }

    @Test
    void a_file_that_nobody_edited_changes_nothing() {
        IssueUpdate update = edited(BUILT);
        assertThat(update.papers()).isEmpty();
        assertThat(words(update)).isEmpty();
        assertThat(update.issue()).isEqualTo(ISSUE);
        assertThat(update.events()).isEqualTo(events());
    }

    @ParameterizedTest
    @CsvSource({
        "Alpha（, Alpha Two（, TITLE, Alpha Two",
        "阿尔法, 首字母, TITLE_ZH, 首字母",
        "某大学, 另一大学, INSTITUTIONS, 另一大学",
        "Ada Example, Ada Example等, AUTHORS, Ada Example等",
        "原来的简介。, 新的简介。, SUMMARY, 新的简介。",
        "原来的理由。, 新的理由。, RECOMMENDATION, 新的理由。",
        "NLP研究, CV研究, CATEGORY, CV研究",
        "https://arxiv.org/pdf/2210.00001.pdf, https://example.org/a.pdf, DOWNLOAD_URL, https://example.org/a.pdf"
    })
    void a_field_that_was_edited_is_taken_and_no_other(String from, String to, CurationField field, String text) {
        assertThat(words(edited(BUILT.replace(from, to)))).isEqualTo(Map.of(field, text));
    }

    @Test
    void what_the_library_has_of_a_paper_stays_where_the_file_is_as_it_was_built() {
        library.papers()
                .curate(
                        Map.of(A, Curation.of(Map.of(CurationField.SUMMARY, "后来的简介", CurationField.NOTE, "备注"))),
                        Instant.EPOCH);
        assertThat(words(edited(BUILT.replace("原来的理由。", "新的理由。"))))
                .containsEntry(CurationField.SUMMARY, "后来的简介")
                .containsEntry(CurationField.NOTE, "备注")
                .containsEntry(CurationField.RECOMMENDATION, "新的理由。");
    }

    @Test
    void the_frame_of_an_issue_is_taken_where_it_was_edited() {
        assertThat(edited(BUILT.replace("：主题", "：新主题")).issue().theme()).contains("新主题");
        assertThat(edited(BUILT.replace("：主题", "")).issue().theme()).isEmpty();
        assertThat(edited(BUILT.replace("开篇。", "新的开篇。")).issue().opening()).contains("新的开篇。");
        assertThat(edited(BUILT.replace("再见。", "下周见。")).issue().footer()).contains("下周见。");
    }

    @Test
    void pictures_of_a_closing_text_stay_in_it_where_it_was_edited() {
        String built = BUILT.replace("再见。", "再见。\n\n![群](../templates/group.png)");
        IssueUpdate update = merge().mergeEdited(read(built.replace("再见。", "下周见。")), ISSUE, read(built), events());
        assertThat(update.issue().footer()).contains("下周见。\n\n![群](../templates/group.png)");
        assertThat(merge().mergeEdited(read(BUILT), ISSUE, read(built), events())
                        .issue()
                        .footer())
                .contains("再见。");
    }

    @Test
    void an_event_keeps_its_day_unless_its_time_was_edited() {
        assertThat(edited(BUILT.replace("原来的说明。", "新的说明。")).events())
                .singleElement()
                .satisfies(event -> assertThat(event.fields())
                        .isEqualTo(Map.of(
                                EventField.TITLE, "讲座", EventField.DATE, "2022-11-09", EventField.SUMMARY, "新的说明。")));
        assertThat(edited(BUILT.replace("11月9日（周三）", "11月10日（周四）")).events())
                .singleElement()
                .satisfies(event -> assertThat(event.get(EventField.TIME)).contains("11月10日（周四）"));
    }

    @Test
    void events_are_added_and_taken_out_in_the_file() {
        String second = "\n**标题**：研讨会\n\n**简介**：另一个说明。\n\n---";
        assertThat(edited(BUILT.replace("\n---", second)).events())
                .extracting(event -> event.get(EventField.TITLE).orElse(""))
                .containsExactly("讲座", "研讨会");
        assertThat(edited(BUILT.replaceFirst("(?s)## 活动预告.*?---", "---")).events())
                .isEmpty();
    }

    @Test
    void an_entry_that_an_editor_added_is_a_new_paper() {
        String added = BUILT.replace(
                "\n## 活动预告",
                "\n**标题**：Beta（贝塔）\n\n**简介**：乙。\n\n**论文下载**：<https://arxiv.org/pdf/2210.00002>\n\n## 活动预告");
        IssueUpdate update = edited(added);
        assertThat(update.papers()).extracting(paper -> paper.id().canonical()).containsExactly("arXiv:2210.00002");
        assertThat(update.issue().papers()).containsExactly(A, ArxivId.of("2210.00002"));
        assertThat(update.curations().get(ArxivId.of("2210.00002")).get(CurationField.SUMMARY))
                .contains("乙。");
    }

    private static final String BETA = """

            **标题**：Beta

            **作者**：Ada Example

            **简介**：乙。

            **论文下载**：<https://arxiv.org/pdf/2210.00002.pdf>
            """;
    private static final ArxivId B = ArxivId.of("2210.00002");

    private void addBeta() {
        Curation words = Curation.of(Map.of(CurationField.SUMMARY, "乙。", CurationField.CATEGORY, "NLP研究"));
        library.papers().add(List.of(PaperSamples.arxiv("2210.00002", "Beta").build()), words, false, Instant.EPOCH);
    }

    /** What an issue with Beta behind Alpha becomes in an editor's hands. */
    private IssueUpdate editedOfTwo(String markdown) {
        return merge().mergeEdited(read(markdown), ISSUE.withPapers(List.of(A, B)), read(withBeta(BUILT)), events());
    }

    private static String withBeta(String markdown) {
        return markdown.replace("\n## 活动预告", BETA + "\n## 活动预告");
    }

    @Test
    void a_paper_deleted_by_hand_leaves_the_issue_and_stays_as_it_is() {
        addBeta();
        IssueUpdate update = editedOfTwo(BUILT);
        assertThat(update.issue().papers()).containsExactly(A);
        assertThat(update.curations()).doesNotContainKey(B);
        assertThat(update.papers()).isEmpty();
    }

    @Test
    void one_that_is_in_the_library_comes_in_with_its_own_words_changed() {
        addBeta();
        String moved = BUILT.replace("\n**标题**：某大学", BETA.replace("乙。", "新的。") + "\n**标题**：某大学");
        IssueUpdate update = edited(moved);
        assertThat(update.papers()).isEmpty();
        assertThat(update.issue().papers()).containsExactly(B, A);
        assertThat(update.curations().get(B).fields())
                .containsEntry(CurationField.SUMMARY, "新的。")
                .doesNotContainKeys(CurationField.TITLE, CurationField.DOWNLOAD_URL);
    }

    @Test
    void a_paper_below_another_heading_is_in_that_category() {
        addBeta();
        String apart = withBeta(BUILT).replace("\n**标题**：Beta", "\n### 【CV研究】\n\n**标题**：Beta");
        assertThat(editedOfTwo(apart).curations().get(B).get(CurationField.CATEGORY))
                .contains("CV研究");
        IssueUpdate back =
                merge().mergeEdited(read(withBeta(BUILT)), ISSUE.withPapers(List.of(A, B)), read(apart), events());
        assertThat(back.curations().get(B).get(CurationField.CATEGORY)).contains("NLP研究");
    }

    @Test
    void an_entry_added_with_half_width_brackets_has_all_its_fields() {
        String added = BUILT.replace(
                "\n## 活动预告",
                "\n**标题**：某大学 | Delta(丁)\n\n**作者**：Bo Example\n\n**简介**：丁的简介\n\n"
                        + "**论文下载**：<https://arxiv.org/pdf/2210.00004.pdf>\n\n## 活动预告");
        assertThat(edited(added).curations().get(ArxivId.of("2210.00004")).fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CurationField.TITLE, "Delta",
                        CurationField.TITLE_ZH, "丁",
                        CurationField.INSTITUTIONS, "某大学",
                        CurationField.AUTHORS, "Bo Example",
                        CurationField.SUMMARY, "丁的简介",
                        CurationField.CATEGORY, "NLP研究"));
    }

    @ParameterizedTest
    @CsvSource({
        "原来的简介。, 库里的简介。, summary",
        "阿尔法, 乙题, title-zh",
        "某大学, 某研究院, institutions",
        "NLP研究, CV研究, category",
        "'\n## 活动预告', '\n**代码链接**：<https://example.org/c>\n\n## 活动预告', code-url"
    })
    void each_field_that_the_library_came_to_have_since_is_told(String from, String to, String field) {
        String now = BUILT.replace(from, to);
        assertThat(now).isNotEqualTo(BUILT);
        String edited = BUILT.replace("再见。", "下周见。");
        assertThat(merge().unseenChanges(read(BUILT), read(now), read(edited)))
                .containsExactly("arXiv:2210.00001: " + field);
        assertThat(merge().unseenChanges(read(BUILT), read(now), read(now.replace("再见。", "下周见。"))))
                .isEmpty();
    }

    @Test
    void a_paper_that_stands_twice_is_refused_with_both_lines() {
        String entry = "\n**标题**：Again\n\n**简介**：又。\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001v2>\n\n## 活动预告";
        Problem problem = catchThrowableOfType(Problem.class, () -> edited(BUILT.replace("\n## 活动预告", entry)));
        assertThat(problem.key()).isEqualTo("reading.twice");
        assertThat(problem.details()).hasSize(3);
        assertThat((Integer) problem.details().get(1))
                .isLessThan((Integer) problem.details().get(2));
    }

    @Test
    void of_an_issue_published_elsewhere_all_is_taken() {
        IssueUpdate update = merge().mergePublished(read(BUILT), ISSUE);
        assertThat(words(update))
                .containsEntry(CurationField.TITLE_ZH, "阿尔法")
                .containsEntry(CurationField.INSTITUTIONS, "某大学")
                .containsEntry(CurationField.SUMMARY, "原来的简介。")
                .containsEntry(CurationField.CATEGORY, "NLP研究")
                .doesNotContainKey(CurationField.DOWNLOAD_URL)
                .doesNotContainKey(CurationField.DETAIL_URL);
        assertThat(update.events()).hasSize(1);
    }

    @Test
    void a_paper_without_a_link_is_known_by_its_place() {
        ParsedIssue issue = read("# 《试刊》第64期\n\n## 论文推荐\n\n**标题**：Nowhere\n\n**简介**：甲。\n");
        assertThat(merge().mergePublished(issue, IssueRecord.planned(64, Optional.empty(), Optional.empty()))
                        .papers())
                .extracting(paper -> paper.id().canonical())
                .containsExactly("issue:64/1");
    }

    /** An issue of papers without links, which are known by their places. */
    private static final IssueRecord UNLINKED = IssueRecord.planned(7, Optional.empty(), Optional.empty())
            .withPapers(List.of(new UnlinkedId("7/1"), new UnlinkedId("7/2")));

    private static final String FIRST = "\n**标题**：甲题\n\n**简介**：甲。\n";
    private static final String SECOND = "\n**标题**：乙题\n\n**简介**：乙。\n";

    private static String unlinked(String... entries) {
        return "# 《试刊》第7期\n\n## 论文推荐\n" + String.join("", entries);
    }

    private IssueUpdate editedUnlinked(String... entries) {
        if (library.papers().find(new UnlinkedId("7/1")).isEmpty()) {
            IssueUpdate published = merge().mergePublished(read(unlinked(FIRST, SECOND)), UNLINKED);
            library.papers().add(published.papers(), Curation.NONE, false, Instant.EPOCH);
            library.papers().curate(published.curations(), Instant.EPOCH);
        }
        return merge().mergeEdited(read(unlinked(entries)), UNLINKED, read(unlinked(FIRST, SECOND)), List.of());
    }

    @Test
    void papers_without_links_stay_themselves_where_they_are_moved() {
        IssueUpdate moved = editedUnlinked(SECOND.replace("乙。", "新的乙。"), FIRST);
        assertThat(moved.issue().papers()).containsExactly(new UnlinkedId("7/2"), new UnlinkedId("7/1"));
        assertThat(moved.curations().get(new UnlinkedId("7/2")).get(CurationField.SUMMARY))
                .contains("新的乙。");
        assertThat(moved.curations().get(new UnlinkedId("7/1")).get(CurationField.SUMMARY))
                .contains("甲。");
        IssueUpdate renamed = editedUnlinked(SECOND, FIRST.replace("甲题", "新的甲题"));
        assertThat(renamed.issue().papers()).containsExactly(new UnlinkedId("7/2"), new UnlinkedId("7/1"));
        assertThat(renamed.papers()).isEmpty();
    }

    @Test
    void papers_without_links_stay_themselves_where_others_come_and_go() {
        assertThat(editedUnlinked(SECOND).issue().papers()).containsExactly(new UnlinkedId("7/2"));
        IssueUpdate added = editedUnlinked("\n**标题**：丙题\n\n**简介**：丙。\n", FIRST, SECOND);
        assertThat(added.issue().papers())
                .containsExactly(new UnlinkedId("7/3"), new UnlinkedId("7/1"), new UnlinkedId("7/2"));
        assertThat(added.papers()).extracting(paper -> paper.id().canonical()).containsExactly("issue:7/3");
    }

    @Test
    void papers_without_links_may_have_one_title() {
        String same = SECOND.replace("乙题", "甲题");
        IssueUpdate published = merge().mergePublished(read(unlinked(FIRST, same)), UNLINKED);
        library.papers().add(published.papers(), Curation.NONE, true, Instant.EPOCH);
        library.papers().curate(published.curations(), Instant.EPOCH);
        IssueUpdate moved = merge().mergeEdited(
                        read(unlinked(same.replace("乙。", "新的乙。"), FIRST)),
                        UNLINKED,
                        read(unlinked(FIRST, same)),
                        List.of());
        assertThat(moved.issue().papers()).containsExactly(new UnlinkedId("7/2"), new UnlinkedId("7/1"));
        assertThat(moved.curations().get(new UnlinkedId("7/2")).get(CurationField.SUMMARY))
                .contains("新的乙。");
    }

    @Test
    void a_correction_is_that_of_its_entry_also_without_a_link() {
        editedUnlinked(FIRST, SECOND);
        Map<PaperId, Curation> corrected = merge().correctedTexts(
                        read(unlinked(FIRST, SECOND)), read(unlinked(FIRST, SECOND.replace("乙。", "新的乙。"))), UNLINKED);
        assertThat(corrected).containsOnlyKeys(new UnlinkedId("7/2"));
        assertThat(corrected.get(new UnlinkedId("7/2")).get(CurationField.SUMMARY))
                .contains("新的乙。");
    }

    @Test
    void events_with_one_title_keep_their_days_where_they_are_moved_and_edited() {
        String other = "\n**标题**：讲座\n\n**时间**：11月16日（周三）\n\n**简介**：另一个说明。\n";
        String event = BUILT.substring(BUILT.indexOf("\n**标题**：讲座"), BUILT.indexOf("\n---"));
        String built = BUILT.replace("\n---", other + "\n---");
        String moved = BUILT.replace(event, other.replace("另一个", "新的") + event);
        EventCuration second = new EventCuration(
                Map.of(EventField.TITLE, "讲座", EventField.DATE, "2022-11-16", EventField.SUMMARY, "另一个说明。"));
        assertThat(merge().mergeEvents(read(moved), read(built), List.of(events().get(0), second)))
                .containsExactly(second.withChanges(Map.of(EventField.SUMMARY, "新的说明。")), events().get(0));
    }

    @Test
    void what_the_library_came_to_say_since_is_not_lost_unseen() {
        ParsedIssue now = read(BUILT.replace("原来的简介。", "库里的新简介。"));
        assertThat(merge().unseenChanges(read(BUILT), now, read(BUILT.replace("原来的理由。", "新的理由。"))))
                .containsExactly("arXiv:2210.00001: summary");
        assertThat(merge().unseenChanges(read(BUILT), now, now)).isEmpty();
        assertThat(merge().unseenChanges(read(BUILT), read(BUILT), read(BUILT.replace("原来的简介。", "改过。"))))
                .isEmpty();
        assertThat(merge().unseenChanges(read(BUILT), read(BUILT.replace("原来的说明。", "别的。")), read(BUILT)))
                .containsExactly("event");
    }
}
