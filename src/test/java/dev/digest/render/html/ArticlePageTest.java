package dev.digest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.render.RenderedPage;
import dev.digest.render.document.Article;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NoiseImages;
import dev.digest.workspace.Workspace.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft as a page of its own, as browsers take it apart. */
class ArticlePageTest {
    private static final String HEADING = "# 《试刊》第7期：一个主题\n\n";
    private static final String ENTRY = """
            **标题**：某大学 | Alpha[了解详情](https://arxiv.org/abs/2210.00001)

            **作者**：Ada Example

            **简介**：手工改过的**简介**，损失为 $\\alpha_1$。见[主页](https://example.org/)
            和[同一页](https://example.org/)、[旧文](https://mp.weixin.qq.com/s/x)。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>

            """;
    private static final String DRAFT =
            HEADING + "<!-- digest: 本期的摘要 -->\n\nNo.7\n\n## 论文推荐\n\n### 【NLP研究】\n\n" + ENTRY;

    @TempDir
    private Path folder = Path.of("");

    private Document page(String markdown) {
        return page(ArticleSamples.article(markdown));
    }

    private Document page(Article article) {
        return page(article, ArticleSamples.starterFile("templates/page.html"));
    }

    private Document page(Article article, NamedText template) {
        RenderedPage page =
                ArticleSamples.RENDERER.html(article, ArticleSamples.theme(), template, ArticleSamples.images(folder));
        return Jsoup.parse(page.html());
    }

    @Test
    void a_page_is_whole_by_itself_and_can_be_read_by_everybody() {
        Document page = page(DRAFT);
        assertThat(page.title()).isEqualTo("《试刊》第7期：一个主题");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("h1, h2, h3, h4").eachText())
                .containsExactly("《试刊》第7期：一个主题", "论文推荐", "【NLP研究】", "标题：某大学 | Alpha了解详情");
        assertThat(page.select("main .entry p").eachText())
                .containsExactly(
                        "作者：Ada Example", "简介：手工改过的简介，损失为 α₁。见主页和同一页、旧文。", "论文下载：https://arxiv.org/pdf/2210.00001.pdf");
        assertThat(page.select("a").eachAttr("href")).hasSize(5).contains("https://arxiv.org/abs/2210.00001");
        assertThat(page.select("script, link, iframe, [src]")).isEmpty();
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("本期的摘要");
    }

    @Test
    void without_editors_words_the_opening_describes_the_page() {
        assertThat(page(DRAFT.replaceFirst("<!--.*-->", ""))
                        .select("meta[name=description]")
                        .attr("content"))
                .startsWith("标题：某大学 | Alpha了解详情 作者：Ada Example 简介：手工改过的简介");
    }

    @Test
    void a_template_may_show_the_date_that_the_library_has() {
        NamedText template = new NamedText("page.html", "{{#date}}<time>{{date}}</time>{{/date}}");
        Article article = ArticleSamples.article(DRAFT);
        Article dated = article.withNumberAndDate(OptionalInt.of(7), Optional.of(LocalDate.of(2022, 10, 31)));
        assertThat(page(dated, template).html()).contains("<time>2022-10-31</time>");
        assertThat(page(article, template).select("time")).isEmpty();
    }

    @Test
    void front_matter_is_no_text_of_the_issue() {
        Document yaml = page("---\ntitle: 别的\ndate: 2022-11-01\n---\n\n" + DRAFT);
        assertThat(yaml.body().text()).startsWith("《试刊》第7期").doesNotContain("date", "别的", "2022-11-01");
        Document toml = page("+++\ntitle = \"试刊第7期：换\"\n+++\n" + DRAFT.substring(HEADING.length()));
        assertThat(toml.title()).isEqualTo("试刊第7期：换");
    }

    @Test
    void emphasis_beside_chinese_marks_is_emphasis() {
        Document page = page(DRAFT.replace("手工改过的**简介**", "**结论：**提升**50%**的~~旧~~H<sub>2</sub>O"));
        assertThat(page.select("strong:not(.label)").eachText()).contains("结论：", "50%");
        assertThat(page.select("del, sub").eachText()).containsExactly("旧", "2");
    }

    @Test
    void a_heading_in_a_quotation_leaves_the_outline_as_it_is() {
        assertThat(page(DRAFT + "> # 引文\n\n### 【CV研究】\n").select("h1, h2, h3").eachText())
                .containsExactly("《试刊》第7期：一个主题", "论文推荐", "【NLP研究】", "【CV研究】");
    }

    @ParameterizedTest
    @CsvSource({
        "'## 甲\n\n#### 乙', 'h2 甲;h3 乙'",
        "'#### 甲', 'h2 甲'",
        "'# 甲', 'h2 甲'",
        "'## 甲\n\n### 乙\n\n#### 丙\n\n##### 丁\n\n## 戊', 'h2 甲;h3 乙;h4 丙;h5 丁;h2 戊'"
    })
    void no_level_of_headings_is_skipped(String markdown, String outline) {
        assertThat(page(HEADING + markdown).select("h2, h3, h4, h5, h6").stream()
                        .map(heading -> heading.normalName() + " " + heading.text()))
                .containsExactly(outline.split(";"));
    }

    @Test
    void the_title_of_an_entry_is_a_heading_below_the_one_above_it() {
        assertThat(page(HEADING + "## 论文推荐\n\n" + ENTRY).select("h3.title").text())
                .startsWith("标题：");
        assertThat(page(HEADING + ENTRY).select("h2.title").text()).startsWith("标题：");
        assertThat(page(HEADING + "## a\n\n### b\n\n#### c\n\n##### d\n\n###### e\n\n" + ENTRY)
                        .select("h6.title")
                        .text())
                .startsWith("标题：");
    }

    @Test
    void a_table_has_a_head_and_sides() {
        Document page = page(DRAFT + "\n---\n\n模型 | 分数\n---|--:\n甲 | 1\n");
        assertThat(page.select("table tr").eachText()).containsExactly("模型 分数", "甲 1");
        assertThat(page.select("th").eachText()).containsExactly("模型", "分数");
        assertThat(page.select("td").eachAttr("style")).containsExactly("text-align: right");
    }

    @Test
    void items_keep_their_paragraphs_and_numbers() {
        Document page = page(DRAFT + "\n---\n\n0. 甲\n\n   乙\n1. 丙\n");
        assertThat(page.select("ol").attr("start")).isEqualTo("0");
        assertThat(page.select("ol li > p").eachText()).containsExactly("乙");
        assertThat(page.select("ol li").get(1).html()).isEqualTo("丙");
    }

    @Test
    void a_list_that_begins_with_one_need_not_say_so() {
        assertThat(page(HEADING + "1. 甲\n2. 乙").select("ol").hasAttr("start")).isFalse();
        assertThat(page(HEADING + "- 甲\n  - 乙").select("ul ul li").text()).isEqualTo("乙");
    }

    @Test
    void code_keeps_its_lines_and_quotations_their_paragraphs() {
        Document page = page(HEADING + "```\n<a>\n  b\n```\n\n> 一\n>\n> 二\n\n`x < y`\n");
        assertThat(page.select("pre").first().wholeText()).isEqualTo("<a>\n  b\n");
        assertThat(page.select("blockquote p").eachText()).containsExactly("一", "二");
        assertThat(page.select("p code").text()).isEqualTo("x < y");
    }

    @Test
    void a_formula_is_text_where_it_can_be_and_code_where_it_cannot() {
        Document page = page(HEADING + "$\\alpha_1$ 与 $\\begin{matrix}a & b\\end{matrix}$\n");
        assertThat(page.select(".formula").text()).isEqualTo("α₁");
        assertThat(page.select("code").text()).contains("\\begin{matrix}");
    }

    @Test
    void soft_breaks_are_blanks_but_not_between_chinese_and_hard_ones_stay() {
        Document page = page(HEADING + "## 版\n\n一行\n又一行\n\na\nb\n\n第一行  \n第二行\n");
        assertThat(page.select("p").get(0).html()).isEqualTo("一行又一行");
        assertThat(page.select("p").get(1).html()).isEqualTo("a b");
        assertThat(page.select("p").get(2).select("br")).hasSize(1);
    }

    @Test
    void pictures_are_embedded_with_words_and_captions() throws IOException {
        Files.write(folder.resolve("a b.png"), NoiseImages.png(2, 1));
        Files.write(folder.resolve("b.jpg"), NoiseImages.jpeg(2, 1));
        Document page = page(DRAFT + "\n![图一](a%20b.png \"说明\")\n\n字 ![图二](b.jpg)\n");
        assertThat(page.select("img").eachAttr("alt")).containsExactly("图一", "图二");
        assertThat(page.select("img").get(0).attr("src")).startsWith("data:image/png;base64,iVBOR");
        assertThat(page.select("img").get(1).attr("src")).startsWith("data:image/jpeg;base64,/9j/");
        assertThat(page.select("figcaption").text()).isEqualTo("说明");
    }

    @Test
    void the_words_of_a_missing_picture_stand_there_once() {
        Document page = page(DRAFT + "\n---\n\n![图的说明](no.png)\n\n![图](no.png \"图题\")\n");
        assertThat(page.select("figure").eachText()).containsExactly("[图的说明]", "[图] 图题");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- 待核 -->", "<!-- 待核\n\n待核 -->", "<!-- 待核 --> <!-- 待核 -->"})
    void no_reader_gets_comments(String comment) {
        Document page = page(DRAFT.replace("**简介**：", "**简介**：<!-- 待核 -->") + "\n" + comment + "\n\n<!-- 待核 --> 结语\n");
        assertThat(page.html()).contains("结语").doesNotContain("待核");
    }

    @Test
    void anything_else_of_html_is_text() {
        assertThat(page(HEADING + "## 版\n\n<b onclick=x>粗</b> <hr> <p class=x>\n")
                        .select("main p")
                        .text())
                .isEqualTo("<b onclick=x>粗</b> <hr> <p class=x>");
    }

    @Test
    void fields_have_classes_by_their_role_and_unknown_labels_are_paragraphs() {
        Document page = page(HEADING + "## 论文推荐\n\n" + ENTRY + "**推荐理由**：值得\n\n**备忘**：别的\n");
        assertThat(page.select("p.authors").text()).startsWith("作者：");
        assertThat(page.select("p.summary .label").text()).isEqualTo("简介：");
        assertThat(page.select("p.address a").attr("href")).isEqualTo("https://arxiv.org/pdf/2210.00001.pdf");
        assertThat(page.select("p.recommendation").text()).isEqualTo("推荐理由：值得");
        assertThat(page.select(".entry p:not([class])").text()).isEqualTo("备忘：别的");
    }

    @Test
    void every_entry_can_be_linked_to() {
        Document page = page(HEADING + ENTRY + ENTRY + "**标题**：无链接的一篇\n\n**简介**：简介\n");
        assertThat(page.select(".entry").eachAttr("id"))
                .hasSize(3)
                .startsWith("entry-arxiv-2210.00001", "entry-arxiv-2210.00001-2");
        assertThat(page.select(".entry").get(2).id()).matches("entry-[0-9a-f]{8}");
    }
}
