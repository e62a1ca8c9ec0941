package dev.digest.discovery.source;

import dev.digest.discovery.ArxivCategories;
import dev.digest.discovery.NewPaperSource;
import dev.digest.discovery.RecordListener;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.RetryPolicy;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * arXiv's OAI-PMH, daily feeds and search, and feeds of others. The {@link RetryPolicy} of each host limits requests.
 */
public final class WebPaperSource implements NewPaperSource {
    /** Source: arXiv's feed server. */
    private static final int MOST_IN_A_FEED = 2_000;

    private static final int A_SLICE = 1_000;
    /** The search returns no more. */
    private static final int MOST_FOUND = 30_000;

    /** The number that Hugging Face returns at most. */
    private static final int MOST_DAILY = 100;

    private static final String JSON = "application/json";
    private static final String XML = "application/xml, text/xml";
    private static final String FEED = "application/atom+xml, application/rss+xml, application/xml, text/xml";

    private final ArxivAddresses addresses;
    private final URI huggingFace;
    private final Function<URI, RetryPolicy> policies;

    /**
     * arXiv's endpoints.
     *
     * @param oai OAI-PMH
     * @param feed the daily feeds, to which categories are appended
     * @param api the search
     */
    public record ArxivAddresses(URI oai, URI feed, URI api) {}

    /**
     * A source with a retry policy for each host.
     *
     * @param huggingFace the address of Hugging Face
     */
    public WebPaperSource(ArxivAddresses addresses, URI huggingFace, Function<URI, RetryPolicy> policies) {
        this.addresses = addresses;
        this.huggingFace = huggingFace;
        this.policies = policies;
    }

    @Override
    public ChangesPage changes(ChangesRequest request, RecordListener receiver) {
        String query = request.token()
                // It is escaped already, and must be escaped again.
                .map(token -> "resumptionToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .orElseGet(() -> "metadataPrefix=arXivRaw&set=" + ArxivCategories.oaiSet(request.category()) + "&from="
                        + request.from());
        URI address = URI.create(addresses.oai() + "?verb=ListRecords&" + query);
        return ask(address, XML, receiver, (answer, buffer) -> {
            answer.requireSuccess();
            OaiReader reader = new OaiReader(address.getHost(), buffer, request.since());
            requireForm(answer, ResponseFormat.OAI);
            XmlElement root = new XmlRecords(address.getHost(), OaiReader.RECORDS, reader::take).read(answer.body());
            return reader.page(root);
        });
    }

    @Override
    public int newest(List<String> categories, RecordListener receiver) {
        URI address = URI.create(addresses.feed() + "/" + String.join("+", categories));
        return ask(address, FEED, receiver, (answer, buffer) -> {
            readFeed(answer, buffer, Optional.empty());
            return buffer.size();
        });
    }

    @Override
    public int mostOfNewest() {
        return MOST_IN_A_FEED;
    }

    @Override
    public int search(String category, LocalDate from, LocalDate until, RecordListener receiver) {
        int read = 0;
        int total = 1;
        while (read < Math.min(total, MOST_FOUND)) {
            SearchSlice slice = slice(category, from, until, read, receiver);
            read += slice.entries();
            total = slice.total();
        }
        return read;
    }

    private record SearchSlice(int entries, int total) {}

    private SearchSlice slice(String category, LocalDate from, LocalDate until, int start, RecordListener receiver) {
        String days = "[" + from.format(DateTimeFormatter.BASIC_ISO_DATE) + "0000 TO "
                + until.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE) + "0000]";
        String query = "cat:" + category + " AND submittedDate:" + days;
        URI address = URI.create(addresses.api() + "?search_query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&start=" + start + "&max_results=" + A_SLICE + "&sortBy=submittedDate&sortOrder=ascending");
        return ask(address, FEED, receiver, (answer, buffer) -> {
            XmlElement root = readFeed(answer, buffer, Optional.empty());
            int total = root.first("feed")
                    .flatMap(feed -> feed.textOf("totalResults"))
                    .filter(text -> text.strip().matches("\\d{1,9}"))
                    .map(text -> Integer.parseInt(text.strip()))
                    .orElse(0);
            if (buffer.size() == 0 && start < total) {
                // This occurs in the middle of long results, and a retry succeeds.
                throw Problem.of(ProblemCode.FETCH_BROKEN, address.getHost(), "0 of " + total);
            }
            return new SearchSlice(buffer.size(), total);
        });
    }

    @Override
    public void votes(LocalDate day, RecordListener receiver) {
        URI address = URI.create(huggingFace + "/api/daily_papers?date=" + day + "&limit=" + MOST_DAILY);
        RecordBuffer arrived = new RecordBuffer();
        policies.apply(address).once(address, JSON, answer -> {
            answer.requireSuccess();
            requireForm(answer, ResponseFormat.DAILY_PAPERS);
            new DailyPapersReader(address.getHost(), arrived).read(answer.body());
            return arrived;
        });
        arrived.sendTo(receiver);
    }

    @Override
    public void feed(URI address, LocalDate today, RecordListener receiver) {
        ask(address, FEED, receiver, (answer, buffer) -> readFeed(answer, buffer, Optional.of(today)));
    }

    private static XmlElement readFeed(HttpResponse answer, RecordListener buffer, Optional<LocalDate> today) {
        answer.requireSuccess();
        requireForm(answer, ResponseFormat.FEED);
        String host = answer.address().getHost();
        return new XmlRecords(host, FeedReader.RECORDS, new FeedReader(host, buffer, today)::take).read(answer.body());
    }

    /** A page in place of a response is usually a refusal, and may be transient. */
    private static void requireForm(HttpResponse answer, ResponseFormat wanted) {
        String host = answer.address().getHost();
        String start = new String(
                answer.body(), 0, Math.min(answer.body().length, ResponseFormat.START), StandardCharsets.UTF_8);
        ResponseFormat form;
        try {
            form = ResponseFormat.of(start, host);
        } catch (Problem problem) {
            throw Problem.of(ProblemCode.DISCOVER_OTHER_ANSWER, host, excerpt(start))
                    .causedBy(problem);
        }
        if (form != wanted) {
            throw Problem.of(ProblemCode.DISCOVER_OTHER_ANSWER, host, excerpt(start));
        }
    }

    private static String excerpt(String text) {
        String line = CleanedPaperText.line(text.replaceAll("(?s)<[^>]*>?", " ").replace('\0', ' '));
        return line.substring(0, line.offsetByCodePoints(0, Math.min(50, line.codePointCount(0, line.length()))));
    }

    private <T> T ask(
            URI address, String accept, RecordListener receiver, BiFunction<HttpResponse, RecordBuffer, T> read) {
        RecordBuffer[] arrived = {new RecordBuffer()};
        String[] wish = {""};
        T result;
        try {
            result = policies.apply(address).retry(address, accept, answer -> {
                arrived[0] = new RecordBuffer();
                wish[0] = answer.retryAfter() == null ? "" : answer.retryAfter().strip();
                return readable(read, answer, arrived[0]);
            });
        } catch (Problem problem) {
            throw withWish(problem, address.getHost(), wish[0]);
        }
        arrived[0].sendTo(receiver);
        return result;
    }

    /** If the server requests a wait of an hour, a retry in minutes is useless. */
    private static Problem withWish(Problem problem, String host, String wish) {
        if (!problem.is(ProblemCode.FETCH_THROTTLED) || wish.isEmpty()) {
            return problem;
        }
        return wish.matches("\\d{1,9}")
                ? Problem.of(ProblemCode.DISCOVER_WAIT_MINUTES, host, (Integer.parseInt(wish) + 59) / 60)
                        .causedBy(problem)
                : Problem.of(ProblemCode.DISCOVER_WAIT_UNTIL, host, CleanedPaperText.line(wish))
                        .causedBy(problem);
    }

    /** A truncated response is requested again. */
    private static <T> T readable(
            BiFunction<HttpResponse, RecordBuffer, T> read, HttpResponse answer, RecordBuffer buffer) {
        try {
            return read.apply(answer, buffer);
        } catch (Problem problem) {
            if (problem.is(ProblemCode.DISCOVER_BROKEN)) {
                throw Problem.of(ProblemCode.FETCH_BROKEN, problem.details().toArray())
                        .causedBy(problem);
            }
            throw problem;
        }
    }
}
