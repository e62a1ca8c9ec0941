package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFrontMatterTest {
    @Test
    void the_fields_of_an_entry_become_labelled_lines_on_the_same_lines() {
        assertThat(
                        EntryFrontMatter.asLabels(
                                "# 第3期\n\n---\ntitle: \"One: a thing\"\nlink: https://example.org/1\nauthors: [Ada, 'Bo']\n---\n\n一。\n"))
                .isEqualTo("# 第3期\n\n\n标题：One: a thing\n链接：https://example.org/1\n作者：Ada, Bo\n\n\n一。\n");
    }

    @Test
    void toml_is_read_as_well() {
        assertThat(EntryFrontMatter.asLabels("# 第3期\n+++\ntitle = \"One\"\nurl = \"https://example.org/1\"\n+++\n一。\n"))
                .isEqualTo("# 第3期\n\n标题：One\n链接：https://example.org/1\n\n一。\n");
    }

    @Test
    void a_list_and_a_text_may_stand_on_lines_of_their_own() {
        assertThat(EntryFrontMatter.asLabels(
                        "x\n---\ntitle: One\nauthors:\n  - Ada\n  - \"Bo\"\nsummary: |\n  一。\n  二。\n---\n"))
                .isEqualTo("x\n\n标题：One\n作者：Ada, Bo\n\n\n简介：一。 二。\n\n\n\n");
    }

    @Test
    void a_category_is_the_heading_above_its_entries() {
        assertThat(EntryFrontMatter.asLabels("""
                        x
                        ---
                        title: One
                        category: 工具
                        ---
                        一。
                        ---
                        title: Two
                        category: 工具
                        ---
                        二。
                        ---
                        title: Three
                        category: 招聘
                        ---
                        三。
                        """))
                .isEqualTo("x\n## 工具\n标题：One\n\n\n一。\n\n标题：Two\n\n\n二。\n## 招聘\n标题：Three\n\n\n三。\n");
    }

    @Test
    void what_is_no_field_of_an_entry_is_set_off_so_that_it_is_told() {
        assertThat(EntryFrontMatter.asLabels("x\n---\ntitle: One\nweight: 3\n---\n"))
                .isEqualTo("x\n\n标题：One\n**weight**：3\n\n");
    }

    @Test
    void the_front_matter_of_the_issue_stays() {
        String issue = "---\ntitle: 周刊第3期\ndate: 2026-01-02\n---\n";
        assertThat(EntryFrontMatter.asLabels(issue + "\n---\ntitle: One\nlink: https://example.org/1\n---\n一。\n"))
                .startsWith(issue)
                .contains("标题：One\n链接：https://example.org/1\n");
    }

    @Test
    void a_first_one_with_a_link_among_others_is_an_entry() {
        assertThat(EntryFrontMatter.asLabels("""
                        ---
                        title: One
                        link: https://example.org/1
                        ---
                        一。
                        ---
                        title: Two
                        link: https://example.org/2
                        ---
                        二。
                        """)).contains("标题：One", "标题：Two");
    }

    @ParameterizedTest
    @CsvSource({"author, 作者", "Authors, 作者", "affiliation, 机构", "url, 链接", "arxiv, 链接", "github, 代码链接", "tldr, 简介"})
    void keys_are_known_by_their_usual_names(String key, String label) {
        assertThat(EntryFrontMatter.asLabels("x\n---\ntitle: One\n" + key + ": some\n---\n"))
                .contains("\n" + label + "：some\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 第3期\n\n正文\n\n---\n\n再见：下期。\n",
                "---\ntitle: 周刊第3期\nlink: https://example.org/3\n---\n正文\n",
                "x\n---\nlink: https://example.org/1\n---\n",
                "x\n---\ntitle: One\n\n空行之后。\n---\n",
                "```\n---\ntitle: One\n---\n```\n",
                "x\n---\ntitle: 没有完\n",
                "",
                "---",
            })
    void other_texts_stay_as_they_are(String text) {
        assertThat(EntryFrontMatter.asLabels(text)).isEqualTo(text);
    }
}
