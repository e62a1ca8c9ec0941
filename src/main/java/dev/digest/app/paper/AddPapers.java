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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds papers to the library. Each paper is saved as it arrives, so that a later failure loses nothing. */
public record AddPapers(Newsroom newsroom) {
    /**
     * How to add papers.
     *
     * @param curation the curation of all new papers
     * @param refresh whether to fetch existing papers again
     * @param allowDuplicates whether to add a paper that exists under another id
     * @param title the title of a web page's paper, in place of the page's own
     */
    public record AddOptions(Curation curation, boolean refresh, boolean allowDuplicates, Optional<String> title) {
        /** New papers, each as its source describes it. */
        public static final AddOptions USUAL = new AddOptions(Curation.NONE, false, false, Optional.empty());

        /** New papers with a curation. */
        public static AddOptions with(Curation curation) {
            return new AddOptions(curation, false, false, Optional.empty());
        }
    }

    /**
     * What to add.
     *
     * @param refs the papers; none for all of a saved response
     * @param saved a saved response to read in place of the network
     * @param unusable input that is not a reference, with the reason
     * @param notes text for the papers' notes, by paper
     */
    public record AddRequest(
            List<PaperRef> refs,
            Optional<SavedResponse> saved,
            Map<String, Problem> unusable,
            Map<PaperId, List<String>> notes,
            AddOptions options) {
        public AddRequest {
            refs = List.copyOf(refs);
            unusable = Collections.unmodifiableMap(new LinkedHashMap<>(unusable));
            notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        }

        /** Papers to fetch from their sources. */
        public static AddRequest of(List<PaperRef> refs, AddOptions options) {
            return new AddRequest(refs, Optional.empty(), Map.of(), Map.of(), options);
        }

        /** All papers of a saved response. */
        public static AddRequest ofSaved(SavedResponse saved) {
            return new AddRequest(List.of(), Optional.of(saved), Map.of(), Map.of(), AddOptions.USUAL);
        }
    }

    /**
     * The papers by what was done with them.
     *
     * @param duplicates papers that were not added, since they exist under another id, with that id
     * @param revised new versions of older papers that were announced rather than requested
     */
    public record StoredPapers(
            List<PaperId> added,
            List<PaperId> updated,
            List<PaperId> existing,
            Map<PaperId, PaperId> duplicates,
            List<PaperId> revised) {
        public StoredPapers {
            added = List.copyOf(added);
            updated = List.copyOf(updated);
            existing = List.copyOf(existing);
            duplicates = Collections.unmodifiableMap(new LinkedHashMap<>(duplicates));
            revised = List.copyOf(revised);
        }

        /** The papers that were in the library before, by their id there. */
        public List<PaperId> known() {
            List<PaperId> known = new ArrayList<>(existing);
            known.addAll(duplicates.values());
            return known;
        }
    }

    /**
     * The result.
     *
     * @param failures the failures by REF, in a form to use again
     * @param unusable those of them for which a retry would not help
     * @param notes the added notes, by paper
     */
    public record AddedPapers(
            StoredPapers papers,
            Map<String, Problem> failures,
            Set<String> unusable,
            Map<PaperId, List<String>> notes) {
        public AddedPapers {
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
            unusable = Set.copyOf(unusable);
            notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        }

        /** The failed REFs that may be retried. */
        public List<String> retryable() {
            return failures.keySet().stream()
                    .filter(ref -> !unusable.contains(ref))
                    .toList();
        }
    }

    /**
     * Adds papers. One that fails does not stop the others.
     *
     * @throws Problem {@code fetch.not-saved-answer} for a saved response that no source can read; {@code library.*}
     */
    public AddedPapers add(AddRequest request) {
        Addition addition = new Addition(newsroom, request.options());
        request.unusable().forEach(addition::refuse);
        if (request.saved().isPresent()) {
            addition.read(request.saved().get(), request.refs());
        } else {
            addition.fetch(request.refs());
        }
        return addition.result(addNotes(request.notes(), addition.duplicates));
    }

    /**
     * Appends the remaining text of REF lines to the papers' notes, unless the note contains it already or it is the
     * paper's title.
     *
     * @return the added notes, by paper
     */
    private Map<PaperId, List<String>> addNotes(Map<PaperId, List<String>> words, Map<PaperId, PaperId> duplicates) {
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

    /** The papers added so far. */
    private static final class Addition {
        private final Newsroom newsroom;
        private final AddOptions options;
        private final List<PaperId> added = new ArrayList<>();
        private final List<PaperId> updated = new ArrayList<>();
        private final List<PaperId> existing = new ArrayList<>();
        private final Map<PaperId, PaperId> duplicates = new LinkedHashMap<>();
        private final List<PaperId> revised = new ArrayList<>();
        private final Map<String, Problem> failures = new LinkedHashMap<>();
        private final Set<String> unusable = new HashSet<>();

        Addition(Newsroom newsroom, AddOptions options) {
            this.newsroom = newsroom;
            this.options = options;
        }

        /** Fetches papers from their sources, except existing ones. */
        void fetch(List<PaperRef> refs) {
            List<PaperRef> toFetch = new ArrayList<>();
            Set<PaperId> known = newsroom.library()
                    .papers()
                    .existing(refs.stream().map(PaperRef::id).toList());
            Map<PaperId, PaperId> others = options.allowDuplicates() || options.refresh()
                    ? Map.of()
                    : new PaperLookup(newsroom)
                            .sameAs(refs.stream()
                                    .map(PaperRef::id)
                                    .filter(id -> !known.contains(id))
                                    .toList());
            for (PaperRef ref : refs) {
                PaperId other = others.get(ref.id());
                if (known.contains(ref.id()) && !options.refresh()) {
                    existing.add(ref.id());
                    allow(ref.id());
                } else if (other != null) {
                    duplicates.put(ref.id(), other);
                } else {
                    toFetch.add(ref);
                }
            }
            if (newsroom.request().offline()) {
                toFetch.forEach(ref -> fail(ref.toString(), Problem.of("fetch.offline", ref)));
            } else if (!toFetch.isEmpty()) {
                ask(toFetch);
            }
        }

        /** Declares a paper to differ from those that it resembles. */
        private void allow(PaperId id) {
            if (options.allowDuplicates()) {
                List<Paper> here = newsroom.library().papers().find(id).map(LibraryPaper::paper).stream()
                        .toList();
                newsroom.library().papers().add(here, options.curation(), true, newsroom.now());
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
            left.forEach(ref -> fail(ref.toString(), Problem.of("fetch.no-source", ref)));
        }

        private List<PaperSource> sources() {
            FetchMode mode = new FetchMode(options.refresh(), options.title(), newsroom.listener());
            return newsroom.adapters().sources().create(newsroom.settings(), mode);
        }

        /** Adds papers from a saved response: the given ones, or all when none are given. */
        void read(SavedResponse saved, List<PaperRef> refs) {
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
            AddResult arrivals = newsroom.library()
                    .papers()
                    .add(papers, options.curation(), options.allowDuplicates(), newsroom.now());
            added.addAll(arrivals.added());
            duplicates.putAll(arrivals.duplicates());
            List<Paper> newer = options.refresh() ? newer(papers, Set.copyOf(arrivals.existing())) : List.of();
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
                    fail(failure.ref().toString(), failure.problem());
                } else if (one instanceof FetchResult.UnreadableEntry entry) {
                    refuse(entry.location(), entry.problem());
                }
            }
            return papers;
        }

        private void addRevision(Paper paper, List<Paper> papers) {
            if (options.refresh()
                    && newsroom.library().papers().find(paper.id()).isPresent()) {
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

        /** Records input that is not a reference, so that a retry would not help. */
        void refuse(String text, Problem problem) {
            unusable.add(text);
            fail(text, problem);
        }

        private void fail(String ref, Problem problem) {
            failures.putIfAbsent(ref, problem);
        }

        AddedPapers result(Map<PaperId, List<String>> notes) {
            return new AddedPapers(
                    new StoredPapers(added, updated, existing, duplicates, revised), failures, unusable, notes);
        }
    }
}
