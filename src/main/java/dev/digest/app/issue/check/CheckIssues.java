package dev.digest.app.issue.check;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.fetch.SavedResponse;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks issues by the rules and, if asked to, by a language model, and fixes what needs no judgement. */
public final class CheckIssues {
    private final Newsroom newsroom;

    public CheckIssues(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What to check.
     *
     * @param targets issues or files as typed; {@code -} is standard input; without any, the current issue
     * @param fix whether findings that need no judgement are fixed first
     * @param online whether the sources are asked for newer versions
     * @param review whether a language model reads the texts too
     */
    public record Request(List<String> targets, boolean fix, boolean online, boolean review) {
        public Request {
            targets = targets.isEmpty() ? List.of("") : List.copyOf(targets);
        }
    }

    /** Is told of each text as soon as it is checked: a model may take minutes for the next one. */
    public interface CheckListener {
        /** A text was fixed; with no fixes, there was nothing to fix. */
        void onFixed(IssueText before, FixIssue.Result fixed);

        /** Which of the model's suggestions an editor accepts. Asked only of texts that are to be fixed. */
        List<Finding> accepted(CheckResult checked);

        /** The accepted suggestions are in the text. */
        void onAccepted(FixIssue.Result fixed);

        /** A text was checked, by a model too or by the rules alone. */
        void onChecked(CheckResult checked, Optional<ReviewResult> review);

        /** A text could not be checked. What this throws ends the check. */
        void onFailure(String target, Problem problem);
    }

    /**
     * A text that was fixed without being written.
     *
     * @param left what is left to fix by hand
     */
    public record FixedInput(FixIssue.Result fixed, CheckResult left) {
        /** Whether nothing that is left stands in the way of publishing. */
        public boolean passes(boolean strict) {
            return CheckTotals.NONE.plus(left, Optional.empty()).passes(strict);
        }
    }

    /**
     * Checks texts one after the other. One that cannot be checked does not prevent the others.
     *
     * @param input reads standard input
     */
    public CheckTotals check(Request request, Supplier<SavedResponse> input, CheckListener listener) {
        Run run = new Run(request, input, listener);
        CheckTotals totals = CheckTotals.NONE;
        for (String target : request.targets()) {
            try {
                totals = run.check(target, totals);
            } catch (Problem problem) {
                listener.onFailure(target, problem);
                totals = totals.plusFailure();
            }
        }
        return totals;
    }

    /**
     * Fixes standard input, which cannot be written back.
     *
     * @throws Problem {@code reading.encoding}, {@code check.page}
     */
    public FixedInput fixInput(SavedResponse input, boolean online) {
        IssueChecker checker = new IssueChecker(newsroom, online);
        FixIssue.Result fixed = new FixIssue("", new IssueTexts(newsroom).of(input), checker).fixText();
        return new FixedInput(fixed, CheckResult.of(checker.context(fixed.text()), checker.checker()));
    }

    /** One run over all texts, which share what is loaded. */
    private final class Run {
        private final Request request;
        private final Supplier<SavedResponse> input;
        private final CheckListener listener;
        private final IssueTexts texts = new IssueTexts(newsroom);
        private final IssueChecker checker;
        private final Optional<ReviewIssue> reviewer;

        Run(Request request, Supplier<SavedResponse> input, CheckListener listener) {
            this.request = request;
            this.input = input;
            this.listener = listener;
            this.checker = new IssueChecker(newsroom, request.online());
            this.reviewer = request.review() ? Optional.of(new ReviewIssue(newsroom)) : Optional.empty();
        }

        CheckTotals check(String target, CheckTotals totals) {
            IssueText text = texts.find(target, input);
            if (request.fix()) {
                FixIssue.Result fixed = new FixIssue(target, text, checker).fix();
                listener.onFixed(text, fixed);
                text = fixed.text();
            }
            CheckContext context = checker.context(text);
            if (reviewer.isEmpty()) {
                return report(CheckResult.of(context, checker.checker()), Optional.empty(), totals);
            }
            ReviewResult review = reviewer.get().review(context);
            CheckResult checked = result(context, review);
            List<Finding> accepted = request.fix() ? listener.accepted(checked) : List.of();
            if (!accepted.isEmpty()) {
                FixIssue.Result fixed = new FixIssue(target, text, checker).accept(accepted);
                CheckContext after = checker.context(fixed.text());
                checked = result(after, reviewer.get().recall(after));
                listener.onAccepted(fixed);
            }
            return report(checked, Optional.of(review), totals);
        }

        private CheckResult result(CheckContext context, ReviewResult review) {
            return CheckResult.of(context.withModelFindings(review.findings()), checker.checker());
        }

        private CheckTotals report(CheckResult checked, Optional<ReviewResult> review, CheckTotals totals) {
            listener.onChecked(checked, review);
            return totals.plus(checked, review);
        }
    }
}
