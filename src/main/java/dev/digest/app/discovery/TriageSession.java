package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.NewsroomRequest;
import dev.digest.app.discovery.PaperDecisions.DecisionDetails;
import dev.digest.app.discovery.PickPapers.PickRequest;
import dev.digest.app.discovery.PickPapers.PickResult;
import dev.digest.app.library.UndoChanges;
import dev.digest.app.library.UndoChanges.UndoRequest;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.library.Change;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.History.HistoryScope;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session in which an editor decides about papers one by one. Each decision is saved before the next paper is shown,
 * as a change of its own, as with {@code digest pick} or {@code reject}: closing the terminal loses nothing, and each
 * can be undone alone. Decisions of others are shown and never overwritten silently.
 */
public final class TriageSession implements AutoCloseable {
    private final Newsroom newsroom;
    private final PaperPool pool;
    private final List<InboxPaper> papers;
    private final Map<String, Decision> before;
    private final Deque<OwnDecision> decided = new ArrayDeque<>();
    private int at;

    /** A decision of this session, with its change in the history. */
    private record OwnDecision(String paper, long change) {}

    private TriageSession(Newsroom newsroom, PaperPool pool, List<InboxPaper> papers) {
        this.newsroom = newsroom;
        this.pool = pool;
        this.papers = List.copyOf(papers);
        this.before = decisions();
    }

    /**
     * Begins a session; the caller closes it.
     *
     * @param papers in the order in which to show them
     */
    public static TriageSession begin(Newsroom newsroom, List<InboxPaper> papers) {
        return new TriageSession(newsroom, newsroom.adapters().discovery().openPool(newsroom.workspace()), papers);
    }

    @Override
    public void close() {
        pool.close();
    }

    private Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new HashMap<>();
        newsroom.library()
                .decisions()
                .all()
                .forEach(decision -> decisions.put(decision.paper().canonical(), decision));
        return decisions;
    }

    /** The current paper; none after the last. */
    public Optional<InboxPaper> current() {
        return at < papers.size() ? Optional.of(papers.get(at)) : Optional.empty();
    }

    /** The current paper's canonical id; none after the last. */
    public Optional<String> currentId() {
        return current().map(one -> one.paper().id());
    }

    private Stream<String> ids() {
        return papers.stream().map(one -> one.paper().id());
    }

    /** The papers of the library with the title of the current one. */
    public List<PaperId> sameTitle() {
        return current()
                .map(InboxPaper::paper)
                .map(paper ->
                        Paper.of(PaperId.ofCanonical(paper.id()), paper.title()).build())
                .map(newsroom.library().papers()::papersWithEqualTitle)
                .orElse(List.of());
    }

    /** The place of the current paper, from 1. */
    public int place() {
        return at + 1;
    }

    /** The number of papers. */
    public int total() {
        return papers.size();
    }

    /** How many of them are undecided. */
    public int left() {
        Map<String, Decision> now = decisions();
        return (int) ids().filter(id -> !isDecided(id, now)).count();
    }

    /** How many of them have been picked. */
    public int picked() {
        Map<String, Decision> now = decisions();
        return (int) ids().filter(id -> isDecided(id, now))
                .filter(id -> kind(now.get(id)) == DecisionKind.PICKED)
                .count();
    }

    /** How many decisions were made in this session and not undone. */
    public int made() {
        return decided.size();
    }

    private static DecisionKind kind(@Nullable Decision decision) {
        return decision == null ? DecisionKind.DEFERRED : decision.kind();
    }

    /** An expired deferral existed before and does not count. */
    private boolean isDecided(String id, Map<String, Decision> now) {
        return now.containsKey(id) && !now.get(id).equals(before.get(id));
    }

    /** The decision about the current paper since the session began, by anyone. */
    public Optional<Decision> decision() {
        Map<String, Decision> now = decisions();
        return currentId().filter(id -> isDecided(id, now)).map(now::get);
    }

    /** Whether the current paper was decided in this session. */
    public boolean isOwn() {
        return currentId()
                .filter(id -> decided.stream().anyMatch(own -> own.paper().equals(id)))
                .isPresent();
    }

    /** Goes to the next paper. */
    public void next() {
        at = Math.min(papers.size(), at + 1);
    }

    /** Goes to the next undecided paper. */
    public void nextUndecided() {
        Map<String, Decision> now = decisions();
        next();
        while (currentId().filter(id -> isDecided(id, now)).isPresent()) {
            next();
        }
    }

    /** Goes to the previous paper. Returns false at the first. */
    public boolean back() {
        boolean possible = at > 0;
        at = Math.max(0, at - 1);
        return possible;
    }

    /** Goes to the next paper with these words in title, abstract or authors, wrapping around; false without one. */
    public boolean find(String words) {
        for (int i = 1; i <= papers.size(); i++) {
            int place = (at + i) % papers.size();
            if (has(papers.get(place).paper(), words)) {
                at = place;
                return true;
            }
        }
        return false;
    }

    private static boolean has(NewPaper paper, String words) {
        return folded(paper.title() + " " + paper.abstractText() + " " + paper.authors())
                .contains(folded(words));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * Picks the current paper.
     *
     * @param words its curation, such as its category
     * @throws Problem {@code triage.decided-by-others} when somebody else has decided about it
     */
    public void pick(Map<CurationField, String> words) {
        PaperId id = requireUndecidedByOthers();
        String category = words.containsKey(CurationField.CATEGORY) ? " -c " + words.get(CurationField.CATEGORY) : "";
        decide("pick " + id.local() + category, own -> {
            PickResult picked =
                    new PickPapers(own).pick(new PickRequest(Map.of(id, today()), Curation.of(words)), pool);
            picked.failures().values().stream().findFirst().ifPresent(problem -> {
                throw problem;
            });
            if (picked.added().isEmpty() && !words.isEmpty()) {
                own.library()
                        .papers()
                        .find(id)
                        .ifPresent(entry -> own.library()
                                .papers()
                                .curate(Map.of(id, entry.curation().withChanges(words)), own.now()));
            }
        });
    }

    /**
     * Rejects the current paper.
     *
     * @throws Problem {@code triage.decided-by-others} when somebody else has decided about it
     */
    public Decision reject(Optional<String> reason) {
        return record(DecisionKind.REJECTED, "reject ", reason, Optional.empty());
    }

    /**
     * Defers the current paper.
     *
     * @param until an issue number or a date; without it, the issue after the one being prepared
     * @throws Problem {@code triage.decided-by-others}; {@code usage.until} for a text that is neither
     */
    public Decision defer(Optional<String> until) {
        String end = DecidePapers.until(until, "d", newsroom);
        return record(DecisionKind.DEFERRED, "defer ", Optional.empty(), Optional.of(end));
    }

    private Decision record(DecisionKind kind, String name, Optional<String> reason, Optional<String> until) {
        PaperId id = requireUndecidedByOthers();
        DecisionDetails details = new DecisionDetails(kind, today(), reason, until);
        List<Decision> recorded = new ArrayList<>();
        decide(
                name + id.local(),
                own -> recorded.addAll(new PaperDecisions(pool, own.library())
                        .record(List.of(id), details, own.now())
                        .decisions()));
        return recorded.stream().findFirst().orElseThrow(() -> Problem.of("decide.unknown", id));
    }

    private PaperId requireUndecidedByOthers() {
        String id = currentId().orElseThrow(() -> Problem.of("triage.no-paper"));
        Optional<Decision> other = isOwn() ? Optional.empty() : decision();
        other.ifPresent(decision -> {
            throw Problem.of(
                    "triage.decided-by-others",
                    decision.paper(),
                    decision.kind().label());
        });
        return PaperId.ofCanonical(id);
    }

    private void decide(String commandLine, Consumer<Newsroom> work) {
        try (Newsroom own = open(commandLine)) {
            work.accept(own);
            lastChange(own)
                    .ifPresent(
                            change -> decided.push(new OwnDecision(currentId().orElseThrow(), change.number())));
        }
    }

    private Newsroom open(String commandLine) {
        return Newsroom.open(
                NewsroomRequest.of(newsroom.workspace().root(), commandLine), newsroom.host(), newsroom.listener());
    }

    private static Optional<Change> lastChange(Newsroom own) {
        Change[] last = new Change[1];
        own.library().history().list(HistoryScope.ALL, 1, change -> {
            last[0] = change;
            return false;
        });
        return Optional.ofNullable(last[0]);
    }

    /**
     * Undoes the last decision of this session and goes to its paper. Returns false when there is none.
     *
     * @throws Problem {@code triage.changed-since} when the same user changed something else since
     */
    public boolean undo() {
        if (decided.isEmpty()) {
            return false;
        }
        OwnDecision last = decided.getFirst();
        try (Newsroom own = open("undo")) {
            UndoChanges undo = new UndoChanges(own);
            List<Change> next = undo.undo(new UndoRequest(OptionalInt.empty(), false, true));
            if (next.size() != 1 || next.get(0).number() != last.change()) {
                throw Problem.of("triage.changed-since");
            }
            undo.undo(new UndoRequest(OptionalInt.empty(), false, false));
        }
        decided.pop();
        at = ids().toList().indexOf(last.paper());
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(newsroom.now(), newsroom.host().clock().getZone());
    }
}
