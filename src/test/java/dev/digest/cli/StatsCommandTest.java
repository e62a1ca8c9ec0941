package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ArticleSamples;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void two_issues_are_published_and_a_third_is_not() {
        digest = ReadyPapers.createIn(folder).withVariable("DIGEST_USER", "ada");
        digest.run("summarize", "2210.00001", "--institutions", "UIUC、谷歌等").succeeds();
        digest.run("summarize", "2210.00002", "--institutions", "<b>谷歌</b>、UIUC")
                .succeeds();
        publish(1);
        String entry = "<entry><id>http://arxiv.org/abs/2211.00001v1</id><title>Delta</title>"
                + "<published>2022-10-21T00:00:00Z</published><author><name>Ada Example</name></author></entry>";
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
        ReadyPapers.summarize(digest, "2211.00001", "NLP研究", "丁的简介");
        publish(2);
        ReadyPapers.add(digest, "2211.00002", "Epsilon");
        ReadyPapers.summarize(digest, "2211.00002", "CV研究", "戊的简介");
        digest.run("build-issue", "3").succeeds();
    }

    private void publish(int number) {
        digest.run("build-issue", "" + number).succeeds();
        digest.run("publish", "" + number).succeeds();
    }

    @Test
    void a_pipe_gets_a_line_a_number() {
        digest.run("stats")
                .succeeds()
                .output()
                .contains("issues\t1\t3\n", "issues\t2\t1\n", "categories\tNLP研究\t3\n", "categories\tCV研究\t1\n")
                .contains("institutions\tUIUC\t2\n", "institutions\t谷歌\t1\n", "sources\tarXiv\t4\n")
                .contains("delay\tdelay-14\t1\n", "writers\tada\t4\n")
                .doesNotContain("issues\t3");
    }

    @Test
    void a_terminal_gets_headings_and_bars_in_the_users_language() {
        digest.onTerminal(80).run("stats", "--lang", "zh").succeeds().output().contains("各栏目论文数", "█", "8–14 天");
    }

    @Test
    void a_page_has_charts_without_scripts_and_nothing_in_it_acts() {
        digest.run("stats", "--html", "stats.html", "--lang", "zh")
                .succeeds()
                .output()
                .isEqualTo("stats.html\n");

        assertThat(digest.read("stats.html"))
                .contains("<svg", "各机构论文数", "&lt;b&gt;谷歌&lt;/b&gt;", "prefers-color-scheme: dark")
                .doesNotContain("<script", "http://", "https://", "<b>谷歌");
    }

    @Test
    void papers_are_counted_by_calendar_week_and_drawn_from_left_to_right() {
        digest.run("build-issue", "3", "--date", "2023-02-01").succeeds();
        digest.run("publish", "3").succeeds();

        digest.run("stats")
                .output()
                .contains("weeks\t2022-W44\t4\nweeks\t2022-W45\t0\n", "W52\t0\nweeks\t2023-W01\t0\n", "2023-W05\t1\n");
        digest.run("stats", "--html", "stats.html").succeeds();
        assertThat(digest.read("stats.html"))
                .contains(
                        "viewBox=\"0 0 140 100\"", "<title>2022-W45 · 0</title>", "height=\"25\"><title>2023-W05 · 1");
    }

    @Test
    void the_site_has_a_page_of_them_without_who_wrote_and_what_was_decided() {
        digest.run("site").succeeds();

        assertThat(digest.read("site/stats.html"))
                .contains("<h1>统计</h1>", "各周论文数", "各机构论文数", "&lt;b&gt;谷歌&lt;/b&gt;", "<svg")
                .doesNotContain("各位编辑", "ada", "<style", "style=");
        for (String page : List.of("index.html", "issues/001.html", "papers/index.html", "stats.html")) {
            String root = page.contains("/") ? "../" : "";
            assertThat(digest.read("site/" + page)).contains("<a href=\"" + root + "stats.html\">统计</a>");
        }
        digest.run("config", "set", "language", "en").succeeds();
        digest.run("site").succeeds();
        assertThat(digest.read("site/stats.html")).contains("<h1>Statistics</h1>", "Papers by calendar week");
    }

    @Test
    void the_page_follows_the_library_where_no_issue_has_changed() {
        digest.run("site").succeeds();
        digest.run("summarize", "2210.00001", "--institutions", "清华大学").succeeds();

        assertThat(digest.run("site", "--json").succeeds().json().get("written"))
                .isEqualTo(1L);

        assertThat(digest.read("site/stats.html")).contains("清华大学");
        assertThat(digest.run("site", "--json").succeeds().json().get("written"))
                .isEqualTo(0L);
    }

    @Test
    void a_template_from_before_has_neither_page_nor_link() {
        String template = ArticleSamples.starterFile("templates/site.html").text();
        digest.write(
                "templates/site.html",
                template.replaceAll("(?s)\\{\\{#(statistics|hasStatistics)}}.*?\\{\\{/\\1}}\n", ""));
        digest.run("site").succeeds();
        assertThat(digest.path("site/stats.html")).doesNotExist();
        assertThat(digest.read("site/index.html")).doesNotContain("stats.html");
    }

    @Test
    void scripts_get_the_numbers_by_name() {
        assertThat(digest.run("stats", "--json").succeeds().json().get("categories"))
                .hasToString("{NLP研究=3, CV研究=1}");
    }

    @Test
    void without_a_published_issue_there_is_little_to_tell() {
        TestProgram.withNewsletter(folder.resolve("new"))
                .run("stats")
                .succeeds()
                .messages()
                .contains("No published issues");
        digest.run("stats", "x").exits(2);
    }
}
