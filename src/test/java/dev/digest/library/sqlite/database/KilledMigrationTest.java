package dev.digest.library.sqlite.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.CommandInvocation;
import dev.digest.library.Query;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed ({@code kill -9}) at random moments while they upgrade a library: it is then as before or as after.
 * {@code -Dkill.runs=1000} for a long run, {@code -Dkill.seed} for another one.
 */
@Tag("slow")
class KilledMigrationTest {
    private static final int RUNS = Integer.getInteger("kill.runs", 30);
    private static final long SEED = Long.getLong("kill.seed", 64);
    private static final int PAPERS = 2_000;
    private static final int EARLIER = LibrarySchema.VERSION - 1;

    @TempDir
    Path folder;

    private InstalledProgram installed;
    private NewsletterFolder before;
    private String rowsBefore;
    private String rowsAfter;
    private long wholeNanoseconds;

    @BeforeEach
    void what_an_upgrade_does_when_nobody_kills_it() throws Exception {
        Files.createDirectories(folder.resolve("before/.digest"));
        before = new NewsletterFolder(folder.resolve("before"));
        makeEarlier(library(before));
        rowsBefore = before.rows();
        installed = new InstalledProgram(folder);
        installed.remember(
                Upgrade.class, library(before.copy(folder.resolve("again"))).toString());
        NewsletterFolder after = before.copy(folder.resolve("after"));
        Process process = installed.start(Upgrade.class, library(after).toString());
        awaitWriting(process, library(after));
        long begun = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        wholeNanoseconds = System.nanoTime() - begun;
        rowsAfter = after.rows();
        assertThat(version(after)).isEqualTo(LibrarySchema.VERSION);
    }

    private static Path library(NewsletterFolder newsletter) {
        return newsletter.path().resolve(".digest/library.db");
    }

    private static void makeEarlier(Path file) {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            Schema.migrateTo(EARLIER, database);
            database.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + PAPERS + ")"
                    + " INSERT INTO paper (id, sequence, added_at, version, title, authors, abstract, categories, links,"
                    + " withdrawn, warnings) SELECT printf('arXiv:2210.%05d', i), i, '2022-10-31T08:00:00Z', 1,"
                    + " 'Paper ' || i, '[]', 'About.', '[]', '{}', 0, '[]' FROM n");
            ChangeRecorder.write(database, 1, new CommandInvocation(Instant.EPOCH, "ada", "", "add"));
            database.verifiedTables().forEach(table -> database.update(new AuditedTableSql(table).recordBaseline(), 1));
        }
    }

    /** Waits until the library is being written, or the process has ended. */
    private static void awaitWriting(Process process, Path library) {
        Path journal = library.resolveSibling("library.db-journal");
        while (process.isAlive() && !Files.exists(journal)) {
            LockSupport.parkNanos(100_000);
        }
    }

    private static int version(NewsletterFolder newsletter) {
        try (SqliteDatabase database = SqliteDatabase.open(library(newsletter))) {
            return Schema.version(database);
        }
    }

    @Test
    void a_library_is_as_before_or_as_after() throws Exception {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            long delay = (long) (random.nextDouble() * wholeNanoseconds);
            NewsletterFolder here = before.copy(folder.resolve("run"));
            Process process = installed.start(Upgrade.class, library(here).toString());
            awaitWriting(process, library(here));
            LockSupport.parkNanos(delay);
            process.destroyForcibly().waitFor();
            assertStands(here, "run " + run + ", killed after " + delay + " ns");
            here.delete();
        }
    }

    private void assertStands(NewsletterFolder here, String what) throws Exception {
        int version = version(here);
        assertThat(version).as(what).isIn(EARLIER, LibrarySchema.VERSION);
        assertThat(here.rows().equals(version == EARLIER ? rowsBefore : rowsAfter))
                .as(what + ", every row of version " + version)
                .isTrue();
        try (SqliteLibrary library = SqliteLibrary.open(library(here))) {
            assertThat(library.papers().count(Query.ALL)).as(what).isEqualTo(PAPERS);
            assertThat(library.history().verify()).as(what).isEmpty();
        }
        assertThat(here.rows().equals(rowsAfter)).as(what + ", upgraded again").isTrue();
        assertThat(new IntegrityCheck(library(here)).findings()).as(what).isEmpty();
    }

    /** Opens a library, which upgrades it. */
    public static final class Upgrade {
        private Upgrade() {}

        /** With the file of the library as its argument. */
        public static void main(String[] arguments) {
            SqliteLibrary.open(Path.of(arguments[0])).close();
        }
    }
}
