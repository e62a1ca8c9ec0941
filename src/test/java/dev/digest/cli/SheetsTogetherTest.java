package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of many papers in one file, or one after the other in an editor. */
class SheetsTogetherTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void three_papers() {
        digest = TestProgram.withNewsletter(folder);
        String file = digest.write(
                "answer.xml",
                FakeArxiv.feed(
                        entry("2210.00001", "Alpha") + entry("2210.00002", "Beta") + entry("2210.00003", "Gamma")));
        digest.run("add", "--from", file).succeeds();
    }

    private static String entry(String id, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><summary>We study a large language model.</summary><author><name>Ada Example</name></author></entry>";
    }

    private Object shown(String id, String key) {
        return digest.run("show", id, "--json").succeeds().json().get(key);
    }

    private void fillIn(String title, String institutions) {
        String sheets = digest.read("week.md");
        int at = sheets.indexOf("title: " + title);
        String rest = sheets.substring(at)
                .replaceFirst("institutions:", "institutions: " + institutions)
                .replaceFirst("category:", "category: NLP研究")
                .replaceFirst("---\n", "---\n" + title + "的简介\n");
        digest.write("week.md", sheets.substring(0, at) + rest);
    }

    @Test
    void blank_sheets_are_written_to_one_file_and_read_back() {
        digest.run("summarize", "--to", "week.md").succeeds().messages().contains("3 sheets", "week.md");
        assertThat(digest.read("week.md")).contains("# 2/3\n", "NLP研究", "large language model 大语言模型");
        digest.run("summarize", "--file", "week.md").succeeds().messages().contains("Unchanged sheets: 3");
        assertThat(shown("2210.00001", "authorsText")).isNull();

        fillIn("Alpha", "[中科院] 谷歌 #总部");
        fillIn("Gamma", "UIUC");
        digest.run("summarize", "--file", "week.md")
                .succeeds()
                .output()
                .contains("Alpha", "Gamma")
                .doesNotContain("Beta");
        assertThat(shown("2210.00001", "institutions")).isEqualTo("[中科院] 谷歌 #总部");
        assertThat(shown("2210.00003", "summary")).isEqualTo("Gamma的简介");
        assertThat(shown("2210.00002", "category")).isNull();
    }

    @Test
    void what_others_wrote_meanwhile_stays_and_a_contradiction_is_refused() {
        digest.run("summarize", "--to", "week.md", "2210.00001", "2210.00002").succeeds();
        digest.run("summarize", "2210.00001", "--title-zh", "甲", "--note", "别人的备注")
                .succeeds();
        fillIn("Alpha", "UIUC");
        digest.run("summarize", "--file", "week.md").succeeds();
        assertThat(shown("2210.00001", "titleZh")).isEqualTo("甲");
        assertThat(shown("2210.00001", "summary")).isEqualTo("Alpha的简介");

        digest.run("summarize", "2210.00001", "--institutions", "清华大学").succeeds();
        fillIn("Beta", "UIUC");
        digest.run("summarize", "--file", "week.md")
                .exits(1)
                .messages()
                .contains("week.md:1", "institutions", "Nothing was changed");
        assertThat(shown("2210.00001", "institutions")).isEqualTo("清华大学");
        assertThat(shown("2210.00002", "summary")).isNull();
        digest.write("week.md", digest.read("week.md").replaceFirst("version: 0\n", ""));
        digest.run("summarize", "--file", "week.md").succeeds();
        assertThat(shown("2210.00001", "institutions")).isEqualTo("UIUC");
    }

    @Test
    void a_file_of_sheets_is_never_overwritten_and_standard_output_will_do() {
        digest.run("summarize", "--to", "week.md", "--dry-run").succeeds();
        assertThat(digest.path("week.md")).doesNotExist();
        digest.run("summarize", "--to", "week.md", "2210.00002").succeeds();
        digest.run("summarize", "--to", "week.md").exits(1).messages().contains("week.md already exists");
        String sheets = digest.run("summarize", "--to", "-").succeeds().out();
        digest.withInput(sheets.replace("title-zh:", "title-zh：标题"))
                .run("summarize", "--file", "-")
                .succeeds();
        assertThat(shown("2210.00003", "titleZh")).isEqualTo("标题");
        digest.run("summarize", "--to", "-", "--text", "x").exits(2);
        digest.run("summarize", "--to", "b.md", "--file", "week.md").exits(2);
    }

    @Test
    void the_editor_opens_again_with_the_error_until_it_is_corrected() {
        digest.withEditor("cat \"$1\" >> '" + digest.path("seen") + "'; if grep -q '^#!' \"$1\"; then"
                + " sed -i 's/^category:.*/category: NLP研究/' \"$1\";"
                + " else sed -i -e 's/^category:.*/category: NLP研就/' -e 's/^title-zh:.*/title-zh：甲/' \"$1\"; fi");
        digest.run("summarize", "2210.00001").succeeds();
        assertThat(digest.read("seen")).contains("#! error: ", "\"NLP研就\"", "Did you mean NLP研究?", "category: NLP研就\n");
        assertThat(shown("2210.00001", "category")).isEqualTo("NLP研究");
        assertThat(shown("2210.00001", "titleZh")).isEqualTo("甲");
        assertThat(digest.path(".digest/sheets")).isEmptyDirectory();
    }

    @Test
    void a_sheet_that_is_left_wrong_is_kept_and_the_next_ones_open() {
        digest.withEditor("case $(cat \"$1\") in *Alpha*) sed -i 's/^category:.*/category: 没有/' \"$1\";;"
                + " *) sed -i 's/^category:.*/category: NLP研究/' \"$1\";; esac");
        digest.run("summarize")
                .exits(1)
                .messages()
                .contains("arXiv:2210.00001", "没有", ".digest/sheets/arXiv-2210.00001.md");
        assertThat(shown("2210.00002", "category")).isEqualTo("NLP研究");
        assertThat(shown("2210.00003", "category")).isEqualTo("NLP研究");
        assertThat(digest.read(".digest/sheets/arXiv-2210.00001.md"))
                .startsWith("---\n")
                .contains("category: 没有");
    }

    @Test
    void the_error_names_the_line_as_it_is_in_the_editor() {
        digest.withEditor("cat \"$1\" > '" + digest.path("seen") + "'; sed -i 's/^caption:/captoin:/' \"$1\"");
        digest.run("summarize", "2210.00001", "--json").exits(1).output().contains("\"failed\"", "captoin");
        String[] lines = digest.read("seen").split("\n", -1);
        String line = lines[0].replaceAll(".*\\.md:(\\d+).*", "$1");
        assertThat(lines[Integer.parseInt(line) - 1]).isEqualTo("captoin:");
    }

    @Test
    void an_editor_that_never_gets_it_right_is_opened_a_bounded_number_of_times() {
        digest.withEditor("echo x >> '" + digest.path("opened") + "'; sed -i 's/^category:.*/&x/' \"$1\"");
        digest.run("summarize", "2210.00001").exits(1).messages().contains("is kept in");
        assertThat(digest.read("opened").lines().count()).isBetween(2L, 100L);
    }
}
