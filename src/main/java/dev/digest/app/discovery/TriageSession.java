package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.NewsroomListener;
import dev.digest.app.discovery.PaperDecisions.DecisionDetails;
import dev.digest.app.discovery.PickPapers.PickRequest;
import dev.digest.app.discovery.PickPapers.PickResult;
import dev.digest.app.library.UndoChanges;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.discovery.NewPaper;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A session in which an editor decides about papers one by one. Each decision is saved before the next paper is shown,
 * as a change of its own, as with {@code digest pick} or {@code reject}: closing the terminal loses nothing, and each
 * can be undone alone. Decisions of others are shown and never overwritten.
 */
public final class TriageSession implements AutoCloseable {
    private final Newsroom newsroom;
    private final NewsroomListener listener;
    private final TriageList list;
    private final DecisionsSince decisions;
    private final Deque<OwnDecision> own = new ArrayDeque<>();
    private final TriageDrafts drafts;
    private final Map<String, PaperBackground> backgrounds = new HashMap<>();
    private LibraryBackground library;
    private String backgroundRevision;

    /**
     * A decision of this session.
     *
     * @param change its change in the history
     */
    private record OwnDecision(PaperId paper, Optional<Decision> decision, long change) {}

    /**
     * A decision about a paper that was made since the session began.
     *
     * @param decider who made it, if it was not this session; empty also when it is not known
     */
    public record TriageDecision(Decision decision, Optional<String> decider) {}

    private TriageSession(Newsroom newsroom, List<InboxPaper> papers, NewsroomListener listener) {
        this.newsroom = newsroom;
        this.listener = listener;
        this.list = new TriageList(papers);
        this.decisions = new DecisionsSince(newsroom);
        this.drafts = new TriageDrafts(newsroom, listener);
        this.library = new LibraryBackground(newsroom, decisions.all());
        this.backgroundRevision = decisions.revision();
    }

    /**
     * Begins a session; the caller closes it.
     *
     * @param papers in the order in which to show them
     * @param listener receives notices of what is done in it, also from other threads
     */
    public static TriageSession begin(Newsroom newsroom, List<InboxPaper> papers, NewsroomListener listener) {
        return new TriageSession(newsroom, papers, listener);
    }

    /** The papers, and which is the current one. */
    public TriageList list() {
        return list;
    }

    /** The drafts that are made while papers are decided. */
    public TriageDrafts drafts() {
        return drafts;
    }

    /** Abandons the drafts that are not finished. */
    @Override
    public void close() {
        drafts.close();
    }

    /** Sees what others have decided meanwhile. */
    public void refresh() {
        decisions.refresh();
    }

    /** A text that differs after the library was seen to have changed. */
    public String revision() {
        return decisions.revision();
    }

    /** How many papers are undecided. */
    public int left() {
        int left = 0;
        for (InboxPaper one : list.papers()) {
            left += decisions.of(one).isEmpty() ? 1 : 0;
        }
        return left;
    }

    /** How many papers have been picked since the session began, by anyone. */
    public int picked() {
        int picked = 0;
        for (InboxPaper one : list.papers()) {
            picked +=
                    decisions.of(one).map(Decision::kind).orElse(DecisionKind.REJECTED) == DecisionKind.PICKED ? 1 : 0;
        }
        return picked;
    }

    /** How many decisions were made in this session and not undone. */
    public int made() {
        return own.size();
    }

    /** What was decided about a paper since the session began, by anyone. */
    public Optional<DecisionKind> kind(InboxPaper paper) {
        return decisions.of(paper).map(Decision::kind);
    }

    /** The decision about the current paper since the session began, by anyone. */
    public Optional<TriageDecision> decision() {
        return list.current()
                .flatMap(paper -> decisions.of(paper).map(decision -> {
                    boolean mine = ownDecision(decision.paper()).equals(Optional.of(decision));
                    return new TriageDecision(decision, mine ? Optional.empty() : decider(decision.paper()));
                }));
    }

    private Optional<String> decider(PaperId paper) {
        List<String> names = new ArrayList<>();
        newsroom.library().history().list(new HistoryScope(Optional.of(paper), HistoryScope.ALL.issue()), 1, change -> {
            names.add(change.invocation().userName());
            return false;
        });
        return names.stream().filter(name -> !name.isEmpty()).findFirst();
    }

    private Optional<Decision> ownDecision(PaperId paper) {
        return own.stream().filter(one -> one.paper().equals(paper)).findFirst().flatMap(OwnDecision::decision);
    }

    /** What the library knows of the current paper. It is looked up again only after a change of the library. */
    public PaperBackground background() {
        if (!backgroundRevision.equals(decisions.revision())) {
            backgroundRevision = decisions.revision();
            library = new LibraryBackground(newsroom, decisions.all());
            backgrounds.clear();
        }
        return list.current()
                .map(paper -> backgrounds.computeIfAbsent(paper.paper().id(), id -> library.of(paper)))
                .orElse(PaperBackground.NONE);
    }

    /** The current paper in the library, once it is picked. */
    public Optional<LibraryPaper> libraryPaper() {
        return list.current()
                .map(paper -> PaperId.ofCanonical(paper.paper().id()))
                .flatMap(newsroom.library().papers()::find);
    }

    /** Goes to the next undecided paper. */
    public void nextUndecided() {
        do {
            list.next();
        } while (list.current().flatMap(decisions::of).isPresent());
    }

    /**
     * The category with this name or a part of it; which one a part was taken for is a notice.
     *
     * @throws Problem {@code category.unknown} or {@code category.nearest}
     */
    public String requireCategory(String name) {
        try (Newsroom reading = newsroom.reopened(newsroom.request().commandLine(), listener)) {
            return reading.requireCategory(name);
        }
    }

    /**
     * Picks the current paper, or changes its curation when it has been picked.
     *
     * @param words its curation, such as its category
     * @throws Problem {@code triage.decided-by-others} when somebody else has decided about it
     */
    public void pick(Map<CurationField, String> words) {
        NewPaper paper = requireCurrent().paper();
        PaperId id = PaperId.ofCanonical(paper.id());
        String category = words.containsKey(CurationField.CATEGORY) ? " -c " + words.get(CurationField.CATEGORY) : "";
        decide("pick " + id.local() + category, opened -> {
            PickResult picked = new PickPapers(opened)
                    .pick(
                            new PickRequest(Map.of(id, newsroom.today()), Curation.of(words)),
                            ids -> Map.of(paper.id(), paper));
            picked.failures().values().stream().findFirst().ifPresent(problem -> {
                throw problem;
            });
            if (picked.added().isEmpty() && !words.isEmpty()) {
                opened.library()
                        .papers()
                        .find(id)
                        .ifPresent(entry -> opened.library()
                                .papers()
                                .curate(Map.of(id, entry.curation().withChanges(words)), opened.now()));
            }
        });
    }

    /**
     * Rejects the current paper.
     *
     * @throws Problem {@code triage.decided-by-others} when somebody else has decided about it
     */
    public Decision reject(Optional<String> reason) {
        return record(DecisionKind.REJECTED, "reject ", reason.map(CleanText::line), Optional.empty());
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
        NewPaper paper = requireCurrent().paper();
        PaperId id = PaperId.ofCanonical(paper.id());
        DecisionDetails details = new DecisionDetails(kind, newsroom.today(), reason, until);
        List<Decision> recorded = new ArrayList<>();
        decide(
                name + id.local(),
                opened -> recorded.addAll(new PaperDecisions(ids -> Map.of(paper.id(), paper), opened.library())
                        .record(List.of(id), details, opened.now())
                        .decisions()));
        return recorded.get(0);
    }

    private InboxPaper requireCurrent() {
        return list.current().orElseThrow(() -> Problem.of("triage.no-paper"));
    }

    /** Nobody else decides between the check and the decision: both are in one transaction. */
    private void decide(String commandLine, Consumer<Newsroom> work) {
        PaperId id = PaperId.ofCanonical(requireCurrent().paper().id());
        try (Newsroom opened = newsroom.reopened(commandLine, listener)) {
            Library library = opened.library();
            Optional<Decision> decision = library.transactions().inTransaction(() -> {
                requireUndecidedByOthers(library.decisions().find(id), id);
                work.accept(opened);
                return library.decisions().find(id);
            });
            library.history().ownChange().ifPresent(change -> own.push(new OwnDecision(id, decision, change)));
        } finally {
            decisions.refresh();
        }
    }

    private void requireUndecidedByOthers(Optional<Decision> now, PaperId id) {
        boolean unchanged = now.equals(ownDecision(id)) || now.equals(decisions.atBeginning(id));
        if (!unchanged && now.isPresent()) {
            throw Problem.of(
                    "triage.decided-by-others", id, now.orElseThrow().kind().label());
        }
    }

    /**
     * Undoes the last decision of this session and goes to its paper. Returns false when there is none.
     *
     * @throws Problem {@code undo.*} when something was built upon it
     */
    public boolean undo() {
        if (own.isEmpty()) {
            return false;
        }
        OwnDecision last = Objects.requireNonNull(own.peek());
        try (Newsroom opened = newsroom.reopened("undo", listener)) {
            new UndoChanges(opened).undoOnly(last.change());
            own.pop();
            list.goTo(last.paper().canonical());
            return true;
        } finally {
            decisions.refresh();
        }
    }
}
