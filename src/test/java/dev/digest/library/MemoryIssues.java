package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The issues of a {@link MemoryLibrary}. */
final class MemoryIssues implements IssueStore {
    private final MemoryLibrary library;
    private final MemoryPapers papers;
    private final Map<Integer, IssueRecord> issues = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Integer, Map<String, String>> waived = new LinkedHashMap<>();

    MemoryIssues(MemoryLibrary library, MemoryPapers papers) {
        this.library = library;
        this.papers = papers;
    }

    Runnable snapshot() {
        return MemoryLibrary.restore(issues);
    }

    @Override
    public Optional<IssueRecord> find(int number) {
        return Optional.ofNullable(issues.get(number));
    }

    @Override
    public List<IssueRecord> all() {
        return List.copyOf(issues.values());
    }

    @Override
    public Optional<LocalDate> lastPublishedDay() {
        return issues.values().stream()
                .filter(IssueRecord::isPublished)
                .flatMap(issue -> issue.date().stream())
                .findFirst();
    }

    @Override
    public int nextNumber() {
        return issues.values().stream()
                .findFirst()
                .map(last -> last.isPublished() ? last.number() + 1 : last.number())
                .orElse(1);
    }

    @Override
    public List<LibraryPaper> papersFor(int issue) {
        List<PaperId> own = find(issue).map(IssueRecord::papers).orElse(List.of());
        List<PaperId> ids = new ArrayList<>(own);
        if (find(issue).filter(IssueRecord::isPublished).isEmpty()) {
            List<LibraryPaper> ready = new ArrayList<>();
            papers.read(Query.ALL, ready::add);
            ready.stream()
                    .filter(entry ->
                            entry.status() == Status.READY && entry.issue().isEmpty())
                    .map(entry -> entry.paper().id())
                    .filter(id -> library.decisions().all().stream()
                            .noneMatch(decision -> decision.paper().equals(id) && isNotFor(issue, decision)))
                    .sorted(Comparator.comparing(papers::assigned))
                    .forEach(ids::add);
        }
        return List.copyOf(papers.findAll(ids).values());
    }

    private boolean isNotFor(int issue, Decision decision) {
        String until = decision.until().orElse("");
        return switch (decision.kind()) {
            case PICKED -> false;
            case REJECTED -> true;
            case DEFERRED ->
                until.contains("-")
                        ? find(issue)
                                .flatMap(IssueRecord::date)
                                .filter(date -> until.compareTo(date.toString()) > 0)
                                .isPresent()
                        : Integer.parseInt(until) > issue;
        };
    }

    @Override
    public OptionalInt issueHolding(Paper paper, int butNot) {
        Stream<PaperId> same =
                DuplicateKeys.keys(paper).stream().flatMap(key -> papers.proven(key, paper.id()).stream());
        return Stream.concat(Stream.of(paper.id()), same)
                .flatMapToInt(id -> issues.values().stream()
                        .filter(issue ->
                                issue.number() != butNot && issue.papers().contains(id))
                        .mapToInt(IssueRecord::number)
                        .sorted()
                        .limit(1))
                .findFirst();
    }

    @Override
    public Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> some, int butNot) {
        Map<PaperId, Integer> held = new LinkedHashMap<>();
        papers.findAll(some)
                .forEach((id, entry) -> issueHolding(entry.paper(), butNot).ifPresent(number -> held.put(id, number)));
        return held;
    }

    @Override
    public void save(List<IssueRecord> some, Instant now, Runnable writeFile) {
        library.inTransaction(() -> {
            for (IssueRecord issue : some) {
                Set<PaperId> known = papers.existing(issue.papers());
                issue.papers().stream()
                        .filter(id -> !known.contains(id))
                        .findFirst()
                        .ifPresent(id -> {
                            throw Problem.of("library.unknown", id);
                        });
                issues.put(issue.number(), issue);
            }
            writeFile.run();
            return some;
        });
    }

    @Override
    public void save(IssueUpdate update, Instant now) {
        library.inTransaction(() -> {
            papers.add(update.papers(), Curation.NONE, true, now);
            papers.curate(update.curations(), now);
            save(List.of(update.issue()), now, () -> {});
            library.replaceEvents(update.issue().number(), update.events(), now);
            return update;
        });
    }

    void removePapers(List<PaperId> ids) {
        issues.replaceAll((number, issue) -> issue.withPapers(
                issue.papers().stream().filter(id -> !ids.contains(id)).toList()));
    }

    @Override
    public void remove(int number) {
        issues.remove(number);
        waived.remove(number);
    }

    @Override
    public void waiveRule(int issue, String rule, String why, Instant now) {
        waived.computeIfAbsent(issue, none -> new TreeMap<>()).put(rule, why);
    }

    @Override
    public Map<String, String> waivedRules(int issue) {
        return waived.getOrDefault(issue, Map.of());
    }
}
