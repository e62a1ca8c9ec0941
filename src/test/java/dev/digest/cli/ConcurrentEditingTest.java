package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two curators at one paper: one has it open in an editor while the other one writes. */
@Tag("slow")
class ConcurrentEditingTest {
    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void make_a_paper() throws Exception {
        digest = TestProgram.withNewsletter(folder).withVariable("DIGEST_USER", "ada");
        ReadyPapers.add(digest, "2210.00001", "Alpha");
        ReadyPapers.summarize(digest, "2210.00001", "NLP研究", "原来的");
        fifo("opened");
        fifo("go");
    }

    @Test
    void the_same_field_keeps_the_first_text_and_the_second_one_aside() throws Exception {
        CommandResult late = whileOpen(
                "s/原来的/晚到的/",
                () -> digest.withVariable("DIGEST_USER", "ben")
                        .run("summarize", "2210.00001", "--text", "先到的")
                        .succeeds());
        late.exits(1).messages().contains("ben", "version 2", "version 3", "digest summarize --file");
        digest.run("show", "2210.00001").output().contains("先到的").doesNotContain("晚到的");
        digest.run("show", "2210.00001", "--version", "3").output().contains("晚到的", "kept but not applied");
        assertThat(digest.read(".digest/sheets/arXiv-2210.00001.md")).contains("晚到的");
        digest.run("summarize", "--file", ".digest/sheets/arXiv-2210.00001.md").succeeds();
        digest.run("show", "2210.00001").output().contains("晚到的");
        digest.run("show", "2210.00001", "--version", "2").output().contains("先到的");
        assertThat(digest.path(".digest/sheets")).isEmptyDirectory();
        digest.run("doctor").succeeds().output().doesNotContain("draft");
    }

    @Test
    void different_fields_are_both_taken() throws Exception {
        whileOpen(
                        "s/原来的/改过的/",
                        () -> digest.run("summarize", "2210.00001", "--title-zh", "甲")
                                .succeeds())
                .succeeds()
                .messages()
                .contains("both edits are kept");
        digest.run("show", "2210.00001").output().contains("改过的", "甲");
    }

    @Test
    void two_editors_of_one_sheet_have_a_file_each() throws Exception {
        CommandResult late = whileOpen(
                "s/原来的/晚到的/",
                () -> new TestProgram(folder)
                        .withEditor("second editor", "sed -i 's/原来的/先到的/' \"$1\"")
                        .run("summarize", "2210.00001")
                        .succeeds()
                        .messages()
                        .contains("another editor"));
        late.exits(1);
        digest.run("show", "2210.00001").output().contains("先到的");
        assertThat(digest.read(".digest/sheets/arXiv-2210.00001.md")).contains("晚到的");
        assertThat(digest.path(".digest/sheets/arXiv-2210.00001-2.md")).doesNotExist();
    }

    @Test
    void of_many_who_write_at_once_nobody_loses_a_word() throws Exception {
        List<String> options = List.of("--text", "--title-zh", "--institutions", "--recommendation");
        ExecutorService pool = Executors.newFixedThreadPool(options.size());
        try {
            List<Future<CommandResult>> all = new ArrayList<>();
            for (String option : options) {
                TestProgram one = new TestProgram(folder).withVariable("DIGEST_USER", option);
                all.add(pool.submit(() -> one.run("summarize", "2210.00001", option, "写了 " + option)));
            }
            for (Future<CommandResult> one : all) {
                one.get(60, TimeUnit.SECONDS).succeeds();
            }
        } finally {
            pool.shutdownNow();
        }
        for (String option : options) {
            digest.run("show", "2210.00001", "--version", "5").output().contains("写了 " + option);
        }
    }

    /** Opens the sheet in an editor, lets something happen meanwhile, and then has the editor do its work. */
    private CommandResult whileOpen(String edit, Runnable meanwhile) throws Exception {
        TestProgram slow = new TestProgram(folder)
                .withVariable("DIGEST_USER", "ada")
                .withEditor(
                        "slow editor",
                        "echo > '" + folder + "/opened'; cat '" + folder + "/go' > /dev/null; sed -i '" + edit
                                + "' \"$1\"");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<CommandResult> run = pool.submit(() -> slow.run("summarize", "2210.00001"));
            digest.read("opened");
            try {
                meanwhile.run();
            } finally {
                digest.write("go", "");
            }
            return run.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    private void fifo(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString())
                        .start()
                        .waitFor())
                .isZero();
    }
}
