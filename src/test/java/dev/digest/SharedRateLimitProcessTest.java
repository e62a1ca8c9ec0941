package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.digest.testing.LoopbackServer;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several digests at once, real processes each: together they keep arXiv's rule. */
@Tag("slow")
class SharedRateLimitProcessTest {
    private static final int INTERVAL = 300;
    private static final int PROCESSES = 3;
    private static final int PAPERS = 40;

    @TempDir
    Path folder;

    private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private LoopbackServer server;

    private record RecordedRequest(long begun, long ended) {}

    @BeforeEach
    void start() {
        server = new LoopbackServer("/api/query", this::answer, threads);
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void processes_ask_one_after_the_other_with_the_interval_between_them() throws Exception {
        askAtOnce(TestProgram.withNewsletter(folder), number -> Map.of("HOME", home("home")));
    }

    /** A machine is a home here: the processes have no file in common. */
    @Test
    void so_do_machines_that_share_a_library_on_a_server() throws Exception {
        String library = PostgresServer.shared().newLibrary().location().toString();
        askAtOnce(
                TestProgram.withNewsletter(folder).withVariable("DIGEST_LIBRARY", library),
                number -> Map.of("HOME", home("home" + number), "DIGEST_LIBRARY", library));
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }

    private void askAtOnce(TestProgram digest, IntFunction<Map<String, String>> variables) throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            all.add(adding(i, variables.apply(i)));
        }
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(all.get(i).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(all.get(i).exitValue()).as(digest.read("err" + i)).isZero();
        }
        // One of them was refused, and asked again.
        assertThat(requests).hasSize(PROCESSES + 1);
        for (int i = 1; i < requests.size(); i++) {
            long gap = TimeUnit.NANOSECONDS.toMillis(
                    requests.get(i).begun() - requests.get(i - 1).ended());
            assertThat(gap).as("gap before request " + (i + 1)).isGreaterThanOrEqualTo(INTERVAL);
        }
        digest.run("list", "--ids").output().hasLineCount(PROCESSES * PAPERS);
    }

    private Process adding(int number, Map<String, String> variables) throws IOException {
        String ids = IntStream.range(0, PAPERS)
                .mapToObj(i -> "2210." + (10_000 + 100 * number + i))
                .collect(Collectors.joining("\n"));
        Path input = Files.writeString(folder.resolve("ids" + number), ids);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.digest.Main",
                "add",
                "-");
        builder.directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(folder.resolve("out" + number).toFile())
                .redirectError(folder.resolve("err" + number).toFile());
        String address = server.address();
        builder.environment()
                .putAll(Map.of(
                        "XDG_CACHE_HOME",
                        "",
                        "XDG_CONFIG_HOME",
                        "",
                        "DIGEST_ARXIV_API",
                        address + "/api/query",
                        "DIGEST_ARXIV_SITE",
                        address,
                        "DIGEST_ARXIV_INTERVAL",
                        INTERVAL + "ms"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        boolean refused = requests.size() == 1;
        byte[] body = refused ? new byte[0] : papers(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(refused ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        requests.add(new RecordedRequest(begun, System.nanoTime()));
        exchange.close();
    }

    private static byte[] papers(String query) {
        StringBuilder feed = new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'>");
        for (String id :
                query.replaceFirst("^id_list=", "").replaceFirst("&.*", "").split(",", -1)) {
            feed.append("<entry><id>http://arxiv.org/abs/").append(id).append("v1</id>");
            feed.append("<title>Paper ").append(id).append("</title></entry>");
        }
        return feed.append("</feed>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
