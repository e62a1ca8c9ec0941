package dev.digest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stand-in for arXiv on loopback. It answers for the papers it was told of, in the order opposite to the one asked,
 * and leaves out the others, as arXiv does. Refusals can be planned. When it is closed, a request that nobody expected
 * or a plan that nobody used fails the test.
 */
public final class FakeArxiv implements AutoCloseable {
    private final LoopbackServer server;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Deque<Optional<FakeReply>> plan = new ArrayDeque<>();
    private final List<List<String>> requests = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record FakeReply(int status, String type, byte[] body, String retryAfter) {
        FakeReply(int status, String type, String body, String retryAfter) {
            this(status, type, body.getBytes(StandardCharsets.UTF_8), retryAfter);
        }
    }

    /** Starts it on a free port. */
    public FakeArxiv() {
        server = new LoopbackServer("/", this::answer);
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return server.address();
    }

    /** Lets it know a paper. */
    public FakeArxiv withPaper(String id, String title) {
        return withPaper(id, title, "<summary>About " + title + ".</summary><author><name>Ada Example</name></author>");
    }

    /** Lets it know a paper with further elements. */
    public FakeArxiv withPaper(String id, String title, String elements) {
        entries.put(
                id,
                "<entry><id>http://arxiv.org/abs/" + id + "v2</id><title>" + title + "</title>"
                        + "<updated>2022-10-25T17:45:17Z</updated><published>2022-10-20T21:53:54Z</published>"
                        + "<category term=\"cs.CL\"/>"
                        + "<arxiv:primary_category xmlns:arxiv=\"http://arxiv.org/schemas/atom\" term=\"cs.CL\"/>"
                        + elements + "</entry>");
        return this;
    }

    /** Lets it have an abstract page. */
    public FakeArxiv withPage(String path, String html) {
        pages.put(path, html);
        return this;
    }

    /** Plans a refusal for the next request that is not planned yet. */
    public FakeArxiv thenRefuse(int status, String type, String body) {
        return thenRefuse(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Plans the same in bytes, which need not be text. */
    public FakeArxiv thenRefuse(int status, String type, byte[] body) {
        plan.add(Optional.of(new FakeReply(status, type, body, "")));
        return this;
    }

    /** Plans to answer some requests as usual before what is planned next. */
    public FakeArxiv thenAnswer(int requests) {
        plan.addAll(Collections.nCopies(requests, Optional.empty()));
        return this;
    }

    /** Plans a refusal with a {@code Retry-After}. */
    public FakeArxiv thenThrottle(int status, String retryAfter) {
        plan.add(Optional.of(new FakeReply(status, "text/plain", "Rate exceeded.", retryAfter)));
        return this;
    }

    /** The ids of each request to the API so far. */
    public List<List<String>> requests() {
        return List.copyOf(requests);
    }

    /** A whole answer with entries in it. */
    public static String feed(String entries) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                + "<title>arXiv Query</title><id>https://arxiv.org/api/x</id>"
                + "<updated>2026-11-01T00:00:00Z</updated>" + entries + "</feed>";
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api/query")) {
            List<String> ids = ids(exchange.getRequestURI().getQuery());
            requests.add(ids);
            Optional<FakeReply> planned = plan.isEmpty() ? Optional.empty() : plan.remove();
            send(exchange, planned.orElseGet(() -> papers(ids)));
        } else if (pages.containsKey(path)) {
            send(exchange, new FakeReply(200, "text/html", pages.get(path), ""));
        } else {
            unexpected.add(path);
            send(exchange, new FakeReply(404, "text/plain", "not here", ""));
        }
    }

    private static List<String> ids(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith("id_list="))
                .flatMap(part ->
                        Arrays.stream(part.substring("id_list=".length()).split(",", -1)))
                .toList();
    }

    private FakeReply papers(List<String> ids) {
        StringBuilder found = new StringBuilder();
        for (int i = ids.size() - 1; i >= 0; i--) {
            found.append(entries.getOrDefault(ids.get(i).replaceFirst("v\\d+$", ""), ""));
        }
        return new FakeReply(200, "application/atom+xml", feed(found.toString()), "");
    }

    private static void send(HttpExchange exchange, FakeReply reply) throws IOException {
        byte[] body = reply.body();
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (!reply.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
        }
        LoopbackServer.answer(exchange, reply.status(), body);
    }

    @Override
    public void close() {
        server.close();
        assertThat(unexpected).as("requests that nobody expected").isEmpty();
        assertThat(plan).as("planned refusals that nobody met").isEmpty();
    }
}
