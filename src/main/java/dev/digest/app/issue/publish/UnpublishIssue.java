package dev.digest.app.issue.publish;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Marks an issue as unpublished. What publishing saved in the library stays. */
public record UnpublishIssue(Newsroom newsroom) {
    /**
     * Marks the issue as unpublished.
     *
     * @throws Problem {@code unpublish.unknown}, {@code unpublish.not-published}
     */
    public IssueRecord unpublish(int number) {
        return newsroom.library().transactions().inTransaction(() -> {
            IssueRecord draft = draft(newsroom.library()
                    .issues()
                    .find(number)
                    .orElseThrow(() -> Problem.of("unpublish.unknown", number)));
            newsroom.library().issues().save(List.of(draft), newsroom.now(), () -> {});
            return draft;
        });
    }

    private static IssueRecord draft(IssueRecord issue) {
        if (!issue.isPublished()) {
            throw Problem.of("unpublish.not-published", issue.number());
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
