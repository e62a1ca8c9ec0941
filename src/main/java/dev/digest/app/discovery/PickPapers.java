package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.AddPapers;
import dev.digest.curation.Curation;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.library.AddResult;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds papers to the library as candidates and records the decision. Papers in the pool are taken from there; only for
 * others a source is queried.
 */
public final class PickPapers {
    private final PaperPool pool;
    private final Newsroom newsroom;
    private final Curation curation;
    private final AddPapers fetched;
    private final Set<PaperId> added = new LinkedHashSet<>();
    private final Set<PaperId> existing = new LinkedHashSet<>();
    private final Map<PaperId, PaperId> duplicates = new LinkedHashMap<>();

    /** Picks from a pool; all papers get the same curation. */
    public PickPapers(PaperPool pool, Newsroom newsroom, Curation curation) {
        this.pool = pool;
        this.newsroom = newsroom;
        this.curation = curation;
        this.fetched = new AddPapers(newsroom, curation, false, false, Optional.empty());
    }

    /** Picks papers, each with its date. A paper that was picked before keeps its first date. */
    public void pick(Map<PaperId, LocalDate> days) {
        // In one transaction, so that an interruption leaves no paper without its decision.
        List<PaperId> missing = newsroom.library().transactions().inTransaction(() -> {
            List<PaperId> elsewhere = takeFromPool(days.keySet());
            record(daysInLibrary(days));
            return elsewhere;
        });
        if (missing.isEmpty()) {
            return;
        }
        fetched.fetch(missing.stream().map(PaperRef::ofNewest).toList());
        added.addAll(fetched.added());
        existing.addAll(fetched.existing());
        duplicates.putAll(fetched.duplicates());
        Map<PaperId, LocalDate> later = new LinkedHashMap<>(days);
        later.keySet().retainAll(missing);
        record(daysInLibrary(later));
    }

    /** Adds the papers of the pool; returns those in neither the pool nor the library. */
    private List<PaperId> takeFromPool(Collection<PaperId> ids) {
        Map<String, NewPaper> found =
                pool.find(ids.stream().map(PaperId::canonical).toList());
        Set<PaperId> known = newsroom.library().papers().existing(ids);
        List<Paper> papers = new ArrayList<>();
        List<PaperId> missing = new ArrayList<>();
        for (PaperId id : ids) {
            NewPaper paper = found.get(id.canonical());
            if (known.contains(id)) {
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
                here.merge(duplicates.getOrDefault(id, id), day, PickPapers::earlier);
            }
        });
        return here;
    }

    private void record(Map<PaperId, LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        Map<PaperId, LocalDate> before = new HashMap<>();
        newsroom.library().decisions().all().stream()
                .filter(decision -> decision.kind() == DecisionKind.PICKED)
                .forEach(decision -> before.put(decision.paper(), decision.day()));
        List<Decision> decisions = new ArrayList<>();
        days.forEach((id, day) -> {
            String title =
                    newsroom.library().papers().find(id).orElseThrow().paper().title();
            decisions.add(Decision.picked(id, earlier(day, before.getOrDefault(id, day)), title));
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
                .subjects(new Paper.PaperSubjects(found.categories().stream().findFirst(), found.categories()))
                .dates(new Paper.PaperDates(day, day))
                .notes(new Paper.PaperNotes(found.comment(), Optional.empty(), Optional.empty()))
                .build();
    }

    /** The papers added to the library. */
    public List<PaperId> added() {
        return List.copyOf(added);
    }

    /** The papers that were in the library already, by their id there. */
    public List<PaperId> existing() {
        Set<PaperId> all = new LinkedHashSet<>(existing);
        all.addAll(duplicates.values());
        return List.copyOf(all);
    }

    /** The failures by REF, in a form to use again. */
    public Map<String, Problem> failures() {
        return fetched.failures();
    }
}
