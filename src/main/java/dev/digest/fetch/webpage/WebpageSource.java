package dev.digest.fetch.webpage;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.fetch.http.HttpFetcher;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.page.BlockedPageDetector;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Papers from any web page, by URL. The last of the sources: it also reads saved pages that no other source recognises.
 */
public final class WebpageSource implements PaperSource {
    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    private static final Set<Integer> GONE_STATUSES = Set.of(404, 410);
    /** Statuses with which sites reject programs but not browsers. */
    private static final Set<Integer> CLOSED = Set.of(401, 403, 451);

    private final HttpFetcher http;
    private final Optional<String> title;

    /** A source that takes titles from the pages. */
    public WebpageSource(HttpFetcher http) {
        this(http, Optional.empty());
    }

    /**
     * A source with a title for a page without one, or one that cannot be read.
     *
     * @param title replaces the page's title
     */
    public WebpageSource(HttpFetcher http, Optional<String> title) {
        this.http = http;
        this.title = title;
    }

    @Override
    public boolean supports(PaperId id) {
        return id instanceof WebId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<FetchResult>> receiver) {
        refs.forEach(ref -> receiver.accept(List.of(fetchOne(ref))));
    }

    private FetchResult fetchOne(PaperRef ref) {
        HttpResponse answer;
        try {
            answer = http.get(URI.create(ref.id().page()), ACCEPT);
        } catch (Problem problem) {
            boolean answered = problem.is(ProblemCode.FETCH_TOO_LARGE) || problem.is(ProblemCode.FETCH_REDIRECTED);
            return answered ? unread(ref, problem) : new FetchResult.FetchFailure(ref, problem);
        }
        try {
            if (GONE_STATUSES.contains(answer.status())) {
                throw Problem.of(ProblemCode.FETCH_MISSING, ref);
            }
            if (CLOSED.contains(answer.status())) {
                throw Problem.of("page.wall", answer.address(), answer.status());
            }
            answer.requireSuccess();
            HtmlPage page = HtmlPage.read(
                    answer.body(), answer.contentType(), answer.address().toString());
            return new FetchResult.FetchedPaper(ref, new PageReader(page, ref.id()).paper(title));
        } catch (Problem problem) {
            return problem.is(ProblemCode.FETCH_MISSING)
                    ? new FetchResult.FetchFailure(ref, problem)
                    : unread(ref, problem);
        }
    }

    /**
     * A page that exists but cannot be read, such as one that wants a login, or a file: a paper if the user gave its
     * title. Of a site that does not answer nobody knows whether it has the page.
     */
    private FetchResult unread(PaperRef ref, Problem problem) {
        if (title.isEmpty()) {
            return new FetchResult.FetchFailure(ref, problem);
        }
        Paper paper =
                Paper.of(ref.id(), title.get()).warnings(List.of("title-only")).build();
        return new FetchResult.FetchedPaper(ref, paper);
    }

    /** Any page, since other sources are tried first. */
    @Override
    public boolean supportsSaved(SavedResponse saved) {
        return HtmlPage.isHtml(saved);
    }

    /**
     * Reads a saved page with one paper.
     *
     * @param refs the paper's id; when empty, the page's own URL
     * @throws Problem {@code page.no-address} when neither is known, {@code page.one-paper} for several refs,
     *     {@code page.wall}, {@code page.error}, {@code page.no-title} or {@code page.other-paper}
     */
    @Override
    public List<FetchResult> read(SavedResponse saved, List<PaperRef> refs) {
        if (refs.size() > 1) {
            throw Problem.of("page.one-paper", saved.name(), refs.size());
        }
        HtmlPage page = HtmlPage.read(saved);
        BlockedPageDetector.requireContent(page);
        PaperRef ref = refs.isEmpty() ? ownRef(page) : refs.get(0);
        return List.of(new FetchResult.FetchedPaper(ref, new PageReader(page, ref.id()).paper(title)));
    }

    /** The REF that the page's URL would parse to. */
    private static PaperRef ownRef(HtmlPage page) {
        return page.ownAddresses().stream()
                .flatMap(address -> parseRef(address).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of("page.no-address", page.name()));
    }

    private static Optional<PaperRef> parseRef(String address) {
        try {
            return Optional.of(PaperRef.parse(address));
        } catch (Problem noPaper) {
            return Optional.empty();
        }
    }
}
