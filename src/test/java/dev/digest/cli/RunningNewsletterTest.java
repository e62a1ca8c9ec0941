package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newsletter that began long before it was made with this program. */
class RunningNewsletterTest {
    @TempDir
    Path folder;

    private TestProgram begun(String... more) {
        TestProgram digest = new TestProgram(folder);
        String[] command = new String[more.length + 3];
        System.arraycopy(new String[] {"init", "--name", "试刊"}, 0, command, 0, 3);
        System.arraycopy(more, 0, command, 3, more.length);
        digest.run(command).succeeds();
        for (int i = 1; i <= 3; i++) {
            ReadyPapers.add(digest, "2210.0000" + i, "Paper " + i);
            ReadyPapers.summarize(digest, "2210.0000" + i, "NLP研究", "简介" + i);
        }
        return digest;
    }

    @Test
    void the_first_issue_has_the_number_that_was_said() {
        TestProgram digest = begun("--next", "64");
        digest.run("event", "add", "--title", "A talk", "--summary", "简介")
                .succeeds()
                .output()
                .contains("in issue 64");
        digest.run("check").output().doesNotContain("001.md");
        digest.run("render", "--to", "text", "-o", "-").output().contains("第64期");
        digest.run("defer", "2210.00003").succeeds().output().contains("65");
        digest.run("build-issue").succeeds().output().contains("064.md");
        digest.run("arrange", "2210.00001", "--after", "2210.00002").succeeds();
        digest.run("publish", "64").succeeds();
        digest.run("build-issue").succeeds().output().contains("065.md");
    }

    @Test
    void a_number_that_is_none_makes_no_newsletter() {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "--next", "0").exits(2).messages().contains("--next");
        assertThat(digest.path("digest.yaml")).doesNotExist();
    }

    @Test
    void after_an_imported_issue_comes_the_next() {
        TestProgram digest = begun();
        digest.run("build-issue", "1", "2210.00001").succeeds();
        digest.write(
                "old.md", digest.read("issues/001.md").replace("第1期", "第63期").replace("2210.00001", "2209.00001"));
        digest.run("issues", "remove", "1", "--yes").succeeds();
        digest.run("import", "old.md").succeeds();
        digest.run("event", "add", "--title", "A talk").output().contains("in issue 64");
    }

    @Test
    void an_imported_issue_that_has_only_a_day_is_the_first_that_was_said() {
        TestProgram digest = begun("--next", "64");
        digest.run("build-issue", "64", "2210.00001").succeeds();
        String built = digest.read("issues/064.md");
        digest.run("issues", "remove", "64", "--yes").succeeds();
        String dated = built.replace("2210.00001", "2209.00001")
                .replaceFirst("# .*\\n", "# 试刊\n")
                .replaceFirst("No\\.64\\n", "");
        digest.run("import", digest.write("2022-09-30.md", dated))
                .succeeds()
                .output()
                .contains("imported issue 64");
        digest.run("build-issue").succeeds().output().contains("065.md");
    }

    @ParameterizedTest
    @CsvSource({
        "weekly, '', 2022-10-24, 2022-10-31",
        "weekly, 周五, 2022-10-24, 2022-11-04",
        "weekly, monday, 2022-10-24, 2022-10-31",
        "biweekly, '', 2022-10-24, 2022-11-07",
        "weekly, '', 2022-08-04, 2022-10-27",
        "none, '', 2022-10-24, 2022-10-31",
        "none, '', 2022-10-20, 2022-10-31",
    })
    void a_rhythm_dates_the_next_issue(String schedule, String weekday, String last, String next) {
        TestProgram digest = begun("--next", "64");
        digest.run("config", "set", "schedule", schedule).succeeds();
        if (!weekday.isEmpty()) {
            digest.run("config", "set", "weekday", weekday).succeeds();
        }
        digest.run("build-issue", "64", "2210.00001", "--date", last).succeeds();
        digest.run("publish", "64").succeeds();
        digest.run("build-issue", "65", "2210.00002").succeeds();
        digest.run("issues", "--json").output().contains(next);
        digest.run("build-issue", "65", "--date", "2023-01-02").succeeds();
        digest.run("issues", "--json").output().contains("2023-01-02");
    }

    @Test
    void a_rhythm_or_weekday_that_is_none_is_told() {
        TestProgram digest = begun();
        digest.write("digest.yaml", digest.read("digest.yaml").replace("weekday: \"\"", "weekday: 周八"));
        digest.run("build-issue").exits(1).messages().contains("周八", "monday");
        digest.write("digest.yaml", digest.read("digest.yaml").replace("schedule: none", "schedule: hourly"));
        digest.run("build-issue").exits(1).messages().contains("hourly", "weekly");
    }
}
