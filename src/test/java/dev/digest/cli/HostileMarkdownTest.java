package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts that try to be more than text, wherever a text can stand. What comes out is taken apart as browsers do. */
@Tag("slow")
class HostileMarkdownTest {
    private static final List<String> PAYLOADS = List.of(
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
    Path folder;

    private static String draft(String payload) {
        return "# 《试刊》第7期：" + payload + "\n\n" + payload + "\n\n<!-- digest: " + payload + " -->\n\n## " + payload
                + "\n\n**标题**：" + payload + "[了解详情](https://arxiv.org/abs/2210.00001)\n\n**作者**：" + payload
                + "\n\n**简介**：" + payload + "\n\n- " + payload + "\n\n> " + payload + "\n\n![" + payload
                + "](x.png \""
                + payload.replace("\"", "\\\"") + "\")\n\n```\n" + payload + "\n```\n";
    }

    @Test
    void nothing_becomes_active() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        for (String payload : PAYLOADS) {
            digest.write("draft.md", draft(payload).replace("\u0000", ""));
            for (String form : new String[] {"html", "wechat", "email"}) {
                String html = digest.run("render", "draft.md", "--to", form)
                        .isHarmless()
                        .out();
                assertInert(Jsoup.parse(html), form + " of " + payload);
            }
            digest.run("render", "draft.md", "--to", "text").succeeds().isHarmless();
            digest.run("render", "draft.md", "--to", "json").succeeds().isHarmless();
            digest.run("render", "draft.md", "--to", "docx", "-o", "x.docx").succeeds();
        }
    }

    private static void assertInert(Document page, String what) {
        for (Element element : page.getAllElements()) {
            if (element instanceof Document) {
                continue;
            }
            assertThat(ELEMENTS).as(what).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(what).contains(attribute.getKey());
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).as(what).matches("(https?://|mailto:)[^\\s\"'<>]+");
                }
                if (attribute.getKey().equals("id")) {
                    assertThat(attribute.getValue()).as(what).matches("entry-[a-z0-9.-]+");
                }
                if (attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue())
                            .as(what)
                            .matches("data:image/(png|jpeg|gif|webp);base64,[\\w+/=]*");
                }
            }
        }
        assertThat(page.select("style").size()).as(what).isLessThanOrEqualTo(1);
        assertThat(page.select("meta[http-equiv]").attr("content")).as(what).doesNotContain("script");
    }

    @Test
    void a_newsletters_own_names_are_text_as_well() {
        TestProgram digest = new TestProgram(folder);
        String name = "\"><script>alert(1)</script>";
        digest.run("init", "--name", name, "--publisher", name).succeeds();
        digest.write("draft.md", draft("x"));
        for (String form : new String[] {"html", "wechat", "email"}) {
            assertInert(
                    Jsoup.parse(digest.run("render", "draft.md", "--to", form).out()), form);
        }
    }

    @Test
    void a_link_out_of_the_folder_shows_nothing_of_what_lies_there() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        for (String path :
                new String[] {"/etc/passwd", "../../../../etc/passwd", "file:///etc/passwd", ".digest/library.db"}) {
            digest.write("draft.md", "# 《试刊》第7期\n\n![x](" + path + ")\n");
            digest.run("render", "draft.md").succeeds().output().contains("[x]").doesNotContain("<img", "root:");
        }
    }
}
