package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;
    private String text = "";

    @BeforeEach
    void a_newsletter_and_an_old_issue() {
        digest = TestProgram.withNewsletter(folder);
        text = fixture("reposted.txt");
    }

    private String fixture(String name) {
        try (InputStream in =
                Objects.requireNonNull(ImportCommandTest.class.getResourceAsStream("import/" + name), name)) {
            return digest.write(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every file of the folder with its bytes. */
    private Map<String, List<Byte>> state() throws IOException {
        Map<String, List<Byte>> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                state.put(file.toString(), bytes(Files.readAllBytes(file)));
            }
        }
        return state;
    }

    private static List<Byte> bytes(byte[] all) {
        Byte[] boxed = new Byte[all.length];
        for (int i = 0; i < all.length; i++) {
            boxed[i] = all[i];
        }
        return List.of(boxed);
    }

    private String show(String ref) {
        return digest.run("show", ref, "--json").succeeds().json().toString();
    }

    @Test
    void text_as_reposting_sites_leave_it_becomes_a_published_issue() {
        digest.run("import", text).succeeds().output().isEqualTo("imported issue 7: 3 papers, 1 event  " + text + "\n");
        digest.run("issues").output().isEqualTo("7\tpublished\t\t3\t积木与陀螺\t\n");
        digest.run("list", "--issue", "7", "--ids", "--sort", "added")
                .output()
                .isEqualTo("issue:7/3\nacl:2022.toys-1.2\narXiv:2201.00001\n");
        assertThat(show("2201.00001"))
                .contains(
                        "title=Toy Blocks: A Study of Blocks",
                        "titleZh=玩具积木:积木研究",
                        "institutions=某大学、某研究院",
                        "category=CV研究",
                        "status=published",
                        "downloadUrl=https://arxiv.org/pdf/2201.00001v2.pdf");
        assertThat(show("issue:7/3")).contains("title=没有链接的文章", "summary=这一篇没有链接。", "downloadUrl=null");
        assertThat(digest.run("event", "list", "--issue", "7", "--json").jsonList("events"))
                .singleElement()
                .asString()
                .contains("title=关于玩具的报告", "host=Ada Example", "time=11月9日", "summary=一次报告。");
    }

    @Test
    void built_again_it_has_the_words_in_their_order_and_none_of_the_site() {
        digest.run("import", text).succeeds();
        digest.run("build-issue", "7").succeeds();
        assertThat(digest.read("issues/007.md"))
                .startsWith("# 《试刊》第7期：积木与陀螺\n\nNo.7\n")
                .containsSubsequence(
                        "### 【CV研究】",
                        "某大学、某研究院 | Toy Blocks: A Study of Blocks",
                        "Ada Example, Bo Example等",
                        "<https://arxiv.org/pdf/2201.00001v2.pdf>",
                        "### 【NLP研究】",
                        "Spinning Tops",
                        "本文研究陀螺。",
                        "没有链接的文章\n",
                        "这一篇没有链接。",
                        "## 活动预告",
                        "Ada Example | 关于玩具的报告",
                        "**时间**：11月9日",
                        "- 玩积木\n- 玩陀螺\n")
                .doesNotContain("来源", "声明", "上一篇", "别的文章", ".png");
        digest.run("import", text).succeeds().output().startsWith("already imported");
    }

    @Test
    void to_import_twice_changes_nothing() throws IOException {
        digest.run("import", text).succeeds();
        Map<String, List<Byte>> before = state();
        digest.run("import", text).succeeds().output().startsWith("already imported, unchanged: issue 7");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_dry_run_shows_a_line_each_and_changes_no_byte() throws IOException {
        digest.run("list").succeeds();
        Map<String, List<Byte>> before = state();
        digest.run("import", "--dry-run", text)
                .succeeds()
                .output()
                .isEqualTo("13\tarXiv:2201.00001\tCV研究\tToy Blocks: A Study of Blocks\n"
                        + "25\tacl:2022.toys-1.2\tNLP研究\tSpinning Tops\n"
                        + "33\tissue:7/3\tNLP研究\t没有链接的文章\n"
                        + "would import issue 7: 3 papers, 1 event  " + text + "\n"
                        + "7\t4\t81%\t11%\t1%\t7%\t0%\t0\t" + text + "\n");
        assertThat(digest.run("import", "--dry-run", "--json", text).json())
                .asString()
                .contains("issue=7", "title=Spinning Tops", "host=Ada Example", "unread=[]", "failed=[]");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void lines_that_are_not_understood_are_told_with_their_place() {
        String file = digest.write(
                "strange.txt", digest.read("reposted.txt").replace("作者:Cy Example", "来历:不明\n\n作者:Cy Example"));
        digest.run("import", file).succeeds().messages().contains("strange.txt:27: not recognised: 来历:不明");
        assertThat(digest.run("import", "--json", file).json()).asString().contains("unread=[{line=27, text=来历:不明}]");
    }

    @Test
    void another_encoding_is_recognised_and_told() throws IOException {
        Path file = digest.path("old.txt");
        Files.write(file, digest.read("reposted.txt").getBytes(Charset.forName("GB18030")));
        digest.run("import", "old.txt").succeeds().messages().contains("old.txt is read as GB18030");
        assertThat(show("issue:7/3")).contains("title=没有链接的文章");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1});
        digest.run("import", "old.txt").exits(1).messages().contains("old.txt", "UTF-8", "GB18030");
    }

    @Test
    void what_is_no_issue_is_refused() {
        digest.run("import", digest.write("list.txt", "eggs\nmilk\n"))
                .exits(1)
                .messages()
                .contains("is not an issue");
        digest.run("import", digest.write("empty.txt", "")).exits(1);
        digest.run("import", "nowhere.txt").exits(1).messages().contains("nowhere.txt");
        digest.run("import").exits(2);
        digest.run("issues").output().isEmpty();
    }

    @Test
    void one_bad_file_does_not_stop_the_others() {
        digest.run("import", digest.write("list.txt", "eggs\n"), text)
                .exits(1)
                .output()
                .startsWith("imported issue 7");
        assertThat(digest.run("import", "list.txt", text, "--json").exits(1).json())
                .asString()
                .contains("failed=[{file=list.txt, reason=list.txt is not an issue");
    }

    @Test
    void the_same_paper_twice_is_refused_with_both_lines() {
        String file = digest.write(
                "twice.txt",
                digest.read("reposted.txt")
                        .replace("https://aclanthology.org/2022.toys-1.2/", "arxiv.org/abs/2201.00001"));
        digest.run("import", file).exits(1).messages().contains("arXiv:2201.00001", "lines 13 and 25");
        digest.run("list").output().isEmpty();
    }

    private static final String OLD = """
            ## 论文推荐

            **标题**：某大学 | An Example（例子）[了解详情](https://arxiv.org/abs/2211.00020)

            **简介**：这是一期旧的。

            **论文下载**：<https://arxiv.org/pdf/2211.00020.pdf>
            """;

    @Test
    void papers_with_the_same_title_are_told_once_for_all_issues() {
        String[] issues = new String[4];
        issues[0] = "import";
        for (int i = 1; i < issues.length; i++) {
            issues[i] = digest.write(i + ".md", "# 《试刊》第" + i + "期\n\n" + OLD.replace("00020", "0002" + i));
        }
        digest.run(issues)
                .succeeds()
                .messages()
                .containsOnlyOnce("the same title as")
                .contains("arXiv:2211.00021 has the same title as arXiv:2211.00022, arXiv:2211.00023");
    }

    @Test
    void a_number_that_is_taken_is_refused() {
        ReadyPapers.add(digest, "2210.00001", "Alpha");
        ReadyPapers.summarize(digest, "2210.00001", "CV研究", "简介");
        digest.run("build-issue", "7").succeeds();
        digest.run("import", text).exits(1).messages().contains("Issue 7 already exists");
        digest.run("import", "--dry-run", text).exits(1);
        digest.run("import", "--issue", "6", text).succeeds().output().startsWith("imported issue 6");
        digest.run("list", "--issue", "6", "--ids").output().hasLineCount(3).contains("issue:6/3");
    }

    @Test
    void an_issue_without_number_needs_one() {
        String file = digest.write("bare.txt", digest.read("reposted.txt").replaceFirst("(?s)^.*?(?=论文推荐)", ""));
        digest.run("import", file).exits(1).messages().contains("--issue N");
        digest.run("import", file, "--issue", "5").succeeds();
        digest.run("import", file, text, "--issue", "5").exits(2);
        digest.run("import", file, "--issue", "x").exits(2);
    }

    @Test
    void categories_that_the_newsletter_does_not_have_are_told() {
        String file = digest.write("other.txt", digest.read("reposted.txt").replace("【CV研究】", "【玩具】"));
        digest.run("import", file).succeeds().messages().contains("玩具", "digest.yaml");
    }

    @Test
    void sources_are_asked_later_in_one_request_and_the_printed_words_stay() {
        digest.run("import", text, fixture("edited.md")).succeeds();
        digest.run("build-issue", "7").succeeds();
        String before = digest.read("issues/007.md");
        try (FakeArxiv arxiv = new FakeArxiv()
                .withPaper("2201.00001", "Toy Blocks, Revised")
                .withPaper("2201.00003", "Three")
                .withPage(
                        "/2022.toys-1.2/",
                        "<title>ACL Anthology</title><meta name=citation_title content='Spinning Tops, Revised'>")) {
            digest.withArxiv(arxiv).withVariable("DIGEST_ACL_SITE", arxiv.address());
            digest.run("add", "--refresh").succeeds().output().hasLineCount(3);
            assertThat(arxiv.requests()).hasSize(1);
            digest.run("add", "--refresh").succeeds().output().isEmpty();
            assertThat(arxiv.requests()).hasSize(1);
        }
        digest.run("list", "--search", "Revised", "--ids").output().hasLineCount(2);
        assertThat(show("2201.00001")).contains("abstract=About Toy Blocks, Revised.", "titleZh=玩具积木:积木研究");
        digest.run("build-issue", "7").succeeds();
        assertThat(digest.read("issues/007.md")).isEqualTo(before);
    }

    @Test
    void papers_of_an_imported_issue_are_never_offered_or_taken_again() {
        digest.run("import", text).succeeds();
        digest.run("add", "2201.00001").succeeds().messages().contains("arXiv:2201.00001 is in issue 7");
        digest.run("build-issue").exits(1).messages().contains("issue 8");
        digest.run("build-issue", "8", "2201.00001").exits(1).messages().contains("already in issue 7");
        digest.run("summarize").succeeds();
    }
}
