package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.digest.curation.CurationField;
import dev.digest.library.IntegrityError.IntegrityErrorKind;
import dev.digest.library.postgres.PostgresStorage;
import dev.digest.library.postgres.database.AccessRights;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.LockTimes;
import dev.digest.library.storage.LibraryServer;
import dev.digest.paper.ArxivId;
import dev.digest.problem.Problem;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.TcpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen to a library on a server, and to who uses it, beyond what every library does. */
@Tag("slow")
class PostgresLibraryTest {
    private final PostgresServer server = PostgresServer.shared();
    private final LibraryServer address = server.newSchema();
    private final PostgresStorage storage = PostgresServer.storage(address);
    private final String schema = address.parameters().get("schema");

    private LibraryFixture library() {
        storage.createIfAbsent();
        return new LibraryFixture(storage);
    }

    private static String problemOf(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work).key();
    }

    private static void open(PostgresStorage storage) {
        storage.open(() -> CommandInvocation.UNKNOWN).close();
    }

    private LibraryServer with(String database, String schemaName, int port) {
        return new LibraryServer(
                address.user(),
                address.host(),
                OptionalInt.of(port),
                database,
                Map.of("schema", schemaName, "sslmode", "disable"),
                List.of());
    }

    @Test
    void an_empty_schema_is_no_library_until_one_is_created() {
        assertThat(problemOf(() -> open(storage))).isEqualTo("library.not-created");
        assertThat(storage.createIfAbsent()).isTrue();
        open(storage);
        assertThat(storage.createIfAbsent()).isFalse();
    }

    @Test
    void two_libraries_in_one_database_do_not_see_each_other() {
        LibraryFixture one = library().withThree();
        LibraryFixture other = new LibraryFixture(server.newLibrary());
        assertThat(other.now().papers().count(Query.ALL)).isZero();
        one.now().transactions().inTransaction(() -> {
            other.run(opened -> LibraryFixture.add(opened, paper(A, "Alpha")));
            return true;
        });
        assertThat(other.now().papers().count(Query.ALL)).isEqualTo(1);
    }

    @Test
    void the_tables_of_another_program_are_left_alone() {
        server.run("CREATE TABLE " + schema + ".paper (id int)");
        assertThat(problemOf(() -> open(storage))).isEqualTo("library.other-program");
        assertThat(problemOf(storage::createIfAbsent)).isEqualTo("library.other-program");
    }

    @Test
    void a_library_of_a_newer_program_is_refused_and_an_older_one_upgraded_when_that_is_wanted() {
        library();
        server.run("UPDATE " + schema + ".digest_library SET version = 99");
        assertThat(problemOf(() -> open(storage))).isEqualTo("library.newer");
        assertThat(problemOf(storage::upgrade)).isEqualTo("library.newer");
        server.run(toVersion9());
        assertThat(problemOf(() -> open(storage))).isEqualTo("library.outdated-on-server");
        storage.upgrade();
        open(storage);
    }

    private String toVersion9() {
        return "SET search_path = " + schema + "; UPDATE digest_library SET version = 9;"
                + " ALTER TABLE curation DROP COLUMN gist; DROP TABLE paper_listing, request_pace CASCADE;"
                + " DROP FUNCTION digest_searchable, digest_author_names, digest_list, digest_paper_written, digest_paper_used,"
                + " digest_issue_written CASCADE";
    }

    @Test
    void what_is_not_there_is_told_apart() {
        int port = server.port();
        assertThat(problemOf(() -> open(PostgresServer.storage(with("nowhere", schema, port)))))
                .isEqualTo("library.no-database");
        assertThat(problemOf(() -> open(PostgresServer.storage(with("postgres", "nowhere", port)))))
                .isEqualTo("library.no-schema");
        int closed = portThatWasOpen();
        assertThat(problemOf(() -> open(PostgresServer.storage(with("postgres", schema, closed)))))
                .isEqualTo("library.unreachable");
    }

    private static int portThatWasOpen() {
        try (TcpProxy proxy = new TcpProxy(0, 0)) {
            return proxy.port();
        }
    }

    @Test
    void a_password_is_taken_from_the_environment_or_a_command() {
        library();
        String role = PostgresServer.WITH_PASSWORD;
        server.run("DROP ROLE IF EXISTS " + role + "; CREATE ROLE " + role + " SUPERUSER LOGIN PASSWORD 'right'");
        LibraryServer secured = server.address(role, schema);
        LibraryServer withCommand = new LibraryServer(
                Optional.of(role),
                secured.host(),
                secured.port(),
                secured.database(),
                secured.parameters(),
                List.of("echo", "right"));
        Map<String, String> right = Map.of("PGPASSWORD", "right");
        Map<String, String> wrong = Map.of("PGPASSWORD", "wrong");
        open(new PostgresStorage(secured, LockTimes.waiting(Duration.ofSeconds(1)), new DriverConnections(right)));
        open(new PostgresStorage(withCommand, LockTimes.waiting(Duration.ofSeconds(1)), new DriverConnections(wrong)));
        assertThatThrownBy(() -> open(new PostgresStorage(
                        secured, LockTimes.waiting(Duration.ofSeconds(1)), new DriverConnections(wrong))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("library.password"))
                .hasMessageNotContaining("wrong");
        assertThat(problemOf(() -> open(new PostgresStorage(
                        secured, LockTimes.waiting(Duration.ofSeconds(1)), new DriverConnections(Map.of())))))
                .isEqualTo("library.password");
    }

    @Test
    void a_command_that_prints_the_password_is_run_once(@TempDir Path folder) throws IOException {
        library();
        Path runs = folder.resolve("runs");
        LibraryServer asking = new LibraryServer(
                address.user(),
                address.host(),
                address.port(),
                address.database(),
                address.parameters(),
                List.of("sh", "-c", "echo run >> '" + runs + "'; echo right"));
        PostgresStorage own =
                new PostgresStorage(asking, LockTimes.waiting(Duration.ofSeconds(1)), new DriverConnections(Map.of()));
        open(own);
        open(own);
        assertThat(runs).hasContent("run");
    }

    @Test
    void who_waits_in_vain_is_told_who_writes() {
        LibraryFixture library = library().withThree();
        PostgresStorage impatient =
                new PostgresStorage(address, LockTimes.waiting(Duration.ofMillis(50)), new DriverConnections(Map.of()));
        try (Library ada = library.open("ada", "long work");
                Library bo = impatient.open(() -> CommandInvocation.UNKNOWN)) {
            ada.transactions().inTransaction(() -> {
                assertThatThrownBy(() -> LibraryFixture.summarize(bo, B, "乙"))
                        .isInstanceOfSatisfying(Problem.class, problem -> {
                            assertThat(problem.key()).isEqualTo("library.busy-on-server");
                            assertThat(problem.details().get(1)).isEqualTo("ada@desk");
                            assertThat(problem.details().get(2).toString()).matches("\\d{4}-.*Z");
                        });
                return true;
            });
            LibraryFixture.summarize(bo, B, "乙");
        }
    }

    /** The time of the last word of whoever writes in this library, by the server's clock; empty when nobody does. */
    private Optional<String> lastWord() {
        return server
                .query("SELECT a.state_change::text FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                        + " WHERE l.locktype = 'advisory' AND l.granted AND a.application_name LIKE 'digest " + schema
                        + "@%'")
                .stream()
                .findFirst();
    }

    @Test
    void who_computes_for_long_keeps_the_lock() {
        LibraryFixture library = library().withThree();
        LockTimes times = new LockTimes(Duration.ofSeconds(20), Duration.ofSeconds(2));
        PostgresStorage own = new PostgresStorage(address, times, new DriverConnections(Map.of()));
        try (Library opened = own.open(() -> new CommandInvocation(LibraryFixture.MONDAY, schema, "desk", "move"))) {
            opened.transactions().inTransaction(() -> {
                Optional<String> first = lastWord();
                Optional<String> next = first;
                while (next.equals(first)) {
                    next = lastWord();
                }
                assertThat(first).isPresent();
                assertThat(next).as("the lock was given to others").isPresent();
                LibraryFixture.summarize(opened, A, "甲");
                return true;
            });
        }
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("甲");
    }

    @Test
    void who_waits_for_a_user_in_a_dry_run_does_not() {
        library().withThree();
        LockTimes times = new LockTimes(Duration.ofSeconds(20), Duration.ofSeconds(2));
        PostgresStorage own = new PostgresStorage(address, times, new DriverConnections(Map.of()));
        try (Library opened = own.open(() -> new CommandInvocation(LibraryFixture.MONDAY, schema, "desk", "try"))) {
            opened.transactions().beginDryRun();
            LibraryFixture.summarize(opened, A, "甲");
            while (lastWord().isPresent()) {
                Thread.onSpinWait();
            }
            assertThat(problemOf(() -> LibraryFixture.summarize(opened, B, "乙")))
                    .isEqualTo("library.connection-lost");
        }
    }

    @Test
    void rows_that_others_changed_are_found() {
        LibraryFixture library = library().withThree();
        library.run(opened -> LibraryFixture.summarize(opened, A, "甲"));
        server.run("SET search_path = " + schema + "; UPDATE curation SET summary = '别的';"
                + " INSERT INTO decision VALUES ('arXiv:2210.00001', 'picked', '2022-10-31', 'x', NULL, NULL, 'now');"
                + " DELETE FROM paper_key WHERE paper_id = 'arXiv:2210.00003'");
        assertThat(library.now().history().verify())
                .extracting(IntegrityError::recordType, IntegrityError::kind)
                .contains(
                        tuple("curation", IntegrityErrorKind.ALTERED),
                        tuple("decision", IntegrityErrorKind.UNRECORDED),
                        tuple("paper_key", IntegrityErrorKind.MISSING));
        assertThat(storage.diagnose()).extracting(Problem::key).contains("doctor.altered", "doctor.gone");
    }

    @Test
    void lists_and_searches_that_others_changed_are_found_and_made_anew() {
        LibraryFixture library = library().withThree();
        assertThat(storage.diagnose()).isEmpty();
        server.run("SET search_path = " + schema + "; UPDATE paper_listing SET status = 'ready', text = 'x'");
        assertThat(storage.diagnose()).extracting(Problem::key).containsExactly("doctor.index");
        storage.rebuildIndex();
        assertThat(storage.diagnose()).isEmpty();
        assertThat(library.ids(Query.ofTitle(List.of("amm"), 0))).containsExactly("arXiv:2210.00003");
    }

    @Test
    void rights_in_an_older_library_are_enough_after_it_was_upgraded() {
        LibraryFixture library = library().withThree();
        PostgresStorage own = of("early", new AccessRights(address, "early_" + schema).ofEditor());
        server.run(toVersion9());
        storage.upgrade();
        try (Library opened = own.open(() -> new CommandInvocation(LibraryFixture.MONDAY, "bo", "desk", "all"))) {
            LibraryFixture.makeReady(opened, A, "NLP研究");
        }
        assertThat(library.ids(new Query(
                        Optional.of(Status.READY),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.of("简介"),
                        Query.SortOrder.ADDED,
                        0)))
                .containsExactly("arXiv:2210.00001");
        assertThat(server.query("SELECT has_table_privilege('early_" + schema + "', '" + schema
                        + ".request_pace', 'SELECT') AND has_table_privilege('early_" + schema + "', '" + schema
                        + ".request_pace', 'UPDATE')"))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{", "", "{}", "17", "[1]", "[\"text\"]", "\"text\"", "[{\"name\": \"\\u0000\"}]"})
    void a_list_of_authors_that_cannot_be_read_does_not_prevent_an_upgrade(String authors) {
        LibraryFixture library = library().withThree();
        server.run(toVersion9());
        server.run("SET search_path = " + schema + "; UPDATE paper SET authors = '" + authors
                + "' WHERE id = 'arXiv:2210.00001'");
        storage.upgrade();
        assertThat(storage.diagnose()).extracting(Problem::key).doesNotContain("doctor.index");
        assertThat(library.ids(Query.ofTitle(List.of("alpha"), 0))).containsExactly("arXiv:2210.00001");
    }

    /** The transaction that last wrote each row of the listing. */
    private List<String> writtenBy() {
        return server.query("SELECT xmin::text FROM " + schema + ".paper_listing ORDER BY sequence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE issue SET fingerprint = 'other'",
                "UPDATE curation SET note = 'later'",
                "UPDATE paper SET version = 2",
                "UPDATE issue_paper SET position = 7"
            })
    void what_lists_and_searches_do_not_show_is_not_written_for_them(String statement) {
        LibraryFixture library = library().withThree();
        library.run(opened -> LibraryFixture.makeReady(opened, A, "NLP研究"));
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, A)));
        List<String> before = writtenBy();
        server.run("SET search_path = " + schema + "; " + statement);
        assertThat(writtenBy()).isEqualTo(before);
        assertThat(storage.diagnose()).extracting(Problem::key).doesNotContain("doctor.index");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE issue SET published_at = NULL",
                "UPDATE issue_paper SET paper_id = 'arXiv:2210.00002'",
                "UPDATE curation SET paper_id = 'arXiv:2210.00003'",
                "UPDATE curation SET summary = NULL",
                "UPDATE paper SET sequence = sequence + 10",
                "UPDATE paper SET title = title || '!'",
                "DELETE FROM issue_paper; DELETE FROM issue",
                "DELETE FROM curation"
            })
    void whatever_statement_changes_papers_changes_lists_and_searches_alike(String statement) {
        LibraryFixture library = library().withThree();
        library.run(opened -> LibraryFixture.makeReady(opened, A, "NLP研究"));
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, A)));
        server.run("SET search_path = " + schema + "; UPDATE issue SET published_at = '2022-11-01T08:00:00Z'");
        assertThat(storage.diagnose()).extracting(Problem::key).doesNotContain("doctor.index");
        server.run("SET search_path = " + schema + "; " + statement);
        assertThat(storage.diagnose()).extracting(Problem::key).doesNotContain("doctor.index");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE paper SET links = '{' WHERE id = 'arXiv:2210.00001'",
                "UPDATE paper SET authors = '[{' WHERE id = 'arXiv:2210.00001'",
                "UPDATE paper SET added_at = 'then' WHERE id = 'arXiv:2210.00001'",
                "UPDATE issue SET built_at = 'then'",
                "UPDATE issue SET issue_date = '2022-02-30'"
            })
    void values_that_no_program_of_ours_can_read_are_found(String statement) {
        LibraryFixture library = library().withThree();
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, A)));
        assertThat(storage.diagnose()).isEmpty();
        server.run("SET search_path = " + schema + "; " + statement);
        assertThat(storage.diagnose()).extracting(Problem::key).contains("doctor.altered", "doctor.illegible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE change SET who = 'eve'", "DELETE FROM change_row", "TRUNCATE change, change_row, undo"})
    void history_is_only_added_to_even_by_the_operator(String statement) {
        LibraryFixture library = library().withThree();
        String before = library.archive();
        assertThatThrownBy(() -> server.run("SET search_path = " + schema + "; " + statement))
                .hasRootCauseMessage("ERROR: history is only added to\n  Where: PL/pgSQL function"
                        + " digest_history_is_kept() line 1 at RAISE");
        assertThat(library.archive()).isEqualTo(before);
    }

    private PostgresStorage of(String person, List<String> rights) {
        server.run(
                "DROP ROLE IF EXISTS " + person + "_" + schema + "; CREATE ROLE " + person + "_" + schema + " LOGIN");
        rights.forEach(server::run);
        return PostgresServer.storage(server.address(person + "_" + schema, schema));
    }

    @Test
    void an_editor_can_do_everything_but_change_history() {
        LibraryFixture library = library().withThree();
        String name = "editor_" + schema;
        PostgresStorage own = of("editor", new AccessRights(address, name).ofEditor());
        try (Library opened = own.open(() -> new CommandInvocation(LibraryFixture.MONDAY, "bo", "desk", "all"))) {
            LibraryFixture.makeReady(opened, A, "NLP研究");
            LibraryFixture.save(opened, LibraryFixture.issue(64, A));
            opened.papers().remove(List.of(C), LibraryFixture.TUESDAY);
            opened.history().write("issues/064.md", "文", library.files());
        }
        try (Library opened = own.open(() -> new CommandInvocation(LibraryFixture.MONDAY, "bo", "desk", "undo"))) {
            opened.history().undo(library.files(), false);
        }
        assertThat(library.now().history().verify()).isEmpty();
        assertThat(library.now().papers().count(Query.ALL)).isEqualTo(3);
        for (String statement : List.of("UPDATE change SET who = 'x'", "DELETE FROM change_row", "TRUNCATE undo")) {
            assertThatThrownBy(
                            () -> server.run("SET ROLE " + name + "; SET search_path = " + schema + "; " + statement))
                    .hasRootCauseMessage("ERROR: permission denied for table "
                            + statement.split(" ", -1)[statement.startsWith("DELETE") ? 2 : 1]);
        }
    }

    @Test
    void a_reader_reads() {
        library().withThree();
        PostgresStorage own = of("reader", new AccessRights(address, "reader_" + schema).ofReader());
        try (Library opened = own.open(() -> CommandInvocation.UNKNOWN)) {
            assertThat(opened.papers().count(Query.ALL)).isEqualTo(3);
            assertThat(problemOf(() -> LibraryFixture.summarize(opened, A, "甲")))
                    .isEqualTo("library.no-rights");
            assertThat(opened.history().verify()).isEmpty();
        }
    }

    @Test
    void who_may_not_create_a_library_is_told_what_to_ask_for() {
        PostgresStorage own = of("guest", List.of("GRANT USAGE ON SCHEMA " + schema + " TO guest_" + schema));
        assertThatThrownBy(own::createIfAbsent).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("library.no-create");
            assertThat(problem.details()).containsExactly(own.location(), "guest_" + schema, schema);
        });
        server.run("GRANT CREATE ON SCHEMA " + schema + " TO guest_" + schema);
        assertThat(own.createIfAbsent()).isTrue();
    }

    @Test
    void a_role_without_rights_is_told_so() {
        library();
        PostgresStorage own = of("stranger", List.of("GRANT USAGE ON SCHEMA " + schema + " TO stranger_" + schema));
        assertThat(problemOf(() -> open(own))).isEqualTo("library.no-rights");
    }

    @Test
    void a_server_without_free_connections_is_told() {
        library();
        PostgresStorage own = of("late", new AccessRights(address, "late_" + schema).ofEditor());
        server.run("ALTER ROLE late_" + schema + " CONNECTION LIMIT 0");
        assertThat(problemOf(() -> open(own))).isEqualTo("library.too-many-connections");
    }

    /** A server whose disk is full fails when it writes a row, or only when it makes a transaction durable. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRIGGER disk_is_full BEFORE UPDATE OR INSERT ON curation FOR EACH ROW",
                "TRIGGER disk_is_full BEFORE INSERT ON change_row FOR EACH STATEMENT",
                "CONSTRAINT TRIGGER disk_is_full AFTER INSERT ON change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
            })
    void a_server_whose_disk_is_full_changes_nothing(String trigger) {
        LibraryFixture library = library().withThree();
        library.run(opened -> LibraryFixture.summarize(opened, A, "甲"));
        String before = library.archive();
        server.run(
                "SET search_path = " + schema + "; CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;"
                        + " CREATE " + trigger + " EXECUTE FUNCTION disk_is_full()");
        library.run(opened -> {
            assertThat(problemOf(() -> LibraryFixture.summarize(opened, A, "改")))
                    .isEqualTo("library.server-full");
            assertThat(opened.papers().count(Query.ALL))
                    .as("the same session goes on")
                    .isEqualTo(3);
        });
        assertThat(library.archive()).isEqualTo(before);
        server.run("DROP FUNCTION " + schema + ".disk_is_full CASCADE");
        library.run(opened -> LibraryFixture.summarize(opened, A, "改"));
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("改");
    }

    @Test
    void a_backup_is_checked_and_restored_as_a_whole(@TempDir Path folder) throws IOException {
        LibraryFixture library = library().withThree();
        Path backup = folder.resolve("backup.json");
        storage.backups().write(backup);
        String before = library.archive();
        library.run(opened -> LibraryFixture.summarize(opened, A, "甲"));
        storage.backups().requireBackup(backup);
        assertThat(storage.backups().inspect(backup).papers()).isEqualTo(3);
        storage.backups().restore(backup);
        assertThat(library.archive()).isEqualTo(before);
        Path damaged = folder.resolve("damaged.json");
        Files.writeString(damaged, before.replace("Alpha", "Alpho"));
        assertThat(problemOf(() -> storage.backups().inspect(damaged))).isEqualTo("library.damaged");
        assertThat(problemOf(() -> storage.backups().restore(damaged))).isEqualTo("library.damaged");
        assertThat(library.archive()).isEqualTo(before);
    }

    @Test
    void a_change_shows_in_the_revision() {
        LibraryFixture library = library().withThree();
        String before = storage.revision();
        assertThat(storage.revision()).isEqualTo(before);
        library.run(opened -> LibraryFixture.summarize(opened, A, "甲"));
        assertThat(storage.revision()).isNotEqualTo(before);
    }

    @Test
    void eight_editors_at_once_lose_nothing() throws Exception {
        LibraryFixture library = library();
        ExecutorService editors = Executors.newFixedThreadPool(8);
        List<Future<?>> work = new ArrayList<>();
        for (int editor = 0; editor < 8; editor++) {
            String name = "editor" + editor;
            int first = editor * 10 + 1;
            work.add(editors.submit(() -> {
                for (int i = 0; i < 5; i++) {
                    ArxivId id = ArxivId.of(String.format(Locale.ROOT, "2301.%05d", first + i));
                    try (Library own = library.open(name, "add " + id)) {
                        LibraryFixture.add(own, paper(id, "Paper " + id));
                        LibraryFixture.makeReady(own, id, "NLP研究");
                    }
                }
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        editors.shutdown();
        assertThat(library.now().papers().count(Query.ALL)).isEqualTo(40);
        assertThat(library.now().history().verify()).isEmpty();
        assertThat(library.now().papers().withoutSummary()).isEmpty();
    }

    @Test
    void a_connection_that_breaks_anywhere_leaves_all_or_nothing() {
        LibraryFixture library = library().with(paper(A, "Alpha"));
        boolean cut = true;
        int requests = 1;
        while (cut) {
            String summary = "简介 " + requests;
            try (TcpProxy proxy = new TcpProxy(server.port(), requests++)) {
                LibraryServer through = PostgresServer.address("digest", schema, proxy.port());
                boolean done = isDone(PostgresServer.storage(through), summary);
                cut = proxy.hasCut();
                Optional<String> now = library.paper(A).curation().get(CurationField.SUMMARY);
                assertThat(!done || now.equals(Optional.of(summary)))
                        .as("acknowledged after %s requests: %s", requests, now)
                        .isTrue();
            }
            assertThat(library.now().history().verify()).isEmpty();
        }
        assertThat(requests).isGreaterThan(8);
    }

    private static boolean isDone(PostgresStorage storage, String summary) {
        try (Library opened = storage.open(() -> new CommandInvocation(LibraryFixture.MONDAY, "ada", "desk", "cut"))) {
            LibraryFixture.summarize(opened, A, summary);
            return true;
        } catch (Problem problem) {
            assertThat(problem.key()).isIn("library.connection-lost", "library.unreachable");
            return false;
        }
    }

    @Test
    void after_the_server_was_restarted_everything_acknowledged_is_there() {
        PostgresServer own = PostgresServer.ofItsOwn();
        LibraryFixture library = new LibraryFixture(own.newLibrary()).withThree();
        Library opened = library.open("ada", "interrupted");
        LibraryFixture.summarize(opened, B, "乙");
        assertThat(problemOf(() -> opened.transactions().inTransaction(() -> {
                    LibraryFixture.summarize(opened, C, "丙");
                    own.stop();
                    LibraryFixture.summarize(opened, A, "甲");
                    return true;
                })))
                .isEqualTo("library.connection-lost");
        own.start();
        assertThat(library.paper(B).curation().get(CurationField.SUMMARY)).contains("乙");
        assertThat(library.paper(C).curation().fields()).isEmpty();
        assertThat(library.now().history().verify()).isEmpty();
        own.stop();
    }
}
