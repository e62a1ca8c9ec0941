package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import dev.digest.fetch.FetchResult;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response of the API, of any generation since 2016: its papers in no particular order, the invalid entries with
 * their reasons, and the error that it may contain instead. An entry without id and title, which the API sent until
 * November 2025 for an unknown paper, is ignored.
 */
record ArxivResponse(List<Paper> papers, List<FetchResult.FetchFailure> unreadable, Optional<String> error) {
    private static final String ERRORS = "arxiv.org/api/errors";

    /**
     * Parses a response.
     *
     * @throws Problem {@code fetch.not-atom} or {@code fetch.broken}, both with {@code name}
     */
    static ArxivResponse read(byte[] bytes, String name) {
        Feed feed = AtomDocument.read(bytes, name);
        ArxivResponse answer = new ArxivResponse(new ArrayList<>(), new ArrayList<>(), Optional.empty());
        for (Entry entry : feed.getEntries()) {
            String id = entry.getId() == null ? "" : entry.getId();
            if (id.contains(ERRORS)) {
                return new ArxivResponse(List.of(), List.of(), Optional.of(errorText(entry)));
            }
            if (!id.isBlank()) {
                answer.add(new ArxivEntry(entry, name));
            }
        }
        return answer;
    }

    /** A response with one paper, obtained in another way. */
    static ArxivResponse of(Paper paper) {
        return new ArxivResponse(List.of(paper), List.of(), Optional.empty());
    }

    private void add(ArxivEntry entry) {
        PaperRef ref = entry.ref();
        try {
            papers.add(entry.paper());
        } catch (Problem problem) {
            unreadable.add(new FetchResult.FetchFailure(ref, problem));
        }
    }

    /**
     * This response, unless it is an error.
     *
     * @throws Problem {@code fetch.error-feed} with the API's message
     */
    ArxivResponse orThrow(String name) {
        error.ifPresent(said -> {
            throw Problem.of("fetch.error-feed", name, said);
        });
        return this;
    }

    /** The requested paper whose id the API rejects. */
    Optional<PaperRef> malformedRef(List<PaperRef> refs) {
        return refs.stream()
                .filter(ref -> error.filter(said -> said.endsWith(" " + ref)).isPresent())
                .findFirst();
    }

    private static String errorText(Entry entry) {
        String said = AtomDocument.start(ArxivModule.of(entry).summary(), 200);
        return said.isEmpty() ? "Error" : said;
    }

    /** The result for a paper: the requested version, otherwise the newest in this response. */
    FetchResult find(PaperRef ref) {
        Optional<FetchResult> found = papers.stream()
                .filter(paper -> paper.id().equals(ref.id()))
                .filter(paper -> ref.version().orElse(paper.version()) == paper.version())
                .max(Comparator.comparingInt(Paper::version))
                .map(paper -> new FetchResult.FetchedPaper(ref, paper));
        return found.or(() -> unreadable.stream()
                        .filter(failed -> failed.ref().id().equals(ref.id()))
                        .map(failed -> new FetchResult.FetchFailure(ref, failed.problem()))
                        .findFirst())
                .orElseGet(() -> new FetchResult.FetchFailure(ref, Problem.of(ProblemCode.FETCH_MISSING, ref)));
    }

    /** All papers, each in its newest version, and the invalid entries. */
    List<FetchResult> all() {
        Map<PaperId, FetchResult> all = new LinkedHashMap<>();
        Map<PaperId, Paper> newest = new LinkedHashMap<>();
        papers.forEach(paper ->
                newest.merge(paper.id(), paper, (one, other) -> other.version() > one.version() ? other : one));
        newest.forEach((id, paper) -> all.put(id, FetchResult.FetchedPaper.of(paper)));
        unreadable.forEach(failed -> all.putIfAbsent(failed.ref().id(), failed));
        return List.copyOf(all.values());
    }
}
