package dev.digest.fetch.arxiv;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.http.HttpFetcher;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.RetryPolicy;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** Fetches abstract pages, {@code arxiv.org/abs/…}: the fallback when the API fails permanently. */
public final class AbstractPageSource {
    private static final int NOT_FOUND = 404;

    private final URI site;
    private final HttpFetcher http;

    /** Pages of a site, such as {@code https://arxiv.org}. */
    public AbstractPageSource(URI site, HttpFetcher http) {
        this.site = site;
        this.http = http;
    }

    /** Fetches page by page and passes on each, until one fails too; the rest fails with the API's original problem. */
    void fetch(List<PaperRef> refs, Problem refusal, Consumer<List<FetchResult>> receiver) {
        boolean refused = !RetryPolicy.isTransient(refusal);
        for (PaperRef ref : refs) {
            FetchResult one = refused ? new FetchResult.FetchFailure(ref, refusal) : page(ref, refusal);
            refused = refused || (one instanceof FetchResult.FetchFailure failed && failed.problem() == refusal);
            receiver.accept(List.of(one));
        }
    }

    private FetchResult page(PaperRef ref, Problem refusal) {
        try {
            HttpResponse answer = http.get(URI.create(site + "/abs/" + ref), "text/html");
            if (answer.status() == NOT_FOUND && !isDecoy(answer)) {
                return new FetchResult.FetchFailure(ref, Problem.of(ProblemCode.FETCH_MISSING, ref));
            }
            answer.requireSuccess();
            Paper paper = AbstractPage.read(answer.body(), (ArxivId) ref.id());
            return new FetchResult.FetchedPaper(ref, paper);
        } catch (Problem problem) {
            return new FetchResult.FetchFailure(ref, refusal);
        }
    }

    /** For a missing paper arXiv sends a whole page; a shorter response says nothing about the paper. */
    private static boolean isDecoy(HttpResponse answer) {
        return !answer.contentType().startsWith("text/html");
    }
}
