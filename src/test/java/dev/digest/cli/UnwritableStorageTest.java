package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places that do not take what is written: a full disk, a folder of somebody else, a library that another holds. */
@Tag("slow")
class UnwritableStorageTest {
    @TempDir
    Path folder;

    @Test
    void on_a_full_disk_a_command_fails_and_all_is_as_it_was() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", disk.toString()),
                "only the superuser may mount a small disk");
        try {
            TestProgram digest = ReadyPapers.createIn(Files.createDirectory(disk.resolve("letter")));
            Path filling = disk.resolve("filling");
            fill(filling);
            String before = rowsElsewhere(digest, "before");
            for (String[] command : new String[][] {
                {"summarize", "2210.00001", "--text", "很长的简介".repeat(10_000)}, {"build-issue", "1"}, {"backup"}
            }) {
                CommandResult run = digest.run(command).exits(1).isHarmless();
                run.messages().contains(digest.path(".").normalize().toString());
                assertThat(rowsElsewhere(digest, command[0])).as(run.toString()).isEqualTo(before);
                assertThat(new NewsletterFolder(digest.path(".")).leftovers()).isEmpty();
            }
            Files.delete(filling);
            digest.run("summarize", "2210.00001", "--text", "新的简介").succeeds();
            digest.run("build-issue", "1").succeeds();
            digest.run("doctor").succeeds();
        } finally {
            runs("umount", disk.toString());
        }
    }

    @Test
    void on_a_full_disk_all_can_still_be_read() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", disk.toString()),
                "only the superuser may mount a small disk");
        try {
            TestProgram digest = ReadyPapers.createIn(Files.createDirectory(disk.resolve("letter")));
            digest.run("build-issue", "1").succeeds();
            fill(disk.resolve("filling"));
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
            Files.delete(disk.resolve("filling"));
            digest.run("undo").succeeds();
        } finally {
            runs("umount", disk.toString());
        }
    }

    @Test
    void in_a_folder_that_may_only_be_read_undo_says_that_it_cannot_write() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", disk.toString()),
                "only the superuser may mount");
        try {
            TestProgram digest = ReadyPapers.createIn(Files.createDirectory(disk.resolve("letter")));
            Assumptions.assumeTrue(runs("mount", "-o", "remount,ro", disk.toString()), "only the superuser may");
            digest.run("list", "--ids").succeeds().output().hasLineCount(3);
            for (String[] command :
                    new String[][] {{"undo"}, {"undo", "--to", "1"}, {"remove", "2210.00001", "--yes"}}) {
                digest.run(command).exits(1).messages().contains("Cannot open the library", "for writing");
            }
        } finally {
            runs("umount", disk.toString());
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

    /** What the library holds, read on another disk: without room even reading needs luck. */
    private String rowsElsewhere(TestProgram digest, String name) throws Exception {
        return NewsletterFolder.copy(digest.path("."), folder.resolve(name)).rows();
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

    /** Writes until nothing more fits. */
    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException e) {
            assertThat(file).exists();
        }
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
