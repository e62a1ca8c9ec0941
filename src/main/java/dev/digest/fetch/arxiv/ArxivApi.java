package dev.digest.fetch.arxiv;

import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.HttpResponseCache;
import dev.digest.fetch.http.RetryPolicy;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arXiv API at a URL, such as {@code https://export.arxiv.org/api/query}. */
public final class ArxivApi {
    /** The status of a response with an error feed. */
    private static final int BAD_REQUEST = 400;

    private final URI address;
    private final RetryPolicy retryPolicy;
    private final HttpResponseCache cache;
    private final boolean bypassCache;

    /**
     * The API.
     *
     * @param fresh whether to ignore responses cached earlier the same day
     */
    public ArxivApi(URI address, RetryPolicy patience, HttpResponseCache cache, boolean fresh) {
        this.address = address;
        this.retryPolicy = patience;
        this.cache = cache;
        this.bypassCache = fresh;
    }

    String host() {
        return address.getHost();
    }

    /** Fetches papers in one request, or from the cache. */
    ArxivResponse fetch(List<PaperRef> refs) {
        URI request = request(refs);
        return fromCache(request).orElseGet(() -> fetchAndParse(request, refs));
    }

    /** The cached response; empty when it cannot be read, as after the disk was full. */
    private Optional<ArxivResponse> fromCache(URI request) {
        try {
            Optional<byte[]> known = bypassCache ? Optional.empty() : cache.find(request);
            return known.map(bytes -> ArxivResponse.read(bytes, host()));
        } catch (Problem spoilt) {
            return Optional.empty();
        }
    }

    private ArxivResponse fetchAndParse(URI request, List<PaperRef> refs) {
        return retryPolicy.retry(request, "application/atom+xml", answer -> {
            ArxivResponse read = read(answer);
            if (read.papers().size() >= refs.size()) {
                cache.store(request, answer.body());
            }
            return read;
        });
    }

    private ArxivResponse read(HttpResponse answer) {
        if (answer.status() != BAD_REQUEST) {
            answer.requireSuccess();
        }
        ArxivResponse read = ArxivResponse.read(answer.body(), host());
        if (answer.status() == BAD_REQUEST && read.error().isEmpty()) {
            throw Problem.of(ProblemCode.FETCH_STATUS, request(List.of()), BAD_REQUEST);
        }
        return read;
    }

    /** Without {@code max_results} the API returns at most ten papers. */
    private URI request(List<PaperRef> refs) {
        String ids = refs.stream().map(PaperRef::toString).collect(Collectors.joining(","));
        return URI.create(address + "?id_list=" + ids + "&max_results=" + refs.size());
    }
}
