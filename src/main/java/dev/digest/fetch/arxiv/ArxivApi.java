package dev.digest.fetch.arxiv;

import dev.digest.fetch.http.Answer;
import dev.digest.fetch.http.AnswerCache;
import dev.digest.fetch.http.Patience;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** arXiv's API at an address, such as {@code https://export.arxiv.org/api/query}. */
public final class ArxivApi {
    /** The status of an answer that is an error feed. */
    private static final int BAD_REQUEST = 400;

    private final URI address;
    private final Patience patience;
    private final AnswerCache cache;
    private final boolean fresh;

    /**
     * The API.
     *
     * @param fresh whether answers of earlier the same day are passed by
     */
    public ArxivApi(URI address, Patience patience, AnswerCache cache, boolean fresh) {
        this.address = address;
        this.patience = patience;
        this.cache = cache;
        this.fresh = fresh;
    }

    String host() {
        return address.getHost();
    }

    /** Asks for papers in one request, or finds that request in the cache. */
    ArxivAnswer ask(List<PaperRef> refs) {
        URI request = request(refs);
        return known(request).orElseGet(() -> asked(request, refs));
    }

    /** What the cache holds; nothing when that cannot be read, as after a disk was full. */
    private Optional<ArxivAnswer> known(URI request) {
        try {
            Optional<byte[]> known = fresh ? Optional.empty() : cache.find(request);
            return known.map(bytes -> ArxivAnswer.read(bytes, host()));
        } catch (Problem spoilt) {
            return Optional.empty();
        }
    }

    private ArxivAnswer asked(URI request, List<PaperRef> refs) {
        return patience.ask(request, "application/atom+xml", answer -> {
            ArxivAnswer read = read(answer);
            if (read.papers().size() >= refs.size()) {
                cache.keep(request, answer.body());
            }
            return read;
        });
    }

    private ArxivAnswer read(Answer answer) {
        if (answer.status() != BAD_REQUEST) {
            answer.requireSuccess();
        }
        ArxivAnswer read = ArxivAnswer.read(answer.body(), host());
        if (answer.status() == BAD_REQUEST && read.error().isEmpty()) {
            throw Problem.of("fetch.status", request(List.of()), BAD_REQUEST);
        }
        return read;
    }

    /** Without {@code max_results} the API answers for ten papers only. */
    private URI request(List<PaperRef> refs) {
        String ids = refs.stream().map(PaperRef::toString).collect(Collectors.joining(","));
        return URI.create(address + "?id_list=" + ids + "&max_results=" + refs.size());
    }
}
