package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sqlite.SqliteStorage;
import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.SmallDisk;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that do not take what is written: a full disk, a folder of somebody else, a library that another holds. */
@Tag("slow")
class UnwritableStorageTest {
    @TempDir
    Path folder;

    @Test
    void on_a_full_disk_a_command_fails_and_all_is_as_it_was() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 900)) {
            TestProgram digest =
                    ReadyPapers.createIn(Files.createDirectory(disk.path().resolve("letter")));
            digest.run("build-issue", "1").succeeds();
            digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "改写的简介"));
            Path added = Files.writeString(folder.resolve("new.xml"), ninth());
            disk.fill();
            NewsletterFolder before = NewsletterFolder.copy(digest.path("."), folder.resolve("before"));
            int number = 0;
            for (String[] command : new String[][] {
                {"add", "--from", added.toString()},
                {"summarize", "2210.00001", "--text", "很长的简介".repeat(10_000)},
                {"build-issue", "2", "2210.00003", "--allow-duplicate"},
                {"build-issue", "1", "--force"},
                {"publish", "1"},
                {"backup"},
            }) {
                CommandResult run = digest.run(command).exits(1).isHarmless();
                run.messages().contains(digest.path(".").normalize().toString()).containsIgnoringCase("no space left");
                // Elsewhere, since without room even reading needs luck.
                NewsletterFolder after = NewsletterFolder.copy(digest.path("."), folder.resolve("after-" + number++));
                assertThat(after.rows()).as(run.toString()).isEqualTo(before.rows());
                assertThat(after.texts()).as(run.toString()).isEqualTo(before.texts());
                assertThat(after.leftovers()).as(run.toString()).isEmpty();
            }
            disk.free();
            digest.run("publish", "1").succeeds();
            digest.run("summarize", "2210.00001", "--text", "新的简介").succeeds();
            digest.run("doctor").succeeds();
        }
    }

    /** So much is left on the disk that a command gets further before it fails, or to its end. */
    @ParameterizedTest
    @ValueSource(ints = {4, 12, 28, 60, 100, 140, 180, 220, 260, 300, 400})
    void on_a_disk_that_becomes_full_a_command_does_all_or_nothing(int kilobytes) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 1500)) {
            TestProgram digest =
                    ReadyPapers.createIn(Files.createDirectory(disk.path().resolve("letter")));
            digest.run("build-issue", "1").succeeds();
            digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "改写的简介"));
            Path added = Files.writeString(folder.resolve("new.xml"), ninth());
            String server = PostgresServer.shared().newSchema().toString();
            NewsletterFolder before = NewsletterFolder.copy(disk.path().resolve("letter"), folder.resolve("before"));
            for (String[] command : new String[][] {
                {"add", "--from", added.toString()},
                {"summarize", "2210.00001", "--text", "很长的简介".repeat(1_000)},
                {"build-issue", "2", "2210.00003", "--allow-duplicate"},
                {"publish", "1"},
                {"backup"},
                {"library", "move", server, "--yes"}
            }) {
                disk.leave(kilobytes);
                CommandResult run = digest.run(command);
                disk.free();
                NewsletterFolder after = new NewsletterFolder(disk.path().resolve("letter"));
                assertThat(after.leftovers()).as(run.toString()).isEmpty();
                if (run.code() == 1) {
                    run.isHarmless().messages().containsIgnoringCase("no space left");
                    assertThat(after.rows()).as(run.toString()).isEqualTo(before.rows());
                    assertThat(after.texts()).as(run.toString()).isEqualTo(before.texts());
                    digest.run(command).succeeds();
                }
                Path library = digest.path(".digest/library.db");
                assertThat(
                                Files.exists(library)
                                        ? new SqliteStorage(library, Duration.ofSeconds(20)).diagnose()
                                        : List.of())
                        .as(run.toString())
                        .isEmpty();
                after.delete();
                before.copy(disk.path().resolve("letter"));
            }
        }
    }

    /** The server has room, and what comes from it does not fit here. */
    @ParameterizedTest
    @ValueSource(ints = {4, 12, 60, 100, 180, 300})
    void a_copy_of_a_library_that_does_not_fit_leaves_the_earlier_one(int kilobytes) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 1500)) {
            TestProgram digest = PostgresServer.shared().newsletter(disk.path());
            ReadyPapers.addTo(digest);
            digest.run("library", "snapshot").succeeds();
            NewsletterFolder before = NewsletterFolder.copy(disk.path(), folder.resolve("before"));
            digest.run("summarize", "2210.00001", "--text", "很长的简介".repeat(1_000))
                    .succeeds();
            disk.leave(kilobytes);
            for (String[] command : new String[][] {{"library", "snapshot"}, {"backup"}}) {
                CommandResult run = digest.run(command);
                if (run.code() == 1) {
                    run.isHarmless()
                            .messages()
                            .containsIgnoringCase("no space left")
                            .contains(disk.path().toString());
                }
            }
            disk.free();
            NewsletterFolder after = new NewsletterFolder(disk.path());
            assertThat(after.leftovers()).isEmpty();
            assertThat(after.texts()).containsAllEntriesOf(before.texts());
            digest.run("doctor").succeeds();
            digest.run("library", "snapshot").succeeds();
        }
    }

    @Test
    void on_a_full_disk_all_can_still_be_read() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 900)) {
            TestProgram digest =
                    ReadyPapers.createIn(Files.createDirectory(disk.path().resolve("letter")));
            digest.run("build-issue", "1").succeeds();
            disk.fill();
            for (String[] command : new String[][] {
                {"list"},
                {"show", "2210.00001"},
                {"history"},
                {"render", "1", "--to", "wechat"},
                {
                    "export",
                    "--format",
                    "json",
                    "-o",
                    folder.resolve("rescue.json").toString()
                }
            }) {
                digest.run(command).succeeds();
            }
            for (String[] command : new String[][] {
                {"undo"}, {"summarize", "2210.00001", "--text", "新的简介"}, {"remove", "2210.00001", "--yes"}
            }) {
                digest.run(command).exits(1).messages().contains("No space left on the disk");
            }
            disk.free();
            digest.run("undo").succeeds();
        }
    }

    @Test
    void in_a_folder_that_may_only_be_read_undo_says_that_it_cannot_write() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 9000)) {
            TestProgram digest =
                    ReadyPapers.createIn(Files.createDirectory(disk.path().resolve("letter")));
            Assumptions.assumeTrue(disk.becomesReadOnly(), "only the superuser may");
            digest.run("list", "--ids").succeeds().output().hasLineCount(3);
            for (String[] command :
                    new String[][] {{"undo"}, {"undo", "--to", "1"}, {"remove", "2210.00001", "--yes"}}) {
                digest.run(command).exits(1).messages().contains("Cannot open the library", "for writing");
            }
        }
    }

    @Test
    void in_a_folder_of_somebody_else_nothing_is_written_and_the_place_is_named() throws Exception {
        TestProgram digest = ReadyPapers.createIn(Files.createDirectory(folder.resolve("letter")));
        Assumptions.assumeTrue(
                runs("setpriv", "--reuid=65534", "--clear-groups", "true"), "only the superuser may be somebody else");
        runs("chmod", "-R", "a+rX", folder.toString());
        NewsletterFolder here = new NewsletterFolder(digest.path("."));
        String before = here.rows();
        InstalledProgram installed = new InstalledProgram(folder);
        for (String[] command :
                new String[][] {{"summarize", "2210.00001", "--text", "新的简介"}, {"build-issue", "1"}, {"backup"}}) {
            String said = asNobody(installed, digest.path("."), command);
            assertThat(said)
                    .startsWith("1 ")
                    .contains(digest.path(".").normalize().toString());
            assertThat(said).doesNotContain("Internal error", "\tat ");
        }
        assertThat(here.rows()).isEqualTo(before);
        assertThat(asNobody(installed, digest.path("."), "doctor"))
                .startsWith("1 ")
                .contains("No write permission");
    }

    @Test
    void a_library_that_another_process_holds_is_named() throws Exception {
        TestProgram digest = ReadyPapers.createIn(folder).withVariable("DIGEST_PATIENCE", "50");
        Path library = digest.path(".digest/library.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + library);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            digest.run("summarize", "2210.00001", "--text", "新的简介")
                    .exits(1)
                    .messages()
                    .contains("locked by another process", library.toString());
            digest.run("list", "--ids").succeeds().output().hasLineCount(3);
        }
        digest.run("summarize", "2210.00001", "--text", "新的简介").succeeds();
    }

    /** A paper that the library lacks, as arXiv answers. */
    private static String ninth() {
        return FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2210.00009v1</id><title>Ninth</title><summary>"
                + "All about it. ".repeat(10_000) + "</summary><author><name>Ada Example</name></author></entry>");
    }

    private static String asNobody(InstalledProgram installed, Path letter, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--clear-groups"));
        List<String> arguments =
                new ArrayList<>(List.of("-w", letter.normalize().toString()));
        arguments.addAll(List.of(command));
        words.addAll(installed.command("-Xshare:auto", dev.digest.Main.class, arguments.toArray(String[]::new)));
        // What SQLite unpacks cannot go to a folder in which nobody may write.
        words.removeIf(word -> word.startsWith("-Dorg.sqlite.tmpdir"));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
