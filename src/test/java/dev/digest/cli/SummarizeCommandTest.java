package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummarizeCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void two_papers() {
        digest = TestProgram.withNewsletter(folder);
        String file = digest.write(
                "answer.xml", FakeArxiv.feed(entry("2210.00001", "Alpha: a *star*") + entry("2210.00002", "Beta")));
        digest.run("add", "--from", file).succeeds();
    }

    private static String entry(String id, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><summary>Abstract of it.</summary><author><name>Ada Example</name></author></entry>";
    }

    private Object shown(String id, String key) {
        return digest.run("show", id, "--json").succeeds().json().get(key);
    }

    @Test
    void a_published_paper_says_that_its_issue_keeps_the_earlier_text() {
        TestProgram weekly = ReadyPapers.createIn(folder.resolve("weekly"));
        weekly.run("build-issue", "1").succeeds();
        weekly.run("publish", "1").succeeds();
        weekly.run("summarize", "alpha", "--text", "改过的简介")
                .succeeds()
                .messages()
                .contains("Issue 1 is published and keeps the earlier text", "issues/001.md", "digest publish 1");
    }

    @Test
    void an_empty_library_advises_to_add_papers() {
        TestProgram empty = TestProgram.withNewsletter(folder.resolve("empty"));
        empty.run("summarize").succeeds().messages().contains("digest add REF", "digest discover");
        empty.run("build-issue").exits(1).messages().contains("the library is empty", "digest discover");
    }

    @Test
    void a_part_of_a_category_will_do_and_the_whole_is_told_once() {
        CommandResult both =
                digest.run("summarize", "2210.00001", "2210.00002", "-c", "nlp").succeeds();
        both.messages().containsOnlyOnce("nlp: category NLP研究");
        assertThat(shown("2210.00001", "category")).isEqualTo("NLP研究");
        String sheet = digest.write("sheet.md", "---\nid: 2210.00002\ncategory: CV\n---\n简介。\n");
        digest.run("summarize", "--file", sheet).succeeds().messages().contains("CV: category CV研究");
        assertThat(shown("2210.00002", "category")).isEqualTo("CV研究");
    }

    @Test
    void options_attach_words_and_leave_the_others_alone() {
        digest.run("summarize", "2210.00001", "--text", "  简介。 ", "-c", "NLP研究")
                .succeeds()
                .output()
                .startsWith("ready arXiv:2210.00001");
        digest.run(
                        "summarize",
                        "2210.00001",
                        "--title-zh",
                        "甲",
                        "--institutions",
                        "UIUC、谷歌",
                        "--authors",
                        "Ada Example等",
                        "--download-url",
                        "https://example.org/a.pdf")
                .succeeds();
        assertThat(shown("2210.00001", "summary")).isEqualTo("简介。");
        assertThat(shown("2210.00001", "titleZh")).isEqualTo("甲");
        assertThat(shown("2210.00001", "institutions")).isEqualTo("UIUC、谷歌");
        assertThat(shown("2210.00001", "downloadUrl")).isEqualTo("https://example.org/a.pdf");
        assertThat(shown("2210.00001", "title")).isEqualTo("Alpha: a *star*");
    }

    @Test
    void what_is_still_missing_is_told() {
        digest.run("summarize", "2210.00001", "--text", "简介").output().startsWith("no category");
        digest.run("summarize", "2210.00002", "-c", "CV研究").output().startsWith("no summary");
    }

    @Test
    void a_file_of_sheets_is_taken_whole_or_not_at_all() {
        String good = "---\nid: 2210.00001\ncategory: CV研究\n---\n第一篇\n\n---\n里面的线\n\n";
        digest.run("summarize", "--file", digest.write("a.md", good + "---\nid: 2210.00002\n---\n第二篇\n"))
                .succeeds();
        assertThat(shown("2210.00001", "summary")).isEqualTo("第一篇\n\n---\n里面的线");
        assertThat(shown("2210.00002", "summary")).isEqualTo("第二篇");

        digest.run(
                        "summarize",
                        "--file",
                        digest.write("b.md", "---\nid: 2210.00001\n---\n新的\n---\nid: 2210.99999\n---\n没有\n"))
                .exits(1)
                .messages()
                .contains("b.md:5", "arXiv:2210.99999", "Nothing was changed");
        assertThat(shown("2210.00001", "summary")).isEqualTo("第一篇\n\n---\n里面的线");
    }

    @Test
    void what_is_to_be_done_next_is_told_with_the_command() {
        digest.run("summarize", "2210.00001", "--text", "简介。")
                .succeeds()
                .messages()
                .contains("digest summarize arXiv:2210.00001 -c CATEGORY", "CV研究, NLP研究");
        digest.run("summarize", "2210.00001", "-c", "NLP研究")
                .messages()
                .contains("Papers without a summary: 1. Next: digest summarize");
        digest.withEditor("printf -- '---\\nid: 2210.00002\\ncategory: CV研究\\n---\\n简介。\\n' > \"$1\"");
        digest.run("summarize").succeeds().messages().contains("Next: digest build-issue");
        digest.run("summarize", "2210.00001", "--title-zh", "甲").messages().doesNotContain("Next");
    }

    @Test
    void a_bare_text_file_or_standard_input_is_the_summary_of_the_paper_named() {
        digest.withInput("从标准输入来").run("summarize", "2210.00001", "--file", "-").succeeds();
        assertThat(shown("2210.00001", "summary")).isEqualTo("从标准输入来");
        digest.run("summarize", "--file", digest.write("bare.txt", "简介"))
                .exits(2)
                .messages()
                .contains("REF");
    }

    @Test
    void wrong_sheets_say_what_and_where() {
        sheet("---\nid: 2210.00001\nbroken\n---\nx").contains("sheet.md:3", "broken", "second ---");
        sheet("---\ncategory: CV研究\n---\nx").contains("sheet.md:1", "has no id");
        sheet("---\nid: 2210.00001\ncategry: CV研究\n---\nx").contains("sheet.md:3", "Did you mean category?");
        sheet("---\nid: 2210.00001\ncategory: CV研就\n---\nx").contains("CV研究, NLP研究", "Did you mean CV研究?");
        sheet("---\nid: 2210.00001\nx").contains("sheet.md:1", "not closed");
        sheet("---\nid: 2210.00001\ndownload-url: javascript:alert(1)\n---\nx").contains("not a URL");
        sheet("---\nid: 2210.00001\n---\na\n---\nid: 2210.00001v2\n---\nb").contains("sheet.md:5", "second sheet");
        assertThat(shown("2210.00001", "summary")).isNull();
    }

    private org.assertj.core.api.AbstractStringAssert<?> sheet(String text) {
        return digest.run("summarize", "--file", digest.write("sheet.md", text))
                .exits(1)
                .messages();
    }

    @Test
    void a_sheet_in_the_encoding_of_older_chinese_editors_is_read() throws Exception {
        java.nio.file.Files.write(digest.path("gbk.md"), "---\nid: 2210.00001\n---\n简介".getBytes("GB18030"));
        digest.run("summarize", "--file", "gbk.md").succeeds();
        assertThat(shown("2210.00001", "summary")).isEqualTo("简介");
    }

    @Test
    void an_editor_opens_on_a_sheet_and_what_is_saved_is_stored() {
        digest.withEditor("cp \"$1\" '" + digest.path("seen.md") + "'\n"
                + "sed -e 's/^category:.*/category: NLP研究/' -e 's/^title-zh:.*/title-zh: 甲/' \"$1\" > \"$1.new\"\n"
                + "awk 'NR>1 && /^---$/ && !done {print; print \"写好的简介\"; done=1; next} {print}' \"$1.new\" > \"$1\"\n"
                + "rm \"$1.new\"");
        digest.run("summarize", "2210.00001").succeeds().output().startsWith("ready arXiv:2210.00001");
        assertThat(digest.read("seen.md"))
                .startsWith("---\nid: arXiv:2210.00001\ntitle: Alpha: a *star*\ntitle-zh:\n")
                .contains("authors: Ada Example\n", ">8", "Everything below this line is ignored", "Abstract of it.");
        assertThat(shown("2210.00001", "summary")).isEqualTo("写好的简介");
        assertThat(shown("2210.00001", "titleZh")).isEqualTo("甲");
        assertThat(shown("2210.00001", "authorsText")).isNull();
        assertThat(digest.path(".digest/sheets")).isEmptyDirectory();
    }

    @Test
    void without_ref_every_paper_that_lacks_a_summary_is_opened_in_turn() {
        digest.withEditor("sed -i 's/^---$/&/; 0,/^title:/s//title:/' \"$1\"; "
                + "awk '/^---$/ {n++} {print} n==2 && !d {print \"简介\"; d=1}' \"$1\" > \"$1.n\" && mv \"$1.n\" \"$1\"");
        CommandResult run = digest.run("summarize").succeeds();
        run.output().contains("2210.00001", "2210.00002");
        digest.run("summarize").succeeds().messages().contains("Every paper has a summary");
    }

    @Test
    void an_editor_that_fails_changes_nothing_and_its_sheet_opens_again() {
        digest.withEditor("echo '半途' >> \"$1\"; exit 3")
                .run("summarize", "2210.00001")
                .exits(1)
                .messages()
                .contains("(3)");
        assertThat(shown("2210.00001", "summary")).isNull();
        digest.withEditor("grep -q 半途 \"$1\" && echo again > '" + digest.path("again") + "'")
                .run("summarize", "2210.00001");
        assertThat(digest.read("again")).isEqualTo("again\n");
    }

    @Test
    void an_editor_that_leaves_nothing_changes_nothing() {
        digest.withEditor(": > \"$1\"")
                .run("summarize", "2210.00001")
                .exits(1)
                .messages()
                .contains("Nothing was changed");
        digest.withEditor("true")
                .run("summarize", "2210.00001")
                .exits(1)
                .messages()
                .contains("nothing was changed");
    }

    @Test
    void a_sheet_that_cannot_be_taken_over_is_kept() {
        digest.withEditor("sed -i 's/^category:.*/category: 没有/' \"$1\"");
        CommandResult run = digest.run("summarize", "2210.00001").exits(1);
        run.messages().contains("没有", ".digest/sheets/arXiv-2210.00001.md", "digest summarize --file");
        assertThat(digest.read(".digest/sheets/arXiv-2210.00001.md")).contains("category: 没有");
    }

    @Test
    void no_editor_opens_where_none_may() {
        digest.withEditor("true")
                .run("summarize", "2210.00001", "--no-input")
                .exits(2)
                .messages()
                .contains("--text");
        digest.withVariable("EDITOR", "")
                .run("summarize", "2210.00001")
                .exits(1)
                .messages()
                .contains("EDITOR");
    }

    @Test
    void one_category_may_be_given_to_several_papers_but_no_other_words() {
        digest.run("summarize", "2210.00001", "2210.00002", "-c", "CV研究").succeeds();
        digest.run("summarize", "2210.00001", "2210.00002", "--text", "同一段").exits(2);
        digest.run("summarize", "2210.00001", "--text", " ").exits(1).messages().contains("empty");
        digest.run("summarize", "2210.00001", "--text", "x", "--file", "y").exits(2);
        digest.run("summarize", "2210.99999", "--text", "x").exits(1).messages().contains("digest add");
    }

    @Test
    void json_gives_the_papers_as_they_are_now() {
        CommandResult run =
                digest.run("summarize", "2210.00001", "--text", "简介", "--json").succeeds();
        assertThat(((Map<?, ?>) run.jsonList("updated").get(0)).get("summary")).isEqualTo("简介");
    }
}
