package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.paper.Author;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The papers of a {@link MemoryLibrary}, in the order of adding. */
final class MemoryPapers implements PaperStore {
    private final MemoryLibrary library;
    private final Map<PaperId, Paper> papers = new LinkedHashMap<>();
    private final Map<PaperId, String> addedAt = new LinkedHashMap<>();
    private final Map<PaperId, Curation> curations = new LinkedHashMap<>();
    private final Map<PaperId, Curation> removed = new LinkedHashMap<>();
    private final Map<PaperId, Set<String>> apart = new LinkedHashMap<>();
    /** When papers got their category: later ones have a higher number. */
    private final Map<PaperId, Integer> assigned = new LinkedHashMap<>();

    private int lastAssigned;

    MemoryPapers(MemoryLibrary library) {
        this.library = library;
    }

    Runnable snapshot() {
        List<Runnable> backs = Stream.of(papers, addedAt, curations, removed, apart, assigned)
                .map(MemoryLibrary::restore)
                .toList();
        return () -> backs.forEach(Runnable::run);
    }

    @Override
    public Optional<LibraryPaper> find(PaperId id) {
        return Optional.ofNullable(papers.get(id)).map(this::entry);
    }

    private LibraryPaper entry(Paper paper) {
        Curation curation = curations.getOrDefault(paper.id(), Curation.NONE);
        List<IssueRecord> holders = library.issues().all().stream()
                .filter(issue -> issue.papers().contains(paper.id()))
                .sorted(Comparator.comparing(issue -> !issue.isPublished()))
                .toList();
        boolean published = !holders.isEmpty() && holders.get(0).isPublished();
        boolean ready = curation.get(CurationField.SUMMARY).isPresent()
                && curation.get(CurationField.CATEGORY).isPresent();
        return new LibraryPaper(
                paper,
                curation,
                published ? Status.PUBLISHED : ready ? Status.READY : Status.CANDIDATE,
                holders.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(holders.get(0).number()),
                Objects.requireNonNull(addedAt.get(paper.id())));
    }

    int assigned(PaperId id) {
        return assigned.getOrDefault(id, 0);
    }

    @Override
    public Map<PaperId, LibraryPaper> findAll(Collection<PaperId> ids) {
        Map<PaperId, LibraryPaper> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(paper -> found.put(id, paper)));
        return found;
    }

    @Override
    public Map<PaperId, PaperSummary> summaries(Collection<PaperId> ids) {
        Map<PaperId, PaperSummary> found = new LinkedHashMap<>();
        findAll(ids).forEach((id, paper) -> found.put(id, PaperSummary.of(paper)));
        return found;
    }

    @Override
    public Set<PaperId> existing(Collection<PaperId> ids) {
        Set<PaperId> existing = new LinkedHashSet<>(ids);
        existing.retainAll(papers.keySet());
        return existing;
    }

    private List<LibraryPaper> matching(Query query) {
        List<LibraryPaper> all =
                new ArrayList<>(papers.values().stream().map(this::entry).toList());
        if (query.sort() == Query.SortOrder.TITLE) {
            Collator chinese = Collator.getInstance(Locale.CHINA);
            all.sort((one, other) -> chinese.compare(title(one), title(other)));
        } else {
            Collections.reverse(all);
        }
        if (query.sort() == Query.SortOrder.PUBLISHED) {
            all.sort(Comparator.comparing((LibraryPaper entry) ->
                            entry.paper().dates().published().orElse(""))
                    .reversed());
        }
        if (query.sort() == Query.SortOrder.ISSUE) {
            all.sort(Comparator.comparing((LibraryPaper entry) -> place(entry, query)));
        }
        return all.stream()
                .filter(entry -> query.status().stream().allMatch(entry.status()::equals))
                .filter(entry -> query.category().stream()
                        .allMatch(category ->
                                entry.curation().get(CurationField.CATEGORY).equals(Optional.of(category))))
                .filter(entry -> query.issue().stream()
                        .allMatch(number -> library.issues()
                                .find(number)
                                .filter(issue ->
                                        issue.papers().contains(entry.paper().id()))
                                .isPresent()))
                .filter(entry -> query.text().stream().allMatch(text -> contains(entry, text)))
                .filter(entry -> meets(query.criteria(), entry))
                .toList();
    }

    /** The place in the issue, those of later issues first. */
    private long place(LibraryPaper entry, Query query) {
        OptionalInt issue = query.issue().isPresent() ? query.issue() : entry.issue();
        return issue.isEmpty()
                ? Long.MAX_VALUE
                : library.issues()
                                .find(issue.getAsInt())
                                .orElseThrow()
                                .papers()
                                .indexOf(entry.paper().id())
                        - 1_000L * issue.getAsInt();
    }

    private static boolean meets(Query.Criteria criteria, LibraryPaper entry) {
        String titles = (entry.paper().title() + "\n" + title(entry) + "\n"
                        + entry.curation().get(CurationField.TITLE_ZH).orElse(""))
                .toLowerCase(Locale.ROOT);
        String published = entry.paper().dates().published().orElse("");
        String authors = (String.join("\n", entry.paper().authorNames())
                        + entry.curation().get(CurationField.AUTHORS).orElse(""))
                .toLowerCase(Locale.ROOT);
        return criteria.titleWords().stream().allMatch(word -> titles.contains(word.toLowerCase(Locale.ROOT)))
                && criteria.since().stream()
                        .map(Object::toString)
                        .allMatch(day ->
                                published.compareTo(day) >= 0 || (!published.isEmpty() && day.startsWith(published)))
                && criteria.subject().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("\\.\\*$", ""))
                        .allMatch(name -> entry.paper().subjects().all().stream()
                                .map(one -> one.toLowerCase(Locale.ROOT))
                                .anyMatch(one -> one.equals(name) || one.startsWith(name + ".")))
                && criteria.author().stream().allMatch(name -> authors.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static String title(LibraryPaper entry) {
        return entry.curation().get(CurationField.TITLE).orElse(entry.paper().title());
    }

    private static boolean contains(LibraryPaper entry, String text) {
        Paper paper = entry.paper();
        Stream<String> source = Stream.of(paper.id().canonical(), paper.title(), paper.abstractText());
        Stream<String> editors = Stream.of(
                        CurationField.TITLE, CurationField.TITLE_ZH, CurationField.AUTHORS, CurationField.SUMMARY)
                .flatMap(field -> entry.curation().get(field).stream());
        Stream<String> others = Stream.concat(paper.authors().stream().map(Author::name), paper.notes().doi().stream());
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(source, editors, others)
                .flatMap(texts -> texts)
                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Override
    public void ids(Query query, Predicate<String> reader) {
        list(query, paper -> reader.test(paper.id()));
    }

    @Override
    public void list(Query query, PaperVisitor reader) {
        boolean more = true;
        for (LibraryPaper entry : limited(query)) {
            more = more
                    && reader.visit(new PaperSummary(
                            entry.paper().id().canonical(),
                            entry.status(),
                            entry.curation().get(CurationField.CATEGORY),
                            entry.paper().dates().published(),
                            title(entry),
                            entry.curation().get(CurationField.TITLE_ZH),
                            entry.issue(),
                            entry.curation().get(CurationField.NOTE)));
        }
    }

    @Override
    public void read(Query query, Consumer<LibraryPaper> reader) {
        limited(query).forEach(reader);
    }

    private List<LibraryPaper> limited(Query query) {
        return matching(query).stream()
                .limit(query.limit() == 0 ? Long.MAX_VALUE : query.limit())
                .toList();
    }

    @Override
    public long count(Query query) {
        return matching(query).size();
    }

    @Override
    public List<PaperId> withoutSummary() {
        return papers.values().stream()
                .map(this::entry)
                .filter(entry -> !entry.isPublished()
                        && entry.curation().get(CurationField.SUMMARY).isEmpty())
                .map(entry -> entry.paper().id())
                .toList();
    }

    @Override
    public AddResult add(List<Paper> some, Curation words, boolean allowSame, Instant now) {
        List<PaperId> added = new ArrayList<>();
        List<PaperId> existing = new ArrayList<>();
        Map<PaperId, PaperId> duplicates = new LinkedHashMap<>();
        for (Paper paper : some) {
            Optional<PaperId> same = allowSame ? Optional.empty() : findDuplicate(paper);
            if (papers.containsKey(paper.id())) {
                existing.add(paper.id());
            } else if (same.isPresent()) {
                duplicates.put(paper.id(), same.get());
            } else {
                papers.put(paper.id(), paper);
                addedAt.put(paper.id(), now.toString());
                Curation before = Objects.requireNonNullElse(removed.remove(paper.id()), Curation.NONE);
                curate(Map.of(paper.id(), before.withChanges(words.fields())), now);
                added.add(paper.id());
            }
            if (allowSame) {
                DuplicateKeys.keys(paper).stream()
                        .filter(key -> !others(key, paper.id()).isEmpty())
                        .forEach(key -> apart.computeIfAbsent(paper.id(), none -> new HashSet<>())
                                .add(key));
            }
        }
        return new AddResult(added, existing, duplicates);
    }

    @Override
    public void remove(List<PaperId> ids, Instant now) {
        library.issues().removePapers(ids);
        for (PaperId id : ids) {
            Curation curation = curations.remove(id);
            if (curation != null) {
                removed.put(id, curation);
            }
            papers.remove(id);
            apart.remove(id);
        }
    }

    @Override
    public void refresh(List<Paper> some) {
        some.forEach(paper -> papers.replace(paper.id(), paper));
    }

    @Override
    public void curate(Map<PaperId, Curation> words, Instant now) {
        library.inTransaction(() -> {
            words.forEach((id, curation) -> {
                if (!papers.containsKey(id)) {
                    throw Problem.of("library.unknown", id);
                }
                Curation before = curations.getOrDefault(id, Curation.NONE);
                if (!before.get(CurationField.CATEGORY).equals(curation.get(CurationField.CATEGORY))) {
                    assigned.put(id, ++lastAssigned);
                }
                curations.put(id, curation);
            });
            return words;
        });
    }

    @Override
    public Optional<PaperId> findDuplicate(Paper paper) {
        for (String key : DuplicateKeys.keys(paper)) {
            List<PaperId> same = proven(key, paper.id());
            if (!same.isEmpty() && (same.size() == 1 || !key.startsWith(DuplicateKeys.TITLE))) {
                return Optional.of(same.get(0));
            }
        }
        return Optional.empty();
    }

    /** The papers that a key proves to be the same. */
    List<PaperId> proven(String key, PaperId id) {
        return others(key, id).stream()
                .filter(other -> DuplicateKeys.proves(key, id, other))
                .toList();
    }

    private List<PaperId> others(String key, PaperId id) {
        return papers.values().stream()
                .filter(paper -> DuplicateKeys.keys(paper).contains(key))
                .map(Paper::id)
                .filter(other -> !other.equals(id) && !isApart(key, other) && !isApart(key, id))
                .sorted(Comparator.comparing(PaperId::canonical))
                .toList();
    }

    private boolean isApart(String key, PaperId id) {
        return apart.getOrDefault(id, Set.of()).contains(key);
    }

    @Override
    public Map<PaperId, PaperId> findDuplicates(Collection<Paper> some) {
        Map<PaperId, PaperId> found = new LinkedHashMap<>();
        some.forEach(paper -> findDuplicate(paper).ifPresent(other -> found.put(paper.id(), other)));
        return found;
    }

    @Override
    public List<PaperId> papersWithEqualTitle(Paper paper) {
        return DuplicateKeys.keys(paper).stream()
                .flatMap(key ->
                        others(key, paper.id()).stream().filter(id -> !DuplicateKeys.proves(key, paper.id(), id)))
                .distinct()
                .toList();
    }

    @Override
    public Map<PaperId, List<PaperId>> papersWithEqualTitles(Collection<Paper> some) {
        Map<PaperId, List<PaperId>> equal = new LinkedHashMap<>();
        for (Paper paper : some) {
            List<PaperId> others = papersWithEqualTitle(paper);
            if (!others.isEmpty()) {
                equal.put(paper.id(), others);
            }
        }
        return equal;
    }

    @Override
    public Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> ids) {
        return papersWithEqualTitles(
                ids.stream().map(id -> Objects.requireNonNull(papers.get(id))).toList());
    }

    @Override
    public Map<PaperId, Set<String>> setApart() {
        return apart;
    }

    @Override
    public List<PaperId> findByChineseTitle(String chinese) {
        return curations.keySet().stream()
                .filter(id -> Objects.requireNonNull(curations.get(id))
                        .get(CurationField.TITLE_ZH)
                        .equals(Optional.of(chinese)))
                .sorted(Comparator.comparing(PaperId::canonical))
                .toList();
    }

    @Override
    public List<PaperId> importedOnly() {
        return papers.values().stream()
                .filter(paper -> paper.warnings().contains(Paper.FROM_AN_ISSUE))
                .map(Paper::id)
                .toList();
    }
}
