package dev.digest.testing;

import dev.digest.library.postgres.PostgresStorage;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.library.postgres.database.LockTimes;
import dev.digest.library.storage.LibraryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.Driver;

/**
 * A real PostgreSQL server of this machine, started when a test first needs it and stopped with the tests. Each library
 * has a schema of its own. It writes nothing durably, and its libraries can be {@link Reuse reused}, which makes it
 * fast.
 */
public final class PostgresServer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ROLE = "digest";

    /** A role that has to say its password. */
    public static final String WITH_PASSWORD = "with_password";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Deletes all rows of a library, whose history only lets go of them when no trigger runs. */
    private static final String EMPTY = "DO $$ DECLARE name text; BEGIN SET LOCAL session_replication_role = replica;"
            + " FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            + " AND tablename <> 'digest_library' LOOP EXECUTE format('DELETE FROM %I', name); END LOOP; END $$";

    private final Path programs;
    private final Path data;
    private final int port;
    private boolean encrypts;
    private final ReusedConnections connections = new ReusedConnections();
    private final Deque<LibraryServer> lent = new ArrayDeque<>();
    private final Deque<LibraryServer> returned = new ArrayDeque<>();

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    private static final class Shared {
        static final Optional<PostgresServer> SERVER = findPrograms().map(PostgresServer::create);
    }

    /**
     * Lets the next test have the libraries of a test that has ended, emptied, since making one takes a hundred files.
     * It is for classes whose tests only use libraries as commands do.
     */
    public static final class Reuse implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext test) {
            Shared.SERVER.ifPresent(PostgresServer::takeBack);
        }
    }

    private void takeBack() {
        returned.addAll(lent);
        lent.clear();
    }

    /** The server of all tests; a test is skipped where the machine has no PostgreSQL. */
    public static PostgresServer shared() {
        Assumptions.assumeTrue(
                Shared.SERVER.isPresent(), "skipped: PostgreSQL (initdb) is not installed on this machine");
        return Shared.SERVER.orElseThrow();
    }

    /** A server of its own, which the test may stop; it stops it at its end. */
    public static PostgresServer ofItsOwn() {
        shared();
        return create(findPrograms().orElseThrow());
    }

    /** The newest version: Debian does not put its programs on the path. */
    private static Optional<Path> findPrograms() {
        List<Path> places = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            places.add(Path.of(folder));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                all.sorted(Comparator.comparing((Path version) -> number(version))
                                .reversed())
                        .forEach(version -> places.add(version.resolve("bin")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return places.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
    }

    private static int number(Path version) {
        String name = version.getFileName().toString();
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static PostgresServer create(Path programs) {
        try {
            Path data = Files.createTempDirectory("digest-postgres");
            PostgresServer server = new PostgresServer(programs, data, freePort());
            if (isRoot()) {
                run(List.of("chown", "postgres", data.toString()));
            }
            server.program("initdb", "-D", data + "/db", "-U", ROLE, "-A", "trust", "-E", "UTF8", "--no-sync");
            server.requirePasswordsOfSome();
            Runtime.getRuntime().addShutdownHook(new Thread(server::delete));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all roles only {@link #WITH_PASSWORD} needs one. */
    private void requirePasswordsOfSome() throws IOException {
        Path rules = data.resolve("db/pg_hba.conf");
        Files.writeString(
                rules, "host all " + WITH_PASSWORD + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Lets it encrypt connections with a certificate, from its next start on. */
    public void useCertificate(TestAuthority.IssuedCertificate issued) throws IOException {
        Path key = data.resolve("db/server.key");
        Files.writeString(data.resolve("db/server.crt"), issued.certificate());
        Files.writeString(key, issued.key());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            run(List.of("chown", "postgres", key.toString()));
        }
        encrypts = true;
    }

    /** Starts it, also after {@link #stop}. */
    public void start() {
        start("start");
    }

    /** Starts it again, whether it runs or has ended by itself. */
    public void startAgain() {
        start("restart");
    }

    private void start(String how) {
        program(
                "pg_ctl",
                "-D",
                data + "/db",
                "-w",
                "-l",
                data + "/log",
                "-o",
                "-p " + port + " -c fsync=off -c full_page_writes=off"
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data
                        + " -c max_connections=200 -c shared_buffers=32MB -c autovacuum=off"
                        + (encrypts ? " -c ssl=on" : ""),
                "-m",
                "immediate",
                how);
    }

    /** Stops it at once, as a machine that loses its power. */
    public void stop() {
        program("pg_ctl", "-D", data + "/db", "-m", "immediate", "-w", "stop");
    }

    /** Kills one of its sessions, upon which it ends all of them and recovers as after a crash. */
    public void killSession() {
        List<String> sessions = query("SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'digest%'");
        // There is none between two commands: then it is that of this query.
        String session = sessions.isEmpty() ? query("SELECT pg_backend_pid()").get(0) : sessions.get(0);
        ProcessHandle.of(Long.parseLong(session)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until it answers again, and the sessions of those who are gone have ended. */
    public void awaitSessions() {
        List<String> sessions = List.of("unknown");
        while (!sessions.isEmpty()) {
            try {
                sessions = query("SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'digest%'");
            } catch (IllegalStateException e) {
                // It recovers.
                Thread.onSpinWait();
            }
        }
    }

    private void delete() {
        try {
            stop();
        } catch (IllegalStateException e) {
            // A test has stopped it.
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private void program(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Path log = Files.createTempFile("digest-postgres", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int code = process.waitFor();
            String said = Files.readString(log);
            Files.delete(log);
            if (code != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Writes its log of changes into another folder, in which there is nothing yet. */
    public void logIn(Path folder) {
        stop();
        run(List.of(
                "sh",
                "-c",
                "mv " + data + "/db/pg_wal/* " + folder + " && rmdir " + data + "/db/pg_wal && ln -s " + folder + " "
                        + data + "/db/pg_wal && chown -R --reference=" + data + " " + folder));
        start();
    }

    /** A folder in which its user may do everything. */
    public Path folder() {
        return data;
    }

    /** Stores the tables of libraries that are created later in another folder. */
    public void storeTablesIn(Path folder) {
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        run("CREATE TABLESPACE elsewhere LOCATION '" + folder + "'");
        run("ALTER ROLE " + ROLE + " SET default_tablespace = elsewhere");
    }

    /** An empty library, whose connections are kept open for the next one. */
    public PostgresStorage newLibrary() {
        LibraryServer address = returned.isEmpty() ? newSchema() : returned.remove();
        PostgresStorage storage = new PostgresStorage(address, LockTimes.waiting(PATIENCE), connections);
        if (!storage.createIfAbsent()) {
            empty(address);
        }
        lent.add(address);
        return storage;
    }

    private void empty(LibraryServer address) {
        try (Connection connection = connections.open(address, PATIENCE);
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A newsletter with an empty library on this server. */
    public TestProgram newsletter(Path folder) {
        TestProgram digest = TestProgram.withNewsletter(folder);
        return digest.withVariable("DIGEST_LIBRARY", newLibrary().location().toString());
    }

    /** The address of a new schema without tables. */
    public LibraryServer newSchema() {
        String schema = "library_" + COUNT.incrementAndGet();
        run("CREATE SCHEMA " + schema);
        return address("digest", schema);
    }

    /** The address of a schema for a role. */
    public LibraryServer address(String role, String schema) {
        return address(role, schema, port);
    }

    /** The same through another port. */
    public static LibraryServer address(String role, String schema, int port) {
        return new LibraryServer(
                Optional.of(role),
                "127.0.0.1",
                OptionalInt.of(port),
                "postgres",
                Map.of("schema", schema, "sslmode", "disable"),
                List.of());
    }

    /** A library, as the program opens it. */
    public static PostgresStorage storage(LibraryServer server) {
        return new PostgresStorage(server, LockTimes.waiting(PATIENCE), new DriverConnections(Map.of()));
    }

    /** Runs statements as the server's operator. */
    public void run(String sql) {
        asOperator(sql, statement -> statement.execute(sql));
    }

    /** The first column of a query that the server's operator makes; other statements may stand before it. */
    public List<String> query(String sql) {
        return asOperator(sql, statement -> {
            boolean isResult = statement.execute(sql);
            while (!isResult) {
                isResult = statement.getMoreResults();
            }
            List<String> values = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
            return values;
        });
    }

    @FunctionalInterface
    private interface OperatorWork<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T asOperator(String sql, OperatorWork<T> work) {
        Properties operator = new Properties();
        operator.setProperty("user", ROLE);
        try (Connection connection =
                        new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", operator);
                Statement statement = connection.createStatement()) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
