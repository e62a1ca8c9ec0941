package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections that a newsletter configures in {@code digest.yaml}, and what is said when they cannot be. */
class SectionConfigReaderTest {
    private static final String OWN = """
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

    private static List<SectionConfig> sections(String yaml) {
        return NewsletterSamples.newsletter(yaml).sections();
    }

    private static Problem problem(String yaml) {
        Problem problem = catchThrowableOfType(Problem.class, () -> sections(yaml));
        assertThat(problem).as(yaml).isNotNull();
        return problem;
    }

    @Test
    void a_newsletter_starts_with_a_section_of_papers_and_one_of_events() {
        assertThat(sections("")).hasSize(2);
        SectionConfig papers = sections("").get(0);
        assertThat(papers.name()).isEqualTo("论文推荐");
        assertThat(papers.events()).isFalse();
        assertThat(papers.categories()).containsExactly("CV研究", "NLP研究", "生命科学研究");
        assertThat(papers.required()).containsExactlyInAnyOrder("title", "authors", "summary", "download-url");
        assertThat(sections("").get(1).events()).isTrue();
    }

    @Test
    void the_first_section_of_papers_without_categories_gets_the_newsletters() {
        List<SectionConfig> sections = sections("categories: [一, 二]\n" + OWN);
        assertThat(sections.get(0).categories()).containsExactly("国内", "国外");
        assertThat(sections.get(1).categories()).containsExactly("一", "二");
        assertThat(sections.get(2).categories()).isEmpty();
    }

    @Test
    void a_section_without_categories_is_a_category_itself() {
        SectionConfig resources = sections(OWN).get(2);
        assertThat(resources.hasCategories()).isFalse();
        assertThat(resources.categoriesOrName()).containsExactly("资源推荐");
        assertThat(sections(OWN).get(3).categoriesOrName()).isEmpty();
    }

    @Test
    void all_categories_of_a_newsletter_are_in_the_order_of_its_sections() {
        assertThat(NewsletterSamples.newsletter("categories: [一, 二]\n" + OWN)
                        .categories()
                        .names())
                .containsExactly("国内", "国外", "一", "二", "资源推荐");
    }

    @Test
    void labels_of_a_section_go_before_the_newsletters() {
        List<SectionConfig> sections = sections("labels:\n  title: 名称\n" + OWN);
        assertThat(sections.get(0).labels().text("title")).isEqualTo("题目");
        assertThat(sections.get(1).labels().text("title")).isEqualTo("名称");
        assertThat(sections.get(0).labels().text("authors")).isEqualTo("作者");
        assertThat(sections.get(3).labels().text("time")).isEqualTo("何时");
        assertThat(sections.get(0).labels().text("no-such-label")).isEqualTo("no-such-label");
    }

    @Test
    void every_paper_needs_a_summary_whatever_a_section_requires() {
        assertThat(sections(OWN).get(0).required()).containsExactlyInAnyOrder("summary", "title", "recommendation");
        assertThat(sections(OWN).get(2).required()).containsExactly("summary");
        assertThat(sections(OWN).get(3).required()).containsExactly("title", "date");
    }

    @Test
    void a_published_issue_is_held_to_nothing() {
        assertThat(NewsletterSamples.newsletter(OWN).withoutRequiredFields().sections())
                .allSatisfy(section -> assertThat(section.required()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- name: 论文推荐\\n    requires: [title]; requires",
                "- name: 论文推荐\\n    required: [titel]; titel",
                "- name: 论文推荐\\n    required: [note]; note",
                "- name: 论文推荐\\n    required: [time]; time",
                "- name: 活动预告\\n    kind: events\\n    required: [titel]; titel",
                "- name: 活动预告\\n    kind: events\\n    required: [authors]; authors",
                "- name: 活动预告\\n    kind: events\\n    required: [time]; time",
                "- name: 论文推荐\\n    labels: {titel: 题目}; titel",
                "- name: 论文推荐\\n    kind: paper; paper",
                "- kind: papers; digest.yaml",
                "- 论文推荐; sections",
                "- name: 论文推荐\\n    categories: CV研究; categories",
                "- name: 论文推荐\\n    labels: [题目]; labels",
                "- name: [论文推荐]; name",
                "- name: 论文推荐\\n    kind: [papers]; kind",
                "- name: 论文推荐\\n    required: [[title]]; required",
                "- name: 论文推荐\\n    labels: {title: [题目]}; title",
                "- name: 论文推荐\\n  - name: 论文推荐; 论文推荐",
                "- name: 论文推荐\\n  - name: 动态\\n    categories: [CV研究]; CV研究",
                "- name: 甲\\n    categories: [一, 一]; 一",
                "- name: 活动预告\\n    kind: events\\n  - name: 会议\\n    kind: events; 会议"
            })
    void what_is_wrong_is_told_with_its_line(String yaml, String wrong) {
        Problem problem = problem("sections:\n  " + yaml.replace("\\n", "\n") + "\n");
        assertThat(problem.key()).startsWith("settings.");
        assertThat(problem.details().get(0).toString()).matches("digest\\.yaml:[2-9]");
        assertThat(problem.details().toString()).contains(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"简介：长", "简介: 长", "[简介]", "【简介】", "**简介**", "_简介_"})
    void a_label_that_could_not_be_read_back_is_refused(String label) {
        Problem own = problem(OWN.replace("summary: 摘要", "summary: \"" + label + "\""));
        assertThat(own.key()).isEqualTo("settings.label");
        assertThat(own.details().toString()).contains("digest.yaml:", label);
        Problem common = problem("labels:\n  summary: \"" + label + "\"\n");
        assertThat(common.key()).isEqualTo("settings.label");
        assertThat(common.details().toString()).contains("digest.yaml:", label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"简介", "Summary", "一句话（中文）", "摘 要", "简介 / Abstract", "𠮷"})
    void other_labels_are_as_a_newsletter_wants_them(String label) {
        assertThat(sections("labels:\n  summary: \"" + label + "\"\n")
                        .get(0)
                        .labels()
                        .text("summary"))
                .isEqualTo(label);
    }
}
