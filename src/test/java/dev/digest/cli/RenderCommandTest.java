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

/**
 * Which draft is rendered, by whose settings, into which file, and what is said; what comes out, {@code render} tests.
 */
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
    void wechat_limits_are_told_with_how_much_is_used() {
        CommandResult run = digest.run("render", "7", "--to", "wechat").succeeds();
        run.messages().contains("title (characters): 12 of 32", "abstract (characters): 5 of 128", "abstract: 本期的摘要");
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
                .contains("abstract (characters): 14 of 128", "abstract: 本期推荐 1 篇：Alpha");
        digest.write("issues/007.md", DRAFT.replaceFirst("<!--.*-->", "").replace("Alpha", "Alpha（阿尔法）"));
        digest.run("render", "7", "--to", "wechat").succeeds().messages().contains("abstract: 本期推荐 1 篇：阿尔法");
    }

    @Test
    void a_digest_can_be_said_for_once() {
        digest.run("render", "7", "--to", "wechat", "--digest", "换一个说法")
                .succeeds()
                .messages()
                .contains("abstract: 换一个说法");
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
    void a_file_that_is_no_issue_is_rendered_without_the_library() {
        digest.write("elsewhere.md", DRAFT);
        digest.write(".digest/library.db", "no library");
        digest.run("render", "elsewhere.md", "--to", "text").succeeds().output().contains("手工改过的简介");
    }

    @Test
    void without_titles_the_opening_stands_for_them() {
        digest.write("issues/007.md", "# 《试刊》第7期\n\nNo.7\n\n## 活动预告\n\n本周没有活动。\n");
        digest.run("render", "7", "--to", "wechat").succeeds().messages().contains("abstract: 本周没有活动。");
    }

    @Test
    void what_exceeds_a_limit_is_not_called_ready() {
        digest.write("issues/007.md", DRAFT.replace("一个主题", "很长的主题".repeat(9)));
        digest.run("render", "7", "--to", "wechat", "-o", "out.html")
                .exits(1)
                .messages()
                .contains("not ready for WeChat: the title has 53 characters (maximum 32)");
        assertThat(digest.read("out.html")).contains("很长的主题");
        digest.write("digest.yaml", "name: 试刊\nlimits:\n  title: 0\n");
        digest.run("render", "7", "--to", "wechat").succeeds();
    }

    @Test
    void a_page_for_a_mail_that_is_cut_or_shows_no_pictures_is_told() {
        digest.write("issues/a.png", picture("png"));
        digest.write("issues/007.md", DRAFT + "\n![图](a.png)\n\n" + "很长的一段。".repeat(7000));
        digest.run("render", "7", "--to", "email").succeeds().messages().contains("102", "Gmail", "--to eml");
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
    @ValueSource(strings = {"text", "json"})
    void no_reader_gets_comments(String form) {
        digest.write(
                "issues/007.md",
                DRAFT.replace("**简介**：", "**简介**：<!-- 待核 -->") + "\n<!-- 待核 --> <!-- 待核 -->\n\n<!-- 待核 --> 结语\n");
        assertThat(digest.run("render", "7", "--to", form).out()).contains("结语").doesNotContain("待核");
    }

    @Test
    void what_is_wrong_with_a_picture_is_told_with_its_line_and_the_rest_is_there() {
        digest.write("issues/text.png", "is not an image");
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
                .contains("007.md:3: image not found: no.png", "007.md:5: text.png is not a PNG")
                .contains("007.md:7: image large.png is too large (maximum 1 KB")
                .contains("007.md:9: image https://example.org/x.png is on the web")
                .contains("007.md:11: image ../../", "outside the workspace")
                .contains("007.md:13: .. is not a PNG");
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
        digest.run("render", "7").exits(1).messages().contains("unknown theme \"own\"", "journal, plain");
        digest.write("templates/own.yaml", "colors: {}\nstyles:\n  p: \"colour red\"\n");
        digest.run("render", "7").exits(1).messages().contains("templates/own.yaml:3");
        digest.write("templates/own.yaml", "colors:\n - [\n");
        digest.run("render", "7").exits(1).messages().contains("templates/own.yaml");
        digest.write("templates/own.yaml", "colors: {}\nstyles: {}\n");
        digest.write("templates/page.html", "x\n{{nothing}}\n");
        digest.run("render", "7").exits(1).messages().contains("templates/page.html:2", "nothing");
        digest.write("digest.yaml", "name: 试刊\ntheme: ../issues/007\n");
        digest.run("render", "7", "--to", "wechat").exits(1).messages().contains("unknown theme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx"})
    void what_is_no_draft_is_refused_in_one_message(String form) {
        digest.write("bytes.md", new byte[] {0, 1, 2, 3, (byte) 0xFF});
        digest.write("notes.md", "# Notes\n\nJust words.\n");
        digest.write("page.html", "<!DOCTYPE html><title>x</title>");
        digest.write("empty.md", "");
        digest.run("render", "bytes.md", "--to", form)
                .exits(1)
                .isHarmless()
                .messages()
                .contains("bytes.md is not text");
        digest.run("render", "notes.md", "--to", form).exits(1).messages().contains("notes.md is not an issue");
        digest.run("render", "page.html", "--to", form).exits(1).messages().contains("page.html is already a web page");
        digest.run("render", "empty.md", "--to", form).exits(1).messages().contains("empty.md is not an issue");
        digest.run("render", "none.md", "--to", form).exits(1).messages().contains("none.md");
        digest.run("render", "8", "--to", form).exits(1).messages().contains("8");
    }

    @Test
    void a_file_that_is_there_already_is_not_replaced_without_force() {
        digest.write("out.html", "mine");
        digest.run("render", "7", "-o", "out.html").exits(1).messages().contains("out.html already exists", "--force");
        assertThat(digest.read("out.html")).isEqualTo("mine");
        digest.run("render", "7", "-o", "out.html", "--force").succeeds();
        assertThat(digest.read("out.html")).contains("<html");
        digest.run("render", "7", "-o", "/dev/null").succeeds();
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
}
