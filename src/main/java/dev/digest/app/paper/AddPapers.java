package dev.digest.app.paper;

import dev.digest.app.Newsroom;
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

/** Papers on their way into the library. What has arrived is stored at once, whatever happens to the rest. */
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
     * @param words the curator's, the same for all new papers
     * @param refresh whether papers that are there are fetched again
     * @param allowSame whether a paper that is there under another id is added all the same
     * @param title the title of a web page's paper, in place of the page's own
     */
    public AddPapers(Newsroom newsroom, Curation words, boolean refresh, boolean allowSame, Optional<String> title) {
        this.title = title;
        this.allowSame = allowSame;
        this.newsroom = newsroom;
        this.curation = words;
        this.refresh = refresh;
    }

    /** Asks the sources for papers, but for those that are there already. */
    public void fetch(List<PaperRef> refs) {
        List<PaperRef> toFetch = new ArrayList<>();
        Set<PaperId> known =
                newsroom.library().existing(refs.stream().map(PaperRef::id).toList());
        Map<PaperId, PaperId> others = allowSame || refresh
                ? Map.of()
                : newsroom.sameAs(refs.stream()
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
        if (newsroom.isOffline()) {
            toFetch.forEach(ref -> addFailure(ref.toString(), Problem.of("fetch.offline", ref)));
        } else if (!toFetch.isEmpty()) {
            ask(toFetch);
        }
    }

    /** Who allows a paper that is here says that it is not one of those that it looks like. */
    private void allow(PaperId id) {
        if (allowSame) {
            List<Paper> here = newsroom.library().find(id).map(LibraryPaper::paper).stream()
                    .toList();
            newsroom.library().add(here, curation, true, newsroom.now());
        }
    }

    private void ask(List<PaperRef> refs) {
        List<PaperRef> left = new ArrayList<>(refs);
        newsroom.listener().onStart(refs.size());
        for (PaperSource source : newsroom.sources(refresh, title)) {
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

    /** Takes papers from a saved answer: those named, or all when none is. */
    public void fetchFrom(SavedResponse saved, List<PaperRef> refs) {
        Optional<PaperSource> source = newsroom.sources(refresh, title).stream()
                .filter(one -> one.supportsSaved(saved))
                .findFirst();
        store(source.orElseThrow(() -> Problem.of("fetch.not-saved-answer", saved.name()))
                .read(saved, refs));
        if (!added.isEmpty() && BibliographyFormat.of(saved).isPresent()) {
            newsroom.info("add.bibliography");
        }
    }

    private void store(List<FetchResult> arrived) {
        List<Paper> papers = papers(arrived);
        AddResult arrivals = newsroom.library().add(papers, curation, allowSame, newsroom.now());
        added.addAll(arrivals.added());
        duplicates.putAll(arrivals.duplicates());
        List<Paper> newer = refresh ? newer(papers, Set.copyOf(arrivals.existing())) : List.of();
        newsroom.library().refresh(newer);
        List<PaperId> renewed = newer.stream().map(Paper::id).toList();
        updated.addAll(renewed);
        arrivals.existing().stream().filter(id -> !renewed.contains(id)).forEach(existing::add);
    }

    /** What is to be stored. A new version of an older paper is none of the day's new papers. */
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
        if (refresh && newsroom.library().find(paper.id()).isPresent()) {
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
     * Keeps what was said of papers where they were named, as the end of each paper's note. What is in the note already
     * is not said again, nor is the paper's own title.
     *
     * @return the notes that were added to, by paper
     */
    public Map<PaperId, List<String>> addNotes(Map<PaperId, List<String>> words) {
        return newsroom.library().inTransaction(() -> {
            Map<PaperId, List<String>> added = new LinkedHashMap<>();
            Map<PaperId, Curation> notes = new LinkedHashMap<>();
            words.forEach((id, lines) -> newsroom.library()
                    .find(duplicates.getOrDefault(id, id))
                    .ifPresent(entry -> {
                        List<String> fresh = newNotes(entry, lines);
                        if (!fresh.isEmpty()) {
                            added.put(entry.paper().id(), fresh);
                            notes.put(entry.paper().id(), withNotes(entry.curation(), fresh));
                        }
                    }));
            newsroom.library().curate(notes, newsroom.now());
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

    /** An older version does not take the place of a newer one. */
    private boolean isOlder(Paper paper) {
        int version = newsroom.library().find(paper.id()).orElseThrow().paper().version();
        if (paper.version() > 0 && paper.version() < version) {
            newsroom.warn("add.older", paper.id(), paper.version(), version);
            return true;
        }
        return false;
    }

    /** Warns of other papers with the title of this one: an equal title is a hint, and no proof. */
    public static void warnEqualTitles(PaperId id, Newsroom newsroom) {
        newsroom.library()
                .find(id)
                .map(entry -> newsroom.library().papersWithEqualTitle(entry.paper()))
                .orElse(List.of())
                .forEach(other -> newsroom.warn("add.same-title", id, other));
    }

    /** What names no paper, and will name none the next time. */
    public void addUnusable(String text, Problem problem) {
        unusable.add(text);
        addFailure(text, problem);
    }

    /** The REFs that failed and may be tried again. */
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

    /** New versions of older papers, which were announced and not asked for by name. */
    public List<PaperId> revised() {
        return revised;
    }

    /** Papers that were not added, since they are there under another id, with that id. */
    public Map<PaperId, PaperId> duplicates() {
        return duplicates;
    }

    /** What failed, by a REF that can be used again. */
    public Map<String, Problem> failures() {
        return failures;
    }
}
