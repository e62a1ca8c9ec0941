package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.issue.IssueSchedule;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param waiting the papers that still lack a summary or category, last added first
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

    /** Reads the status of a newsletter. */
    public static NewsletterStatus of(Newsroom newsroom) {
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
        Set<String> keptOut = new HashSet<>();
        int deferred = 0;
        for (Decision decision : newsroom.library().decisions().all()) {
            if (decision.keepsOutOf(number, built.flatMap(IssueRecord::date))) {
                keptOut.add(decision.paper().canonical());
                deferred += decision.kind() == DecisionKind.DEFERRED ? 1 : 0;
            }
        }
        List<PaperSummary> ready = ready(newsroom, number, keptOut);
        List<PaperSummary> waiting = waiting(newsroom, keptOut);
        int drafts = newsroom.library().drafts().waiting().size();
        return new NewsletterStatus(
                number,
                date(built, IssueSchedule.of(newsroom.settings()).dateOf(number, last, newsroom.today())),
                built,
                built.isPresent() && isEdited(newsroom, built.get()),
                byCategory(newsroom, ready),
                waiting,
                deferred,
                drafts,
                newsroom.library().events().upcoming(),
                last,
                next(ready, waiting, drafts, built));
    }

    private static Optional<LocalDate> date(Optional<IssueRecord> built, Optional<LocalDate> scheduled) {
        return built.isPresent() && built.get().date().isPresent() ? built.get().date() : scheduled;
    }

    private static boolean isEdited(Newsroom newsroom, IssueRecord built) {
        Path file = newsroom.workspace().issue(built.number());
        return Files.exists(file) && !new IssueFile(file, newsroom, false).isAsBuilt(built);
    }

    /** What {@code build-issue} would take, by the parts that a list shows. */
    private static List<PaperSummary> ready(Newsroom newsroom, int issue, Set<String> keptOut) {
        List<PaperSummary> papers = new ArrayList<>();
        for (PaperSummary paper : withStatus(Status.READY, newsroom)) {
            boolean isFree = paper.issue().isEmpty() && !keptOut.contains(paper.id());
            if (isFree || paper.issue().orElse(0) == issue) {
                papers.add(paper);
            }
        }
        return papers;
    }

    private static List<PaperSummary> waiting(Newsroom newsroom, Set<String> keptOut) {
        List<PaperSummary> papers = new ArrayList<>();
        for (PaperSummary paper : withStatus(Status.CANDIDATE, newsroom)) {
            if (!keptOut.contains(paper.id())) {
                papers.add(paper);
            }
        }
        return papers;
    }

    private static List<PaperSummary> withStatus(Status status, Newsroom newsroom) {
        List<PaperSummary> papers = new ArrayList<>();
        Query query = new Query(
                Optional.of(status), Optional.empty(), OptionalInt.empty(), Optional.empty(), Query.SortOrder.ADDED, 0);
        newsroom.library().papers().list(query, papers::add);
        return papers;
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

    private static NextStep next(
            List<PaperSummary> ready, List<PaperSummary> waiting, int drafts, Optional<IssueRecord> built) {
        if (drafts > 0) {
            return NextStep.REVIEW;
        }
        if (!waiting.isEmpty()) {
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
