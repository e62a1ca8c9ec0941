package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.curation.Curation;
import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.AddResult;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        for (PaperRef ref : refs) {
            Optional<PaperId> other =
                    known.contains(ref.id()) || allowSame ? Optional.empty() : newsroom.sameAs(ref.id());
            if (known.contains(ref.id()) && !refresh) {
                existing.add(ref.id());
                allow(ref.id());
            } else if (other.isPresent() && !refresh) {
                duplicates.put(ref.id(), other.get());
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
    }

    private void store(List<FetchResult> arrived) {
        List<Paper> papers = new ArrayList<>();
        for (FetchResult one : arrived) {
            if (one instanceof FetchResult.FetchedPaper found) {
                papers.add(found.paper());
            } else if (one instanceof FetchResult.FetchFailure failure) {
                addFailure(failure.ref().toString(), failure.problem());
            }
        }
        AddResult arrivals = newsroom.library().add(papers, curation, allowSame, newsroom.now());
        added.addAll(arrivals.added());
        duplicates.putAll(arrivals.duplicates());
        if (refresh) {
            Set<PaperId> here = Set.copyOf(arrivals.existing());
            newsroom.library()
                    .refresh(papers.stream()
                            .filter(paper -> here.contains(paper.id()) && !isOlder(paper))
                            .toList());
        }
        (refresh ? updated : existing).addAll(arrivals.existing());
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

    /** Papers that were not added, since they are there under another id, with that id. */
    public Map<PaperId, PaperId> duplicates() {
        return duplicates;
    }

    /** What failed, by a REF that can be used again. */
    public Map<String, Problem> failures() {
        return failures;
    }
}
