package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteWriterTest {
    private static final String ALPHA = SiteFixture.entry("某大学 | Alpha", "2210.00001", "甲的简介");
    private static final String BETA = SiteFixture.entry("Beta", "2210.00002", "乙的简介");
    private static final String DELTA = SiteFixture.entry("甲大学 | Delta（丁）", "2211.00009", "丁的简介");
    private static final String OLD = "# 《试刊》第3期：重来\n\n## 论文推荐\n\n### 【NLP研究】\n\n" + DELTA + BETA;
    private static final String FIRST = "# 《试刊》第1期：开始\n\n## 论文推荐\n\n### 【CV研究】\n\n" + ALPHA + "### 【NLP研究】\n\n" + BETA;

    @TempDir
    private Path folder = Path.of("");

    private SiteFixture site = new SiteFixture(folder);

    @BeforeEach
    void site() {
        site = new SiteFixture(folder.resolve("site"));
    }

    private SiteFolder.WriteCounts writeTwo() {
        return site.write(site.published(1, "2022-10-31", FIRST), site.published(3, "2022-11-14", OLD));
    }

    @Test
    void an_issue_has_a_page_with_its_content_under_one_heading() {
        writeTwo();
        Document first = site.page("issues/001.html");
        assertThat(first.title()).isEqualTo("《试刊》第1期：开始");
        assertThat(first.select("h1").eachText()).containsExactly("《试刊》第1期：开始");
        assertThat(first.select("main").text()).contains("甲的简介", "乙的简介");
        assertThat(first.select("main time").eachAttr("datetime")).containsExactly("2022-10-31");
        assertThat(first.select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void pages_lead_to_the_issue_before_and_the_one_after() {
        site.write(
                site.published(1, "2022-10-31", FIRST),
                site.published(3, "2022-11-14", OLD),
                site.published(4, "2022-11-21", SiteFixture.markdown(4, "CV研究", ALPHA)));
        assertThat(site.page("issues/001.html").select(".turn a").eachAttr("href"))
                .containsExactly("../issues/003.html");
        assertThat(site.page("issues/003.html").select(".turn a").eachAttr("href"))
                .containsExactly("../issues/001.html", "../issues/004.html");
        assertThat(site.page("issues/004.html").select(".turn a").eachText()).containsExactly("上一期《试刊》第3期：重来");
    }

    @Test
    void a_draft_says_that_it_is_one_and_is_not_for_search_engines() {
        site.write(site.published(1, "2022-10-31", FIRST), site.draft(2, SiteFixture.markdown(2, "CV研究", DELTA)));
        Document draft = site.page("issues/002.html");
        assertThat(draft.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(draft.select("main .draft").text()).isEqualTo("草稿，尚未发布");
        assertThat(site.page("issues/001.html").select("meta[name=robots], .draft"))
                .isEmpty();
        assertThat(site.page("index.html").select(".latest .draft").text()).isEqualTo("草稿");
    }

    @Test
    void a_paper_is_listed_where_it_appeared_first() {
        writeTwo();
        Document papers = site.page("papers/index.html");
        assertThat(papers.select(".papers li > a").eachText()).containsExactly("Delta", "Alpha", "Beta");
        Element beta = papers.select(".papers li").get(2);
        assertThat(beta.selectFirst("a").attr("href")).isEqualTo("../issues/001.html#entry-arxiv-2210.00002");
        assertThat(beta.text()).contains("又见第3期");
        assertThat(site.page("issues/001.html")
                        .getElementById("entry-arxiv-2210.00002")
                        .text())
                .contains("Beta");
        assertThat(papers.text()).contains("共 3 篇", "甲大学", "丁");
    }

    @Test
    void papers_without_a_link_are_the_same_when_their_titles_are() {
        String entry = "**标题**：Nowhere: A Title\n\n**简介**：简介\n\n";
        site.write(
                site.published(1, "2022-10-31", SiteFixture.markdown(1, "CV研究", entry)),
                site.published(2, "2022-11-07", SiteFixture.markdown(2, "CV研究", entry.replace("A Title", "a title"))));
        assertThat(site.page("papers/index.html").select(".papers li"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.text()).contains("又见第2期"));
    }

    @Test
    void each_category_has_its_page_in_the_newsletters_order() {
        writeTwo();
        Document categories = site.page("categories/index.html");
        assertThat(categories.select(".tags a").eachText()).containsExactly("CV研究", "NLP研究");
        assertThat(categories.select(".tags small").eachText()).containsExactly("1 篇", "2 篇");
        Document nlp =
                site.page(categories.select(".tags a").get(1).attr("href").substring("../".length()));
        assertThat(nlp.select("h1").text()).isEqualTo("NLP研究");
        assertThat(nlp.select(".papers li > a").eachText()).containsExactly("Delta", "Beta");
    }

    @Test
    void a_category_that_the_newsletter_no_longer_has_comes_last() {
        site.write(
                site.published(1, "2022-10-31", SiteFixture.markdown(1, "旧栏目", ALPHA)),
                site.published(2, "2022-11-07", SiteFixture.markdown(2, "生命科学研究", DELTA)));
        assertThat(site.page("categories/index.html").select(".tags a").eachText())
                .containsExactly("生命科学研究", "旧栏目");
    }

    @Test
    void the_first_page_has_the_newest_issue_and_all_by_year() {
        site.write(
                site.published(1, "2021-12-27", FIRST),
                site.published(3, "2022-11-14", OLD),
                site.draft(4, SiteFixture.markdown(4, "CV研究", ALPHA)));
        Document home = site.page("index.html");
        assertThat(home.title()).isEqualTo("试刊");
        assertThat(home.select(".lead").first().text()).isEqualTo("试刊社 · 共 3 期");
        assertThat(home.select(".latest h2").text()).isEqualTo("《试刊》第4期：主题4");
        assertThat(home.select(".issues a").eachAttr("href"))
                .containsExactly("issues/004.html", "issues/003.html", "issues/001.html");
        assertThat(home.select("h3").eachText()).containsExactly("2022", "2021");
    }

    @Test
    void every_link_within_the_site_leads_to_something() throws IOException {
        Files.write(folder.resolve("plot.png"), NoiseImages.png(40, 30));
        String pictured = SiteFixture.markdown(4, "CV研究", ALPHA.replace("**论文下载**", "![图](plot.png)\n\n**论文下载**"));
        site.write(
                site.published(1, "2022-10-31", FIRST),
                site.published(3, "2022-11-14", OLD),
                site.published(4, "2022-11-21", pictured),
                site.draft(60, SiteFixture.markdown(60, "NLP研究", DELTA, BETA)));
        int links = 0;
        for (String file : site.pages()) {
            for (Element one : site.page(file).select("[href], [src]")) {
                String address = one.hasAttr("href") ? one.attr("href") : one.attr("src");
                if (!address.matches("https://.*|#.*")) {
                    checkLeadsSomewhere(file, address);
                    links++;
                }
            }
            assertThat(site.page(file).select("link[rel=canonical]").attr("href"))
                    .startsWith("https://weekly.example.org/archive/");
        }
        assertThat(links).isGreaterThan(50);
        assertThat(site.warnings()).isEmpty();
    }

    private void checkLeadsSomewhere(String file, String address) throws IOException {
        String[] parts = address.split("#", 2);
        Path root = folder.resolve("site");
        Path target = root.resolve(file).resolveSibling(parts[0]).normalize();
        assertThat(target).as(file + " leads to " + address).isRegularFile().startsWith(root);
        if (parts.length > 1) {
            assertThat(Jsoup.parse(Files.readString(target)).getElementById(parts[1]))
                    .as(file + " leads to " + address)
                    .isNotNull();
        }
    }

    @Test
    void images_are_stored_once_under_names_of_their_content() throws IOException {
        Files.write(folder.resolve("a.png"), NoiseImages.png(40, 30));
        Files.write(folder.resolve("b.png"), NoiseImages.png(40, 30));
        site.write(site.published(1, "2022-10-31", FIRST + "\n![一](a.png)\n\n![二](b.png)\n"));
        List<String> sources = site.page("issues/001.html").select("figure img").eachAttr("src");
        assertThat(sources).hasSize(2).containsOnly(sources.get(0));
        assertThat(sources.get(0)).matches("\\.\\./images/[0-9a-f]{16}\\.png");
        assertThat(site.files()).filteredOn(file -> file.startsWith("images/")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.png", "../secret.png", "https://example.org/a.png", "/etc/passwd"})
    void an_image_that_cannot_be_shown_is_warned_of_once_and_replaced_by_its_words(String path) {
        site.write(site.published(1, "2022-10-31", FIRST + "\n![图的说明](" + path + ")\n"));
        assertThat(site.page("issues/001.html").select("figure").text()).isEqualTo("[图的说明]");
        assertThat(site.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.key()).startsWith("render.image-"));
        assertThat(site.files()).noneMatch(file -> file.startsWith("images/"));
    }

    @Test
    void the_address_of_an_entry_stays_when_entries_are_moved() {
        site.write(site.published(1, "2022-10-31", SiteFixture.markdown(1, "NLP研究", ALPHA, BETA)));
        assertThat(site.page("issues/001.html").select(".entry").eachAttr("id"))
                .containsExactly("entry-arxiv-2210.00001", "entry-arxiv-2210.00002");
        site.write(site.published(1, "2022-10-31", SiteFixture.markdown(1, "NLP研究", BETA, ALPHA)));
        assertThat(site.page("issues/001.html").select(".entry").eachAttr("id"))
                .containsExactly("entry-arxiv-2210.00002", "entry-arxiv-2210.00001");
    }

    @Test
    void an_issue_of_some_length_has_a_list_of_contents() {
        site.write(
                site.published(1, "2022-10-31", FIRST),
                site.published(
                        2,
                        "2022-11-07",
                        SiteFixture.markdown(
                                2, "NLP研究", ALPHA, DELTA, SiteFixture.entry("Gamma（丙是什么？）", "2210.00003", "丙"))));
        assertThat(site.page("issues/001.html").select(".contents")).isEmpty();
        Document page = site.page("issues/002.html");
        assertThat(page.select(".contents a").eachText()).containsExactly("Alpha", "丁", "丙是什么？");
        assertThat(page.select(".contents a").eachAttr("href"))
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
    }

    @Test
    void a_page_says_to_other_sites_what_it_is() throws IOException {
        Files.write(folder.resolve("plot.png"), NoiseImages.png(40, 30));
        site.write(site.published(4, "2022-10-31", FIRST.replace("第1期", "第4期") + "\n![图](plot.png)\n"));
        Document issue = site.page("issues/004.html");
        assertThat(meta(issue, "og:title")).isEqualTo(issue.title());
        assertThat(meta(issue, "og:type")).isEqualTo("article");
        assertThat(meta(issue, "og:url")).isEqualTo("https://weekly.example.org/archive/issues/004.html");
        assertThat(meta(issue, "og:image")).startsWith("https://weekly.example.org/archive/images/");
        assertThat(meta(issue, "og:description")).isEqualTo("本期推荐 2 篇：Alpha；Beta");
        assertThat(meta(issue, "article:published_time")).isEqualTo("2022-10-31");
        assertThat(meta(site.page("index.html"), "og:type")).isEqualTo("website");
        assertThat(site.page("index.html").select("meta[property=og:image]")).isEmpty();
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    @Test
    void editors_words_describe_an_issue_rather_than_its_titles() {
        site.write(site.published(1, "2022-10-31", FIRST.replace("开始\n", "开始\n\n<!-- digest: 编者的话 -->\n")));
        assertThat(meta(site.page("issues/001.html"), "og:description")).isEqualTo("编者的话");
        assertThat(site.page("index.html").select(".latest").text()).contains("编者的话");
    }

    @Test
    void written_again_nothing_changes() {
        int files = writeTwo().written();
        assertThat(files).isGreaterThan(8);
        SiteFolder.WriteCounts again = writeTwo();
        assertThat(again.written()).isZero();
        assertThat(again.removed()).isZero();
        assertThat(again.unchanged()).isEqualTo(files);
    }

    @Test
    void what_an_issue_no_longer_has_goes() {
        writeTwo();
        SiteFolder.WriteCounts counts = site.write(site.published(1, "2022-10-31", FIRST));
        assertThat(counts.removed()).isPositive();
        assertThat(site.files()).contains("issues/001.html").doesNotContain("issues/003.html");
        assertThat(site.read("papers/index.html")).doesNotContain("Delta");
    }

    @Test
    void without_an_address_there_is_nothing_that_needs_one() {
        writeTwo();
        assertThat(site.files()).contains("feed.xml", "rss.xml", "sitemap.xml");
        site.at(Optional.empty());
        writeTwo();
        assertThat(site.files()).doesNotContain("feed.xml", "rss.xml", "sitemap.xml");
        assertThat(site.page("index.html").select("link[rel=alternate], link[rel=canonical], meta[property=og:url]"))
                .isEmpty();
    }

    @Test
    void every_page_is_in_the_sitemap_under_its_address() {
        writeTwo();
        Document map = Jsoup.parse(site.read("sitemap.xml"), Parser.xmlParser());
        List<String> addresses = map.select("loc").eachText();
        assertThat(addresses)
                .hasSameSizeAs(site.pages())
                .allMatch(address -> address.startsWith("https://weekly.example.org/archive/"))
                .noneMatch(address -> address.endsWith("index.html"))
                .contains(
                        "https://weekly.example.org/archive/",
                        "https://weekly.example.org/archive/issues/001.html",
                        "https://weekly.example.org/archive/papers/");
    }

    /** Whatever is fetched, written by editors or configured is text in every page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"'><img src=x onerror=alert(1)><script>alert(2)</script>",
                "<svg onload=alert(3)>",
                "</title><script>alert(8)</script>",
                "[点](javascript:alert(5))",
                "<javascript:alert(7)>",
                "<iframe src=javascript:alert(6)></iframe>",
                "{{{body}}}{{name}}"
            })
    void nothing_becomes_active(String evil) {
        String text =
                "# 《试刊》第1期：" + evil + "\n\n<!-- digest: " + evil + " -->\n\n## " + evil + "\n\n### 【" + evil + "】\n\n"
                        + SiteFixture.entry(evil + " | " + evil + "（" + evil + "）", "2210.00001", evil)
                        + SiteFixture.entry(evil + "2", "2210.00002", evil)
                        + SiteFixture.entry(evil + "3", "2210.00003", evil);
        site.named(evil, evil, new FeedId(evil)).write(site.published(1, "2022-10-31", text));
        for (String file : site.pages()) {
            Document page = site.page(file);
            assertThat(page.select("script:not([src$=assets/search.js]), iframe, svg, object, embed, img"))
                    .as(file)
                    .isEmpty();
            assertThat(page.select("*").stream()
                            .flatMap(one -> one.attributes().asList().stream())
                            .filter(one -> one.getKey().startsWith("on")
                                    || (one.getKey().matches("href|src|action")
                                            && one.getValue().strip().startsWith("javascript:"))))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void a_template_of_ones_own_is_used_for_every_page() {
        site.withTemplate("<title>{{title}}</title>\n{{#issue}}{{{body}}}{{/issue}}\n");
        writeTwo();
        assertThat(site.read("issues/001.html")).startsWith("<title>《试刊》第1期：开始</title>");
        assertThat(site.read("index.html")).isEqualTo("<title>试刊</title>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>\n{{titel}}</title>\n", "x\n{{#issue}}{{heding}}{{/issue}}", "x\n{{#issue}}"})
    void an_error_in_a_template_is_told_with_its_place(String template) {
        site.withTemplate(template);
        assertThat(catchThrowableOfType(Problem.class, this::writeTwo)
                        .details()
                        .get(0)
                        .toString())
                .startsWith("site.html:");
    }

    @Test
    void the_style_is_the_themes_and_the_sites() {
        site.at(Optional.of(URI.create("https://weekly.example.org/")));
        writeTwo();
        assertThat(site.read("assets/style.css")).contains(".site-head");
        assertThat(site.page("papers/index.html").select("link[rel=stylesheet]").attr("href"))
                .isEqualTo("../assets/style.css");
    }
}
