package dev.digest.cli.command.discovery.triage;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.TriageList;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.curation.CurationField;
import dev.digest.library.Decision;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.Map;
import java.util.Optional;

/** Does in a session what a key means, whatever front end it comes from, and says what came of it. */
final class TriageActions {
    private final TriageSession session;
    private final MessageCatalog messages;
    private final TriageNotices notices;
    private String searched = "";

    TriageActions(TriageSession session, MessageCatalog messages, TriageNotices notices) {
        this.session = session;
        this.messages = messages;
        this.notices = notices;
    }

    /**
     * Does it, after a look at what others have decided meanwhile.
     *
     * @param text what belongs to the key, such as a reason; may be empty
     */
    TriageReply act(TriageKey key, String text) {
        TriageReply reply;
        try {
            session.refresh();
            reply = done(key, text);
        } catch (Problem problem) {
            reply = TriageReply.warning(message(problem));
        }
        return withNotices(reply);
    }

    /** How many notices have come so far. */
    int notices() {
        return notices.count();
    }

    /** A reply with the notices that have come meanwhile. */
    TriageReply withNotices(TriageReply reply) {
        return new TriageReply(notices.take(), reply.text(), reply.warning());
    }

    private String message(Problem problem) {
        String hint = messages.hint(problem);
        return messages.message(problem) + (hint == null ? "" : " " + hint);
    }

    private TriageReply done(TriageKey key, String text) {
        return switch (key) {
            case PICK -> pick(text);
            case REJECT -> decided(session.reject(Optional.of(text).filter(some -> !some.isEmpty())));
            case DEFER -> decided(session.defer(Optional.of(text).filter(some -> !some.isEmpty())));
            case CATEGORY -> curate(CurationField.CATEGORY, session.requireCategory(required(text, "CATEGORY")));
            case NOTE -> curate(CurationField.NOTE, required(text, "TEXT"));
            case DRAFT -> draft();
            case NEXT -> moved(next());
            case BACK -> moved(list().back());
            case FIRST -> moved(goTo(1));
            case LAST -> moved(goTo(list().total()));
            case SEARCH -> search(required(text, "WORDS"));
            case NEXT_MATCH -> match(true);
            case PREVIOUS_MATCH -> match(false);
            case UNDO -> undo();
            case OPEN, PDF, WHY, ABSTRACT, REDRAW, HELP, QUIT -> TriageReply.NONE;
        };
    }

    private TriageList list() {
        return session.list();
    }

    private static String required(String text, String what) {
        if (text.isEmpty()) {
            throw Problem.of("triage.missing", what);
        }
        return text;
    }

    private TriageReply pick(String category) {
        session.pick(category.isEmpty() ? Map.of() : Map.of(CurationField.CATEGORY, session.requireCategory(category)));
        return goneOn(about("pick.picked"));
    }

    private TriageReply curate(CurationField field, String text) {
        session.pick(Map.of(field, text));
        return TriageReply.done(about("pick.picked"));
    }

    /** A message about the current paper. */
    private String about(String key) {
        InboxPaper paper = list().current().orElseThrow(() -> Problem.of("triage.no-paper"));
        return messages.text(key, paper.paper().id(), paper.paper().title());
    }

    private TriageReply decided(Decision decision) {
        return goneOn(messages.text(
                "decide." + decision.kind().label(),
                decision.paper(),
                decision.title(),
                decision.until().orElse("")));
    }

    private TriageReply goneOn(String text) {
        session.nextUndecided();
        return TriageReply.done(text);
    }

    private TriageReply draft() {
        PaperId paper = PaperId.ofCanonical(list().current()
                .orElseThrow(() -> Problem.of("triage.no-paper"))
                .paper()
                .id());
        session.drafts().requireModel();
        session.pick(Map.of());
        session.drafts()
                .ask(
                        paper,
                        (id, problem) -> notices.add(
                                problem.map(failure -> messages.text("triage.draft-failed", id, message(failure)))
                                        .orElseGet(() -> messages.text("triage.drafted", id))));
        return goneOn(about("triage.drafting"));
    }

    private boolean next() {
        boolean possible = list().current().isPresent();
        list().next();
        return possible;
    }

    private boolean goTo(int place) {
        list().goTo(place);
        return true;
    }

    private TriageReply moved(boolean moved) {
        return moved ? TriageReply.NONE : TriageReply.warning(messages.text("triage.no-more"));
    }

    private TriageReply search(String words) {
        searched = words;
        return match(true);
    }

    private TriageReply match(boolean forward) {
        if (searched.isEmpty()) {
            return TriageReply.warning(messages.text("triage.no-search"));
        }
        return list().find(searched, forward)
                ? TriageReply.NONE
                : TriageReply.warning(messages.text("triage.not-there", searched));
    }

    private TriageReply undo() {
        return session.undo()
                ? TriageReply.done(about("triage.undone"))
                : TriageReply.warning(messages.text("triage.nothing-to-undo"));
    }
}
