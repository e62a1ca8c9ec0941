package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.digest.format.Json;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void every_issue_that_is_out_has_a_page_with_the_one_before_and_the_one_after() {
        digest.run("site").succeeds().output().isEqualTo("site\n");
        Document first = page("issues/001.html");
        assertThat(first.title()).isEqualTo("《试刊》第1期：开始");
        assertThat(first.select("h1").eachText()).containsExactly("《试刊》第1期：开始");
        assertThat(first.select("main").text()).contains("甲的简介", "乙的简介");
        assertThat(first.select(".turn a").eachAttr("href")).containsExactly("../issues/003.html");
        assertThat(page("issues/003.html").select(".turn a").eachAttr("href")).containsExactly("../issues/001.html");
        assertThat(page("issues/003.html").select("main").text()).contains("丁的简介");
        assertThat(digest.path("site/issues/004.html")).doesNotExist();
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
        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的简介，手工改过"));
        digest.run("site").succeeds();
        assertThat(page("issues/001.html").text()).contains("手工改过");
    }

    @Test
    void a_paper_is_listed_where_it_appeared_first() {
        digest.run("site").succeeds();
        Document papers = page("papers/index.html");
        assertThat(papers.select(".papers li > a").eachText()).containsExactly("Delta", "Alpha", "Beta");
        Element beta = papers.select(".papers li").get(2);
        assertThat(beta.selectFirst("a").attr("href")).isEqualTo("../issues/001.html#entry-arxiv-2210.00002");
        assertThat(beta.text()).contains("又见第3期");
        assertThat(page("issues/001.html")
                        .getElementById("entry-arxiv-2210.00002")
                        .text())
                .contains("Beta");
        assertThat(papers.text()).contains("共 3 篇", "甲大学", "丁");
    }

    @Test
    void each_category_has_its_page() {
        digest.run("site").succeeds();
        List<String> pages = page("categories/index.html").select("main a").eachAttr("href");
        assertThat(pages).hasSize(2);
        Document nlp = page(pages.get(1).substring("../".length()));
        assertThat(nlp.select("h1").text()).isEqualTo("NLP研究");
        assertThat(nlp.select(".papers li > a").eachText()).containsExactly("Delta", "Beta");
    }

    @Test
    void the_first_page_has_the_newest_issue_and_all_of_them() {
        digest.run("site").succeeds();
        Document home = page("index.html");
        assertThat(home.select(".latest h2").text()).isEqualTo("《试刊》第3期：重来");
        assertThat(home.select(".issues a").eachAttr("href")).containsExactly("issues/003.html", "issues/001.html");
        assertThat(home.select("h3").eachText()).containsExactly("2022");
    }

    @Test
    void every_link_within_the_site_leads_to_something() throws IOException {
        digest.run("summarize", "2210.00003", "--figure", digest.write("plot.png", NoiseImages.png(40, 30)))
                .succeeds();
        digest.run("build-issue", "4").succeeds();
        at("https://weekly.example.org/").run("site", "--drafts").succeeds();
        Path site = digest.path("site").toRealPath();
        int links = 0;
        for (String file : files()) {
            if (file.endsWith(".html")) {
                Document page = page(file);
                for (Element one : page.select("[href], [src]")) {
                    String address = one.hasAttr("href") ? one.attr("href") : one.attr("src");
                    if (!address.matches("https://.*|#.*")) {
                        String[] parts = address.split("#", 2);
                        Path target =
                                site.resolve(file).resolveSibling(parts[0]).normalize();
                        assertThat(target).as(file + " leads to " + address).isRegularFile();
                        if (parts.length > 1) {
                            assertThat(Jsoup.parse(Files.readString(target)).getElementById(parts[1]))
                                    .as(file + " leads to " + address)
                                    .isNotNull();
                        }
                        links++;
                    }
                }
                assertThat(page.select("link[rel=canonical]").attr("href")).startsWith("https://weekly.example.org/");
            }
        }
        assertThat(links).isGreaterThan(50);
        assertThat(page("issues/004.html").select("figure img").attr("src")).startsWith("../images/");
    }

    @Test
    void feeds_have_absolute_links_and_the_librarys_times() throws FeedException {
        at("https://weekly.example.org/archive").run("site").succeeds();
        for (String name : new String[] {"feed.xml", "rss.xml"}) {
            List<SyndEntry> entries = feed(name).getEntries();
            assertThat(entries)
                    .extracting(SyndEntry::getLink)
                    .containsExactly(
                            "https://weekly.example.org/archive/issues/003.html",
                            "https://weekly.example.org/archive/issues/001.html");
            assertThat(entries.get(1).getPublishedDate()).isEqualTo(Instant.parse("2022-10-31T00:00:00Z"));
            assertThat(entries.get(0).getContents().get(0).getValue()).contains("丁的简介");
        }
        assertThat(feed("feed.xml").getEntries().get(1).getUpdatedDate())
                .isEqualTo(Instant.parse(digest.run("issues", "--json").jsonList("issues").stream()
                        .map(issue -> (Map<?, ?>) issue)
                        .filter(issue -> issue.get("issue").equals(1L))
                        .map(issue -> (String) issue.get("publishedAt"))
                        .findFirst()
                        .orElseThrow()));
        Document map = Jsoup.parse(digest.read("site/sitemap.xml"), Parser.xmlParser());
        assertThat(map.select("loc").eachText())
                .allMatch(address -> address.startsWith("https://weekly.example.org/archive/"))
                .contains("https://weekly.example.org/archive/", "https://weekly.example.org/archive/issues/001.html");
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

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/?a", "https://example.org/#a", "https://ada:hush@example.org/"})
    void an_address_under_which_no_page_can_lie_is_refused(String address) {
        at(address)
                .run("site")
                .exits(1)
                .messages()
                .contains("site.url", "https://example.org/weekly/")
                .doesNotContain("hush");
    }

    @Test
    void a_change_of_address_makes_no_issue_new_to_a_reader() throws FeedException {
        at("http://weekly.example.org/").run("site").succeeds();
        List<String> before = ids();
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replace("http://weekly.example.org/", "https://new.example.org/a/"));
        digest.run("site").succeeds();
        assertThat(ids()).isEqualTo(before).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replace("name: 试刊", "name: 新刊").replace("id: \"\"", "id: 试刊"));
        digest.run("site").succeeds();
        assertThat(ids()).isEqualTo(before);
    }

    private List<String> ids() throws FeedException {
        assertThat(feed("rss.xml").getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactlyElementsOf(feed("feed.xml").getEntries().stream()
                        .map(SyndEntry::getUri)
                        .toList());
        List<String> ids = new ArrayList<>(List.of(feed("feed.xml").getUri()));
        feed("feed.xml").getEntries().forEach(entry -> ids.add(entry.getUri()));
        return ids;
    }

    @Test
    void the_address_of_an_entry_stays_when_entries_are_moved() {
        digest.run("site", "--drafts").succeeds();
        assertThat(page("issues/001.html").select(".entry").eachAttr("id"))
                .containsExactly("entry-arxiv-2210.00001", "entry-arxiv-2210.00002");
        String draft = digest.read("issues/001.md");
        int alpha = draft.indexOf("### ");
        int beta = draft.indexOf("### ", alpha + 1);
        int end = draft.indexOf("\n---", beta) > 0 ? draft.indexOf("\n---", beta) : draft.length();
        digest.write(
                "issues/001.md",
                draft.substring(0, alpha) + draft.substring(beta, end) + "\n" + draft.substring(alpha, beta)
                        + draft.substring(end));
        digest.run("site", "--drafts").succeeds();
        assertThat(page("issues/001.html").select(".entry").eachAttr("id"))
                .containsExactly("entry-arxiv-2210.00002", "entry-arxiv-2210.00001");
    }

    @Test
    void a_page_says_to_other_sites_what_it_is() {
        digest.run("summarize", "2210.00003", "--figure", digest.write("plot.png", NoiseImages.png(40, 30)))
                .succeeds();
        digest.run("build-issue", "4").succeeds();
        at("https://weekly.example.org/a/").run("site", "--drafts").succeeds();
        Document issue = page("issues/004.html");
        assertThat(issue.select("meta[property=og:title]").attr("content")).isEqualTo(issue.title());
        assertThat(issue.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(issue.select("meta[property=og:url]").attr("content"))
                .isEqualTo("https://weekly.example.org/a/issues/004.html");
        assertThat(issue.select("meta[property=og:image]").attr("content"))
                .startsWith("https://weekly.example.org/a/images/");
        assertThat(issue.select("meta[property=og:description]").attr("content"))
                .startsWith("本期推荐 1 篇：");
        assertThat(page("index.html").select("meta[property=og:type]").attr("content"))
                .isEqualTo("website");
        assertThat(page("index.html").select("meta[property=og:image]")).isEmpty();
    }

    @Test
    void an_issue_of_some_length_has_a_list_of_contents() {
        digest.run("build-issue", "4", "2210.00001", "2210.00002", "2210.00003", "--allow-duplicate");
        digest.write(
                "issues/004.md",
                digest.read("issues/001.md").replace("第1期", "第4期").replace("No.1", "No.4")
                        + "\n### 【CV研究】\n\n**标题**：某大学 | Gamma（丙是什么？）\n\n**简介**：丙的简介\n\n**论文下载**：<https://example.org/c.pdf>\n");
        digest.run("site", "--drafts").succeeds();
        assertThat(page("issues/001.html").select(".contents")).isEmpty();
        Document page = page("issues/004.html");
        assertThat(page.select(".contents a").eachText()).hasSize(3).contains("丙是什么？");
        assertThat(page.select(".contents a").eachAttr("href"))
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
    }

    @Test
    void made_again_nothing_is_written() {
        digest.run("site").succeeds();
        Map<?, ?> again = digest.run("site", "--json").succeeds().json();
        assertThat(again.get("written")).isEqualTo(0L);
        assertThat(again.get("removed")).isEqualTo(0L);
        assertThat((Long) again.get("unchanged")).isGreaterThan(8L);
        assertThat(again.get("issues")).isEqualTo(2L);
    }

    @Test
    void the_search_reads_lists_that_are_json_and_end_no_script() {
        ReadyPapers.add(digest, "2210.00004", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u2028");
        ReadyPapers.summarize(digest, "2210.00004", "CV研究", "戊的简介");
        digest.run("build-issue", "4", "2210.00003", "2210.00004").succeeds();
        digest.run("site", "--drafts").succeeds();
        String script = digest.read("site/search/1-50.js");
        assertThat(script).startsWith("digestSearch.papers(").endsWith(");\n").doesNotContain("<", "\u2028");
        List<Object> papers = new ArrayList<>(
                (List<?>) Json.read(script.substring(script.indexOf('(') + 1, script.lastIndexOf(')'))));
        assertThat(papers).hasSize(5);
        assertThat((List<?>) papers.get(0)).hasSize(7);
        assertThat(digest.read("site/search/index.js")).isEqualTo("digestSearch.spans([\"1-50\"]);\n");
    }

    @Test
    void nothing_that_was_fetched_or_written_becomes_active() throws IOException {
        String evil = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>";
        ReadyPapers.add(digest, "2210.00004", evil.replace("<", "&lt;").replace(">", "&gt;"));
        digest.write(
                "sheet.md",
                "---\nid: 2210.00004\ntitle-zh: '<svg onload=alert(3)>'\ninstitutions: \"<b onclick=alert(4)>\"\n"
                        + "category: CV研究\n---\n[点](javascript:alert(5)) <iframe src=javascript:alert(6)></iframe>"
                        + " <javascript:alert(7)>\n");
        digest.run("summarize", "--file", digest.path("sheet.md").toString()).succeeds();
        digest.run("build-issue", "4", "2210.00004", "--theme", "</title><script>alert(8)</script>")
                .succeeds();
        at("https://weekly.example.org/").run("site", "--drafts").succeeds();
        for (String file : files()) {
            if (file.endsWith(".html")) {
                Document page = page(file);
                assertThat(page.select("script:not([src$=assets/search.js]), iframe, svg, object, embed"))
                        .as(file)
                        .isEmpty();
                assertThat(page.select("*").stream()
                                .flatMap(one -> one.attributes().asList().stream())
                                .filter(one -> one.getKey().startsWith("on")
                                        || one.getValue().strip().startsWith("javascript:")))
                        .as(file)
                        .isEmpty();
            }
        }
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
