package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.testing.HeadlessChromium;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The site as it lies on a disk, without a server. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Tag("slow")
class SiteInBrowserTest {
    @TempDir
    static Path profile;

    @TempDir
    static Path folder;

    private static HeadlessChromium chromium;

    @BeforeAll
    static void start() {
        assumeTrue(HeadlessChromium.isAvailable(), HeadlessChromium.MISSING);
        TestProgram digest = ReadyPapers.createIn(folder);
        digest.run("summarize", "2210.00002", "--title-zh", "玩具研究", "--authors", "Bo Example, Łukasz Schrödinger")
                .succeeds();
        ReadyPapers.add(digest, "2210.00004", "&lt;img src=x onerror=\"window.bitten=1\"&gt; Delta");
        ReadyPapers.summarize(digest, "2210.00004", "CV研究", "丁的简介");
        digest.run("build-issue", "1", "--theme", "开始").succeeds();
        digest.run("publish", "1").succeeds();
        digest.run("site").succeeds();
        chromium = new HeadlessChromium(profile);
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void open(String page, int width) {
        chromium.open(folder.resolve("site").resolve(page).toUri(), width, 900);
    }

    private static void search(String words, String found) {
        chromium.find(".site-search input").clear();
        chromium.find(".site-search input").sendKeys(words);
        chromium.waitUntil(found, () -> chromium.find(".site-found p").getText().equals(found));
    }

    @Test
    void papers_are_found_by_any_of_their_words_and_lead_to_their_place() {
        open("papers/index.html", 1280);
        search("玩具", "找到 1 篇。");
        search("EXAMPLE nlp", "找到 2 篇。");
        search("nothing such", "找到 0 篇。");
        search("Lukasz", "找到 1 篇。");
        search("schrodinger", "找到 1 篇。");
        search("丁的简介", "找到 1 篇。");
        search("2210.00004", "找到 1 篇。");
        search("arxiv:2210.00002", "找到 1 篇。");
        search("开始", "找到 4 篇。");
        search("ｂｅｔａ bo", "找到 1 篇。");
        chromium.find(".site-found a").click();
        chromium.waitUntil(
                "the page of the issue", () -> chromium.driver().getCurrentUrl().contains("issues/001.html#entry-"));
        assertThat(chromium.evaluate("return document.querySelector(':target').innerText")
                        .toString())
                .contains("Beta");
    }

    @Test
    void what_is_found_is_text_and_goes_with_escape() {
        open("index.html", 1280);
        search("delta", "找到 1 篇。");
        assertThat(chromium.find(".site-found a").getText()).contains("<img src=x");
        assertThat(chromium.evaluate("return window.bitten === undefined")).isEqualTo(true);
        chromium.find(".site-search input").sendKeys(Keys.ESCAPE);
        assertThat(chromium.find(".site-found").isDisplayed()).isFalse();
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        for (String page : List.of("index.html", "issues/001.html", "papers/index.html", "categories/index.html")) {
            open(page, 390);
            assertThat((Boolean) chromium.evaluate(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(page)
                    .isTrue();
        }
    }
}
