package dev.digest.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * PgBouncer before a server, in transaction mode: each transaction may have another of its few connections, with
 * whatever the one before left there.
 */
public final class PgBouncer implements AutoCloseable {
    private static final String PROGRAM = "pgbouncer";
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/usr/local/bin");

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one; the test is skipped where the machine has none.
     *
     * @param folder for its settings and its log
     */
    public static PgBouncer before(PostgresServer server, Path folder) throws IOException, InterruptedException {
        Path program = PLACES.stream()
                .map(place -> Path.of(place, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "skipped: PgBouncer is not installed on this machine");
        int port = freePort();
        Path settings = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                "[databases]\n* = host=127.0.0.1 user=digest port=" + server.port()
                        + "\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = " + port
                        + "\nunix_socket_dir =\nauth_type = any\npool_mode = transaction\ndefault_pool_size = 2\n"
                        + "ignore_startup_parameters = extra_float_digits, search_path\n");
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        command.addAll(List.of(program.toString(), settings.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer bouncer = new PgBouncer(process, port);
        bouncer.awaitStart(folder.resolve("pgbouncer.log"));
        return bouncer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void awaitStart(Path log) throws IOException {
        while (process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException(Files.readString(log));
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
