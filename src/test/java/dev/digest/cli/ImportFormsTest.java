package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a form is found, asked about, kept and named; what forms read, the tests of {@code issue.form} show. */
class ImportFormsTest {
    private static final String LIST = """
            # 《小工具》第 %d 期

            有用的，好玩的。

            ## 桌面

            1、[puddle%d](https://example.org/puddle/%d)：一个看水坑深浅的小程序。

            2、[lantern%d](https://example.org/lantern/%d)：在终端里点灯笼。

            ## 投稿

            欢迎来信。
            """;

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    private static String list(int number) {
        return LIST.replace("%d", Integer.toString(number));
    }

    @Test
    void a_form_is_shown_asked_about_kept_and_used_from_then_on() {
        digest.write("digest.yaml", "# 我的注释\n" + digest.read("digest.yaml"));
        digest.write("a.md", list(7));
        digest.write("b.md", list(8));
        digest.onTerminal(200).withInput("y\n");
        digest.run("import", "a.md")
                .succeeds()
                .messages()
                .contains(
                        "an entry starts at a numbered line; the title is the link text",
                        "2 entries",
                        "puddle7  https://example.org/puddle/7",
                        "summary: 一个看水坑深浅的小程序。");
        assertThat(digest.read("digest.yaml"))
                .contains("# 我的注释", "  forms:\n    - name: 小工具\n      entry: number\n      title: link\n")
                .contains("      summary: behind\n");
        digest.toPipe();
        digest.run("import", "b.md").succeeds().output().startsWith("imported issue 8: 2 papers");
        digest.run("config", "--json").succeeds();
    }

    @Test
    void form_and_sections_are_asked_about_one_after_the_other() {
        digest.write("a.md", list(7));
        digest.onTerminal(200).withInput("y\ny\n");
        digest.run("import", "a.md").succeeds().messages().contains("Added the sections to digest.yaml");
        assertThat(digest.read("digest.yaml")).contains("  - name: 桌面\n", "    - name: 小工具\n");
    }

    @Test
    void who_says_no_imports_and_changes_nothing() {
        digest.write("a.md", list(7));
        String settings = digest.read("digest.yaml");
        digest.onTerminal(200).withInput("n\n");
        digest.run("import", "a.md").exits(1).messages().contains("you declined the format");
        assertThat(digest.read("digest.yaml")).isEqualTo(settings);
        digest.toPipe();
        digest.run("issues").output().isEmpty();
    }

    @Test
    void without_anybody_to_ask_the_form_is_told_and_nothing_imported() {
        digest.write("a.md", list(7));
        digest.run("import", "a.md")
                .exits(1)
                .messages()
                .contains("an entry starts at a numbered line", "--form auto", "link-list");
        digest.run("issues").output().isEmpty();
        digest.run("import", "a.md", "--form", "auto").succeeds();
        assertThat(digest.read("digest.yaml")).contains("forms: []");
    }

    @Test
    void a_form_can_be_named_or_lie_in_a_file() {
        digest.write("a.md", list(7));
        digest.write("b.md", list(8));
        digest.write("form.yaml", "name: mine\nentry: number\ntitle: link\nsummary: behind\n");
        digest.run("import", "a.md", "--form", "link-list").succeeds().output().contains("2 papers");
        digest.run("import", "b.md", "--form", "form.yaml").succeeds().output().contains("2 papers");
        digest.run("import", "a.md", "--form", "nobody")
                .exits(1)
                .messages()
                .contains("No format or file named nobody", "link-list", "table");
    }

    @Test
    void an_error_in_a_form_says_which_line_and_what_is_known() {
        digest.write("a.md", list(7));
        digest.write("form.yaml", "name: mine\nentry: nmber\n");
        digest.run("import", "a.md", "--form", "form.yaml")
                .exits(1)
                .messages()
                .contains("form.yaml:2", "nmber", "heading, number, bullet");
        digest.write("digest.yaml", digest.read("digest.yaml").replace("forms: []", "forms:\n    - entry: row"));
        digest.run("import", "a.md").exits(1).messages().contains("digest.yaml:", "no name");
    }

    @Test
    void a_form_that_finds_nothing_says_what_the_file_looks_like() {
        digest.write("a.md", list(7));
        digest.run("import", "a.md", "--form", "table")
                .exits(1)
                .messages()
                .contains("finds no entry", "an entry starts at a numbered line");
        digest.run("issues").output().isEmpty();
    }

    @Test
    void a_form_that_takes_everything_is_told() {
        StringBuilder text = new StringBuilder("# 清单第3期\n\n");
        for (int i = 0; i < 30; i++) {
            text.append("- 第 ").append(i).append(" 件事\n");
        }
        digest.write("a.md", text.toString());
        digest.write("form.yaml", "name: all\nentry: bullet\ntitle: text\n");
        digest.run("import", "a.md", "--form", "form.yaml", "--dry-run")
                .succeeds()
                .messages()
                .contains("finds 30 entries");
    }

    @Test
    void a_form_that_would_take_everything_is_not_told_of_where_another_is_used() {
        StringBuilder text = new StringBuilder(list(7)).append("\n## 清单\n\n");
        for (int i = 0; i < 30; i++) {
            text.append("- 第 ").append(i).append(" 件事\n");
        }
        digest.write("a.md", text.toString());
        digest.write("digest.yaml", digest.read("digest.yaml").replace("forms: []", """
                        forms:
                            - name: all
                              entry: bullet
                              title: text
                        """.stripTrailing()));
        digest.run("import", "a.md", "--form", "all", "--dry-run").messages().contains("the format all finds 30");
        digest.run("import", "a.md", "--dry-run")
                .succeeds()
                .messages()
                .contains("an entry starts at a numbered line")
                .doesNotContain("the format all");
    }

    /** Entries as level-3 headings; a few also begin with a number. */
    private static final String HEADINGS = """
            # 《小工具》第 9 期

            ## 桌面

            ### [kite](https://example.org/kite)

            浏览器里的风筝。

            ### [drum](https://example.org/drum)

            用键盘打鼓。步骤：

            1、[安装](https://example.org/drum/install)

            ### [anchor](https://example.org/anchor)

            给窗口抛锚。
            """;

    @Test
    void a_known_form_that_fits_badly_is_not_used_without_being_asked_for() {
        digest.write("a.md", list(7));
        digest.onTerminal(200).withInput("y\n");
        digest.run("import", "a.md").succeeds();
        digest.toPipe();
        digest.write("b.md", HEADINGS);
        digest.run("import", "b.md")
                .exits(1)
                .messages()
                .contains("the format 小工具 finds 1 entry, another one 3: an entry starts at a level-3 heading");
        digest.run("import", "b.md", "--form", "小工具", "--dry-run")
                .succeeds()
                .output()
                .contains("安装");
        digest.onTerminal(200).withInput("n\n");
        digest.run("import", "b.md").succeeds().output().contains("1 paper");
    }

    @Test
    void an_archive_that_changed_its_form_is_read_in_both() {
        digest.write("old/7.md", list(7));
        digest.write("old/8.md", list(8));
        digest.write("old/9.md", HEADINGS);
        digest.run("import", "old", "--form", "auto").succeeds();
        digest.run("issues").output().contains("9\tpublished\t\t3", "8\tpublished\t\t2", "7\tpublished\t\t2");
    }

    @Test
    void a_page_that_has_our_labels_in_the_head_of_a_table_is_read_as_a_table() {
        digest.write("a.html", """
                <!doctype html><html><body><h1>《小工具》第 7 期</h1><h2>桌面</h2>
                <table><tr><th>题目</th><th>作者</th><th>摘要</th></tr>
                <tr><td><a href="https://example.org/kite">kite</a></td><td>Ada</td><td>浏览器里的风筝。</td></tr>
                <tr><td><a href="https://example.org/drum">drum</a></td><td>Bo</td><td>用键盘打鼓。</td></tr></table>
                </body></html>
                """);
        assertThat(digest.run("import", "a.html", "--form", "auto", "--dry-run", "--json")
                        .json()
                        .toString())
                .contains("title=kite", "authors=Ada", "title=drum", "authors=Bo", "summary=用键盘打鼓。");
    }

    @Test
    void an_issue_without_entries_is_an_error() {
        digest.write("a.md", "# 《小工具》第 9 期\n\n本周休刊，下周见。\n");
        digest.run("import", "a.md").exits(1).messages().contains("no recognised entry");
        digest.run("issues").output().isEmpty();
    }

    @Test
    void what_stands_before_the_first_entry_is_printed_again() {
        digest.write("a.md", """
                # 《试刊》第5期

                No.5

                本周天气**很好**。

                ## 话题：灯

                灯亮了。

                ## 论文推荐

                ### 【NLP研究】

                **标题**：An Example（例子）[了解详情](https://arxiv.org/abs/2401.00001)

                **作者**：Ada

                **简介**：简介在此。
                """);
        digest.run("import", "a.md").succeeds();
        digest.run("build-issue", "5").succeeds();
        assertThat(digest.read("issues/005.md")).contains("No.5\n\n本周天气**很好**。\n\n## 话题：灯\n\n灯亮了。\n\n## 论文推荐");
        digest.write("issues/005.md", digest.read("issues/005.md").replace("灯亮了。", "灯又亮了。"));
        digest.run("publish", "5").succeeds();
        digest.run("build-issue", "5", "--force").succeeds();
        assertThat(digest.read("issues/005.md")).contains("灯又亮了。");
    }

    @Test
    void a_dry_run_shows_where_the_text_goes() {
        digest.write("a.md", list(7));
        digest.run("import", "a.md", "--dry-run")
                .succeeds()
                .output()
                .containsPattern("7\t2\t\\d+%\t\\d+%\t\\d+%\t\\d+%\t0%\t0\ta.md");
        digest.run("issues").output().isEmpty();
        assertThat(digest.run("import", "a.md", "--dry-run", "--json").json())
                .asString()
                .contains("opening=有用的，好玩的。", "footer=## 投稿", "form=小工具", "characters={fields=");
    }

    @Test
    void a_dry_run_of_several_files_has_a_line_for_each_and_says_that_it_only_would() {
        digest.write("old/issue-7.md", list(7));
        digest.write("old/issue-8.md", list(8));
        digest.run("import", "old", "--dry-run")
                .succeeds()
                .output()
                .contains("would import issue 7: 2 papers", "would import issue 8: 2 papers")
                .doesNotContain("puddle7");
        digest.run("import", "old", "--dry-run")
                .messages()
                .contains("Would import 2 issues, 4 entries")
                .doesNotContain("Imported");
    }

    @Test
    void where_no_file_of_many_is_an_issue_they_are_listed_and_nothing_is_counted() {
        digest.write("old/issue-1.md", "鸡蛋\n");
        digest.write("old/issue-2.md", "牛奶\n");
        digest.run("import", "old")
                .exits(1)
                .messages()
                .contains("Not imported: old/issue-1.md, old/issue-2.md")
                .doesNotContain("Imported ");
    }

    @Test
    void labels_that_recur_and_are_unknown_are_told_and_can_be_named() {
        digest.write("a.md", """
                # 《小工具》第 7 期

                ### 纸船

                - 原文：https://example.org/boat
                - 产地：青石镇的作坊
                - 一句话：会自己折的船。

                ### 灯笼

                - 原文：https://example.org/lantern
                - 产地：海角的作坊
                - 一句话：在终端里点的灯。
                - 注意：只在夜里。
                """);
        digest.run("import", "a.md", "--dry-run").succeeds().messages().contains("labels that are not known: 产地, 一句话");
        digest.write(
                "form.yaml",
                "name: mine\nentry: heading\nlevel: 3\ntitle: text\nsummary: below\nlabels:\n  产地: institutions\n  一句话: summary\n");
        assertThat(digest.run("import", "a.md", "--form", "form.yaml", "--dry-run", "--json")
                        .json())
                .asString()
                .contains("institutions=海角的作坊", "summary=会自己折的船。");
    }

    @Test
    void a_folder_comes_in_whole_and_what_is_broken_is_listed() {
        for (int i = 1; i <= 30; i++) {
            digest.write("old/issue-" + i + ".md", list(i).replaceFirst("第 \\d+ 期", "特刊"));
        }
        digest.write("old/issue-31.md", new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1});
        digest.write("old/issue-32.md", "鸡蛋\n");
        digest.write("old/README.md", "这里是旧刊。");
        digest.write("old/cover.png", new byte[] {1, 2, 3});
        digest.run("import", "old", "--form", "auto")
                .exits(1)
                .messages()
                .contains(
                        "issue-31.md",
                        "issue-32.md",
                        "Imported 30 issues, 60 entries, 2 files failed",
                        "Not imported: old/issue-31.md, old/issue-32.md")
                .contains("skipped files of other types: 2");
        digest.run("issues")
                .output()
                .hasLineCount(30)
                .startsWith("30\tpublished")
                .contains("\n1\tpublished");
    }

    @Test
    void issues_that_have_only_a_day_are_numbered_in_order() {
        digest.write("old/2024-05-02.md", list(2).replaceFirst("《小工具》第 \\d+ 期", "日报 2024-05-02"));
        digest.write("old/2024-05-01.md", list(1).replaceFirst("《小工具》第 \\d+ 期", "日报 2024-05-01"));
        digest.run("import", "old", "--form", "auto").succeeds();
        digest.run("import", "old", "--form", "auto").succeeds().output().contains("already imported, unchanged");
        digest.run("issues").output().isEqualTo("2\tpublished\t2024-05-02\t2\t\t\n1\tpublished\t2024-05-01\t2\t\t\n");
    }

    @Test
    void sections_that_the_newsletter_does_not_have_are_told_and_added() {
        digest.write("a.md", list(7));
        digest.run("import", "a.md", "--form", "auto")
                .succeeds()
                .messages()
                .contains("Sections missing from digest.yaml: 桌面");
        digest.run("build-issue", "7").exits(1);
        digest.write("b.md", list(8));
        digest.run("import", "b.md", "--form", "auto", "--add-sections").succeeds();
        assertThat(digest.read("digest.yaml")).contains("  - name: 桌面\n");
        digest.run("build-issue", "7").succeeds();
        assertThat(digest.read("issues/007.md"))
                .contains("有用的，好玩的。\n\n## 桌面\n\n**标题**：puddle7[了解详情](https://example.org/puddle/7)")
                .contains("**简介**：一个看水坑深浅的小程序。")
                .contains("## 投稿\n\n欢迎来信。");
        digest.run("summarize", "https://example.org/puddle/8", "--category", "桌面", "--text", "新的简介。")
                .succeeds();
        digest.run("import", "a.md", "--form", "auto").succeeds().messages().doesNotContain("Sections");
    }

    @Test
    void of_many_files_the_lines_that_are_not_understood_are_counted() {
        StringBuilder text = new StringBuilder(list(7).replace("## 投稿", "## 题外\n\n"));
        for (int i = 0; i < 30; i++) {
            text.append("第").append(i).append("句。\n\n");
        }
        text.append("## 网页\n\n1、[kite](https://example.org/kite)：浏览器里的风筝。\n");
        digest.write("old/7.md", text.toString());
        digest.write("old/8.md", list(8));
        digest.run("import", "old", "--form", "auto")
                .succeeds()
                .messages()
                .contains("7.md:15: not recognised: 欢迎来信。", "21 more unrecognised lines")
                .doesNotContain("第29句");
        digest.run("import", "old/7.md", "--form", "auto", "--dry-run")
                .messages()
                .contains("第29句");
    }
}
