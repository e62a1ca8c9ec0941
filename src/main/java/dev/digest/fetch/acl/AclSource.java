package dev.digest.fetch.acl;

import dev.digest.fetch.Fetched;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedAnswer;
import dev.digest.fetch.http.Answer;
import dev.digest.fetch.http.Http;
import dev.digest.fetch.page.Page;
import dev.digest.paper.AclId;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The ACL Anthology, whose papers have a page each. What is not such a page is a refusal, never a paper. */
public final class AclSource implements PaperSource {
    private static final int NOT_FOUND = 404;

    private final String site;
    private final Http http;

    /** A source that asks for pages below an address, such as {@code https://aclanthology.org}. */
    public AclSource(URI site, Http http) {
        this.site = site.toString().replaceFirst("/+$", "");
        this.http = http;
    }

    @Override
    public boolean knows(PaperId id) {
        return id instanceof AclId;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<Fetched>> receiver) {
        refs.forEach(ref -> receiver.accept(List.of(fetched(ref))));
    }

    private Fetched fetched(PaperRef ref) {
        try {
            URI address = URI.create(site + "/" + ref.id().local() + "/");
            Answer answer = http.get(address, "text/html");
            if (answer.status() == NOT_FOUND) {
                throw Problem.of("fetch.missing", ref);
            }
            answer.requireSuccess();
            Page page = Page.read(answer.body(), answer.contentType(), address.toString());
            return matched(new AclPage(page).required(), ref, page.name());
        } catch (Problem problem) {
            return new Fetched.Failed(ref, problem);
        }
    }

    @Override
    public boolean recognises(SavedAnswer saved) {
        return Page.is(saved) && new AclPage(Page.read(saved)).isPaper();
    }

    /**
     * Reads a saved page.
     *
     * @throws Problem {@code page.wall}, {@code page.error}, {@code page.not-html} or {@code page.not-anthology} for
     *     another page; {@code page.no-address} when neither page nor caller says which paper it is
     */
    @Override
    public List<Fetched> read(SavedAnswer saved, List<PaperRef> refs) {
        AclPage page = new AclPage(Page.read(saved)).required();
        if (refs.isEmpty()) {
            AclId id = page.id().orElseThrow(() -> Problem.of("page.no-address", saved.name()));
            return List.of(Fetched.Found.of(page.paper(id)));
        }
        if (refs.size() > 1 && page.id().isEmpty()) {
            throw Problem.of("page.one-paper", saved.name(), refs.size());
        }
        return refs.stream().map(ref -> matched(page, ref, saved.name())).toList();
    }

    private static Fetched matched(AclPage page, PaperRef ref, String name) {
        Optional<AclId> own = page.id();
        boolean same = own.isEmpty() || own.get().equals(ref.id());
        return ref.id() instanceof AclId id && same
                ? new Fetched.Found(ref, page.paper(id))
                : new Fetched.Failed(
                        ref,
                        Problem.of(
                                "page.other-paper",
                                name,
                                ref,
                                own.map(AclId::toString).orElse("acl")));
    }
}
