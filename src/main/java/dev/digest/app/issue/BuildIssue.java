package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.curation.FigureLocation;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.Issue;
import dev.digest.issue.IssueSchedule;
import dev.digest.issue.PrintedText;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.render.MarkdownText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assembles an issue from the library and writes its Markdown. */
public final class BuildIssue {
    private final Newsroom newsroom;

    public BuildIssue(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What to build.
     *
     * @param papers the papers to print; without them, those that the issue holds and every ready one
     * @param theme the theme; without it, the one the issue had
     * @param date the issue's date; without it, the one it had, else by the schedule, else today
     * @param force whether a file that was edited by hand is overwritten, after a copy of it was kept
     * @param draft whether papers that lack something are printed with a mark instead of being refused
     * @param allowDuplicate whether papers that another issue holds are printed again
     * @param consented whether an issue that readers have may be changed; {@code force} is that consent too
     */
    public record Request(
            int number,
            Optional<List<LibraryPaper>> papers,
            Optional<String> theme,
            Optional<LocalDate> date,
            boolean force,
            boolean draft,
            boolean allowDuplicate,
            boolean consented) {

        /** The same with the consent to change what readers have. */
        public Request withConsent() {
            return new Request(number, papers, theme, date, force, draft, allowDuplicate, true);
        }

        private boolean changesIssue() {
            return papers.isPresent() || theme.isPresent() || date.isPresent();
        }
    }

    /**
     * An issue before and after building.
     *
     * @param text its Markdown
     */
    public record Result(Optional<IssueRecord> previous, IssueRecord plan, Issue issue, String text) {}

    /**
     * Builds the issue without writing it.
     *
     * @throws Problem {@code issue.*}
     */
    public Result preview(Request request) {
        List<IssueRecord> issues = newsroom.library().issues().all();
        Optional<IssueRecord> previous = issues.stream()
                .filter(issue -> issue.number() == request.number())
                .findFirst();
        // A published issue may be rebuilt as it is, but not changed.
        previous.filter(issue -> request.changesIssue()).ifPresent(IssueBuilder::requireOpen);
        IssueRecord plan = plan(request, previous, issues);
        List<LibraryPaper> papers =
                request.papers().orElseGet(() -> newsroom.library().issues().papersFor(request.number()));
        if (!plan.isPublished() && !request.allowDuplicate()) {
            requireNotHeldElsewhere(papers, request.number());
        }
        IssueBuilder builder = new IssueBuilder(newsroom);
        Issue issue = assembled(builder, plan, papers, request);
        String text = builder.text(issue, plan);
        warn(issue, papers, text);
        return new Result(previous, plan, issue, text);
    }

    /** In an empty library the advice is to add papers, not to make them ready. */
    private Issue assembled(IssueBuilder builder, IssueRecord plan, List<LibraryPaper> papers, Request request) {
        try {
            return builder.issue(plan, papers, request.draft());
        } catch (Problem problem) {
            boolean empty = problem.is(ProblemCode.ISSUE_EMPTY)
                    && newsroom.library().papers().count(Query.ALL) == 0;
            throw empty ? Problem.of("issue.no-papers", plan.number()).causedBy(problem) : problem;
        }
    }

    /** Builds the issue, writes its file and saves it in the library. */
    public Result build(Request request) {
        Path path = newsroom.workspace().issue(request.number());
        // In one transaction, so that the data it is built from is unchanged when it is saved.
        return newsroom.library().transactions().inTransaction(() -> record(path, preview(request), request));
    }

    /** Writes the issue to a file outside the newsletter, without recording it. */
    public Result writeCopy(Request request, Path path) {
        Result result = preview(request);
        new IssueFile(path, newsroom, request.force()).requireUnedited(result.text(), Optional.empty());
        newsroom.files().writeUntracked(path, result.text());
        return result;
    }

    private Result record(Path path, Result result, Request request) {
        boolean corrected = isChangeForReaders(result);
        if (corrected && !request.force() && !request.consented()) {
            throw readersHave(result.plan());
        }
        IssueFile file = new IssueFile(path, newsroom, request.force());
        file.requireUnedited(result.text(), result.previous());
        IssueRecord issue =
                result.plan().withPapers(result.issue().papers()).withFingerprint(ContentFingerprint.of(result.text()));
        IssueRecord recorded = corrected ? issue.correctedSince(newsroom.now()) : issue;
        newsroom.library().issues().save(List.of(recorded), newsroom.now(), () -> file.write(result.text()));
        return result;
    }

    /** Whether readers have the issue, and in other words. */
    private static boolean isChangeForReaders(Result result) {
        return result.previous()
                .filter(issue -> issue.isPublished() && !issue.fingerprint().isEmpty())
                .filter(issue -> !issue.fingerprint().equals(ContentFingerprint.of(result.text())))
                .isPresent();
    }

    private Problem readersHave(IssueRecord issue) {
        LocalDate since =
                newsroom.host().localTime(issue.updatedAt().orElseThrow()).toLocalDate();
        return Problem.of(
                ProblemCode.ISSUE_READERS_HAVE,
                issue.number(),
                since,
                newsroom.files().displayPath(newsroom.workspace().issue(issue.number())));
    }

    private IssueRecord plan(Request request, Optional<IssueRecord> previous, List<IssueRecord> issues) {
        IssueRecord old =
                previous.orElseGet(() -> IssueRecord.planned(request.number(), Optional.empty(), Optional.empty()));
        return new IssueRecord(
                request.number(),
                request.theme().or(old::theme),
                old.isPublished() ? old.date() : Optional.of(date(request, old, issues)),
                old.publishedAt(),
                old.correctedAt(),
                old.fingerprint(),
                old.opening(),
                old.footer(),
                old.papers());
    }

    private LocalDate date(Request request, IssueRecord old, List<IssueRecord> issues) {
        return request.date()
                .or(old::date)
                .or(() -> scheduledDate(request.number(), issues))
                .orElseGet(this::today);
    }

    private Optional<LocalDate> scheduledDate(int number, List<IssueRecord> issues) {
        Optional<IssueRecord> last = issues.stream()
                .filter(issue -> issue.number() < number && issue.date().isPresent())
                .findFirst();
        return IssueSchedule.of(newsroom.settings()).dateOf(number, last, today());
    }

    private LocalDate today() {
        return LocalDate.now(newsroom.host().clock());
    }

    private void requireNotHeldElsewhere(List<LibraryPaper> papers, int number) {
        List<PaperId> ids = papers.stream().map(paper -> paper.paper().id()).toList();
        Map<PaperId, Integer> held = newsroom.library().issues().heldInOtherIssues(ids, number);
        for (PaperId id : ids) {
            Integer holder = held.get(id);
            if (holder != null) {
                throw Problem.of("issue.elsewhere", id, holder);
            }
        }
    }

    private void warn(Issue issue, List<LibraryPaper> entries, String text) {
        for (LibraryPaper entry : entries) {
            if (entry.paper().withdrawn()) {
                newsroom.warn("warning.withdrawn", entry.paper().id());
            }
        }
        warnOfFigures(issue, text);
        int longest = issue.newsletter().longestTitle();
        int length = issue.heading().codePointCount(0, issue.heading().length());
        if (longest > 0 && length > longest) {
            newsroom.warn("build.long-heading", length, longest);
        }
    }

    /** An image may have been deleted, and an old template may not print images. */
    private void warnOfFigures(Issue issue, String text) {
        for (PrintedText figure : issue.fieldTexts(CurationField.FIGURE)) {
            Path file = newsroom.workspace().issues().resolve(figure.text());
            if (!text.contains(MarkdownText.address(figure.text()))) {
                newsroom.warn("build.no-place-for-figure", figure.text());
            } else if (!FigureLocation.isWeb(figure.text()) && !Files.exists(file)) {
                newsroom.warn("build.no-figure", newsroom.files().displayPath(file));
            }
        }
    }
}
