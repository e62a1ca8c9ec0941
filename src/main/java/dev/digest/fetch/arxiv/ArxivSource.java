package dev.digest.fetch.arxiv;

import dev.digest.fetch.Fetched;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedAnswer;
import dev.digest.fetch.Watcher;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * arXiv: up to 100 papers a request, answers matched by id. What is not in an answer is asked for once more before it
 * is called missing, for the API is known to leave papers out. A refusal is never "no such paper".
 */
public final class ArxivSource implements PaperSource {
    private static final int A_REQUEST = 100;

    private final ArxivApi api;
    private final AbstractPages pages;
    private final Watcher watcher;

    /**
     * A source.
     *
     * @param pages the second way, for when the API refuses for good
     */
    public ArxivSource(ArxivApi api, AbstractPages pages, Watcher watcher) {
        this.api = api;
        this.pages = pages;
        this.watcher = watcher;
    }

    @Override
    public boolean knows(PaperId id) {
        return id instanceof ArxivId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<Fetched>> receiver) {
        List<PaperRef> missing = new ArrayList<>();
        int done = 0;
        for (List<PaperRef> some : inRequests(refs)) {
            List<Fetched> answered = new ArrayList<>(ask(some));
            answered.removeIf(one -> isMissing(one) && missing.add(one.ref()));
            receiver.accept(answered);
            done += some.size();
            watcher.arrived(done, refs.size());
        }
        for (List<PaperRef> some : inRequests(missing)) {
            receiver.accept(ask(some));
        }
    }

    private static List<List<PaperRef>> inRequests(List<PaperRef> refs) {
        List<List<PaperRef>> requests = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += A_REQUEST) {
            requests.add(refs.subList(from, Math.min(refs.size(), from + A_REQUEST)));
        }
        return requests;
    }

    private static boolean isMissing(Fetched one) {
        return one instanceof Fetched.Failed failed && failed.problem().key().equals("fetch.missing");
    }

    private List<Fetched> ask(List<PaperRef> refs) {
        try {
            ArxivAnswer answer = api.ask(refs);
            return answer.malformed(refs)
                    .map(bad -> withoutMalformed(refs, bad, answer))
                    .orElseGet(() -> matched(refs, answer.orThrow(api.host()).papers()));
        } catch (Problem problem) {
            return pages.fetch(refs, problem);
        }
    }

    /** The API answers a list with one bad id by an error about that id alone. */
    private List<Fetched> withoutMalformed(List<PaperRef> refs, PaperRef malformed, ArxivAnswer answer) {
        List<Fetched> all = new ArrayList<>();
        String said = answer.error().orElse("");
        all.add(new Fetched.Failed(malformed, Problem.of("fetch.malformed", malformed, said)));
        List<PaperRef> rest =
                refs.stream().filter(ref -> !ref.equals(malformed)).toList();
        if (!rest.isEmpty()) {
            all.addAll(ask(rest));
        }
        return all;
    }

    @Override
    public boolean recognises(SavedAnswer saved) {
        String start = new String(saved.bytes(), 0, Math.min(saved.bytes().length, 2_000), StandardCharsets.UTF_8);
        return start.replace("\u0000", "").contains("<feed") || AbstractPage.is(saved);
    }

    @Override
    public List<Fetched> read(SavedAnswer saved, List<PaperRef> refs) {
        if (AbstractPage.is(saved)) {
            List<Paper> one = List.of(AbstractPage.read(saved));
            return refs.isEmpty() ? List.of(Fetched.Found.of(one.get(0))) : matched(refs, one);
        }
        ArxivAnswer answer = ArxivAnswer.read(saved.bytes(), saved.name()).orThrow(saved.name());
        return refs.isEmpty()
                ? answer.papers().stream().<Fetched>map(Fetched.Found::of).toList()
                : matched(refs, answer.papers());
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
