package dev.digest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stand-in for the sources of new papers on loopback: what each path answers is planned beforehand, one answer a
 * request. When it is closed, a request that nobody planned, or a plan that nobody used, fails the test.
 */
public final class FakeNewPapers implements AutoCloseable {
    private final LoopbackServer server;
    private final Map<String, Deque<PlannedAnswer>> plans = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    private record PlannedAnswer(int status, String retryAfter, String body) {}

    /** Starts it on a free port. */
    public FakeNewPapers() {
        server = new LoopbackServer("/", this::answer);
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return server.address();
    }

    /** Lets a program ask here. */
    public TestProgram serve(TestProgram digest) {
        return digest.withVariable("DIGEST_ARXIV_OAI", address() + "/oai")
                .withVariable("DIGEST_ARXIV_FEED", address() + "/atom")
                .withVariable("DIGEST_ARXIV_API", address() + "/api/query");
    }

    /** Plans the next answer of a path. */
    public FakeNewPapers then(String path, String body) {
        return then(path, 200, "", body);
    }

    /** Plans the next answer of a path, with its status and {@code Retry-After}. */
    public FakeNewPapers then(String path, int status, String retryAfter, String body) {
        plans.computeIfAbsent(path, any -> new ArrayDeque<>()).add(new PlannedAnswer(status, retryAfter, body));
        return this;
    }

    /** The requests so far, with their queries as they were sent. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** A page of OAI-PMH as arXiv's server answers. */
    public static String oai(String madeOn, String token, String... records) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>" + madeOn
                + "T05:00:00Z</responseDate><request verb=\"ListRecords\">http://oaipmh.arxiv.org/oai</request>\n"
                + "<ListRecords>" + String.join("\n", records)
                + (token.isEmpty()
                        ? ""
                        : "<resumptionToken expirationDate='" + madeOn + "T23:59:59Z'>" + token + "</resumptionToken>")
                + "</ListRecords></OAI-PMH>";
    }

    /** An answer of OAI-PMH without records. */
    public static String oaiError(String code) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
                + "<responseDate>2026-11-20T05:00:00Z</responseDate><error code='" + code + "'>No.</error></OAI-PMH>";
    }

    /** A record in the form {@code arXivRaw}; each version by its date in the manner of mail. */
    public static String record(String id, String changed, String categories, String... versions) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < versions.length; i++) {
            all.append("<version version='v").append(i + 1).append("'><date>").append(versions[i]);
            all.append(" 10:00:00 GMT</date><size>9kb</size></version>");
        }
        return "<record><header><identifier>oai:arXiv.org:" + id + "</identifier><datestamp>" + changed
                + "</datestamp></header><metadata><arXivRaw xmlns='http://arxiv.org/OAI/arXivRaw/'><id>" + id + "</id>"
                + "<submitter>A. Example</submitter>" + all + "<title>Paper " + id + "</title>"
                + "<authors>Ada Example, J\\'anos Minta and The Sample Collaboration</authors><categories>" + categories
                + "</categories><abstract>  We say\n  little.\n</abstract></arXivRaw></metadata></record>";
    }

    /** A daily feed of arXiv in Atom. */
    public static String atom(String... entries) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:arxiv=\"http://arxiv.org/schemas/atom\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\""
                + " xmlns=\"http://www.w3.org/2005/Atom\"><title>updates</title>" + String.join("\n", entries)
                + "</feed>";
    }

    /** An entry of a daily feed: its kind is {@code new}, {@code cross}, {@code replace}. */
    public static String entry(String id, String day, String kind, String... categories) {
        StringBuilder all = new StringBuilder();
        for (String category : categories) {
            all.append("<category term=\"").append(category).append("\"/>");
        }
        return "<entry><id>oai:arXiv.org:" + id + "</id><title>Paper " + id + "</title><summary>arXiv:" + id
                + " Announce Type: " + kind + " \nAbstract: We say little.</summary>" + all + "<published>" + day
                + "T00:00:00-05:00</published><arxiv:announce_type>" + kind
                + "</arxiv:announce_type><dc:creator>Ada Example, J\\'anos Minta</dc:creator></entry>";
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestURI().toString());
        Deque<PlannedAnswer> plan = plans.getOrDefault(path, new ArrayDeque<>());
        if (plan.isEmpty()) {
            unexpected.add(exchange.getRequestURI().toString());
        }
        PlannedAnswer answer = plan.isEmpty() ? new PlannedAnswer(404, "", "not here") : plan.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        LoopbackServer.answer(exchange, answer.status(), body);
    }

    @Override
    public void close() {
        server.close();
        assertThat(unexpected).as("requests that nobody planned").isEmpty();
        plans.forEach((path, plan) -> assertThat(plan.size())
                .as("answers of " + path + " that nobody asked for")
                .isZero());
    }
}
