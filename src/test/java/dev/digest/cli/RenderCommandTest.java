package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.CommandResult;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.TestProgram;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {
    private static final String DRAFT = "# 《试刊》第7期：一个主题\n\n<!-- digest: 本期的摘要 -->\n\nNo.7\n\n## 论文推荐\n\n### 【NLP研究】\n\n"
            + "**标题**：某大学 | Alpha[了解详情](https://arxiv.org/abs/2210.00001)\n\n**作者**：Ada Example\n\n"
            + "**简介**：手工改过的**简介**，损失为 $\\alpha_1$。见[主页](https://example.org/)\n和[同一页](https://example.org/)、"
            + "[旧文](https://mp.weixin.qq.com/s/x)。\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>\n";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter() {
        digest = TestProgram.withNewsletter(folder);
        digest.write("issues/007.md", DRAFT);
    }

    private Document page(String form, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"render", "7", "--to", form}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Jsoup.parse(digest.run(arguments).out());
    }

    static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_page_is_whole_by_itself_and_can_be_read_by_everybody() {
        Document page = page("html");
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
    void wechat_gets_styles_of_its_own_and_links_as_numbers() {
        Document page = page("wechat");
        assertThat(page.select("style, script, [class], [id], body h1")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://mp.weixin.qq.com/s/x");
        assertThat(page.select("section section p").get(1).text()).isEqualTo("简介：手工改过的简介，损失为 α₁。见主页[2]和同一页[2]、旧文。");
        assertThat(page.select("body > section > h2").last().text()).isEqualTo("链接");
        assertThat(page.select("body > section > p").eachText())
                .containsExactly("No.7", "[1] https://arxiv.org/abs/2210.00001", "[2] https://example.org/");
        assertThat(page.select("p, h2, h3, h4, li"))
                .allSatisfy(element -> assertThat(element.attr("style")).contains("color:#"));
    }

    @Test
    void wechat_limits_are_told_with_how_much_is_used() {
        CommandResult run = digest.run("render", "7", "--to", "wechat").succeeds();
        run.messages().contains("title, characters: 12 of 32", "digest, characters: 5 of 128", "digest: 本期的摘要");
        digest.run("-q", "render", "7", "--to", "wechat").succeeds().messages().isEmpty();
        Map<?, ?> json = digest.run("render", "7", "--to", "wechat", "--json").json();
        assertThat(json.get("digest")).isEqualTo("本期的摘要");
        assertThat(json.get("usage").toString()).contains("{name=title, used=12, allowed=32}");
        assertThat(json.get("text").toString()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void without_a_digest_the_titles_stand_for_it() {
        digest.write("issues/007.md", DRAFT.replaceFirst("<!--.*-->", ""));
        digest.run("render", "7", "--to", "wechat")
                .succeeds()
                .messages()
                .contains("digest, characters: 14 of 128", "digest: 本期推荐 1 篇：Alpha");
        digest.write("issues/007.md", DRAFT.replaceFirst("<!--.*-->", "").replace("Alpha", "Alpha（阿尔法）"));
        digest.run("render", "7", "--to", "wechat").succeeds().messages().contains("digest: 本期推荐 1 篇：阿尔法");
    }

    @Test
    void a_digest_can_be_said_for_once() {
        digest.run("render", "7", "--to", "wechat", "--digest", "换一个说法")
                .succeeds()
                .messages()
                .contains("digest: 换一个说法");
        assertThat(page("html", "--digest", "换一个说法")
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo("换一个说法");
    }

    @Test
    void a_cover_can_be_named_in_the_draft_or_for_once() throws IOException {
        Files.write(digest.path("issues/cover.png"), NoiseImages.png(235, 100));
        Files.write(digest.path("other.jpg"), picture("jpg"));
        digest.write("issues/007.md", DRAFT.replace("No.7", "<!-- cover: cover.png -->\n\nNo.7"));
        digest.run("render", "7", "--to", "wechat").succeeds().messages().contains("cover: cover.png, 235×100");
        digest.run("render", "7", "--to", "wechat", "--cover", "other.jpg")
                .succeeds()
                .messages()
                .contains("cover: other.jpg, 2×1");
        assertThat(digest.run("render", "7", "--to", "wechat", "--json").json().get("cover"))
                .isEqualTo("cover.png");
        digest.run("render", "7", "--to", "wechat", "--cover", "digest.yaml")
                .exits(1)
                .messages()
                .contains("digest.yaml");
        digest.write("issues/007.md", DRAFT.replace("No.7", "<!-- cover: ../../outside.png -->\n\nNo.7"));
        digest.run("render", "7", "--to", "wechat").succeeds().messages().contains("outside.png");
        Files.write(digest.path("issues/cover.gif"), picture("gif"));
        digest.write("issues/007.md", DRAFT.replace("No.7", "<!-- cover: cover.gif -->\n\nNo.7"));
        digest.run("render", "7", "--to", "wechat").exits(1).messages().contains("cover.gif");
    }

    @Test
    void without_titles_the_opening_stands_for_them() {
        digest.write("issues/007.md", "# 《试刊》第7期\n\nNo.7\n\n## 活动预告\n\n本周没有活动。\n");
        digest.run("render", "7", "--to", "wechat").succeeds().messages().contains("digest: 本周没有活动。");
    }

    /** Its editor puts all but the first part of an item on a line of its own, and makes lines of white space. */
    @ParameterizedTest
    @ValueSource(
            strings = {"- **标签**：正文", "- 一\n- 二\n  - 三 **四** 五", "1. 甲\n\n   乙\n2. 丙", "- [ ] 待办 `x`", "> - 引 *用*"})
    void wechat_gets_items_in_one_piece_and_no_white_space_between(String list) {
        digest.write("issues/007.md", DRAFT + "\n" + list + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n第一行  \n第二行\n");
        String html = digest.run("render", "7", "--to", "wechat").succeeds().out();
        Document page = Jsoup.parse(html);
        assertThat(page.select("li")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.childNodeSize()).isEqualTo(1);
            assertThat(item.child(0).normalName()).isEqualTo("section");
        });
        String article = html.substring(html.indexOf("<section"), html.lastIndexOf("</section>"));
        assertThat(article).doesNotContain("\n").contains("第一行<br>第二行");
    }

    @Test
    void front_matter_is_no_text_of_the_issue() {
        digest.write("issues/007.md", "---\ntitle: 别的\ndate: 2022-11-01\n---\n\n" + DRAFT);
        assertThat(page("html").body().text()).startsWith("《试刊》第7期").doesNotContain("date", "别的", "2022-11-01");
        digest.write("issues/007.md", "+++\ntitle = \"试刊第7期：换\"\n+++\n" + DRAFT.substring(DRAFT.indexOf('\n')));
        assertThat(page("html").title()).isEqualTo("试刊第7期：换");
    }

    @Test
    void emphasis_beside_chinese_marks_works_in_every_form() {
        digest.write("issues/007.md", DRAFT.replace("手工改过的**简介**", "**结论：**提升**50%**的~~旧~~H<sub>2</sub>O"));
        for (String form : new String[] {"html", "wechat", "email"}) {
            Document page = page(form);
            assertThat(page.select("strong:not(.label)").eachText()).contains("结论：", "50%");
            assertThat(page.select("del, sub").eachText()).containsExactly("旧", "2");
        }
        assertThat(digest.run("render", "7", "--to", "text").succeeds().out()).contains("结论：提升50%的~~旧~~H₂O");
        assertThat(digest.run("render", "7", "--to", "json").succeeds().out()).contains("\"title\"");
    }

    @Test
    void what_exceeds_a_limit_is_not_called_ready() {
        digest.write("issues/007.md", DRAFT.replace("一个主题", "很长的主题".repeat(9)));
        digest.run("render", "7", "--to", "wechat", "-o", "out.html")
                .exits(1)
                .messages()
                .contains("not ready for WeChat: the title has 53 characters, and 32 are allowed");
        assertThat(digest.read("out.html")).contains("很长的主题");
        digest.write("digest.yaml", "name: 试刊\nlimits:\n  title: 0\n");
        digest.run("render", "7", "--to", "wechat").succeeds();
    }

    @Test
    void a_mail_has_styles_and_links() {
        Document page = page("email");
        assertThat(page.select("script, link, [id]")).isEmpty();
        assertThat(page.select("h1").attr("style")).contains("font-size");
        assertThat(page.select("meta[name=viewport]").attr("content")).contains("width=device-width");
        assertThat(page.select("style").html())
                .startsWith("@media (prefers-color-scheme:dark)")
                .contains("!important");
        assertThat(page.body().child(0).text()).isEqualTo("本期的摘要");
        assertThat(page.body().child(0).attr("style")).contains("display:none");
        digest.run("render", "7", "--to", "email").messages().contains("page, KB: ", " of 102");
        assertThat(page.select("a"))
                .hasSize(5)
                .allSatisfy(link -> assertThat(link.attr("style")).contains("color:#"));
    }

    @Test
    void a_page_for_a_mail_that_is_cut_or_shows_no_pictures_is_told() {
        digest.write("issues/a.png", picture("png"));
        digest.write("issues/007.md", DRAFT + "\n![图](a.png)\n\n" + "很长的一段。".repeat(7000));
        digest.run("render", "7", "--to", "email").succeeds().messages().contains("102", "Gmail", "--to eml");
    }

    @Test
    void plain_text_has_its_links_at_the_end() {
        assertThat(digest.run("render", "7", "--to", "text").succeeds().out()).isEqualTo("""
                        《试刊》第7期：一个主题
                        No.7

                        论文推荐

                        【NLP研究】

                        标题：某大学 | Alpha了解详情[1]
                        作者：Ada Example
                        简介：手工改过的简介，损失为 α₁。见主页[2]和同一页[2]、旧文[3]。
                        论文下载：https://arxiv.org/pdf/2210.00001.pdf

                        链接
                        [1] https://arxiv.org/abs/2210.00001
                        [2] https://example.org/
                        [3] https://mp.weixin.qq.com/s/x
                        """);
    }

    @Test
    void other_programs_get_the_parts() {
        Map<?, ?> json = digest.run("render", "7", "--to", "json").succeeds().json();
        assertThat(json.get("formatVersion")).isEqualTo(1L);
        assertThat(json.get("number")).isEqualTo(7L);
        assertThat(Json.text(json.get("sections")))
                .contains("\"name\":\"论文推荐\"", "\"category\":\"NLP研究\"", "\"paper\":\"arXiv:2210.00001\"")
                .contains("\"title\":\"Alpha\"", "\"download\":\"https://arxiv.org/pdf/2210.00001.pdf\"");
    }

    @Test
    void a_word_file_lies_beside_the_draft_and_has_real_links() throws IOException {
        digest.write("issues/a.png", picture("png"));
        digest.write("issues/007.md", DRAFT + "\n![图](a.png \"说明\")\n\n- 一\n- 二\n");
        digest.run("render", "7", "--to", "docx").succeeds().output().isEqualTo("issues/007.docx\n");
        String document = entry("issues/007.docx", "word/document.xml");
        assertThat(document).contains("Heading1", "某大学 | Alpha", "<w:hyperlink", "说明", "descr=\"图\"");
        assertThat(entry("issues/007.docx", "word/_rels/document.xml.rels"))
                .contains("https://arxiv.org/abs/2210.00001", "TargetMode=\"External\"");
        assertThat(entry("issues/007.docx", "word/styles.xml")).contains("Microsoft YaHei", "zh-CN");
    }

    private String entry(String file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(digest.path(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name + " is not in " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/?q=100%", "https://example.org/[a]", "https://[::1"})
    void a_word_file_takes_every_link(String address) {
        digest.write("issues/007.md", DRAFT + "\n[链接](" + address + ")\n");
        assertThat(digest.run("render", "7", "--to", "docx").code()).isZero();
    }

    @Test
    void other_programs_get_the_pictures_by_their_entries() {
        digest.write(
                "issues/007.md",
                DRAFT.replace("**论文下载**", "![图](a.png \"结构\")\n\n**论文下载**") + "\n---\n\n![末图](javascript:x)\n");
        Map<?, ?> issue =
                (Map<?, ?>) Json.read(digest.run("render", "7", "--to", "json").out());
        assertThat(issue.toString())
                .contains("figures=[{alt=图, caption=结构, path=a.png}]")
                .contains("figures=[{alt=末图, caption=末图, path=null}]");
    }

    @Test
    void a_picture_among_the_figures_is_not_unread() {
        digest.write("issues/007.md", DRAFT.replace("**论文下载**", "![图](a.png)\n\n![又](b%20c.png)\n\n**论文下载**"));
        Map<?, ?> issue =
                (Map<?, ?>) Json.read(digest.run("render", "7", "--to", "json").out());
        assertThat(issue.toString()).contains("path=a.png", "path=b c.png", "unread=[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "wechat", "email", "text", "json"})
    void no_reader_gets_comments(String form) {
        digest.write(
                "issues/007.md",
                DRAFT.replace("**简介**：", "**简介**：<!-- 待核 -->") + "\n<!-- 待核 --> <!-- 待核 -->\n\n<!-- 待核 --> 结语\n");
        assertThat(digest.run("render", "7", "--to", form).out()).contains("结语").doesNotContain("待核");
    }

    @Test
    void a_heading_in_a_quotation_leaves_the_outline_as_it_is() {
        digest.write("issues/007.md", DRAFT.replace("**论文下载**", "> # 引文\n\n**论文下载**") + "\n### 【CV研究】\n");
        assertThat(page("html").select("h1, h2, h3").eachText())
                .containsExactly("《试刊》第7期：一个主题", "论文推荐", "【NLP研究】", "【CV研究】");
        assertThat(digest.run("render", "7", "--to", "json").out()).contains("https://arxiv.org/pdf/2210.00001.pdf");
    }

    @Test
    void tables_are_tables() throws IOException {
        digest.write("issues/007.md", DRAFT + "\n---\n\n模型 | 分数\n---|--:\n甲 | 1\n");
        for (String form : new String[] {"html", "wechat", "email"}) {
            assertThat(page(form).select("table tr").eachText()).as(form).containsExactly("模型 分数", "甲 1");
        }
        assertThat(page("wechat").select("td").eachAttr("style")).allMatch(style -> style.contains("border"));
        assertThat(page("wechat").select("td").eachAttr("style").get(1)).endsWith("; text-align: right");
        assertThat(page("html").select("td").eachAttr("style")).containsExactly("text-align: right");
        assertThat(digest.run("render", "7", "--to", "text").out()).contains("模型 | 分数\n甲 | 1\n");
        digest.run("render", "7", "--to", "docx").succeeds();
        assertThat(entry("issues/007.docx", "word/document.xml"))
                .contains("<w:tbl>", "<w:tblGrid>", "<w:tblHeader", "w:val=\"right\"", "分数");
    }

    @Test
    void items_keep_their_paragraphs_and_numbers() {
        digest.write("issues/007.md", DRAFT + "\n---\n\n0. 甲\n\n   甲\n");
        assertThat(page("html").select("ol").attr("start")).isEqualTo("0");
        assertThat(page("html").select("ol li > p").eachText()).containsExactly("甲");
    }

    @Test
    void the_words_of_a_missing_picture_stand_there_once() {
        digest.write("issues/007.md", DRAFT + "\n---\n\n![图的说明](no.png)\n\n![图](no.png \"图题\")\n");
        assertThat(page("html").select("figure").eachText()).containsExactly("[图的说明]", "[图] 图题");
        assertThat(digest.run("render", "7", "--to", "text").out()).contains("[图的说明]\n", "[图]\n图题\n");
    }

    @Test
    void pictures_come_along() {
        digest.write("issues/a b.png", picture("png"));
        digest.write("shared.jpg", picture("jpg"));
        digest.write("issues/007.md", DRAFT + "\n![图一](a%20b.png \"说明\")\n\n字 ![图二](../shared.jpg)\n");
        for (String form : new String[] {"html", "wechat", "email"}) {
            Document page = page(form);
            assertThat(page.select("img").eachAttr("alt")).containsExactly("图一", "图二");
            assertThat(page.select("img").get(0).attr("src")).startsWith("data:image/png;base64,iVBOR");
            assertThat(page.select("img").get(1).attr("src")).startsWith("data:image/jpeg;base64,/9j/");
            assertThat(page.select("figcaption").text()).isEqualTo("说明");
        }
        digest.run("render", "7", "--to", "wechat").succeeds();
    }

    @Test
    void a_picture_that_wechat_does_not_take_is_not_called_ready() {
        digest.write("issues/a.png", picture("gif"));
        digest.write("issues/007.md", DRAFT + "\n![图](a.png)\n");
        digest.run("render", "7", "--to", "wechat").exits(1).messages().contains("neither JPEG nor PNG: image/gif");
        digest.run("render", "7", "--to", "html").succeeds().messages().isEmpty();
    }

    @Test
    void what_is_wrong_with_a_picture_is_told_with_its_line_and_the_rest_is_there() {
        digest.write("issues/text.png", "no picture");
        digest.write("issues/large.png", new byte[1025]);
        digest.write("digest.yaml", "name: 试刊\nlimits:\n  image: 1\n");
        Path outside = folder.resolveSibling(folder.getFileName() + "-outside.png");
        digest.write(
                "issues/007.md",
                "# 《试刊》第7期\n\n![a](no.png)\n\n![b](text.png)\n\n![c](large.png)\n\n![d](https://example.org/x.png)\n\n![e](../../"
                        + outside.getFileName() + ")\n\n![f](..)\n");
        digest.write("../" + outside.getFileName(), picture("png"));
        CommandResult run = digest.run("render", "7", "--to", "wechat").succeeds();
        run.output().contains("[a]", "[b]", "[c]", "[d]", "[e]", "[f]").doesNotContain("<img");
        run.messages()
                .contains("007.md:3: there is no image no.png", "007.md:5: text.png is no image")
                .contains("007.md:7: the image large.png is too large; one may have 1 KB")
                .contains("007.md:9: the image https://example.org/x.png lies elsewhere")
                .contains("007.md:11: the image ../../", "lies outside")
                .contains("007.md:13: .. is no image");
        digest.run("render", "7", "--to", "docx", "-o", "x.docx")
                .succeeds()
                .messages()
                .contains("007.md:3");
    }

    @Test
    void the_theme_and_the_page_can_be_the_newsletters_own() {
        digest.write(
                "templates/own.yaml", "colors:\n  ink: \"#010203 #fdfcfb\"\nstyles:\n  article: \"color: {ink}\"\n");
        digest.write("templates/page.html", "<title>{{heading}}</title><style>{{{styles}}}</style>{{{body}}}");
        digest.write("digest.yaml", "name: 试刊\ntheme: own\n");
        digest.run("render", "7")
                .succeeds()
                .output()
                .startsWith("<title>《试刊》第7期")
                .contains("--ink:#010203");
        digest.run("render", "7", "--to", "wechat").succeeds().output().contains("color:#010203");
        digest.write("digest.yaml", "name: 试刊\ntheme: plain\n");
        digest.run("render", "7", "--to", "email").succeeds().output().contains("#1a5fb4");
    }

    @Test
    void an_error_in_a_theme_is_told_with_file_and_line() {
        digest.write("digest.yaml", "name: 试刊\ntheme: own\n");
        digest.run("render", "7").exits(1).messages().contains("no theme \"own\"", "journal, plain");
        digest.write("templates/own.yaml", "colors: {}\nstyles:\n  p: \"colour red\"\n");
        digest.run("render", "7").exits(1).messages().contains("templates/own.yaml:3");
        digest.write("templates/own.yaml", "colors:\n - [\n");
        digest.run("render", "7").exits(1).messages().contains("templates/own.yaml");
        digest.write("templates/own.yaml", "colors: {}\nstyles: {}\n");
        digest.write("templates/page.html", "x\n{{nothing}}\n");
        digest.run("render", "7").exits(1).messages().contains("templates/page.html:2", "nothing");
        digest.write("digest.yaml", "name: 试刊\ntheme: ../issues/007\n");
        digest.run("render", "7", "--to", "wechat").exits(1).messages().contains("no theme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "wechat", "email", "text", "docx", "json"})
    void what_is_no_draft_is_refused_in_one_message(String form) {
        digest.write("bytes.md", new byte[] {0, 1, 2, 3, (byte) 0xFF});
        digest.write("notes.md", "# Notes\n\nJust words.\n");
        digest.write("page.html", "<!DOCTYPE html><title>x</title>");
        digest.write("empty.md", "");
        digest.run("render", "bytes.md", "--to", form)
                .exits(1)
                .isHarmless()
                .messages()
                .contains("bytes.md is no text");
        digest.run("render", "notes.md", "--to", form).exits(1).messages().contains("notes.md is no draft");
        digest.run("render", "page.html", "--to", form).exits(1).messages().contains("page.html is a page already");
        digest.run("render", "empty.md", "--to", form).exits(1).messages().contains("empty.md is no draft");
        digest.run("render", "none.md", "--to", form).exits(1).messages().contains("none.md");
        digest.run("render", "8", "--to", form).exits(1).messages().contains("8");
    }

    @Test
    void a_draft_is_never_written_over() {
        digest.run("render", "7", "-o", "issues/007.md").exits(1).messages().contains("is the draft itself");
        digest.run("render", "7", "-o", "issues/../issues/007.md").exits(1);
        assertThat(digest.read("issues/007.md")).isEqualTo(DRAFT);
    }

    @Test
    void an_unknown_form_is_refused() {
        digest.run("render", "7", "--to", "pdf").exits(2).messages().contains("html, wechat, email, text, docx, json");
        digest.run("render", "7", "8").exits(2);
    }

    @Test
    void lines_that_begin_with_labels_are_fields_however_they_are_written() {
        digest.write("issues/007.md", "# 《试刊》第7期\n\n## 论文推荐\n\n**标题:** Beta\n作者：Ada Example\n**简介：**一行\n又一行\n");
        Document page = page("html");
        assertThat(page.select("h3.title").text()).isEqualTo("标题: Beta");
        assertThat(page.select("p.authors .label").text()).isEqualTo("作者：");
        assertThat(page.select("p.summary").text()).isEqualTo("简介：一行又一行");
    }
}
