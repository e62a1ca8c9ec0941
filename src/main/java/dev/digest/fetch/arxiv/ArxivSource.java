package dev.digest.fetch.arxiv;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * arXiv: up to 100 papers a request, results matched by id. A paper missing in a response is requested once more before
 * it is reported as missing, since the API sometimes omits papers. A failed request never means "no such paper".
 */
public final class ArxivSource implements PaperSource {
    private static final int A_REQUEST = 100;
    private static final Set<ProblemCode> REFUSALS = Set.of(
            ProblemCode.FETCH_THROTTLED,
            ProblemCode.FETCH_TIMEOUT,
            ProblemCode.FETCH_BROKEN_OFF,
            ProblemCode.FETCH_NOT_ATOM,
            ProblemCode.FETCH_UNREACHABLE);

    private final ArxivApi api;
    private final AbstractPageSource pages;

    /**
     * A source.
     *
     * @param pages the fallback when the API fails permanently
     */
    public ArxivSource(ArxivApi api, AbstractPageSource pages) {
        this.api = api;
        this.pages = pages;
    }

    @Override
    public boolean supports(PaperId id) {
        return id instanceof ArxivId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<FetchResult>> receiver) {
        ResultCollector arrivals = new ResultCollector(receiver);
        for (List<PaperRef> some : partition(refs)) {
            Optional<Problem> refusal = arrivals.refusalProblem();
            if (refusal.isPresent()) {
                receiver.accept(failures(some, refusal.get()));
            } else {
                ask(some, arrivals);
            }
        }
        for (List<PaperRef> some : partition(arrivals.missing)) {
            ask(some, receiver);
        }
    }

    private static List<FetchResult> failures(List<PaperRef> refs, Problem problem) {
        return refs.stream()
                .<FetchResult>map(ref -> new FetchResult.FetchFailure(ref, problem))
                .toList();
    }

    /** Passes on results, except missing papers, which are requested again. */
    private static final class ResultCollector implements Consumer<List<FetchResult>> {
        private final Consumer<List<FetchResult>> receiver;
        private final List<PaperRef> missing = new ArrayList<>();
        private Optional<Problem> last = Optional.empty();

        ResultCollector(Consumer<List<FetchResult>> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(List<FetchResult> arrived) {
            List<FetchResult> all = new ArrayList<>(arrived);
            last = arrived.stream().reduce((first, second) -> second).flatMap(ResultCollector::problem);
            all.removeIf(one -> isMissing(one) && missing.add(((FetchResult.FetchFailure) one).ref()));
            receiver.accept(all);
        }

        private static Optional<Problem> problem(FetchResult one) {
            return one instanceof FetchResult.FetchFailure failed ? Optional.of(failed.problem()) : Optional.empty();
        }

        /** Problems that would affect every further request, so no more are sent. */
        Optional<Problem> refusalProblem() {
            return last.filter(problem -> problem.is(REFUSALS));
        }
    }

    private static List<List<PaperRef>> partition(List<PaperRef> refs) {
        List<List<PaperRef>> requests = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += A_REQUEST) {
            requests.add(refs.subList(from, Math.min(refs.size(), from + A_REQUEST)));
        }
        return requests;
    }

    private static boolean isMissing(FetchResult one) {
        return one instanceof FetchResult.FetchFailure failed
                && failed.problem().is(ProblemCode.FETCH_MISSING);
    }

    private void ask(List<PaperRef> refs, Consumer<List<FetchResult>> receiver) {
        ApiResult answered = ask(refs);
        receiver.accept(answered.fetched());
        answered.refusal().ifPresent(refusal -> pages.fetch(refs, refusal, receiver));
        if (!answered.remaining().isEmpty()) {
            ask(answered.remaining(), receiver);
        }
    }

    /**
     * The result of one API request.
     *
     * @param remaining the papers to request again, without the one id that the API rejects
     * @param refusal why there is no result
     */
    private record ApiResult(List<FetchResult> fetched, List<PaperRef> remaining, Optional<Problem> refusal) {}

    private ApiResult ask(List<PaperRef> refs) {
        try {
            ArxivResponse answer = api.fetch(refs);
            return answer.malformedRef(refs)
                    .map(bad -> withoutMalformed(refs, bad, answer))
                    .orElseGet(() ->
                            new ApiResult(matched(answer.orThrow(api.host()), refs), List.of(), Optional.empty()));
        } catch (Problem problem) {
            return new ApiResult(List.of(), List.of(), Optional.of(problem));
        }
    }

    /** For a list with one invalid id the API returns only an error about that id. */
    private static ApiResult withoutMalformed(List<PaperRef> refs, PaperRef malformed, ArxivResponse answer) {
        Problem problem =
                Problem.of("fetch.malformed", malformed, answer.error().orElse(""));
        List<PaperRef> left =
                refs.stream().filter(ref -> !ref.equals(malformed)).toList();
        return new ApiResult(failures(List.of(malformed), problem), left, Optional.empty());
    }

    @Override
    public boolean supportsSaved(SavedResponse saved) {
        String start = start(saved);
        return start.contains("<feed") || DailyFeed.isDailyFeed(start) || AbstractPage.isAbstractPage(saved);
    }

    private static String start(SavedResponse saved) {
        String start = new String(saved.bytes(), 0, Math.min(saved.bytes().length, 2_000), StandardCharsets.UTF_8);
        return start.replace("\u0000", "");
    }

    @Override
    public List<FetchResult> read(SavedResponse saved, List<PaperRef> refs) {
        if (AbstractPage.isAbstractPage(saved)) {
            ArxivResponse page = ArxivResponse.of(AbstractPage.read(saved));
            return refs.isEmpty() ? page.all() : matched(page, refs);
        }
        if (DailyFeed.isDailyFeed(start(saved))) {
            return daily(saved, refs);
        }
        ArxivResponse answer = ArxivResponse.read(saved.bytes(), saved.name()).orThrow(saved.name());
        List<FetchResult> all = answer.all();
        if (all.isEmpty()) {
            throw Problem.of("fetch.no-paper", saved.name());
        }
        return refs.isEmpty() ? all : matched(answer, refs);
    }

    /** The announced papers; one requested by name is returned even as a new version. */
    private static List<FetchResult> daily(SavedResponse saved, List<PaperRef> refs) {
        List<FetchResult> all = DailyFeed.read(saved.bytes(), saved.name());
        if (all.isEmpty()) {
            throw Problem.of("fetch.no-announcements", saved.name());
        }
        return refs.isEmpty() ? all : refs.stream().map(ref -> find(ref, all)).toList();
    }

    private static FetchResult find(PaperRef ref, List<FetchResult> announced) {
        return announced.stream()
                .flatMap(one -> paper(one).stream())
                .filter(paper ->
                        paper.id().equals(ref.id()) && ref.version().orElse(paper.version()) == paper.version())
                .<FetchResult>map(paper -> new FetchResult.FetchedPaper(ref, paper))
                .findFirst()
                .orElseGet(() -> new FetchResult.FetchFailure(ref, Problem.of("fetch.missing", ref)));
    }

    private static Optional<Paper> paper(FetchResult one) {
        if (one instanceof FetchResult.FetchedPaper fetched) {
            return Optional.of(fetched.paper());
        }
        return one instanceof FetchResult.RevisedPaper revised ? Optional.of(revised.paper()) : Optional.empty();
    }

    private static List<FetchResult> matched(ArxivResponse answer, List<PaperRef> refs) {
        return refs.stream().map(answer::find).toList();
    }
}
