package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.ranking.PickedPaper;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.IssueRecord;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The papers that editors picked and rejected, with dates. A paper of an issue counts as picked on the issue's date,
 * whether or not it was proposed; one added by hand, on the day it was added.
 */
public final class EditorialRecord {
    private static final int DAY = "2022-10-31".length();

    private final Map<PaperId, Decision> decisions = new LinkedHashMap<>();
    private final Map<PaperId, Chosen> chosen = new LinkedHashMap<>();

    private record Chosen(LibraryPaper entry, LocalDate day, OptionalInt issue) {}

    private EditorialRecord() {}

    /** Reads it from the library. */
    public static EditorialRecord of(Library library) {
        EditorialRecord read = new EditorialRecord();
        library.decisions().all().forEach(decision -> read.decisions.put(decision.paper(), decision));
        Map<PaperId, IssueRecord> issues = new HashMap<>();
        for (IssueRecord issue : library.issues().all()) {
            issue.papers().forEach(paper -> issues.put(paper, issue));
        }
        library.papers()
                .read(
                        Query.ALL,
                        entry -> read.choose(
                                entry,
                                Optional.ofNullable(issues.get(entry.paper().id()))));
        return read;
    }

    private void choose(LibraryPaper entry, Optional<IssueRecord> issue) {
        PaperId id = entry.paper().id();
        Optional<Decision> picked =
                Optional.ofNullable(decisions.get(id)).filter(decision -> decision.kind() == DecisionKind.PICKED);
        LocalDate day = picked.map(Decision::day)
                .or(() -> issue.flatMap(IssueRecord::date))
                .or(() -> issue.flatMap(IssueRecord::publishedAt)
                        .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElseGet(() -> LocalDate.parse(entry.addedAt().substring(0, DAY)));
        OptionalInt number = issue.map(one -> OptionalInt.of(one.number())).orElse(OptionalInt.empty());
        chosen.put(id, new Chosen(entry, day, number));
    }

    /** The papers not to propose: picked, rejected or deferred. */
    public Set<String> decidedBefore(LocalDate day, int issue) {
        Set<String> decided = new HashSet<>();
        chosen.forEach((id, one) -> {
            if (one.day().isBefore(day)) {
                decided.add(id.canonical());
            }
        });
        decisions.forEach((id, one) -> {
            if (one.day().isBefore(day) && one.kind() != DecisionKind.PICKED && !isDue(one, day, issue)) {
                decided.add(id.canonical());
            }
        });
        return decided;
    }

    private static boolean isDue(Decision decision, LocalDate day, int issue) {
        if (decision.kind() != DecisionKind.DEFERRED) {
            return false;
        }
        String until = decision.until().orElse("");
        return until.contains("-")
                ? !LocalDate.parse(until).isAfter(day)
                : !until.isEmpty() && Integer.parseInt(until) <= issue;
    }

    /** The day on which each paper was picked, without papers that were rejected later. */
    Map<String, LocalDate> chosenDays() {
        Map<String, LocalDate> days = new HashMap<>();
        for (Chosen one : chosen.values()) {
            if (isNotRefused(one)) {
                days.put(one.entry().paper().id().canonical(), one.day());
            }
        }
        return days;
    }

    /** The ids of all papers with any decision. */
    Set<String> decidedEver() {
        Set<String> ids = new HashSet<>();
        chosen.keySet().forEach(id -> ids.add(id.canonical()));
        decisions.keySet().forEach(id -> ids.add(id.canonical()));
        return ids;
    }

    private Optional<Decision> decision(PaperId id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** The picks with their text in the pool: an issue has only the editors' Chinese text, which cannot be compared. */
    public List<PickedPaper> picksBefore(LocalDate day, PaperPool pool) {
        List<PickedPaper> picks = new ArrayList<>();
        List<Chosen> without = new ArrayList<>();
        for (Chosen one : chosen.values()) {
            if (one.day().isBefore(day) && isNotRefused(one)) {
                if (one.entry().paper().abstractText().isEmpty()) {
                    without.add(one);
                } else {
                    picks.add(new PickedPaper(newPaper(one.entry().paper(), one.day()), one.day(), one.issue()));
                }
            }
        }
        Map<String, NewPaper> texts = pool.find(without.stream()
                .map(one -> one.entry().paper().id().canonical())
                .toList());
        for (Chosen one : without) {
            NewPaper text = texts.get(one.entry().paper().id().canonical());
            if (text != null) {
                picks.add(new PickedPaper(text, one.day(), one.issue()));
            }
        }
        return List.copyOf(picks);
    }

    private boolean isNotRefused(Chosen one) {
        return decision(one.entry().paper().id())
                .map(decision -> decision.kind() == DecisionKind.PICKED)
                .orElse(true);
    }

    /** The texts of rejected papers, if they are in the pool. */
    public List<NewPaper> rejectedBefore(LocalDate day, PaperPool pool) {
        List<String> ids = decisions.values().stream()
                .filter(decision -> decision.kind() == DecisionKind.REJECTED
                        && decision.day().isBefore(day))
                .map(decision -> decision.paper().canonical())
                .toList();
        return List.copyOf(pool.find(ids).values());
    }

    private static NewPaper newPaper(Paper paper, LocalDate day) {
        return new NewPaper(
                paper.id().canonical(),
                paper.version(),
                paper.title(),
                paper.authorNames(),
                paper.abstractText(),
                paper.subjects().all(),
                paper.notes().comment(),
                day);
    }
}
