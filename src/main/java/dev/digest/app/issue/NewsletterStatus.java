package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.issue.IssueSchedule;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.PaperStore;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * Where the work on the next issue stands.
 *
 * @param issue the number of the issue being made
 * @param date its date, when it is built or the schedule says so
 * @param built the issue as last built; empty before {@code build-issue}
 * @param edited whether its file was edited by hand since
 * @param ready the number of papers with summary and category, by category in the configured order
 * @param waiting the papers that still lack a summary or category, last added first, as many as were asked for
 * @param waitingPapers the number of all such papers
 * @param deferred the number of papers put off to a later issue or day
 * @param drafts the number of generated drafts to review
 * @param events the events of this issue and of later ones
 * @param lastPublished the last issue that readers have
 * @param next what is to be done first
 */
public record NewsletterStatus(
        int issue,
        Optional<LocalDate> date,
        Optional<IssueRecord> built,
        boolean edited,
        Map<String, Integer> ready,
        List<PaperSummary> waiting,
        long waitingPapers,
        int deferred,
        int drafts,
        List<IssueEvent> events,
        Optional<IssueRecord> lastPublished,
        NextStep next) {

    /** The steps of making an issue, in their order. */
    public enum NextStep {
        /** There are no papers. */
        ADD,
        /** Drafts wait for a decision. */
        REVIEW,
        /** Papers lack a summary or a category. */
        SUMMARIZE,
        /** Papers are ready that the issue does not hold yet. */
        BUILD,
        /** The issue is built and holds everything that is ready. */
        PUBLISH
    }

    /**
     * Reads the status of a newsletter.
     *
     * @param mostWaiting how many of the waiting papers are wanted
     */
    public static NewsletterStatus of(Newsroom newsroom, int mostWaiting) {
        int number = new IssueCatalog(newsroom).nextNumber();
        Optional<IssueRecord> built = Optional.empty();
        Optional<IssueRecord> last = Optional.empty();
        for (IssueRecord one : newsroom.library().issues().all()) {
            if (one.number() == number) {
                built = Optional.of(one);
            }
            if (one.isPublished()
                    && one.number() > last.map(IssueRecord::number).orElse(0)) {
                last = Optional.of(one);
            }
        }
        Map<String, PaperId> keptOut = new HashMap<>();
        int deferred = 0;
        for (Decision decision : newsroom.library().decisions().all()) {
            if (decision.keepsOutOf(number, built.flatMap(IssueRecord::date))) {
                keptOut.put(decision.paper().canonical(), decision.paper());
                deferred += decision.kind() == DecisionKind.DEFERRED ? 1 : 0;
            }
        }
        List<PaperSummary> ready = ready(newsroom, number, keptOut);
        List<PaperSummary> waiting = waiting(newsroom, keptOut, mostWaiting);
        long waitingPapers = waiting.size();
        if (waiting.size() > mostWaiting) {
            waiting = waiting.subList(0, mostWaiting);
            waitingPapers = countWaiting(newsroom, keptOut);
        }
        int drafts = newsroom.library().drafts().waiting().size();
        return new NewsletterStatus(
                number,
                date(built, IssueSchedule.of(newsroom.settings()).dateOf(number, last, newsroom.today())),
                built,
                built.isPresent() && isEdited(newsroom, built.get()),
                byCategory(newsroom, ready),
                waiting,
                waitingPapers,
                deferred,
                drafts,
                newsroom.library().events().upcoming(),
                last,
                next(ready, waitingPapers, drafts, built));
    }

    private static Optional<LocalDate> date(Optional<IssueRecord> built, Optional<LocalDate> scheduled) {
        return built.isPresent() && built.get().date().isPresent() ? built.get().date() : scheduled;
    }

    private static boolean isEdited(Newsroom newsroom, IssueRecord built) {
        Path file = newsroom.workspace().issue(built.number());
        return Files.exists(file) && !new IssueFile(file, newsroom, false).isAsBuilt(built);
    }

    /** What {@code build-issue} would take, by the parts that a list shows. */
    private static List<PaperSummary> ready(Newsroom newsroom, int issue, Map<String, PaperId> keptOut) {
        List<PaperSummary> papers = new ArrayList<>();
        newsroom.library().papers().list(withStatus(Status.READY, 0), paper -> {
            boolean isFree = paper.issue().isEmpty() && !keptOut.containsKey(paper.id());
            if (isFree || paper.issue().orElse(0) == issue) {
                papers.add(paper);
            }
            return true;
        });
        return papers;
    }

    /** The first of the waiting papers; one more than wanted shows that there are others. */
    private static List<PaperSummary> waiting(Newsroom newsroom, Map<String, PaperId> keptOut, int most) {
        List<PaperSummary> papers = new ArrayList<>();
        int limit = (int) Math.min(Integer.MAX_VALUE, 1L + most + keptOut.size());
        newsroom.library().papers().list(withStatus(Status.CANDIDATE, limit), paper -> {
            if (!keptOut.containsKey(paper.id())) {
                papers.add(paper);
            }
            return papers.size() <= most;
        });
        return papers;
    }

    private static long countWaiting(Newsroom newsroom, Map<String, PaperId> keptOut) {
        PaperStore store = newsroom.library().papers();
        long waiting = store.count(withStatus(Status.CANDIDATE, 0));
        for (PaperSummary paper : store.summaries(keptOut.values()).values()) {
            waiting -= paper.status() == Status.CANDIDATE ? 1 : 0;
        }
        return waiting;
    }

    private static Query withStatus(Status status, int limit) {
        return new Query(
                Optional.of(status),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Query.SortOrder.ADDED,
                limit);
    }

    private static Map<String, Integer> byCategory(Newsroom newsroom, List<PaperSummary> ready) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String category : newsroom.newsletter().categories().names()) {
            counts.put(category, 0);
        }
        for (PaperSummary paper : ready) {
            String category = paper.category().orElse("");
            counts.put(category, counts.getOrDefault(category, 0) + 1);
        }
        counts.values().removeAll(Set.of(0));
        return counts;
    }

    private static NextStep next(List<PaperSummary> ready, long waiting, int drafts, Optional<IssueRecord> built) {
        if (drafts > 0) {
            return NextStep.REVIEW;
        }
        if (waiting > 0) {
            return NextStep.SUMMARIZE;
        }
        Set<String> held = new HashSet<>();
        if (built.isPresent()) {
            for (PaperId id : built.get().papers()) {
                held.add(id.canonical());
            }
        }
        for (PaperSummary paper : ready) {
            if (!held.contains(paper.id())) {
                return NextStep.BUILD;
            }
        }
        return held.isEmpty() ? NextStep.ADD : NextStep.PUBLISH;
    }

    /** The number of papers that are ready. */
    public int readyPapers() {
        int sum = 0;
        for (int count : ready.values()) {
            sum += count;
        }
        return sum;
    }
}
