package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sqlite.SqliteStorage;
import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.FaultyProcess;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.OlderLibraries;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TcpProxy;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade of a library from the schema before this one that is interrupted: in a file at random moments and, where
 * strace is, at any call of the system, on a server at any request. The library is then of the one schema or of the
 * other, with all that it had. {@code -Dkill.runs=0} for many moments and every call, {@code -Dkill.seed} for others.
 */
@Tag("slow")
class KilledUpgradeTest {
    private static final int OLDER = 10;
    private static final int RUNS = Integer.getInteger("kill.runs", 8);
    private static final long SEED = Long.getLong("kill.seed", 64);

    /** How many random moments stand for all. */
    private static final int MANY = 300;

    @TempDir
    Path folder;

    private InstalledProgram installed;
    private NewsletterFolder before;
    private String rowsBefore = "";
    private String rowsAfter = "";
    private String archive = "";

    /** Papers, an issue that was published, and something undone. */
    private static void fill(TestProgram digest) {
        ReadyPapers.addTo(digest);
        String entries = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> String.format(Locale.ROOT, "2211.%05d", number))
                .map(id -> "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>Paper " + id
                        + "</title><author><name>Ada Example</name></author></entry>")
                .collect(Collectors.joining());
        digest.write("hundred.xml", FakeArxiv.feed(entries));
        digest.run("add", "--from", "hundred.xml").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
        digest.run("summarize", "2211.00001", "-c", "NLP研究", "--text", "后来的简介。").succeeds();
        digest.run("summarize", "2211.00001", "--text", "收回的简介。").succeeds();
        digest.run("undo").succeeds();
    }

    private static String archive(TestProgram digest) {
        return digest.run("export", "--format", "json").succeeds().out();
    }

    private List<String> list(Path newsletter) {
        return installed.command(
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                Main.class,
                "-w",
                newsletter.toString(),
                "list",
                "--ids");
    }

    @Test
    void in_a_file() throws Exception {
        Path model = Files.createDirectory(folder.resolve("model"));
        TestProgram digest = TestProgram.withNewsletter(model);
        fill(digest);
        archive = archive(digest);
        Path older = folder.resolve("older.db");
        OlderLibraries.inFile(OLDER, digest.path(".digest/library.db"), older);
        Files.move(older, digest.path(".digest/library.db"), StandardCopyOption.REPLACE_EXISTING);
        before = new NewsletterFolder(model);
        rowsBefore = before.rows();
        installed = new InstalledProgram(folder);
        installed.remember(Main.class, "--version");
        boolean traced = FaultyProcess.isPossible();
        killAtRandomMoments(RUNS == 0 ? MANY : traced ? RUNS / 2 : RUNS);
        if (traced) {
            killAtCalls(RUNS == 0 ? Integer.MAX_VALUE : RUNS - RUNS / 2);
        }
    }

    /** Waits until a process has begun to upgrade, of which a backup is the first step, or has ended. */
    private static void awaitBackup(Process process, NewsletterFolder here) {
        while (process.isAlive() && !Files.exists(here.path().resolve(".digest/backups"))) {
            LockSupport.parkNanos(100_000);
        }
    }

    private void killAtRandomMoments(int runs) throws Exception {
        NewsletterFolder whole = before.copy(folder.resolve("letter"));
        Process unharmed = start(whole);
        awaitBackup(unharmed, whole);
        long begun = System.nanoTime();
        assertThat(unharmed.waitFor()).isZero();
        long nanoseconds = System.nanoTime() - begun;
        rowsAfter = whole.rows();
        whole.delete();
        Random random = new Random(SEED);
        for (int run = 0; run < runs; run++) {
            long delay = (long) (random.nextDouble() * nanoseconds);
            NewsletterFolder here = before.copy(folder.resolve("letter"));
            Process process = start(here);
            awaitBackup(process, here);
            LockSupport.parkNanos(delay);
            process.destroyForcibly().waitFor();
            assertStands(here, "killed " + delay + " ns after the backup had begun");
            here.delete();
        }
    }

    private Process start(NewsletterFolder here) throws IOException {
        return new ProcessBuilder(list(here.path()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void killAtCalls(int runs) throws Exception {
        int killed = 0;
        for (FaultyProcess.TracedCall call : calls(runs)) {
            NewsletterFolder here = before.copy(folder.resolve("letter"));
            String fault = call.name() + ":signal=KILL:when=" + call.number();
            killed += FaultyProcess.run(folder, list(here.path()), fault).code() == 0 ? 0 : 1;
            assertStands(here, fault);
            here.delete();
        }
        assertThat(killed).isPositive();
    }

    /** What an upgrade asks of the system about the newsletter, or some of it. */
    private List<FaultyProcess.TracedCall> calls(int runs) throws Exception {
        NewsletterFolder here = before.copy(folder.resolve("letter"));
        FaultyProcess whole = FaultyProcess.run(folder, list(here.path()), "");
        assertThat(whole.code()).as(whole.err()).isZero();
        here.delete();
        List<FaultyProcess.TracedCall> calls = new ArrayList<>(whole.calls().stream()
                .filter(call -> call.isInFolder(here.path()))
                .toList());
        Collections.shuffle(calls, new Random(SEED));
        return calls.subList(0, Math.min(runs, calls.size()));
    }

    private void assertStands(NewsletterFolder here, String fault) throws Exception {
        String rows = here.rows();
        assertThat(rows.equals(rowsBefore) || rows.equals(rowsAfter))
                .as(fault + ": every row as before or as after")
                .isTrue();
        TestProgram digest = new TestProgram(here.path());
        digest.run("list", "--ids").succeeds().output().hasLineCount(103);
        assertThat(here.rows().equals(rowsAfter)).as(fault + ": upgraded again").isTrue();
        assertThat(archive(digest)).as(fault).isEqualTo(archive);
        assertThat(new SqliteStorage(digest.path(".digest/library.db"), Duration.ofSeconds(20)).diagnose())
                .as(fault)
                .isEmpty();
        assertThat(here.leftovers()).as(fault).isEmpty();
        assertThat(digest.path(".digest/backups")).as(fault).isNotEmptyDirectory();
    }

    @Test
    void on_a_server() throws Exception {
        PostgresServer server = PostgresServer.shared();
        LibraryServer present = (LibraryServer) server.newLibrary().location();
        TestProgram digest = TestProgram.withNewsletter(folder).withVariable("DIGEST_LIBRARY", present.toString());
        fill(digest);
        archive = archive(digest);
        boolean cut = true;
        int requests = 0;
        while (cut) {
            requests++;
            LibraryServer older = OlderLibraries.onServer(OLDER, present, server);
            try (TcpProxy proxy = new TcpProxy(server.port(), requests)) {
                boolean done = isUpgraded(PostgresServer.address("digest", older.schema(), proxy.port()));
                cut = proxy.hasCut();
                String version = server.query("SELECT version FROM " + older.schema() + ".digest_library")
                        .get(0);
                assertThat(version).as("after %s requests", requests).isIn(done ? List.of("11") : List.of("10", "11"));
            }
            PostgresServer.storage(older).upgrade();
            assertThat(PostgresServer.storage(older).diagnose())
                    .as("after %s requests", requests)
                    .isEmpty();
            digest.withVariable("DIGEST_LIBRARY", older.toString());
            assertThat(archive(digest)).as("after %s requests", requests).isEqualTo(archive);
        }
        assertThat(requests).isGreaterThan(5);
    }

    private static boolean isUpgraded(LibraryServer library) {
        try {
            PostgresServer.storage(library).upgrade();
            return true;
        } catch (Problem problem) {
            assertThat(problem.key()).isIn("library.connection-lost", "library.unreachable");
            return false;
        }
    }
}
