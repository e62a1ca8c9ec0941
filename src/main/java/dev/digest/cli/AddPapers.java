package dev.digest.cli;

import dev.digest.curation.Curation;
import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.AddResult;
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
final class AddPapers {
    private final CommandContext session;
    private final Curation curation;
    private final boolean refresh;
    private final boolean allowSame;
    private final List<PaperId> added = new ArrayList<>();
    private final List<PaperId> updated = new ArrayList<>();
    private final List<PaperId> existing = new ArrayList<>();
    private final Map<PaperId, PaperId> duplicates = new LinkedHashMap<>();
    private final Map<String, Problem> failures = new LinkedHashMap<>();

    /**
     * @param words the curator's, the same for all new papers
     * @param refresh whether papers that are there are fetched again
     * @param allowSame whether a paper that is there under another id is added all the same
     */
    AddPapers(CommandContext context, Curation words, boolean refresh, boolean allowSame) {
        this.allowSame = allowSame;
        this.session = context;
        this.curation = words;
        this.refresh = refresh;
    }

    /** Asks the sources for papers, but for those that are there already. */
    void fetch(List<PaperRef> refs) {
        List<PaperRef> toFetch = new ArrayList<>();
        Set<PaperId> known =
                session.library().existing(refs.stream().map(PaperRef::id).toList());
        for (PaperRef ref : refs) {
            if (known.contains(ref.id()) && !refresh) {
                existing.add(ref.id());
            } else {
                toFetch.add(ref);
            }
        }
        if (session.offline()) {
            toFetch.forEach(ref -> addFailure(ref.toString(), Problem.of("fetch.offline", ref)));
        } else if (!toFetch.isEmpty()) {
            ask(toFetch);
        }
    }

    private void ask(List<PaperRef> refs) {
        List<PaperRef> left = new ArrayList<>(refs);
        session.progress().start(refs.size());
        for (PaperSource source : session.sources(refresh)) {
            List<PaperRef> its =
                    left.stream().filter(ref -> source.supports(ref.id())).toList();
            left.removeAll(its);
            if (!its.isEmpty()) {
                source.fetch(its, some -> {
                    store(some);
                    session.progress().advance(some.size());
                });
            }
        }
        left.forEach(ref -> addFailure(ref.toString(), Problem.of("fetch.no-source", ref)));
    }

    /** Takes papers from a saved answer: those named, or all when none is. */
    void fetchFrom(SavedResponse saved, List<PaperRef> refs) {
        Optional<PaperSource> source = session.sources(refresh).stream()
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
        AddResult arrivals = session.library().add(papers, curation, allowSame, session.now());
        added.addAll(arrivals.added());
        duplicates.putAll(arrivals.duplicates());
        if (refresh) {
            Set<PaperId> here = Set.copyOf(arrivals.existing());
            session.library()
                    .refresh(papers.stream()
                            .filter(paper -> here.contains(paper.id()))
                            .toList());
        }
        (refresh ? updated : existing).addAll(arrivals.existing());
    }

    void addFailure(String ref, Problem problem) {
        failures.putIfAbsent(ref, problem);
    }

    List<PaperId> added() {
        return added;
    }

    List<PaperId> updated() {
        return updated;
    }

    List<PaperId> existing() {
        return existing;
    }

    /** Papers that were not added, since they are there under another id, with that id. */
    Map<PaperId, PaperId> duplicates() {
        return duplicates;
    }

    /** What failed, by a REF that can be used again. */
    Map<String, Problem> failures() {
        return failures;
    }
}
