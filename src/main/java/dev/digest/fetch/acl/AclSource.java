package dev.digest.fetch.acl;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.fetch.http.HttpFetcher;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.paper.AclId;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The ACL Anthology, which has a page for each paper. Any other response is a failure. */
public final class AclSource implements PaperSource {
    private static final int NOT_FOUND = 404;

    private final String site;
    private final HttpFetcher http;

    /** A source for pages below a URL, such as {@code https://aclanthology.org}. */
    public AclSource(URI site, HttpFetcher http) {
        this.site = site.toString().replaceFirst("/+$", "");
        this.http = http;
    }

    @Override
    public boolean supports(PaperId id) {
        return id instanceof AclId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<FetchResult>> receiver) {
        refs.forEach(ref -> receiver.accept(List.of(fetchOne(ref))));
    }

    private FetchResult fetchOne(PaperRef ref) {
        try {
            URI address = URI.create(site + "/" + ref.id().local() + "/");
            HttpResponse answer = http.get(address, "text/html");
            if (answer.status() == NOT_FOUND) {
                throw Problem.of(ProblemCode.FETCH_MISSING, ref);
            }
            answer.requireSuccess();
            HtmlPage page = HtmlPage.read(answer.body(), answer.contentType(), address.toString());
            return matchToRef(new AclPage(page).requirePaper(), ref, page.name());
        } catch (Problem problem) {
            return new FetchResult.FetchFailure(ref, problem);
        }
    }

    @Override
    public boolean supportsSaved(SavedResponse saved) {
        return HtmlPage.isHtml(saved) && new AclPage(HtmlPage.read(saved)).isPaper();
    }

    /**
     * Reads a saved page.
     *
     * @throws Problem {@code page.wall}, {@code page.error}, {@code page.not-html} or {@code page.not-anthology} for
     *     another page; {@code page.no-address} when neither page nor caller says which paper it is
     */
    @Override
    public List<FetchResult> read(SavedResponse saved, List<PaperRef> refs) {
        AclPage page = new AclPage(HtmlPage.read(saved)).requirePaper();
        if (refs.isEmpty()) {
            AclId id = page.id().orElseThrow(() -> Problem.of("page.no-address", saved.name()));
            return List.of(FetchResult.FetchedPaper.of(page.paper(id)));
        }
        if (refs.size() > 1 && page.id().isEmpty()) {
            throw Problem.of("page.one-paper", saved.name(), refs.size());
        }
        return refs.stream().map(ref -> matchToRef(page, ref, saved.name())).toList();
    }

    private static FetchResult matchToRef(AclPage page, PaperRef ref, String name) {
        Optional<AclId> own = page.id();
        boolean same = own.isEmpty() || own.get().equals(ref.id());
        return ref.id() instanceof AclId id && same
                ? new FetchResult.FetchedPaper(ref, page.paper(id))
                : new FetchResult.FetchFailure(
                        ref,
                        Problem.of(
                                "page.other-paper",
                                name,
                                ref,
                                own.map(AclId::toString).orElse("acl")));
    }
}
