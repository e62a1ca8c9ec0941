package dev.digest.fetch.arxiv;

import dev.digest.fetch.Fetched;
import dev.digest.fetch.http.Answer;
import dev.digest.fetch.http.Http;
import dev.digest.fetch.http.Patience;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** The pages that people read, {@code arxiv.org/abs/…}: the second way to a paper when the API refuses for good. */
public final class AbstractPages {
    private static final int NOT_FOUND = 404;

    private final URI site;
    private final Http http;

    /** Pages of a site, such as {@code https://arxiv.org}. */
    public AbstractPages(URI site, Http http) {
        this.site = site;
        this.http = http;
    }

    /**
     * Asks page by page, and hands on each, until one is refused too; what is left fails with the API's own refusal,
     * for which it was asked.
     */
    void fetch(List<PaperRef> refs, Problem refusal, Consumer<List<Fetched>> receiver) {
        boolean refused = !Patience.mayPass(refusal);
        for (PaperRef ref : refs) {
            Fetched one = refused ? new Fetched.Failed(ref, refusal) : page(ref, refusal);
            refused = refused || (one instanceof Fetched.Failed failed && failed.problem() == refusal);
            receiver.accept(List.of(one));
        }
    }

    private Fetched page(PaperRef ref, Problem refusal) {
        try {
            Answer answer = http.get(URI.create(site + "/abs/" + ref), "text/html");
            if (answer.status() == NOT_FOUND && !isDecoy(answer)) {
                return new Fetched.Failed(ref, Problem.of("fetch.missing", ref));
            }
            answer.requireSuccess();
            Paper paper = AbstractPage.read(answer.body(), (ArxivId) ref.id());
            return new Fetched.Found(ref, paper);
        } catch (Problem problem) {
            return new Fetched.Failed(ref, refusal);
        }
    }

    /** arXiv's own word for a missing paper is a page; anything shorter says nothing about the paper. */
    private static boolean isDecoy(Answer answer) {
        return !answer.contentType().startsWith("text/html");
    }
}
