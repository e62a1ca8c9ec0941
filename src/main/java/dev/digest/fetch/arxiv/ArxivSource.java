package dev.digest.fetch.arxiv;

import dev.digest.fetch.Fetched;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedAnswer;
import dev.digest.fetch.http.Answer;
import dev.digest.fetch.http.Http;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * arXiv through its API: up to 100 papers a request, answers matched by id. A refusal (another status than 200, or
 * something that is no Atom) is never "no such paper".
 */
public final class ArxivSource implements PaperSource {
    private static final int A_REQUEST = 100;
    /** The status of an answer that is an error feed. */
    private static final int BAD_REQUEST = 400;

    private final URI api;
    private final Http http;

    /** A source that asks the API at an address, such as {@code https://export.arxiv.org/api/query}. */
    public ArxivSource(URI api, Http http) {
        this.api = api;
        this.http = http;
    }

    @Override
    public boolean knows(PaperId id) {
        return id instanceof ArxivId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<Fetched>> receiver) {
        for (int from = 0; from < refs.size(); from += A_REQUEST) {
            receiver.accept(request(refs.subList(from, Math.min(refs.size(), from + A_REQUEST))));
        }
    }

    private List<Fetched> request(List<PaperRef> refs) {
        try {
            Answer answer = http.get(address(refs), "application/atom+xml");
            if (answer.status() != BAD_REQUEST) {
                answer.requireSuccess();
            }
            ArxivAnswer read = ArxivAnswer.read(answer.body(), api.getHost());
            Optional<PaperRef> malformed = read.error().flatMap(error -> named(error, refs));
            if (malformed.isPresent()) {
                return withoutMalformed(refs, malformed.get(), read.error().orElseThrow());
            }
            read.error().ifPresent(error -> {
                throw Problem.of("fetch.error-feed", api.getHost(), error);
            });
            return matched(refs, read.papers());
        } catch (Problem problem) {
            return refs.stream()
                    .<Fetched>map(ref -> new Fetched.Failed(ref, problem))
                    .toList();
        }
    }

    /** The API answers a list with one bad id by an error about that id alone. */
    private List<Fetched> withoutMalformed(List<PaperRef> refs, PaperRef malformed, String error) {
        List<Fetched> all = new ArrayList<>();
        all.add(new Fetched.Failed(malformed, Problem.of("fetch.malformed", malformed, error)));
        List<PaperRef> rest =
                refs.stream().filter(ref -> !ref.equals(malformed)).toList();
        if (!rest.isEmpty()) {
            all.addAll(request(rest));
        }
        return all;
    }

    private static Optional<PaperRef> named(String error, List<PaperRef> refs) {
        return refs.stream().filter(ref -> error.endsWith(" " + ref)).findFirst();
    }

    private URI address(List<PaperRef> refs) {
        String ids = refs.stream().map(PaperRef::toString).collect(Collectors.joining(","));
        return URI.create(api + "?id_list=" + ids + "&max_results=" + refs.size());
    }

    @Override
    public boolean recognises(SavedAnswer saved) {
        String start = new String(saved.bytes(), 0, Math.min(saved.bytes().length, 2_000), StandardCharsets.UTF_8);
        return start.contains("<feed") || start.contains("\u0000f\u0000e\u0000e\u0000d");
    }

    @Override
    public List<Fetched> read(SavedAnswer saved, List<PaperRef> refs) {
        ArxivAnswer read = ArxivAnswer.read(saved.bytes(), saved.name());
        read.error().ifPresent(error -> {
            throw Problem.of("fetch.error-feed", saved.name(), error);
        });
        return refs.isEmpty()
                ? read.papers().stream().<Fetched>map(Fetched.Found::of).toList()
                : matched(refs, read.papers());
    }

    private static List<Fetched> matched(List<PaperRef> refs, List<Paper> papers) {
        Map<PaperId, Paper> byId = new LinkedHashMap<>();
        papers.forEach(paper -> byId.put(paper.id(), paper));
        return refs.stream().map(ref -> matched(ref, byId.get(ref.id()))).toList();
    }

    private static Fetched matched(PaperRef ref, @Nullable Paper paper) {
        boolean other =
                paper != null && ref.version().isPresent() && ref.version().getAsInt() != paper.version();
        return paper == null || other
                ? new Fetched.Failed(ref, Problem.of("fetch.missing", ref))
                : new Fetched.Found(ref, paper);
    }
}
