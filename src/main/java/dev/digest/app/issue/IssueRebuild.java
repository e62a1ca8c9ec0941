package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Rebuilds an issue's file after its papers were moved. */
public record IssueRebuild(Newsroom newsroom) {
    /**
     * Rebuilds the file from the current papers, if it was built before.
     *
     * @param before the issue before they were moved
     * @return the file; empty when it was not built, was edited since, or has no papers left
     * @throws Problem {@code issue.*} when it cannot be built
     */
    public Optional<Path> rebuild(IssueRecord before) {
        Path path = newsroom.workspace().issue(before.number());
        if (!new IssueFile(path, newsroom, false).isAsBuilt(before)) {
            return Optional.empty();
        }
        List<LibraryPaper> held = newsroom.library().issue(before.number()).stream()
                .flatMap(issue -> issue.papers().stream())
                .flatMap(id -> newsroom.library().find(id).stream())
                .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        new BuildIssue(newsroom)
                .build(new BuildIssue.Request(
                        before.number(),
                        Optional.of(held),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        true,
                        false));
        return Optional.of(path);
    }
}
