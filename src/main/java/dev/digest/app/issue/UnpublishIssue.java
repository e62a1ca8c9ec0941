package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Takes back that an issue is published. What the library learnt from its file stays. */
public record UnpublishIssue(Newsroom newsroom) {
    /**
     * Makes a draft of an issue again.
     *
     * @throws Problem {@code unpublish.unknown}, {@code unpublish.not-out}
     */
    public IssueRecord unpublish(int number) {
        return newsroom.library().inTransaction(() -> {
            IssueRecord draft =
                    draft(newsroom.library().issue(number).orElseThrow(() -> Problem.of("unpublish.unknown", number)));
            newsroom.library().saveIssues(List.of(draft), newsroom.now(), () -> {});
            return draft;
        });
    }

    private static IssueRecord draft(IssueRecord issue) {
        if (!issue.isPublished()) {
            throw Problem.of("unpublish.not-out", issue.number());
        }
        return new IssueRecord(
                issue.number(),
                issue.theme(),
                issue.date(),
                Optional.empty(),
                Optional.empty(),
                issue.fingerprint(),
                issue.opening(),
                issue.footer(),
                issue.papers());
    }
}
