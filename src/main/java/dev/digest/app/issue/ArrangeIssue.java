package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.issue.IssueRebuild.Arrangement;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Moves papers within an issue, to another category or issue, or out of it. */
public final class ArrangeIssue {
    private final Newsroom newsroom;

    public ArrangeIssue(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** Where to move papers. */
    public sealed interface Destination {
        /** Next to another paper of the issue, into its category. */
        record Beside(PaperId paper, boolean after) implements Destination {}

        /** To another category. */
        record ToCategory(String name) implements Destination {}

        /** To another unpublished issue. */
        record ToIssue(int number) implements Destination {}

        /** Out of the issue; they are deferred to the next one. */
        record Away() implements Destination {}
    }

    /** Which papers of an issue to move. */
    public record Request(int issue, List<PaperId> papers, Destination destination) {}

    /**
     * Moves papers, and rebuilds the files of the issues that this changes.
     *
     * @throws Problem {@code issue.*}, {@code arrange.*}, {@code category.*}
     */
    public Arrangement arrange(Request request) {
        OptionalInt target = request.destination() instanceof Destination.ToIssue to
                ? OptionalInt.of(to.number())
                : OptionalInt.empty();
        return new IssueRebuild(newsroom).arrange(request.issue(), target, () -> {
            if (request.destination() instanceof Destination.Away) {
                return drop(request.issue(), request.papers());
            }
            move(request);
            return List.of();
        });
    }

    /**
     * Saves an order edited by hand, and rebuilds the file of the issue.
     *
     * @param before the issue when editing began
     * @throws Problem {@code issue.*}, {@code arrange.*}, {@code category.*}
     */
    public Arrangement arrange(IssueRecord before, ArrangementList.PaperOrder order) {
        return new IssueRebuild(newsroom).arrange(before.number(), OptionalInt.empty(), () -> {
            reorder(before, order);
            return order.dropped();
        });
    }

    private void move(Request request) {
        newsroom.library().transactions().inTransaction(() -> {
            IssueRecord issue = requireOpenIssue(request.issue());
            List<PaperId> moved = requireHeld(request.papers(), issue);
            if (request.destination() instanceof Destination.ToIssue to) {
                moveToIssue(moved, issue, to.number());
            } else if (request.destination() instanceof Destination.ToCategory to) {
                moveToCategory(moved, issue, to.name());
            } else if (request.destination() instanceof Destination.Beside beside) {
                moveBeside(moved, issue, beside);
            }
            return issue;
        });
    }

    private void reorder(IssueRecord before, ArrangementList.PaperOrder order) {
        newsroom.library().transactions().inTransaction(() -> {
            if (!requireOpenIssue(before.number()).equals(before)) {
                throw Problem.of("arrange.changed-since", before.number());
            }
            store(before.withPapers(order.papers()), order.categories());
            putOff(order.dropped(), before.number());
            return before;
        });
    }

    /** They are deferred to the next issue, since an issue is built from everything that is ready. */
    private List<PaperId> drop(int number, List<PaperId> papers) {
        return newsroom.library().transactions().inTransaction(() -> {
            IssueRecord issue = requireOpenIssue(number);
            List<PaperId> dropped = requireHeld(papers, issue);
            List<PaperId> left = new ArrayList<>(issue.papers());
            left.removeAll(dropped);
            store(issue.withPapers(left), Map.of());
            putOff(dropped, number);
            return dropped;
        });
    }

    private void putOff(List<PaperId> papers, int issue) {
        List<Decision> decisions = papers.stream()
                .map(id -> new Decision(
                        id,
                        DecisionKind.DEFERRED,
                        newsroom.today(),
                        newsroom.library()
                                .papers()
                                .find(id)
                                .orElseThrow()
                                .paper()
                                .title(),
                        Optional.empty(),
                        Optional.of(Integer.toString(issue + 1))))
                .toList();
        newsroom.library().decisions().record(decisions, newsroom.now());
    }

    /**
     * Removes an unpublished issue and its file. Its papers stay ready, and its events keep their issue number.
     *
     * @return a copy of the file, kept because it had been edited
     * @throws Problem {@code issue.unknown}, {@code issue.published}
     */
    public Optional<Path> remove(int number) {
        Path path = newsroom.workspace().issue(number);
        return newsroom.library().transactions().inTransaction(() -> {
            IssueRecord issue = requireOpenIssue(number);
            Optional<Path> kept = new IssueFile(path, newsroom, true).keepEdited(issue);
            newsroom.library().issues().remove(number);
            newsroom.files().remove(path);
            return kept;
        });
    }

    /**
     * An issue that may be arranged.
     *
     * @throws Problem {@code issue.unknown}, {@code issue.published}
     */
    public IssueRecord requireOpenIssue(int number) {
        return IssueBuilder.requireOpen(new IssueBuilder(newsroom).requireIssue(number));
    }

    private void moveToCategory(List<PaperId> moved, IssueRecord issue, String to) {
        String category = newsroom.requireCategory(to);
        Map<PaperId, String> categories = new LinkedHashMap<>();
        moved.forEach(id -> categories.put(id, category));
        store(issue, categories);
    }

    private void moveBeside(List<PaperId> moved, IssueRecord issue, Destination.Beside beside) {
        PaperId there = requireHeld(List.of(beside.paper()), issue).get(0);
        if (moved.contains(there)) {
            throw Problem.of("arrange.itself", there);
        }
        List<PaperId> order = new ArrayList<>(issue.papers());
        order.removeAll(moved);
        order.addAll(order.indexOf(there) + (beside.after() ? 1 : 0), moved);
        // An issue is printed by category: next to a paper of another category they would not stay.
        Map<PaperId, String> categories = new LinkedHashMap<>();
        category(there).ifPresent(name -> moved.forEach(id -> categories.put(id, name)));
        store(issue.withPapers(order), categories);
    }

    private void moveToIssue(List<PaperId> moved, IssueRecord from, int number) {
        if (number == from.number()) {
            throw Problem.of("arrange.itself", number);
        }
        IssueRecord to = newsroom.library()
                .issues()
                .find(number)
                .map(IssueBuilder::requireOpen)
                .orElseGet(() -> IssueRecord.planned(number, Optional.empty(), Optional.empty()));
        List<PaperId> left = new ArrayList<>(from.papers());
        left.removeAll(moved);
        List<PaperId> there = new ArrayList<>(to.papers());
        there.addAll(moved);
        newsroom.library()
                .issues()
                .save(List.of(from.withPapers(left), to.withPapers(there)), newsroom.now(), () -> {});
    }

    private List<PaperId> requireHeld(List<PaperId> papers, IssueRecord issue) {
        Set<PaperId> ids = new LinkedHashSet<>();
        for (PaperId paper : papers) {
            PaperId id = new PaperLookup(newsroom).require(paper).paper().id();
            if (!issue.papers().contains(id)) {
                throw Problem.of("arrange.not-here", id, issue.number());
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private Optional<String> category(PaperId id) {
        return newsroom.library().papers().find(id).orElseThrow().curation().get(CurationField.CATEGORY);
    }

    private void store(IssueRecord issue, Map<PaperId, String> categories) {
        Map<PaperId, Curation> curations = new LinkedHashMap<>();
        categories.forEach((id, category) -> {
            LibraryPaper paper = newsroom.library().papers().find(id).orElseThrow();
            curations.put(id, paper.curation().withChanges(Map.of(CurationField.CATEGORY, category)));
        });
        IssueUpdate update = new IssueUpdate(
                issue,
                List.of(),
                curations,
                newsroom.library().events().ofIssue(issue.number()).stream()
                        .map(IssueEvent::curation)
                        .toList());
        newsroom.library().issues().save(update, newsroom.now());
    }
}
