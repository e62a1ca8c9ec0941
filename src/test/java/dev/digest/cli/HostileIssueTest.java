package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.HeadlessChromium;
import dev.digest.testing.RunningPreview;
import dev.digest.testing.TestProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that anybody wrote anywhere becomes active where an issue is read. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Tag("slow")
class HostileIssueTest {
    private static final String RUN = "window.hacked=1";

    /** Each runs where it is taken for HTML. */
    private static final List<String> ACTIVE = List.of(
            "<script>" + RUN + "</script>",
            "<img src=x onerror=" + RUN + ">",
            "\"><img src=x onerror=" + RUN + ">",
            "'><svg/onload=" + RUN + ">",
            "</title></style></textarea><svg onload=" + RUN + ">",
            "<iframe srcdoc=\"<script>parent." + RUN + "</script>\"></iframe>",
            "<details open ontoggle=" + RUN + ">",
            "<math><mtext><img src=x onerror=" + RUN + "></mtext></math>",
            "--><script>" + RUN + "</script><!--");

    /** Each is what somebody might write in Markdown to smuggle something in. */
    private static final List<String> MARKDOWN = List.of(
            "[a](javascript:" + RUN + ")",
            "[b](JaVaScRiPt&#58;" + RUN + ")",
            "[c](<java\tscript:" + RUN + ">)",
            "[d](data:text/html,<script>" + RUN + "</script>)",
            "[e](vbscript:x)",
            "<javascript:" + RUN + ">",
            "[f](https://example.org/\"onmouseover=\"" + RUN + ")",
            "[g](https://example.org/ \"x\\\" onclick=\\\"" + RUN + "\")",
            "![\" onerror=\"" + RUN + "](x.png)",
            "![h](x.png\"onerror=\"" + RUN + ")",
            "![i](javascript:" + RUN + ")",
            "![j](data:image/svg+xml,<svg onload=" + RUN + ">)",
            "[k]\n\n[k]: javascript:" + RUN,
            "`<img src=x onerror=" + RUN + ">`",
            "$<img src=x onerror=" + RUN + ">$",
            "```\n</code></pre><img src=x onerror=" + RUN + ">\n```");

    /** What nobody but us may have put there. */
    private static final String ACTIVITY = "const found = []; for (const one of arguments[0].querySelectorAll('*')) {"
            + "if (['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'BASE', 'FORM', 'DETAILS', 'LINK']"
            + ".includes(one.tagName.toUpperCase())) found.push(one.tagName);"
            + "for (const its of one.attributes) { if (its.name.startsWith('on')) found.push(its.name);"
            + "if (its.name === 'href' && !/^(https?:|mailto:|#)/.test(its.value)) found.push(its.value);"
            + "if (its.name === 'src' && !/^data:image\\/(png|jpeg);/.test(its.value)) found.push(its.value);"
            + "if (its.name === 'http-equiv' && its.value !== 'Content-Security-Policy') found.push(its.value); } }"
            + "return found;";

    @TempDir
    static Path profile;

    private static HeadlessChromium chromium;

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeAll
    static void start() {
        assumeTrue(HeadlessChromium.isAvailable(), HeadlessChromium.MISSING);
        chromium = new HeadlessChromium(profile);
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void a_newsletter_full_of_malice() {
        digest = new TestProgram(folder);
        String all = String.join(" ", ACTIVE);
        digest.run("init", "--name", all, "--publisher", all, "--team", all).succeeds();
        String entry = "<entry><id>http://arxiv.org/abs/2210.00001v1</id><title>" + escaped(all)
                + "</title><summary>x</summary><author><name>" + escaped(ACTIVE.get(1)) + "</name></author></entry>";
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
        digest.run("summarize", "2210.00001", "-c", "NLP研究", "--institutions", all, "--title-zh", all, "--text", all)
                .succeeds();
        // No source's author is called so any more; a curator may still write it.
        digest.run("summarize", "2210.00001", "--authors", all).succeeds();
        digest.run("build-issue", "7", "--theme", all).succeeds();
        digest.write(
                "issues/007.md",
                digest.read("issues/007.md") + "\n\n" + String.join("\n\n", MARKDOWN) + "\n\n" + all + "\n\n"
                        + String.join("\n\n", ACTIVE) + "\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void isQuiet(String what) {
        assertThat(chromium.evaluate("return window.hacked === undefined"))
                .as(what)
                .isEqualTo(true);
    }

    @Test
    void the_attempts_are_such_that_would_work() {
        for (String attempt : ACTIVE) {
            digest.write("attempt.html", "<!doctype html><title>x</title><p title=\"" + "\">" + attempt);
            chromium.open(digest.path("attempt.html").toUri(), 1280, 900);
            // Nothing, until it has run.
            chromium.waitUntil(attempt, () -> Long.valueOf(1).equals(chromium.evaluate("return window.hacked")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "wechat", "email"})
    void nothing_runs_in_a_file(String form) {
        CommandResult run = digest.run("render", "7", "--to", form, "-o", "out.html");
        run.isHarmless();
        // Without what a browser would forbid anyway: the file itself must be clean.
        String html = digest.read("out.html").replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        digest.write("open.html", html);
        URI page = digest.path("open.html").toUri();
        chromium.open(page, 1280, 900);
        isQuiet(form);
        assertThat((List<?>) chromium.evaluate(ACTIVITY, chromium.find("html")))
                .as(html)
                .isEmpty();
        assertThat(chromium.find("body").getText()).contains("<script>" + RUN + "</script>");
    }

    @Test
    void nothing_runs_in_the_preview() {
        try (RunningPreview preview = digest.start("preview", "7")) {
            chromium.open(preview.address(), 1280, 900);
            chromium.waitUntil(
                    "filled", () -> !chromium.find("#title").getText().isEmpty());
            isQuiet("the page");
            assertThat(chromium.find("#title").getText()).contains("<script>" + RUN + "</script>");
            assertThat((List<?>) chromium.evaluate(ACTIVITY, chromium.find("aside")))
                    .isEmpty();
            for (String form : List.of("article", "page")) {
                chromium.evaluate("document.querySelector('input[value=" + form + "]').click()");
                chromium.waitUntil(
                        form,
                        () -> chromium.evaluate("return frame.contentDocument.URL")
                                .toString()
                                .endsWith("/" + form));
                assertThat(chromium.evaluate("return frame.contentWindow.hacked === undefined"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void nothing_runs_where_the_article_is_pasted() {
        try (RunningPreview preview = digest.start("preview", "7")) {
            String html = preview.state().get("html").toString();
            chromium.driver().get("data:text/html,<!doctype html><div id=into></div>");
            chromium.evaluate("document.getElementById('into').innerHTML = arguments[0]", html);
            isQuiet("pasted");
            assertThat((List<?>) chromium.evaluate(ACTIVITY, chromium.find("#into")))
                    .as(html)
                    .isEmpty();
        }
    }
}
