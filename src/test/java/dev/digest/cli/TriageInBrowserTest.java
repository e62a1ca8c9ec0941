package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.testing.HeadlessChromium;
import dev.digest.testing.NewPapers;
import dev.digest.testing.RunningPreview;
import dev.digest.testing.TestProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Triage on a page, in a real browser. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Tag("slow")
class TriageInBrowserTest {
    private static final String HOSTILE = "<img src=x onerror=\"window.bitten=1\"> &lt;i&gt; </script>";

    @TempDir
    static Path profile;

    private static HeadlessChromium chromium;

    @TempDir
    Path folder;

    private TestProgram digest;
    private RunningPreview page;

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
    void a_week_of_papers() {
        digest = NewPapers.in(TestProgram.withNewsletter(folder).atTime("2026-02-15T12:00:00Z"))
                .with("Paper 1 on 推理", "We study the number 1.")
                .with("A second one " + HOSTILE, "We study the number 2. " + HOSTILE, "Ada <b>Lovelace</b>")
                .with("A third one", "Word after word. ".repeat(400) + "The last word.")
                .with("A fourth one", "We study the number 4.", "Kurt Gödel")
                .load();
    }

    @AfterEach
    void end() {
        if (page != null) {
            page.close();
        }
    }

    private void open(int width) {
        page = digest.start("triage", "--web", "--since", NewPapers.SINCE, "--lang", "en");
        chromium.open(page.address(), width, 900);
        shown("1 of 4 · 4 left, 0 picked");
    }

    private static void press(CharSequence keys) {
        chromium.find("body").sendKeys(keys);
    }

    private static void shown(String text) {
        chromium.eventually(() -> assertThat(chromium.find("body").getText()).contains(text));
    }

    private String history() {
        return digest.run("history").succeeds().out();
    }

    @Test
    void one_key_decides_as_in_the_terminal() {
        open(1280);
        shown("We study the number 1.");
        press("p");
        shown("2 of 4 · 3 left, 1 picked");
        assertThat(chromium.find("#told").getText()).contains("picked arXiv:2602.00001");
        press("xd");
        shown("4 of 4 · 1 left, 1 picked");
        press("u");
        shown("3 of 4 · 2 left, 1 picked");
        press("jj");
        shown("2 decisions, 1 picked, 2 left");
        press("k");
        shown("We study the number 4.");
        assertThat(history()).contains("pick 2602.00001", "reject 2602.00002");
        page.stop().succeeds().messages().contains("2 decisions, 1 picked, 2 left");
    }

    @Test
    void reasons_categories_and_searches_are_asked_for() {
        open(1280);
        press("X");
        chromium.waitUntil("asked", () -> chromium.find("#text").isDisplayed());
        chromium.find("#text").sendKeys("没有实验 px" + Keys.ENTER);
        shown("2 of 4 · 3 left, 0 picked");
        press("P");
        chromium.waitUntil("asked", () -> chromium.find("#choices").isDisplayed());
        chromium.find("#text").sendKeys("nlp" + Keys.ENTER);
        shown("3 of 4 · 2 left, 1 picked");
        press("c");
        chromium.waitUntil("asked", () -> chromium.find("#text").isDisplayed());
        chromium.find("#text").sendKeys(Keys.ESCAPE);
        press("/");
        chromium.waitUntil("asked", () -> chromium.find("#text").isDisplayed());
        chromium.find("#text").sendKeys("ｇödel" + Keys.ENTER);
        shown("4 of 4");
        press("z");
        press("?");
        shown("undo the last decision");
        chromium.find("#help button").click();
        digest.run("list", "--category", "NLP研究").succeeds().output().contains("2602.00002");
        assertThat(digest.run("search", "number", "--in", "pool", "--json").out())
                .contains("没有实验 px");
    }

    @Test
    void what_papers_say_is_text_and_runs_nothing() {
        open(1280);
        press("j");
        shown("2 of 4");
        shown(HOSTILE);
        assertThat(chromium.find("#paper h2").getText()).isEqualTo("A second one " + HOSTILE);
        assertThat(chromium.driver().findElements(By.cssSelector("img, article b")))
                .isEmpty();
        assertThat(chromium.evaluate("return window.bitten === undefined")).isEqualTo(true);
    }

    @Test
    void a_long_abstract_scrolls_by_space_and_then_the_next_paper_comes() {
        open(1280);
        press("jj");
        shown("3 of 4");
        press(" ");
        chromium.waitUntil(
                "scrolled", () -> (boolean) chromium.evaluate("return document.querySelector('main').scrollTop > 100"));
        shown("3 of 4");
        press(" ".repeat(20));
        shown("4 of 4");
    }

    @Test
    void the_list_says_what_was_decided_and_leads_to_each_paper() {
        open(1280);
        press("x");
        shown("2 of 4");
        assertThat(chromium.find("#list li:first-child .x").getText()).isEqualTo("x");
        chromium.find("#list li:last-child button").click();
        shown("We study the number 4.");
        chromium.driver().navigate().refresh();
        shown("We study the number 4.");
    }

    @Test
    void what_others_decide_meanwhile_is_seen_and_not_overwritten() {
        open(1280);
        shown("We study the number 1.");
        digest.withVariable("DIGEST_USER", "Ben")
                .run("reject", "2602.00001", "--reason", "no data")
                .succeeds();
        shown("rejected by Ben · no data");
        press("p");
        shown("was rejected by someone else");
        assertThat(history()).doesNotContain("pick");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void it_fits_a_phone_and_a_desk_and_can_be_read_light_and_dark(int width, String look) {
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", look);
        chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        chromium.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width < 500));
        try {
            open(width);
            chromium.find("[data-key=p]").click();
            shown("2 of 4 · 3 left, 1 picked");
            assertThat((Boolean) chromium.evaluate(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            assertThat((boolean)
                            chromium.evaluate("const keys = document.querySelector('footer').getBoundingClientRect();"
                                    + " return keys.bottom <= innerHeight + 1 && keys.height < innerHeight / 3"))
                    .as("the keys are on the screen and leave room for the paper")
                    .isTrue();
            String ground = (String) chromium.evaluate("return getComputedStyle(document.body).backgroundColor");
            assertThat(ground.matches("rgb\\((2\\d\\d, ?){2}2\\d\\d\\)")).isEqualTo(look.equals("light"));
            assertThat(chromium.looks("faint(document)")).isEmpty();
        } finally {
            chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
            chromium.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void its_button_ends_it_and_the_address_is_data_for_scripts() {
        open(1280);
        chromium.find("#stop").click();
        page.waitForEnd().succeeds();
        shown("Stopped. All decisions are saved.");
        page = digest.start("triage", "--web", "--since", NewPapers.SINCE, "--no-input");
        assertThat(URI.create(page.address().toString()).getHost()).isEqualTo("127.0.0.1");
    }
}
