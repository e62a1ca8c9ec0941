package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.AddPapers;
import dev.digest.app.paper.AddPapers.AddOptions;
import dev.digest.app.paper.AddPapers.AddRequest;
import dev.digest.app.paper.AddPapers.AddedPapers;
import dev.digest.curation.Curation;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.library.AddResult;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds papers to the library as candidates and records the decision. Papers in the pool are taken from there; only for
 * others a source is queried.
 */
public record PickPapers(Newsroom newsroom) {
    /**
     * What to pick.
     *
     * @param days the papers, each with the date of the pick; a paper that was picked before keeps its first date
     * @param curation the curation of all papers that are added
     */
    public record PickRequest(Map<PaperId, LocalDate> days, Curation curation) {
        public PickRequest {
            days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
        }
    }

    /**
     * The picked papers.
     *
     * @param added the papers added to the library
     * @param existing the papers that were in the library already, by their id there
     * @param failures the failures by REF, in a form to use again
     * @param rejections the earlier rejections of papers that were asked for
     */
    public record PickResult(
            List<PaperId> added, List<PaperId> existing, Map<String, Problem> failures, List<Decision> rejections) {
        public PickResult {
            added = List.copyOf(added);
            existing = List.copyOf(existing);
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
            rejections = List.copyOf(rejections);
        }
    }

    /**
     * Picks papers. One that fails does not stop the others.
     *
     * @throws Problem {@code pool.*}, {@code library.*}
     */
    public PickResult pick(PickRequest request) {
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            return pick(request, pool::find);
        }
    }

    /**
     * Picks papers.
     *
     * @param known finds the texts of papers by their canonical ids; a source is queried for others
     */
    PickResult pick(PickRequest request, Function<Collection<String>, Map<String, NewPaper>> known) {
        List<Decision> rejections = PastRejections.among(request.days().keySet(), newsroom);
        Picking picking = new Picking(known, newsroom, request.curation());
        picking.pick(request.days());
        return picking.result(rejections);
    }

    /** The papers picked so far. */
    private static final class Picking {
        private final Function<Collection<String>, Map<String, NewPaper>> known;
        private final Newsroom newsroom;
        private final Curation curation;
        private final Map<String, Problem> failures = new LinkedHashMap<>();
        private final Set<PaperId> added = new LinkedHashSet<>();
        private final Set<PaperId> existing = new LinkedHashSet<>();
        private final Map<PaperId, PaperId> duplicates = new LinkedHashMap<>();

        Picking(Function<Collection<String>, Map<String, NewPaper>> known, Newsroom newsroom, Curation curation) {
            this.known = known;
            this.newsroom = newsroom;
            this.curation = curation;
        }

        PickResult result(List<Decision> rejections) {
            Set<PaperId> all = new LinkedHashSet<>(existing);
            all.addAll(duplicates.values());
            return new PickResult(List.copyOf(added), List.copyOf(all), failures, rejections);
        }

        void pick(Map<PaperId, LocalDate> days) {
            // In one transaction, so that an interruption leaves no paper without its decision.
            List<PaperId> missing = newsroom.library().transactions().inTransaction(() -> {
                List<PaperId> elsewhere = takeFromPool(days.keySet());
                record(daysInLibrary(days));
                return elsewhere;
            });
            if (missing.isEmpty()) {
                return;
            }
            List<PaperRef> refs = missing.stream().map(PaperRef::ofNewest).toList();
            AddedPapers fetched = new AddPapers(newsroom).add(AddRequest.of(refs, AddOptions.with(curation)));
            added.addAll(fetched.papers().added());
            existing.addAll(fetched.papers().existing());
            duplicates.putAll(fetched.papers().duplicates());
            failures.putAll(fetched.failures());
            Map<PaperId, LocalDate> later = new LinkedHashMap<>(days);
            later.keySet().retainAll(missing);
            record(daysInLibrary(later));
        }

        /** Adds the papers of the pool; returns those in neither the pool nor the library. */
        private List<PaperId> takeFromPool(Collection<PaperId> ids) {
            Map<String, NewPaper> found =
                    known.apply(ids.stream().map(PaperId::canonical).toList());
            Set<PaperId> present = newsroom.library().papers().existing(ids);
            List<Paper> papers = new ArrayList<>();
            List<PaperId> missing = new ArrayList<>();
            for (PaperId id : ids) {
                NewPaper paper = found.get(id.canonical());
                if (present.contains(id)) {
                    existing.add(id);
                } else if (paper != null) {
                    papers.add(paper(id, paper));
                } else {
                    missing.add(id);
                }
            }
            AddResult result = newsroom.library().papers().add(papers, curation, false, newsroom.now());
            added.addAll(result.added());
            existing.addAll(result.existing());
            duplicates.putAll(result.duplicates());
            return missing;
        }

        /** The papers that are in the library now, by their id there. */
        private Map<PaperId, LocalDate> daysInLibrary(Map<PaperId, LocalDate> days) {
            Map<PaperId, LocalDate> here = new LinkedHashMap<>();
            days.forEach((id, day) -> {
                if (added.contains(id) || existing.contains(id) || duplicates.containsKey(id)) {
                    here.merge(duplicates.getOrDefault(id, id), day, Picking::earlier);
                }
            });
            return here;
        }

        private void record(Map<PaperId, LocalDate> days) {
            if (days.isEmpty()) {
                return;
            }
            Map<PaperId, Decision> before = newsroom.library().decisions().findAll(days.keySet());
            Map<PaperId, LibraryPaper> papers = newsroom.library().papers().findAll(days.keySet());
            List<Decision> decisions = new ArrayList<>();
            days.forEach((id, day) -> {
                Decision earlier = before.get(id);
                LocalDate first =
                        earlier != null && earlier.kind() == DecisionKind.PICKED ? earlier(day, earlier.day()) : day;
                String title = Objects.requireNonNull(papers.get(id), id::canonical)
                        .paper()
                        .title();
                decisions.add(Decision.picked(id, first, title));
            });
            newsroom.library().decisions().record(decisions, newsroom.now());
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static Paper paper(PaperId id, NewPaper found) {
            Optional<String> day = Optional.of(found.announced().toString());
            return Paper.of(id, found.title())
                    .version(found.version())
                    .authors(found.authors().stream().map(Author::ofName).toList())
                    .abstractText(found.abstractText())
                    .subjects(
                            new Paper.PaperSubjects(found.categories().stream().findFirst(), found.categories()))
                    .dates(new Paper.PaperDates(day, day))
                    .notes(new Paper.PaperNotes(found.comment(), Optional.empty(), Optional.empty()))
                    .build();
        }
    }
}
