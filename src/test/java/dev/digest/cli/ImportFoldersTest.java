package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives with a folder an issue, in which each entry is a file of its own. */
class ImportFoldersTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    private static String yaml(int number) {
        return "---\ntitle: Toy " + number + "\nlink: https://arxiv.org/abs/2211.0000" + number
                + "\nauthors: [Ada Sample, Bo Pattern]\ncategory: 论文\n---\n\n第 " + number + " 个玩具的简介，写得足够长。\n";
    }

    private static String toml(int number) {
        return "+++\ntitle = \"Toy " + number + "\"\nurl = \"https://arxiv.org/abs/2211.0000" + number + "\"\n+++\n\n第 "
                + number + " 个玩具的简介，写得足够长。\n";
    }

    private static String heading(int number) {
        return "# [Toy " + number + "](https://arxiv.org/abs/2211.0000" + number + ")\n\n第 " + number
                + " 个玩具的简介，写得足够长。\n";
    }

    private List<?> titles(String... files) {
        String[] command = new String[files.length + 5];
        System.arraycopy(new String[] {"import", "--dry-run", "--json", "--form", "auto"}, 0, command, 0, 5);
        System.arraycopy(files, 0, command, 5, files.length);
        return digest.run(command).succeeds().jsonList("issues").stream()
                .map(issue -> ((Map<?, ?>) issue).get("issue")
                        + ": "
                        + ((List<?>) ((Map<?, ?>) issue).get("entries"))
                                .stream()
                                        .map(entry -> ((Map<?, ?>) entry).get("title"))
                                        .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"012, 12", "issue-12, 12", "第12期, 12", "vol.12, 12", "2024-05-01, 1", "20240501, 1"})
    void a_folder_with_a_number_or_a_day_is_an_issue(String name, int issue) {
        digest.write("archive/" + name + "/a.md", yaml(2));
        digest.write("archive/" + name + "/b.md", yaml(1));
        assertThat(titles("archive")).hasToString("[" + issue + ": [Toy 2, Toy 1]]");
        digest.run("import", "archive/" + name, "--form", "auto").succeeds();
        digest.run("list", "--issue", String.valueOf(issue)).output().hasLineCount(2);
    }

    @Test
    void front_matter_in_toml_and_single_headings_are_entries_too() {
        digest.write("archive/011/1.md", toml(1));
        digest.write("archive/011/2.md", toml(2));
        digest.write("archive/012/1.md", heading(3));
        digest.write("archive/012/2.md", heading(4));
        assertThat(titles("archive")).hasToString("[11: [Toy 1, Toy 2], 12: [Toy 3, Toy 4]]");
    }

    @Test
    void a_heading_that_repeats_the_title_of_the_front_matter_is_no_second_entry() {
        digest.write("archive/012/index.md", "---\ntitle: 试刊第12期\n---\n\n本期说的是玩具，欢迎阅读。\n");
        for (int i = 1; i <= 3; i++) {
            digest.write("archive/012/" + i + ".md", yaml(i).replace("\n\n", "\n\n# Toy " + i + "\n\n"));
        }
        assertThat(titles("archive")).hasToString("[12: [Toy 1, Toy 2, Toy 3]]");
        digest.run("import", "archive", "--form", "auto").succeeds();
        digest.run("list", "--issue", "12", "--ids")
                .output()
                .isEqualTo("arXiv:2211.00001\narXiv:2211.00002\narXiv:2211.00003\n");
    }

    @Test
    void entries_with_headings_of_their_own_are_read_file_by_file() {
        digest.write("archive/012/a.md", yaml(1) + "\n## 方法\n\n很简单。\n");
        digest.write("archive/012/b.md", yaml(2));
        digest.run("import", "archive", "--form", "auto", "--dry-run")
                .messages()
                .contains("archive/012/a.md");
    }

    @Test
    void a_folder_with_one_entry_is_an_issue_as_the_others_are() {
        digest.write("archive/011/1.md", yaml(1));
        digest.write("archive/012/1.md", yaml(2));
        digest.write("archive/012/2.md", yaml(3));
        assertThat(titles("archive")).hasToString("[11: [Toy 1], 12: [Toy 2, Toy 3]]");
    }

    @Test
    void entries_are_in_the_order_of_names_two_before_ten() {
        digest.write("archive/012/10.md", yaml(3));
        digest.write("archive/012/2.md", yaml(2));
        digest.write("archive/012/1-toy.md", yaml(1));
        assertThat(titles("archive")).hasToString("[12: [Toy 1, Toy 2, Toy 3]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.md", "_index.md", "README.md"})
    void the_page_of_a_folder_opens_its_issue(String name) {
        digest.write("archive/012/" + name, "---\ntitle: 试刊第12期：玩具\ndate: 2024-05-01\n---\n\n本期说的是玩具，欢迎阅读。\n");
        digest.write("archive/012/a.md", yaml(1));
        digest.write("archive/012/b.md", yaml(2));
        assertThat(titles("archive")).hasToString("[12: [Toy 1, Toy 2]]");
        digest.run("import", "archive", "--form", "auto").succeeds();
        Map<?, ?> issue = (Map<?, ?>)
                digest.run("issues", "--json").succeeds().jsonList("issues").get(0);
        assertThat(issue.toString()).contains("2024-05-01", "theme=玩具");
        assertThat(digest.run("import", "archive", "--form", "auto", "--dry-run", "--json")
                        .succeeds()
                        .out())
                .contains("\"opening\" : \"本期说的是玩具，欢迎阅读。\"");
    }

    @Test
    void what_was_not_read_is_told_with_its_file_and_line() {
        digest.write("archive/012/a.md", yaml(1));
        digest.write("archive/012/b.md", yaml(2).replace("category: 论文", "mood: glad"));
        digest.run("import", "archive", "--form", "auto", "--dry-run")
                .succeeds()
                .messages()
                .contains("archive/012/b.md", "glad");
        digest.run("import", "archive", "--form", "auto", "--dry-run").output().contains("archive/012/b.md:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "2024/05", "notes"})
    void files_that_are_issues_themselves_are_imported_one_by_one(String name) {
        for (int i = 1; i <= 3; i++) {
            digest.write(
                    "archive/" + name + "/issue-" + i + ".md",
                    "---\ntitle: 试刊第" + i + "期\nlink: https://example.org/" + i + "\n---\n\n## 论文推荐\n\n标题：Toy " + i
                            + "\n\n论文下载：https://arxiv.org/abs/2211.0000" + i + "\n\n简介：好。\n");
        }
        assertThat(titles("archive")).hasToString("[1: [Toy 1], 2: [Toy 2], 3: [Toy 3]]");
    }

    @Test
    void a_folder_of_entries_without_number_and_one_of_a_month_are_read_file_by_file() {
        digest.write("archive/toys/a.md", yaml(1));
        digest.write("archive/toys/b.md", yaml(2));
        digest.write("archive/2024/05/a.md", yaml(3));
        digest.run("import", "archive", "--form", "auto", "--dry-run")
                .exits(1)
                .messages()
                .contains("archive/toys/a.md", "archive/toys/b.md", "archive/2024/05/a.md");
    }

    @Test
    void a_folder_in_which_not_all_files_are_entries_is_read_file_by_file() {
        digest.write("archive/012/a.md", yaml(1));
        digest.write("archive/012/b.md", "玩具的照片在这里。\n");
        digest.run("import", "archive", "--form", "auto", "--dry-run")
                .exits(1)
                .messages()
                .contains("archive/012/b.md");
    }
}
