package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.HouseStyle;
import dev.digest.check.RuleFixture;
import dev.digest.check.rule.entry.MissingField;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.LabelTexts;
import dev.digest.issue.SectionConfig;
import dev.digest.testing.PaperSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code required} of a section, field by field: whatever can be required is missed. */
class RequiredFieldsTest {
    private static final String EVENTS = "\n## 活动预告\n\n";
    private static final String FULL_PAPER = """
            # 《试刊》第64期

            ## 论文推荐

            ### 【NLP研究】

            **标题**：甲大学 | Alpha（甲）[了解详情](https://arxiv.org/abs/2210.00001)

            **作者**：Ada Example

            **简介**：好。

            ![一只玩具](images/toy.png)

            **推荐理由**：值得一读。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>

            **代码链接**：<https://example.org/code>
            """;
    private static final String FULL_EVENT = EVENTS + """
            **标题**：甲 | A Talk（讲座）[了解详情](https://example.org/talk)

            **时间**：11月9日（周三）

            **简介**：好。
            """;

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

    private List<Object> missing(String field, String text) {
        LabelTexts labels = new LabelTexts(Map.of());
        HouseStyle house = RuleFixture.HOUSE;
        desk.withHouseStyle(new HouseStyle(
                house.spaces(),
                house.quotes(),
                house.brackets(),
                house.separator(),
                house.mostAuthors(),
                house.lengths(),
                List.of(
                        new SectionConfig("论文推荐", false, List.of("NLP研究"), labels, List.of(field)),
                        new SectionConfig("资源推荐", false, List.of(), labels, List.of(field)),
                        new SectionConfig("活动预告", true, List.of(), labels, List.of(field)))));
        return desk.findings(new MissingField(), text).stream()
                .flatMap(finding -> finding.details().stream())
                .toList();
    }

    static List<CurationField> publishedFields() {
        return CurationField.publishedFields();
    }

    @ParameterizedTest
    @MethodSource("publishedFields")
    void a_paper_without_a_required_field_is_found(CurationField field) {
        String title = field == CurationField.TITLE ? "" : "Alpha";
        String bare = "# 《试刊》第64期\n\n## 论文推荐\n\n**标题**：" + title + "\n\n**来源**：x\n";
        assertThat(missing(field.key(), bare)).containsExactly(field.key());
    }

    static List<CurationField> fieldsReadBack() {
        return CurationField.publishedFields().stream()
                .filter(field -> field != CurationField.GIST)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fieldsReadBack")
    void a_paper_with_all_fields_lacks_none(CurationField field) {
        assertThat(missing(field.key(), FULL_PAPER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_event_without_a_required_field_is_found(EventField field) {
        String title = field == EventField.TITLE ? "" : "A Talk";
        assertThat(missing(field.key(), FULL_PAPER + EVENTS + "**标题**：" + title + "\n\n**来源**：x\n"))
                .contains(field.key());
    }

    @ParameterizedTest
    @EnumSource
    void an_event_with_all_fields_lacks_none(EventField field) {
        // The paper before it has no fields of events.
        assertThat(missing(field.key(), "# 《试刊》第64期\n" + FULL_EVENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"待定", "19:00", "晚上8点", "下周晚些时候"})
    void a_time_that_names_no_day_is_no_date(String time) {
        assertThat(missing("date", "# 《试刊》第64期\n" + FULL_EVENT.replace("11月9日（周三）", time)))
                .containsExactly("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11月9日（周三）", "2022-11-09 19:00", "9 November", "十二月九日", "11/9 8点"})
    void a_time_that_names_a_day_is_a_date(String time) {
        assertThat(missing("date", "# 《试刊》第64期\n" + FULL_EVENT.replace("11月9日（周三）", time)))
                .isEmpty();
    }

    @Test
    void the_name_of_a_section_without_categories_is_its_category() {
        String text = FULL_PAPER.replace("## 论文推荐\n\n### 【NLP研究】", "## 资源推荐");
        assertThat(missing("category", text)).isEmpty();
    }

    @Test
    void a_gist_is_known_from_the_library() {
        Curation gist = Curation.of(Map.of(CurationField.GIST, "一句话。"));
        desk.library()
                .papers()
                .add(List.of(PaperSamples.arxiv("2210.00001", "Alpha").build()), gist, false, Instant.EPOCH);
        assertThat(missing(CurationField.GIST.key(), FULL_PAPER)).isEmpty();
    }

    @Test
    void a_field_without_a_place_in_issues_is_never_there() {
        assertThat(missing(CurationField.NOTE.key(), FULL_PAPER)).containsExactly("note");
    }
}
