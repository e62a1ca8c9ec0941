package dev.digest.app.paper;

import dev.digest.app.FetchMode;
import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.fetch.BibliographyFormat;
import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.AddResult;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds papers to the library. Each paper is saved as it arrives, so that a later failure loses nothing. */
public final class AddPapers {
    private final Newsroom newsroom;
    private final Curation curation;
    private final boolean refresh;
    private final boolean allowSame;
    private final Optional<String> title;
    private final List<PaperId> added = new ArrayList<>();
    private final List<PaperId> updated = new ArrayList<>();
    private final List<PaperId> existing = new ArrayList<>();
    private final Map<PaperId, PaperId> duplicates = new LinkedHashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private final List<PaperId> revised = new ArrayList<>();
    private final Map<String, Problem> failures = new LinkedHashMap<>();

    /**
     * @param words the curation of all new papers
     * @param refresh whether to fetch existing papers again
     * @param allowSame whether to add a paper that exists under another id
     * @param title the title of a web page's paper, in place of the page's own
     */
    public AddPapers(Newsroom newsroom, Curation words, boolean refresh, boolean allowSame, Optional<String> title) {
        this.title = title;
        this.allowSame = allowSame;
        this.newsroom = newsroom;
        this.curation = words;
        this.refresh = refresh;
    }

    /** Fetches papers from their sources, except existing ones. */
    public void fetch(List<PaperRef> refs) {
        List<PaperRef> toFetch = new ArrayList<>();
        Set<PaperId> known = newsroom.library()
                .papers()
                .existing(refs.stream().map(PaperRef::id).toList());
        Map<PaperId, PaperId> others = allowSame || refresh
                ? Map.of()
                : new PaperLookup(newsroom)
                        .sameAs(refs.stream()
                                .map(PaperRef::id)
                                .filter(id -> !known.contains(id))
                                .toList());
        for (PaperRef ref : refs) {
            PaperId other = others.get(ref.id());
            if (known.contains(ref.id()) && !refresh) {
                existing.add(ref.id());
                allow(ref.id());
            } else if (other != null) {
                duplicates.put(ref.id(), other);
            } else {
                toFetch.add(ref);
            }
        }
        if (newsroom.request().offline()) {
            toFetch.forEach(ref -> addFailure(ref.toString(), Problem.of("fetch.offline", ref)));
        } else if (!toFetch.isEmpty()) {
            ask(toFetch);
        }
    }

    /** Declares a paper to differ from those that it resembles. */
    private void allow(PaperId id) {
        if (allowSame) {
            List<Paper> here = newsroom.library().papers().find(id).map(LibraryPaper::paper).stream()
                    .toList();
            newsroom.library().papers().add(here, curation, true, newsroom.now());
        }
    }

    private void ask(List<PaperRef> refs) {
        List<PaperRef> left = new ArrayList<>(refs);
        newsroom.listener().onStart(refs.size());
        for (PaperSource source : sources()) {
            List<PaperRef> its =
                    left.stream().filter(ref -> source.supports(ref.id())).toList();
            left.removeAll(its);
            if (!its.isEmpty()) {
                source.fetch(its, some -> {
                    store(some);
                    newsroom.listener().onProgress(some.size());
                });
            }
        }
        left.forEach(ref -> addFailure(ref.toString(), Problem.of("fetch.no-source", ref)));
    }

    private List<PaperSource> sources() {
        FetchMode mode = new FetchMode(refresh, title, newsroom.listener());
        return newsroom.adapters().sources().create(newsroom.settings(), mode);
    }

    /** Adds papers from a saved response: the given ones, or all when none are given. */
    public void fetchFrom(SavedResponse saved, List<PaperRef> refs) {
        Optional<PaperSource> source =
                sources().stream().filter(one -> one.supportsSaved(saved)).findFirst();
        store(source.orElseThrow(() -> Problem.of("fetch.not-saved-answer", saved.name()))
                .read(saved, refs));
        if (!added.isEmpty() && BibliographyFormat.of(saved).isPresent()) {
            newsroom.info("add.bibliography");
        }
    }

    private void store(List<FetchResult> arrived) {
        List<Paper> papers = papers(arrived);
        AddResult arrivals = newsroom.library().papers().add(papers, curation, allowSame, newsroom.now());
        added.addAll(arrivals.added());
        duplicates.putAll(arrivals.duplicates());
        List<Paper> newer = refresh ? newer(papers, Set.copyOf(arrivals.existing())) : List.of();
        newsroom.library().papers().refresh(newer);
        List<PaperId> renewed = newer.stream().map(Paper::id).toList();
        updated.addAll(renewed);
        arrivals.existing().stream().filter(id -> !renewed.contains(id)).forEach(existing::add);
    }

    /** The papers to save. New versions of older papers are not part of a day's new papers. */
    private List<Paper> papers(List<FetchResult> arrived) {
        List<Paper> papers = new ArrayList<>();
        for (FetchResult one : arrived) {
            if (one instanceof FetchResult.FetchedPaper found) {
                papers.add(found.paper());
            } else if (one instanceof FetchResult.RevisedPaper found) {
                addRevision(found.paper(), papers);
            } else if (one instanceof FetchResult.FetchFailure failure) {
                addFailure(failure.ref().toString(), failure.problem());
            } else if (one instanceof FetchResult.UnreadableEntry entry) {
                addUnusable(entry.location(), entry.problem());
            }
        }
        return papers;
    }

    private void addRevision(Paper paper, List<Paper> papers) {
        if (refresh && newsroom.library().papers().find(paper.id()).isPresent()) {
            papers.add(paper);
        } else {
            revised.add(paper.id());
        }
    }

    private List<Paper> newer(List<Paper> papers, Set<PaperId> here) {
        return papers.stream()
                .filter(paper -> here.contains(paper.id()) && !isOlder(paper))
                .toList();
    }

    /**
     * Appends the remaining text of REF lines to the papers' notes, unless the note contains it already or it is the
     * paper's title.
     *
     * @return the added notes, by paper
     */
    public Map<PaperId, List<String>> addNotes(Map<PaperId, List<String>> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        return newsroom.library().transactions().inTransaction(() -> {
            Map<PaperId, List<String>> added = new LinkedHashMap<>();
            Map<PaperId, Curation> notes = new LinkedHashMap<>();
            words.forEach((id, lines) -> newsroom.library()
                    .papers()
                    .find(duplicates.getOrDefault(id, id))
                    .ifPresent(entry -> {
                        List<String> fresh = newNotes(entry, lines);
                        if (!fresh.isEmpty()) {
                            added.put(entry.paper().id(), fresh);
                            notes.put(entry.paper().id(), withNotes(entry.curation(), fresh));
                        }
                    }));
            newsroom.library().papers().curate(notes, newsroom.now());
            return added;
        });
    }

    private static List<String> newNotes(LibraryPaper entry, List<String> lines) {
        String title = DuplicateKeys.titleKey(entry.paper().title());
        Set<String> known = entry.curation()
                .get(CurationField.NOTE)
                .map(note -> note.lines().collect(Collectors.toSet()))
                .orElse(Set.of());
        return lines.stream()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty() && !known.contains(line))
                .filter(line -> !DuplicateKeys.titleKey(line).equals(title))
                .distinct()
                .toList();
    }

    private static Curation withNotes(Curation curation, List<String> lines) {
        String more = String.join("\n", lines);
        String note = curation.get(CurationField.NOTE)
                .map(before -> before + "\n" + more)
                .orElse(more);
        return curation.withChanges(Map.of(CurationField.NOTE, note));
    }

    /** An older version does not replace a newer one. */
    private boolean isOlder(Paper paper) {
        int version = newsroom.library()
                .papers()
                .find(paper.id())
                .orElseThrow()
                .paper()
                .version();
        if (paper.version() > 0 && paper.version() < version) {
            newsroom.warn("add.older", paper.id(), paper.version(), version);
            return true;
        }
        return false;
    }

    /** Warns of other papers with the same title: a hint, not a proof. */
    public static void warnEqualTitles(List<PaperId> ids, Newsroom newsroom) {
        Map<PaperId, List<PaperId>> equal = equalTitles(ids, newsroom);
        ids.forEach(id -> warnEqualTitles(id, equal, newsroom));
    }

    /** Other papers with the same title, by paper. */
    public static Map<PaperId, List<PaperId>> equalTitles(List<PaperId> ids, Newsroom newsroom) {
        return ids.isEmpty() ? Map.of() : newsroom.library().papers().equalTitles(ids);
    }

    /** The same for one paper, with those that have equal titles by paper. */
    public static void warnEqualTitles(PaperId id, Map<PaperId, List<PaperId>> equal, Newsroom newsroom) {
        equal.getOrDefault(id, List.of()).forEach(other -> newsroom.warn("add.same-title", id, other));
    }

    /** Records input that is not a reference, so a retry would not help. */
    public void addUnusable(String text, Problem problem) {
        unusable.add(text);
        addFailure(text, problem);
    }

    /** The failed REFs that may be retried. */
    public List<String> retryable() {
        return failures.keySet().stream().filter(ref -> !unusable.contains(ref)).toList();
    }

    public void addFailure(String ref, Problem problem) {
        failures.putIfAbsent(ref, problem);
    }

    public List<PaperId> added() {
        return added;
    }

    public List<PaperId> updated() {
        return updated;
    }

    public List<PaperId> existing() {
        return existing;
    }

    /** New versions of older papers that were announced rather than requested. */
    public List<PaperId> revised() {
        return revised;
    }

    /** Papers that were not added, since they exist under another id, with that id. */
    public Map<PaperId, PaperId> duplicates() {
        return duplicates;
    }

    /** The failures by REF, in a form to use again. */
    public Map<String, Problem> failures() {
        return failures;
    }
}
