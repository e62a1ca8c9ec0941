package dev.digest.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.Newsletter;
import dev.digest.render.document.Article;
import dev.digest.render.mail.MailForm;
import dev.digest.render.wechat.WechatProfile;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NewsletterSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Drafts that try to be more than text, wherever a text can stand. What comes out is taken apart as browsers do. */
class HostileArticleTest {
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "div",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "section",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "strong",
            "em",
            "a",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "hr",
            "figure",
            "figcaption",
            "span",
            "sup",
            "br",
            "img");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang", "charset", "name", "content", "http-equiv", "class", "style", "href", "alt", "src", "start", "id");

    @TempDir
    private Path folder = Path.of("");

    static List<String> payloads() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "--><script>alert(1)</script><!--",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JAVA&#x0A;SCRIPT:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](https://example.org/\"onclick=\"alert(1))",
                "[x](<https://example.org/ \" onclick=\"alert(1)>)",
                "![\"onerror=\"alert(1)](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![x](javascript:alert(1))",
                "<https://example.org/'onclick='alert(1)>",
                "`<script>alert(1)</script>`",
                "$<script>alert(1)</script>$",
                "$\\begin{x}</code><script>alert(1)</script>$",
                "{{{body}}}{{heading}}",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<math><mtext><style><img src=x onerror=alert(1)>",
                "<!--><script>alert(1)</script>",
                "\u202Egnp.exe\u2066x",
                "a\u0000b\u001B[31mc");
    }

    private static String draft(String payload) {
        return "# 《试刊》第7期：" + payload + "\n\n" + payload + "\n\n<!-- digest: " + payload + " -->\n\n## " + payload
                + "\n\n**标题**：" + payload + "[了解详情](https://arxiv.org/abs/2210.00001)\n\n**作者**：" + payload
                + "\n\n**简介**：" + payload + "\n\n- " + payload + "\n\n> " + payload + "\n\n![" + payload
                + "](x.png \""
                + payload.replace("\"", "\\\"") + "\")\n\n```\n" + payload + "\n```\n";
    }

    /** Each kind of HTML by its name. */
    private Map<String, String> pages(Article article) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(
                "html",
                ArticleSamples.RENDERER
                        .html(
                                article,
                                ArticleSamples.theme(),
                                ArticleSamples.starterFile("templates/page.html"),
                                ArticleSamples.images(folder))
                        .html());
        pages.put(
                "wechat",
                ArticleSamples.RENDERER
                        .wechat(
                                article,
                                ArticleSamples.theme(),
                                WechatProfile.of(NewsletterSamples.settings()),
                                ArticleSamples.images(folder))
                        .html());
        pages.put(
                "mail",
                ArticleSamples.RENDERER
                        .email(article, ArticleSamples.theme(), new MailForm(0, "链接"), ArticleSamples.images(folder))
                        .html());
        return pages;
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothing_becomes_active(String payload) {
        pages(ArticleSamples.article(draft(payload))).forEach((name, html) -> assertInert(Jsoup.parse(html), name));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void no_control_character_and_nothing_that_turns_the_reading_round_comes_out(String payload) {
        Article article = ArticleSamples.article(draft(payload));
        pages(article)
                .forEach((name, html) -> assertThat(html)
                        .as(name)
                        .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]"));
        assertThat(ArticleSamples.RENDERER.text(article, "链接"))
                .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void every_part_of_a_word_file_is_xml(String payload) throws Exception {
        byte[] file =
                ArticleSamples.RENDERER.docx(ArticleSamples.article(draft(payload)), ArticleSamples.images(folder));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parse(zip.readAllBytes());
            }
        }
    }

    private static void parse(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getDocumentElement())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void a_newsletters_own_names_are_text_as_well(String name) {
        Newsletter usual = NewsletterSamples.newsletter();
        Newsletter named = new Newsletter(
                name,
                name,
                name,
                usual.title(),
                usual.number(),
                usual.sections(),
                usual.labels(),
                usual.authors(),
                usual.links(),
                usual.dates(),
                usual.longestTitle(),
                usual.readerTexts());
        pages(ArticleSamples.article("**标题**：x\n\n**简介**：y\n", named))
                .forEach((kind, html) -> assertInert(Jsoup.parse(html), kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../../../../etc/passwd",
                "file:///etc/passwd",
                "..",
                "javascript:alert(1)",
                "https://example.org/a.png"
            })
    void a_link_out_of_the_folder_shows_nothing_of_what_lies_there(String path) {
        pages(ArticleSamples.article("# 《试刊》第7期\n\n![x](" + path + ")\n"))
                .forEach((name, html) ->
                        assertThat(html).as(name).contains("[x]").doesNotContain("<img", "root:", "/etc/passwd"));
    }

    @Test
    void a_draft_that_nests_without_end_is_rendered() {
        pages(ArticleSamples.article("# 第7期\n\n" + "> ".repeat(3_000) + "a\n\n" + "*".repeat(5_000) + "\n\n"
                        + "[".repeat(5_000) + "\n"))
                .forEach((name, html) -> assertInert(Jsoup.parse(html), name));
    }

    private static void assertInert(Document page, String what) {
        for (Element element : page.getAllElements()) {
            if (element instanceof Document) {
                continue;
            }
            assertThat(ELEMENTS).as(what).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertInert(attribute, what);
            }
        }
        assertThat(page.select("style").size()).as(what).isLessThanOrEqualTo(1);
        assertThat(page.select("meta[http-equiv]").attr("content")).as(what).doesNotContain("script");
    }

    private static void assertInert(Attribute attribute, String what) {
        assertThat(ATTRIBUTES).as(what).contains(attribute.getKey());
        switch (attribute.getKey()) {
            case "href" -> assertThat(attribute.getValue()).as(what).matches("(https?://|mailto:)[^\\s\"'<>]+");
            case "id" -> assertThat(attribute.getValue()).as(what).matches("entry-[a-z0-9.-]+");
            case "src" ->
                assertThat(attribute.getValue()).as(what).matches("data:image/(png|jpeg|gif|webp);base64,[\\w+/=]*");
            default -> {}
        }
    }
}
