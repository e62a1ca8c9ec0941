package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.curation.CurationField;
import dev.digest.discovery.NewPaper;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.CleanText;
import dev.digest.preview.triage.TriageDesk;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A triage session as the page sees it. The page says which paper is meant, so that several windows may be open. */
final class SessionDesk implements TriageDesk {
    private static final int SHORT = 16;

    private final TriageSession session;
    private final TriageActions actions;
    private final PaperDescription description;
    private final List<String> categories;
    private final MessageCatalog messages;

    SessionDesk(
            TriageSession session,
            TriageActions actions,
            PaperDescription description,
            List<String> categories,
            MessageCatalog messages) {
        this.session = session;
        this.actions = actions;
        this.description = description;
        this.categories = List.copyOf(categories);
        this.messages = messages;
    }

    @Override
    public synchronized Map<String, @Nullable Object> list() {
        List<String> titles = new ArrayList<>();
        session.list().papers().forEach(one -> titles.add(one.paper().title()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("papers", titles);
        json.put("categories", categories);
        json.put("drafts", session.drafts().isPossible());
        return json;
    }

    @Override
    public synchronized String revision() {
        try {
            session.refresh();
        } catch (Problem problem) {
            // The next key tells of it.
        }
        String all = session.revision() + " " + session.drafts().running() + " " + actions.notices();
        return ContentFingerprint.of(all).substring(0, SHORT);
    }

    @Override
    public synchronized Map<String, @Nullable Object> state() {
        StringBuilder kinds = new StringBuilder();
        for (InboxPaper one : session.list().papers()) {
            kinds.append(letter(session.kind(one)));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kinds", kinds.toString());
        json.put("left", session.left());
        json.put("picked", session.picked());
        json.put("told", actions.withNotices(TriageReply.NONE).joined());
        return json;
    }

    private static String letter(Optional<DecisionKind> kind) {
        return kind.map(TriageKey::of).map(TriageKey::letter).orElse(" ");
    }

    @Override
    public synchronized Map<String, @Nullable Object> paper(int place) {
        if (place > session.list().total()) {
            Map<String, @Nullable Object> end = new LinkedHashMap<>();
            end.put("end", messages.text("triage.at-end", SessionSummary.of(session)));
            return end;
        }
        session.list().goTo(place);
        return described(session.list().current().orElseThrow());
    }

    private Map<String, @Nullable Object> described(InboxPaper one) {
        NewPaper paper = one.paper();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", paper.id() + (paper.version() > 0 ? "v" + paper.version() : ""));
        json.put("date", paper.announced().toString());
        json.put("categories", String.join(" ", paper.categories()));
        json.put("title", paper.title());
        json.put("titleZh", session.background().titleZh().orElse(null));
        json.put("authors", description.authors(paper));
        json.put("institutions", session.background().institutions().orElse(null));
        json.put("kind", letter(session.kind(one)).strip());
        json.put("decision", description.decision().orElse(null));
        json.put(
                "note",
                session.libraryPaper()
                        .flatMap(entry -> entry.curation().get(CurationField.NOTE))
                        .map(CleanText::line)
                        .orElse(null));
        json.put("known", description.background(paper));
        json.put("reasons", description.reasons(one));
        json.put("abstract", paper.abstractText());
        json.put("comment", paper.comment().orElse(null));
        json.put("page", webAddress(PaperDescription.page(paper)));
        json.put("pdf", webAddress(PaperDescription.pdf(paper)));
        return json;
    }

    /** Feeds name addresses of all kinds, of which a browser would run some. */
    private static @Nullable String webAddress(String address) {
        return address.startsWith("https://") || address.startsWith("http://") ? address : null;
    }

    @Override
    public synchronized Map<String, @Nullable Object> act(String key, String text, int place) {
        session.list().goTo(place);
        if (place > session.list().total()) {
            session.list().next();
        }
        TriageReply reply = TriageKey.of(key)
                .map(known -> actions.act(known, CleanText.line(text)))
                .orElseGet(() -> TriageReply.warning(messages.text("triage.unknown-key", CleanText.line(key))));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("told", reply.joined());
        json.put("warning", reply.warning());
        json.put("place", session.list().place());
        return json;
    }
}
