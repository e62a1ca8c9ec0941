package dev.digest.fetch.arxiv;

import dev.digest.fetch.Fetched;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedAnswer;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * arXiv: up to 100 papers a request, answers matched by id. What is not in an answer is asked for once more before it
 * is called missing, for the API is known to leave papers out. A refusal is never "no such paper".
 */
public final class ArxivSource implements PaperSource {
    private static final int A_REQUEST = 100;
    private static final Set<String> REFUSALS =
            Set.of("fetch.throttled", "fetch.timeout", "fetch.broken-off", "fetch.not-atom", "fetch.unreachable");

    private final ArxivApi api;
    private final AbstractPages pages;

    /**
     * A source.
     *
     * @param pages the second way, for when the API refuses for good
     */
    public ArxivSource(ArxivApi api, AbstractPages pages) {
        this.api = api;
        this.pages = pages;
    }

    @Override
    public boolean knows(PaperId id) {
        return id instanceof ArxivId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<Fetched>> receiver) {
        Arrivals arrivals = new Arrivals(receiver);
        for (List<PaperRef> some : inRequests(refs)) {
            Optional<Problem> refusal = arrivals.refusal();
            if (refusal.isPresent()) {
                receiver.accept(failed(some, refusal.get()));
            } else {
                ask(some, arrivals);
            }
        }
        for (List<PaperRef> some : inRequests(arrivals.missing)) {
            ask(some, receiver);
        }
    }

    private static List<Fetched> failed(List<PaperRef> refs, Problem problem) {
        return refs.stream()
                .<Fetched>map(ref -> new Fetched.Failed(ref, problem))
                .toList();
    }

    /** Hands on what arrives, but for what is missing: that is asked for once more. */
    private static final class Arrivals implements Consumer<List<Fetched>> {
        private final Consumer<List<Fetched>> receiver;
        private final List<PaperRef> missing = new ArrayList<>();
        private Optional<Problem> last = Optional.empty();

        Arrivals(Consumer<List<Fetched>> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(List<Fetched> arrived) {
            List<Fetched> all = new ArrayList<>(arrived);
            last = arrived.stream().reduce((first, second) -> second).flatMap(Arrivals::problem);
            all.removeIf(one -> isMissing(one) && missing.add(one.ref()));
            receiver.accept(all);
        }

        private static Optional<Problem> problem(Fetched one) {
            return one instanceof Fetched.Failed failed ? Optional.of(failed.problem()) : Optional.empty();
        }

        /** With what arXiv refuses us, whatever is asked for: who goes on asking then is a nuisance. */
        Optional<Problem> refusal() {
            return last.filter(problem -> REFUSALS.contains(problem.key()));
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

    private void ask(List<PaperRef> refs, Consumer<List<Fetched>> receiver) {
        Answered answered = ask(refs);
        receiver.accept(answered.fetched());
        answered.refusal().ifPresent(refusal -> pages.fetch(refs, refusal, receiver));
        if (!answered.left().isEmpty()) {
            ask(answered.left(), receiver);
        }
    }

    /**
     * What came of one request to the API.
     *
     * @param left what is to be asked for without the one id that the API does not take
     * @param refusal why nothing came
     */
    private record Answered(List<Fetched> fetched, List<PaperRef> left, Optional<Problem> refusal) {}

    private Answered ask(List<PaperRef> refs) {
        try {
            ArxivAnswer answer = api.ask(refs);
            return answer.malformed(refs)
                    .map(bad -> withoutMalformed(refs, bad, answer))
                    .orElseGet(
                            () -> new Answered(found(answer.orThrow(api.host()), refs), List.of(), Optional.empty()));
        } catch (Problem problem) {
            return new Answered(List.of(), List.of(), Optional.of(problem));
        }
    }

    /** The API answers a list with one bad id by an error about that id alone. */
    private static Answered withoutMalformed(List<PaperRef> refs, PaperRef malformed, ArxivAnswer answer) {
        Problem problem =
                Problem.of("fetch.malformed", malformed, answer.error().orElse(""));
        List<PaperRef> left =
                refs.stream().filter(ref -> !ref.equals(malformed)).toList();
        return new Answered(failed(List.of(malformed), problem), left, Optional.empty());
    }

    @Override
    public boolean recognises(SavedAnswer saved) {
        String start = new String(saved.bytes(), 0, Math.min(saved.bytes().length, 2_000), StandardCharsets.UTF_8);
        return start.replace("\u0000", "").contains("<feed") || AbstractPage.is(saved);
    }

    @Override
    public List<Fetched> read(SavedAnswer saved, List<PaperRef> refs) {
        if (AbstractPage.is(saved)) {
            ArxivAnswer page = ArxivAnswer.of(AbstractPage.read(saved));
            return refs.isEmpty() ? page.all() : found(page, refs);
        }
        ArxivAnswer answer = ArxivAnswer.read(saved.bytes(), saved.name()).orThrow(saved.name());
        List<Fetched> all = answer.all();
        if (all.isEmpty()) {
            throw Problem.of("fetch.no-paper", saved.name());
        }
        return refs.isEmpty() ? all : found(answer, refs);
    }

    private static List<Fetched> found(ArxivAnswer answer, List<PaperRef> refs) {
        return refs.stream().map(answer::find).toList();
    }
}
