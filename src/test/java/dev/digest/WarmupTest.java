package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.postgres.database.AheadConnections;
import dev.digest.library.postgres.database.DriverConnections;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is begun in the background while the command line is being read. */
class WarmupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONG_ENOUGH = 60_000;

    @TempDir
    Path folder;

    private TestProgram digest;
    private ServerSocket server;
    private String address;

    @BeforeEach
    void a_newsletter_and_a_server() throws IOException {
        digest = TestProgram.withNewsletter(folder.resolve("weekly"));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(LONG_ENOUGH);
        address = "postgresql://127.0.0.1:" + server.getLocalPort() + "/weekly";
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Warmup begin(String commandLine, Path where, Map<String, String> environment) {
        return Warmup.begin(List.of(commandLine.split(" ", -1)), where, environment, PATIENCE);
    }

    private void nameServer() {
        digest.write("digest.yaml", digest.read("digest.yaml") + "\nlibrary:\n  url: " + address + "\n");
    }

    /** Waits for a connection that nobody has asked for. */
    private void awaitConnection() throws IOException {
        server.accept().close();
    }

    @Test
    void the_server_of_the_settings_is_called_before_anybody_asks() throws IOException {
        nameServer();
        Warmup warmup = begin("list", digest.path("issues"), Map.of());
        awaitConnection();
        assertThat(warmup.connections()).isInstanceOf(AheadConnections.class);
    }

    @Test
    void so_is_that_of_the_environment() throws IOException {
        begin("list", digest.path("."), Map.of("DIGEST_LIBRARY", address));
        awaitConnection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-w weekly list", "-wweekly list", "list --workspace weekly", "list --workspace=weekly"})
    void so_is_that_of_a_newsletter_elsewhere(String commandLine) throws IOException {
        nameServer();
        begin(commandLine, folder, Map.of());
        awaitConnection();
    }

    @Test
    void a_newsletter_elsewhere_may_be_named_by_the_environment() throws IOException {
        nameServer();
        begin("list", folder, Map.of("DIGEST_WORKSPACE", digest.path(".").toString()));
        awaitConnection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "completion bash", "render 64 --to wechat"})
    void what_needs_no_library_needs_no_server(String commandLine) {
        nameServer();
        assertThat(begin(commandLine, digest.path("."), Map.of()).connections()).isInstanceOf(DriverConnections.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\nlibrary: {url: 'no address'}\n", "\nlibrary: [\n"})
    void a_newsletter_that_names_no_server_calls_none(String settings) {
        digest.write("digest.yaml", digest.read("digest.yaml") + settings);
        assertThat(begin("list", digest.path("."), Map.of()).connections()).isInstanceOf(DriverConnections.class);
    }

    /** Classes that a command loads, of all drivers. */
    private List<String> driversOf(InstalledProgram installed, String word) throws Exception {
        List<String> command = new ArrayList<>(installed.command("-Xshare:auto", Main.class, word));
        command.add(command.indexOf("-cp"), "-Xlog:class+load:stdout");
        Process process = new ProcessBuilder(command)
                .directory(digest.path(".").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return List.of("org.sqlite.", "org.postgresql.").stream()
                .filter(said::contains)
                .toList();
    }

    @Test
    @Tag("slow")
    void a_command_loads_the_driver_of_its_library_and_no_other() throws Exception {
        InstalledProgram installed = new InstalledProgram(folder);
        assertThat(driversOf(installed, "list")).containsExactly("org.sqlite.");
        nameServer();
        // Nobody answers any more, which the command reports.
        server.close();
        assertThat(driversOf(installed, "list")).containsExactly("org.postgresql.");
    }
}
