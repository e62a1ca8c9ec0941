package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which issues go onto the site, and what is said about it; what is on it, the tests of {@code site} show. */
class SiteCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    /** Issue 1 is ours and out, issue 3 was read back, issue 4 is a draft. */
    @BeforeEach
    void issues() {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1", "2210.00001", "2210.00002", "--theme", "开始", "--date", "2022-10-31")
                .succeeds();
        digest.run("publish", "1").succeeds();
        String old = digest.write("old.md", """
                # 《试刊》第3期：重来

                2022-11-14

                ## 论文推荐

                ### 【NLP研究】

                **标题**：甲大学 | Delta（丁）

                **简介**：丁的简介

                **论文下载**：<https://arxiv.org/pdf/2211.00009>

                **标题**：Beta

                **简介**：又是乙

                **论文下载**：<https://arxiv.org/pdf/2210.00002>
                """);
        digest.run("import", old).succeeds();
        digest.run("build-issue", "4", "2210.00003").succeeds();
    }

    private TestProgram at(String address) {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("url: \"\"", "url: " + address));
        return digest;
    }

    private Document page(String path) {
        return Jsoup.parse(digest.read("site/" + path));
    }

    private List<String> files() throws IOException {
        Path site = digest.path("site");
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> site.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private SyndFeed feed(String name) throws FeedException {
        return new SyndFeedInput().build(new StringReader(digest.read("site/" + name)));
    }

    @Test
    void drafts_are_there_when_they_are_wanted_and_say_so() throws IOException, FeedException {
        at("https://weekly.example.org").run("site", "--drafts").succeeds();
        Document draft = page("issues/004.html");
        assertThat(draft.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(draft.text()).contains("草稿", "丙的简介");
        assertThat(feed("feed.xml").getEntries()).hasSize(2);
        digest.run("site").succeeds();
        assertThat(files()).doesNotContain("issues/004.html").contains("issues/003.html");
    }

    @Test
    void edits_by_hand_are_shown() {
        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的简介，手工修改过"));
        digest.run("site").succeeds();
        assertThat(page("issues/001.html").text()).contains("手工修改过");
    }

    @Test
    void without_an_address_there_are_no_feeds_and_that_is_said() throws IOException {
        at("https://weekly.example.org/").run("site").succeeds().messages().doesNotContain("site.url");
        assertThat(files()).contains("feed.xml", "rss.xml", "sitemap.xml");
        digest.write(
                "digest.yaml", digest.read("digest.yaml").replace("url: https://weekly.example.org/", "url: \"\""));
        digest.run("site").succeeds().messages().contains("site.url");
        assertThat(files()).doesNotContain("feed.xml", "rss.xml", "sitemap.xml");
        assertThat(page("index.html").select("link[rel=alternate]")).isEmpty();
    }

    @Test
    void an_address_under_which_no_page_can_lie_is_refused() {
        at("https://ada:hush@example.org/")
                .run("site")
                .exits(1)
                .messages()
                .contains("site.url", "https://example.org/weekly/")
                .doesNotContain("hush");
    }

    @Test
    void made_again_nothing_is_written() {
        digest.run("site").succeeds().output().isEqualTo("site\n");
        Map<?, ?> again = digest.run("site", "--json").succeeds().json();
        assertThat(again.get("written")).isEqualTo(0L);
        assertThat(again.get("removed")).isEqualTo(0L);
        assertThat((Long) again.get("unchanged")).isGreaterThan(8L);
        assertThat(again.get("issues")).isEqualTo(2L);
    }

    @Test
    void a_newsletter_that_is_renamed_keeps_the_id_of_its_feed_by_a_setting() throws FeedException {
        at("https://weekly.example.org/").run("site").succeeds();
        String before = feed("feed.xml").getUri();
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replace("name: 试刊", "name: 新刊").replace("id: \"\"", "id: 试刊"));
        digest.run("site").succeeds();
        assertThat(feed("feed.xml").getUri()).isEqualTo(before);
        assertThat(feed("feed.xml").getTitle()).isEqualTo("新刊");
    }

    @Test
    void a_file_that_is_no_issue_any_more_is_told_and_the_others_are_made() {
        digest.write("issues/001.md", "买牛奶\n");
        digest.run("site").exits(1).messages().contains("001.md");
        assertThat(digest.path("site/issues/003.html")).exists();
        assertThat(digest.path("site/issues/001.html")).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_ours_and_a_newsletter_that_is_not_out_are_refused() {
        digest.run("site", "--out", ".").exits(1).messages().contains("--out");
        TestProgram.withNewsletter(folder.resolve("new"))
                .run("site")
                .exits(1)
                .messages()
                .contains("digest publish");
    }

    @Test
    void a_template_of_ones_own_is_used_and_an_error_in_it_is_placed() {
        digest.write("templates/site.html", "<title>{{title}}</title>\n{{#issue}}{{{body}}}{{/issue}}\n");
        digest.run("site").succeeds();
        assertThat(digest.read("site/issues/001.html")).startsWith("<title>《试刊》第1期");
        digest.write("templates/site.html", "<title>\n{{titel}}</title>\n");
        digest.run("site").exits(1).messages().contains("templates/site.html:2", "titel");
    }
}
