package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clock that is put forward and back, and those of two machines that are apart: what counts is what happened first.
 */
class ClockSkewTest {
    private static final String NOW = "2022-10-31T12:00:00Z";
    private static final String YEARS_AGO = "1999-12-31T23:59:59Z";
    private static final String YEARS_AHEAD = "2047-01-01T00:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void a_paper_with_a_text_from_each_time() {
        digest = ReadyPapers.createIn(folder).withVariable("DIGEST_USER", "ada");
        summarize(YEARS_AHEAD, "desk", "从未来");
        summarize(YEARS_AGO, "laptop", "从过去");
        summarize(NOW, "desk", "从现在");
        summarize(YEARS_AGO, "laptop", "最后一稿");
    }

    private void summarize(String time, String machine, String text) {
        digest.withVariable("HOSTNAME", machine)
                .atTime(time)
                .run("summarize", "2210.00001", "--text", text)
                .succeeds();
    }

    @Test
    void history_tells_things_in_the_order_in_which_they_happened() {
        List<String> times = digest.run("history", "2210.00001", "--limit", "4")
                .succeeds()
                .out()
                .lines()
                .map(line -> line.split("\t", -1)[1])
                .toList();
        assertThat(times).containsExactly(YEARS_AGO, NOW, YEARS_AGO, YEARS_AHEAD);
        digest.run("show", "2210.00001", "--version", "2").output().contains("从未来");
        digest.run("show", "2210.00001", "--version", "4").output().contains("从现在");
    }

    @Test
    void undo_takes_back_what_was_done_last_whatever_the_clock_says() {
        String first = digest.run("history", "2210.00001")
                .out()
                .lines()
                .toList()
                .get(3)
                .replaceFirst("\t.*", "");
        digest.atTime(YEARS_AHEAD).run("undo").succeeds();
        digest.run("show", "2210.00001").output().contains("从现在");
        digest.atTime(YEARS_AGO).run("redo").succeeds();
        digest.run("show", "2210.00001").output().contains("最后一稿");
        digest.run("undo", "--to", first).succeeds();
        digest.run("show", "2210.00001").output().contains("从未来");
    }

    @Test
    void papers_are_listed_in_the_order_of_adding() {
        digest.atTime(YEARS_AHEAD);
        ReadyPapers.add(digest, "2210.00005", "Epsilon");
        digest.atTime(YEARS_AGO);
        ReadyPapers.add(digest, "2210.00006", "Zeta");
        List<String> ids = digest.run("list", "--ids").out().lines().toList();
        assertThat(ids).hasSize(5);
        assertThat(ids.indexOf("arXiv:2210.00006")).isEqualTo(0);
        assertThat(ids.indexOf("arXiv:2210.00005")).isEqualTo(1);
    }

    @Test
    void the_newest_backups_stay_though_their_clock_was_behind() throws IOException {
        digest.run("config", "set", "backup.keep", "2").succeeds();
        digest.run("config", "set", "backup.weeks", "0").succeeds();
        digest.run("backup", "good.db").succeeds();
        for (String time : List.of(YEARS_AHEAD, YEARS_AHEAD, NOW, YEARS_AGO)) {
            digest.atTime(time).run("restore", "good.db", "--yes").succeeds();
        }
        try (Stream<Path> backups = Files.list(digest.path(".digest/backups"))) {
            assertThat(backups.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "0003-20221031T120000Z-before-restore.db", "0004-19991231T235959Z-before-restore.db");
        }
    }

    @Test
    void nothing_is_wrong_with_such_a_library() {
        digest.run("build-issue", "1").succeeds();
        digest.atTime(YEARS_AHEAD).run("publish", "1").succeeds();
        digest.atTime(YEARS_AGO).run("unpublish", "1").succeeds();
        digest.run("doctor").succeeds();
        digest.run("restore", "--yes", digest.run("backup").out().strip()).succeeds();
    }
}
