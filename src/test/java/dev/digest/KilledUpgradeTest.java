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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade of a library from the schema before this one that is interrupted at any of its steps: the library is then
 * of the one schema or of the other, with all that it had. {@code -Dkill.runs=0} for every step in a file, and
 * {@code -Dkill.seed} for others.
 */
@Tag("slow")
class KilledUpgradeTest {
    private static final int OLDER = 10;
    private static final int RUNS = Integer.getInteger("kill.runs", 8);
    private static final long SEED = Long.getLong("kill.seed", 64);

    @TempDir
    Path folder;

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

    private List<String> list(InstalledProgram installed, Path newsletter) {
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
        Assumptions.assumeTrue(FaultyProcess.isPossible(), "strace is not here, or may not trace");
        Path model = Files.createDirectory(folder.resolve("model"));
        TestProgram digest = TestProgram.withNewsletter(model);
        fill(digest);
        String archive = archive(digest);
        Path older = folder.resolve("older.db");
        OlderLibraries.inFile(OLDER, digest.path(".digest/library.db"), older);
        Files.move(older, digest.path(".digest/library.db"), StandardCopyOption.REPLACE_EXISTING);
        NewsletterFolder before = new NewsletterFolder(model);
        InstalledProgram installed = new InstalledProgram(folder);
        installed.remember(Main.class, "--version");
        int killed = 0;
        for (FaultyProcess.TracedCall call : steps(installed, before)) {
            NewsletterFolder here = before.copy(folder.resolve("letter"));
            String fault = call.name() + ":signal=KILL:when=" + call.number();
            killed += FaultyProcess.run(folder, list(installed, here.path()), fault)
                                    .code()
                            == 0
                    ? 0
                    : 1;
            assertStands(here, archive, fault);
            here.delete();
        }
        assertThat(killed).isPositive();
    }

    /** What an upgrade asks of the system about the newsletter, or some of it. */
    private List<FaultyProcess.TracedCall> steps(InstalledProgram installed, NewsletterFolder before) throws Exception {
        NewsletterFolder here = before.copy(folder.resolve("letter"));
        FaultyProcess whole = FaultyProcess.run(folder, list(installed, here.path()), "");
        assertThat(whole.code()).as(whole.err()).isZero();
        here.delete();
        List<FaultyProcess.TracedCall> steps = new ArrayList<>(whole.calls().stream()
                .filter(call -> call.isInFolder(here.path()))
                .toList());
        Collections.shuffle(steps, new Random(SEED));
        return RUNS == 0 ? steps : steps.subList(0, Math.min(RUNS, steps.size()));
    }

    private static void assertStands(NewsletterFolder here, String archive, String fault) throws IOException {
        TestProgram digest = new TestProgram(here.path());
        digest.run("list", "--ids").succeeds().output().hasLineCount(103);
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
        String archive = archive(digest);
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
