package dev.digest.library;

import dev.digest.curation.EventCuration;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A toy library in memory: papers, issues, events and decisions without a history. It shows that the interfaces ask for
 * nothing that only SQLite has.
 */
final class MemoryLibrary implements Library, LibraryTransactions {
    private final MemoryPapers papers = new MemoryPapers(this);
    private final MemoryIssues issues = new MemoryIssues(this, papers);
    private final Map<Integer, IssueEvent> events = new LinkedHashMap<>();
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private boolean insideTransaction;
    private int lastEvent;

    @Override
    public MemoryPapers papers() {
        return papers;
    }

    @Override
    public MemoryIssues issues() {
        return issues;
    }

    @Override
    public EventStore events() {
        return new MemoryEvents();
    }

    @Override
    public DecisionStore decisions() {
        return new MemoryDecisions();
    }

    @Override
    public LibraryTransactions transactions() {
        return this;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (insideTransaction) {
            return work.get();
        }
        List<Runnable> backs = List.of(papers.snapshot(), issues.snapshot(), restore(events), restore(decisions));
        insideTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            insideTransaction = false;
            if (!done) {
                backs.forEach(Runnable::run);
            }
        }
    }

    /** Puts a map back as it is now. */
    static <K, V> Runnable restore(Map<K, V> map) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        return () -> {
            map.clear();
            map.putAll(copy);
        };
    }

    @Override
    public void beginDryRun() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DraftStore drafts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SendingStore sendings() {
        throw new UnsupportedOperationException();
    }

    @Override
    public History history() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LibraryArchive archive() {
        return new MemoryArchive(this);
    }

    /** Keeps an event with its number. */
    void keep(IssueEvent event) {
        events.put(event.number(), event);
        lastEvent = Math.max(lastEvent, event.number());
    }

    @Override
    public void close() {
        // Another command goes on with the same papers.
    }

    /** Replaces the events of an issue, unless they are the same. */
    void replaceEvents(int issue, List<EventCuration> texts, Instant now) {
        List<IssueEvent> here = events().ofIssue(issue);
        if (!here.stream().map(IssueEvent::curation).toList().equals(texts)) {
            here.forEach(event -> events().remove(event, now));
            texts.forEach(text -> events().save(new IssueEvent(0, issue, text), now));
        }
    }

    private final class MemoryEvents implements EventStore {
        @Override
        public List<IssueEvent> ofIssue(int issue) {
            return events.values().stream()
                    .filter(event -> event.issue() == issue)
                    .toList();
        }

        @Override
        public List<IssueEvent> upcoming() {
            return events.values().stream()
                    .filter(event -> issues.find(event.issue())
                            .filter(IssueRecord::isPublished)
                            .isEmpty())
                    .sorted((one, other) -> Integer.compare(one.issue(), other.issue()))
                    .toList();
        }

        @Override
        public Optional<IssueEvent> find(int number) {
            return Optional.ofNullable(events.get(number));
        }

        @Override
        public IssueEvent save(IssueEvent event, Instant now) {
            if (event.number() != 0 && !events.containsKey(event.number())) {
                throw Problem.of("event.unknown", event.number());
            }
            IssueEvent saved =
                    event.number() == 0 ? new IssueEvent(++lastEvent, event.issue(), event.curation()) : event;
            events.put(saved.number(), saved);
            return saved;
        }

        @Override
        public void remove(IssueEvent event, Instant now) {
            events.remove(event.number());
        }
    }

    private final class MemoryDecisions implements DecisionStore {
        @Override
        public void record(List<Decision> some, Instant now) {
            for (Decision decision : some) {
                String paper = decision.paper().canonical();
                if (!Objects.equals(decisions.get(paper), decision)) {
                    decisions.remove(paper);
                    decisions.put(paper, decision);
                }
            }
        }

        @Override
        public Optional<Decision> find(PaperId paper) {
            return Optional.ofNullable(decisions.get(paper.canonical()));
        }

        @Override
        public Map<PaperId, Decision> findAll(Collection<PaperId> papers) {
            Map<PaperId, Decision> found = new LinkedHashMap<>();
            papers.forEach(paper -> find(paper).ifPresent(decision -> found.put(paper, decision)));
            return found;
        }

        @Override
        public List<Decision> all() {
            return new ArrayList<>(decisions.values());
        }
    }
}
