package dev.digest.fetch.webpage;

import dev.digest.fetch.Fetched;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedAnswer;
import dev.digest.fetch.http.Answer;
import dev.digest.fetch.http.Http;
import dev.digest.fetch.page.Gate;
import dev.digest.fetch.page.Page;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Any page on the web, by its address. It comes last among the sources: a saved page that no other source recognises is
 * read here.
 */
public final class WebpageSource implements PaperSource {
    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    private static final Set<Integer> GONE = Set.of(404, 410);
    /** With these, sites turn programs away that would show the page to a person. */
    private static final Set<Integer> CLOSED = Set.of(401, 403, 451);

    private final Http http;
    private final Optional<String> title;

    /** A source that takes titles from the pages. */
    public WebpageSource(Http http) {
        this(http, Optional.empty());
    }

    /**
     * A source for a page that has no title of its own.
     *
     * @param title what somebody says the paper is called, in place of what the page says
     */
    public WebpageSource(Http http, Optional<String> title) {
        this.http = http;
        this.title = title;
    }

    @Override
    public boolean knows(PaperId id) {
        return id instanceof WebId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<Fetched>> receiver) {
        refs.forEach(ref -> receiver.accept(List.of(fetched(ref))));
    }

    private Fetched fetched(PaperRef ref) {
        try {
            Answer answer = http.get(URI.create(ref.id().page()), ACCEPT);
            if (GONE.contains(answer.status())) {
                throw Problem.of("fetch.missing", ref);
            }
            if (CLOSED.contains(answer.status())) {
                throw Problem.of("page.wall", answer.address(), answer.status());
            }
            answer.requireSuccess();
            Page page = Page.read(
                    answer.body(), answer.contentType(), answer.address().toString());
            return new Fetched.Found(ref, new PageReader(page, ref.id()).paper(title));
        } catch (Problem problem) {
            return new Fetched.Failed(ref, problem);
        }
    }

    /** Any page: those of other sources are theirs, as they are asked first. */
    @Override
    public boolean recognises(SavedAnswer saved) {
        return Page.is(saved);
    }

    /**
     * Reads a saved page, which holds one paper.
     *
     * @param refs what the paper is called; when empty, the page's own address
     * @throws Problem {@code page.no-address} when neither says it, {@code page.one-paper} for more than one ref,
     *     {@code page.wall}, {@code page.error}, {@code page.no-title} or {@code page.other-paper}
     */
    @Override
    public List<Fetched> read(SavedAnswer saved, List<PaperRef> refs) {
        if (refs.size() > 1) {
            throw Problem.of("page.one-paper", saved.name(), refs.size());
        }
        Page page = Page.read(saved);
        Gate.refuse(page);
        PaperRef ref = refs.isEmpty() ? own(page) : refs.get(0);
        return List.of(new Fetched.Found(ref, new PageReader(page, ref.id()).paper(title)));
    }

    /** The REF that typing the page's address would give. */
    private static PaperRef own(Page page) {
        return page.ownAddresses().stream()
                .flatMap(address -> parsed(address).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of("page.no-address", page.name()));
    }

    private static Optional<PaperRef> parsed(String address) {
        try {
            return Optional.of(PaperRef.parse(address));
        } catch (Problem noPaper) {
            return Optional.empty();
        }
    }
}
