package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.testing.HeadlessChromium;
import dev.digest.testing.RunningPreview;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Tag("slow")
class PreviewInBrowserTest {
    private static final String ISSUE = """
            # 《试刊》第7期：主题

            No.7

            试刊社

            ## 论文推荐

            ### 【NLP研究】

            **标题**：甲大学 | Alpha[了解详情](https://example.org/alpha)

            **作者**：Ada Example

            **简介**：本文提出一种**重要**的方法。。它在`三项`任务上优于已有的做法，并且不需要任何标注。

            **论文下载**：<https://example.org/alpha.pdf>

            ---

            欢迎加入：

            - 一
            - 二
            """;

    @TempDir
    static Path profile;

    private static HeadlessChromium chromium;

    @TempDir
    Path folder;

    private TestProgram digest;
    private RunningPreview preview;

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
    void an_issue() {
        digest = TestProgram.withNewsletter(folder);
        digest.write("issues/007.md", ISSUE);
    }

    @AfterEach
    void end() {
        if (preview != null) {
            preview.close();
        }
    }

    private void opened() {
        preview = digest.start("preview", "issues/007.md", "--lang", "en");
        chromium.open(preview.address(), 1280, 900);
        chromium.waitUntil(
                "the page is filled", () -> !chromium.find("#title").getText().isEmpty());
    }

    private static void choose(String name, String value) {
        chromium.find("input[name=" + name + "][value=" + value + "]").sendKeys(Keys.SPACE);
    }

    /** Chooses a form, and waits until all of it is there. */
    private static void chooseForm(String form) {
        choose("form", form);
        chromium.waitUntil(
                form,
                () -> frame("page.URL").toString().endsWith("/" + form)
                        && frame("page.readyState").equals("complete")
                        && frame("page.body.innerText").toString().contains("试刊社"));
    }

    private static Object frame(String expression) {
        return chromium.evaluate("const page = frame.contentDocument; return " + expression);
    }

    private static List<?> looks(String call) {
        return chromium.looks(call);
    }

    private static void shown(String words) {
        chromium.waitUntil(words, () -> frame("page.body.innerText").toString().contains(words));
    }

    @Test
    void the_issue_what_check_says_and_the_limits_are_shown() {
        opened();
        assertThat(chromium.driver().getTitle()).isEqualTo("《试刊》第7期：主题");
        shown("本文提出一种重要的方法");
        chromium.eventually(() -> {
            assertThat(chromium.find("#remarks").getText()).contains("error", "line 15", "punct.repeat", "。。 → 。");
            assertThat(chromium.find("#uses").getText()).contains("10 / 32", "/ 128", "/ 20,000");
        });
        assertThat(chromium.find("#troubles").isDisplayed()).isFalse();
        assertThat(preview.get("")).doesNotContain("本文提出");
    }

    @Test
    void it_is_shown_at_the_width_of_a_phone_and_of_a_desk() {
        opened();
        chromium.eventually(
                () -> assertThat(frame("frame.contentWindow.innerWidth")).isEqualTo(390L));
        choose("width", "desk");
        chromium.waitUntil("wide", () -> (long) frame("frame.contentWindow.innerWidth") > 700);
        chooseForm("page");
        chromium.eventually(() -> assertThat((long) frame("page.documentElement.scrollWidth"))
                .isLessThanOrEqualTo((long) frame("frame.contentWindow.innerWidth")));
        choose("width", "phone");
        chromium.waitUntil("narrow", () -> (long) frame("frame.contentWindow.innerWidth") == 390L);
        chromium.eventually(
                () -> assertThat(frame("page.documentElement.scrollWidth")).isEqualTo(390L));
    }

    @Test
    void it_is_shown_light_and_dark() {
        opened();
        for (String form : List.of("article", "page")) {
            chooseForm(form);
            choose("look", "light");
            chromium.eventually(() -> {
                assertThat(brightness("page.body", "backgroundColor")).isGreaterThan(240);
                assertThat(brightness("page.querySelector('h2')", "color")).isLessThan(100);
            });
            choose("look", "dark");
            chromium.eventually(() -> {
                assertThat(brightness("page.body", "backgroundColor")).isLessThan(50);
                assertThat(brightness("page.querySelector('h2')", "color")).isGreaterThan(150);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "plain"})
    void words_stand_out_from_their_ground(String theme) {
        digest.write("digest.yaml", digest.read("digest.yaml").replaceAll("(?m)^theme:.*", "theme: " + theme));
        opened();
        chromium.eventually(() -> assertThat(looks("faint(document)")).isEmpty());
        for (String form : List.of("article", "page")) {
            chooseForm(form);
            for (String look : List.of("light", "dark")) {
                choose("look", look);
                chromium.waitUntil(
                        look, () -> look.equals("light") == brightness("page.body", "backgroundColor") > 200);
                chromium.eventually(() -> assertThat(looks("faint(frame.contentDocument)"))
                        .as(form + " " + look)
                        .isEmpty());
            }
        }
    }

    @Test
    void headings_are_in_order_and_the_language_is_marked() {
        opened();
        for (String form : List.of("article", "page")) {
            chooseForm(form);
            List<?> levels = looks("levels(frame.contentDocument)");
            assertThat(levels.get(0)).isEqualTo(1L);
            for (int i = 1; i < levels.size(); i++) {
                assertThat((long) levels.get(i)).as(levels.toString()).isBetween(2L, (long) levels.get(i - 1) + 1);
            }
            assertThat(frame("page.documentElement.lang")).isEqualTo("zh-CN");
        }
    }

    /** From 0, black, to 255, white. */
    private static double brightness(String element, String property) {
        Object sum = frame("frame.contentWindow.getComputedStyle(" + element + ")." + property
                + ".match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => Number(a) + Number(b))");
        return ((Number) sum).doubleValue() / 3;
    }

    @Test
    void the_page_follows_the_file_and_stays_where_one_reads() {
        digest.write("issues/007.md", ISSUE + "\n\n很长。\n".repeat(200));
        opened();
        shown("本文提出");
        chromium.evaluate("frame.contentWindow.scrollTo(0, 700)");
        digest.write("issues/007.md", digest.read("issues/007.md").replace("本文提出", "我们改成"));
        shown("我们改成");
        chromium.waitUntil("scrolled", () -> (long) frame("Math.round(frame.contentWindow.scrollY)") == 700);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_copied_keeps_its_look_where_there_is_no_stylesheet(boolean byEvent) {
        opened();
        shown("本文提出");
        chromium.evaluate("if (!arguments[0]) document.execCommand = () => false", byEvent);
        List<?> here = looks("runs(frame.contentDocument.getElementById('pasted'))");
        copy("#copy");
        pasteInto("<div id=into contenteditable></div>");
        List<?> pasted = looks("runs(document.getElementById('into'))");
        assertThat(pasted).isEqualTo(here).hasSizeGreaterThan(15);
        String first = pasted.get(0).toString();
        assertThat(pasted)
                .anySatisfy(run -> assertThat(run.toString().replaceAll("^[^|]*", ""))
                        .isNotEqualTo(first.replaceAll("^[^|]*", "")));
    }

    @Test
    void title_and_digest_are_copied_beside_it() {
        opened();
        copy("[data-copies=title]");
        String digestWords = chromium.find("#digest").getText();
        pasteInto("<textarea id=into></textarea>");
        assertThat(chromium.find("#into").getDomProperty("value")).isEqualTo("《试刊》第7期：主题");
        chromium.open(preview.address(), 1280, 900);
        chromium.waitUntil("filled", () -> !chromium.find("#title").getText().isEmpty());
        copy("[data-copies=digest]");
        pasteInto("<textarea id=into></textarea>");
        assertThat(chromium.find("#into").getDomProperty("value"))
                .isEqualTo(digestWords)
                .isNotEmpty();
    }

    private static void copy(String button) {
        chromium.waitUntil("can be copied", () -> chromium.find(button).isEnabled());
        chromium.find(button).click();
        chromium.waitUntil("copied", () -> chromium.find("#said").getText().equals("Copied."));
    }

    private static void pasteInto(String html) {
        chromium.driver().get("data:text/html;charset=utf-8,<!doctype html>" + html);
        chromium.find("#into").click();
        chromium.find("#into").sendKeys(Keys.chord(Keys.CONTROL, "v"));
    }

    @Test
    void its_button_ends_the_preview() {
        opened();
        chromium.find("#stop").click();
        preview.waitForEnd().succeeds().messages().endsWith("Preview stopped.\n");
        chromium.waitUntil("told", () -> chromium.find("#connection").getText().equals("Preview stopped."));
    }

    @Test
    void the_end_of_the_program_is_told() {
        opened();
        preview.stop();
        chromium.waitUntil("lost", () -> chromium.find("#connection").getText().startsWith("Disconnected"));
    }
}
