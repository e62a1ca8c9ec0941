package dev.digest.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.library.postgres.PostgresStorage;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.LockTimes;
import dev.digest.library.storage.LibraryServer;
import dev.digest.problem.Problem;
import dev.digest.testing.PgBouncer;
import dev.digest.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library behind PgBouncer, which gives each transaction another session. */
@Tag("slow")
class PooledLibraryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static PostgresServer server;
    private static PgBouncer pool;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = PostgresServer.ofItsOwn();
        pool = PgBouncer.before(server, folder);
    }

    @AfterAll
    static void stop() {
        if (pool != null) {
            pool.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    private static PostgresStorage through(Map<String, String> parameters) {
        LibraryServer address = new LibraryServer(
                Optional.of("ada"), "127.0.0.1", OptionalInt.of(pool.port()), "postgres", parameters, List.of());
        return new PostgresStorage(address, LockTimes.waiting(PATIENCE), new DriverConnections(Map.of()));
    }

    /** An empty library in the schema that the role has without saying it. */
    private static LibraryFixture emptyLibrary() {
        server.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        PostgresStorage storage = through(Map.of("sslmode", "disable"));
        storage.createIfAbsent();
        return new LibraryFixture(storage);
    }

    @Nested
    class HistoryOfChanges extends HistoryContract {
        HistoryOfChanges() {
            super(emptyLibrary());
        }
    }

    @Nested
    class Transactions extends LibraryTransactionsContract {
        Transactions() {
            super(emptyLibrary());
        }
    }

    @Nested
    class Editors extends SeveralEditorsContract {
        Editors() {
            super(emptyLibrary());
        }
    }

    @Test
    void a_schema_that_the_pool_does_not_pass_on_is_told_before_anything_is_written() {
        emptyLibrary();
        server.run("CREATE SCHEMA nlp");
        PostgresStorage elsewhere = through(Map.of("sslmode", "disable", "schema", "nlp"));
        for (Runnable work :
                List.<Runnable>of(elsewhere::createIfAbsent, () -> elsewhere.open(() -> CommandInvocation.UNKNOWN))) {
            assertThat(catchThrowableOfType(Problem.class, work::run).key()).isEqualTo("library.other-schema");
        }
        server.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        assertThat(catchThrowableOfType(Problem.class, elsewhere::createIfAbsent)
                        .key())
                .isEqualTo("library.other-schema");
        server.run("DROP SCHEMA nlp");
    }

    @Test
    void a_backup_is_written_checked_and_restored(@TempDir Path folder) {
        LibraryFixture library = emptyLibrary().withThree();
        PostgresStorage storage = through(Map.of("sslmode", "disable"));
        Path backup = folder.resolve("backup.json");
        storage.backups().write(backup);
        String before = library.archive();
        library.run(opened -> LibraryFixture.summarize(opened, LibraryFixture.A, "甲"));
        assertThat(storage.backups().inspect(backup).papers()).isEqualTo(3);
        storage.backups().restore(backup);
        assertThat(library.archive()).isEqualTo(before);
        assertThat(storage.diagnose()).isEmpty();
    }
}
