package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
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
