package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.PaperBackground;
import dev.digest.app.discovery.PaperBackground.KnownPaper;
import dev.digest.app.discovery.TriageSession;
import dev.digest.app.discovery.TriageSession.TriageDecision;
import dev.digest.cli.command.discovery.InboxReasons;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.curation.CurationField;
import dev.digest.discovery.NewPaper;
import dev.digest.library.Decision;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The current paper of a session in words, in the user's language. */
record PaperDescription(TriageSession session, MessageCatalog messages) {
    /** Nobody reads the names of a whole experiment. */
    private static final int MOST_AUTHORS = 40;

    /** Its authors; of very many only the first. */
    String authors(NewPaper paper) {
        List<String> authors = paper.authors();
        if (authors.size() <= MOST_AUTHORS) {
            return String.join(", ", authors);
        }
        return messages.text(
                "triage.more-authors",
                String.join(", ", authors.subList(0, MOST_AUTHORS)),
                authors.size() - MOST_AUTHORS);
    }

    /** Why it is ranked where it is. */
    List<String> reasons(InboxPaper paper) {
        return new InboxReasons(messages).of(paper);
    }

    /** What was decided about it since the session began; empty for nothing. */
    Optional<String> decision() {
        return session.decision().map(this::text);
    }

    private String text(TriageDecision made) {
        Decision decision = made.decision();
        List<String> parts = new ArrayList<>();
        String key = "triage.is-" + decision.kind().label();
        parts.add(
                made.decider().isPresent()
                        ? messages.text(
                                "triage.decided-by",
                                messages.text(key),
                                made.decider().get())
                        : messages.text(key));
        decision.until().ifPresent(parts::add);
        decision.reason().ifPresent(parts::add);
        Optional<LibraryPaper> entry = session.libraryPaper();
        entry.flatMap(one -> one.curation().get(CurationField.CATEGORY)).ifPresent(parts::add);
        entry.flatMap(one -> one.curation().get(CurationField.NOTE)).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** What the library knows of it and of papers with its title. */
    List<String> background(NewPaper paper) {
        PaperBackground background = session.background();
        List<String> lines = new ArrayList<>();
        for (KnownPaper known : background.entries()) {
            if (!known.same()) {
                lines.add(messages.text("triage.same-title", known.id(), state(known)));
            } else if (known.version() > 0 && known.version() < paper.version()) {
                lines.add(messages.text("triage.older-version", known.version(), state(known)));
            } else if (known.draft().filter(PaperDraft::isWaiting).isPresent()) {
                lines.add(messages.text("status.draft"));
            }
        }
        background.rejections().forEach(rejection -> lines.add(rejected(rejection)));
        return lines;
    }

    private String state(KnownPaper known) {
        OptionalInt issue = known.issue();
        return issue.isPresent()
                ? messages.text("status.issue", issue.getAsInt())
                : messages.text("status." + known.status().label());
    }

    private String rejected(Decision rejection) {
        return messages.text(
                rejection.reason().isPresent() ? "decide.rejected-because" : "decide.rejected-before",
                rejection.paper(),
                rejection.day(),
                rejection.reason().orElse(""));
    }

    /** Its page. */
    static String page(NewPaper paper) {
        return PaperId.ofCanonical(paper.id()).page();
    }

    /** Its PDF, or its page where there is none. */
    static String pdf(NewPaper paper) {
        PaperId id = PaperId.ofCanonical(paper.id());
        return id.pdf().orElseGet(id::page);
    }
}
