package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Rebuilds an issue's file after its papers were moved. */
public record IssueRebuild(Newsroom newsroom) {
    /**
     * The result of an arrangement.
     *
     * @param dropped the papers that were removed from the issue
     * @param files the issues that changed, each with its file if that was rebuilt; empty when nothing changed
     */
    public record Arrangement(List<PaperId> dropped, Map<Integer, Optional<Path>> files) {
        /** Copies the list, and keeps the order of the issues. */
        public Arrangement {
            dropped = List.copyOf(dropped);
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }

    /**
     * Arranges an issue and rebuilds its file in one transaction, so that they never differ.
     *
     * @param target the issue that receives papers, if one does; what others change meanwhile is not rebuilt
     * @param change the arrangement; returns the dropped papers
     * @throws Problem that of the change, or {@code issue.*} when an issue cannot be built
     */
    public Arrangement arrange(int number, OptionalInt target, Supplier<List<PaperId>> change) {
        return newsroom.library().transactions().inTransaction(() -> {
            Map<Integer, IssueRecord> before = issues(number, target);
            List<LibraryPaper> papers = newsroom.library().issues().papersFor(number);
            List<PaperId> dropped = change.get();
            Map<Integer, Optional<Path>> files = new LinkedHashMap<>();
            if (!newsroom.library().issues().papersFor(number).equals(papers)) {
                // An issue created by the change has no earlier state.
                issues(number, target)
                        .forEach((changed, now) -> files.put(changed, rebuild(before.getOrDefault(changed, now))));
            }
            return new Arrangement(dropped, files);
        });
    }

    private Map<Integer, IssueRecord> issues(int number, OptionalInt target) {
        Map<Integer, IssueRecord> issues = new LinkedHashMap<>();
        for (IssueRecord issue : newsroom.library().issues().all()) {
            if (issue.number() == number || (target.isPresent() && issue.number() == target.getAsInt())) {
                issues.put(issue.number(), issue);
            }
        }
        return issues;
    }

    /**
     * Rebuilds the file from the current papers, if it was built before.
     *
     * @param before the issue before they were moved
     * @return the file; empty when it was not built, was edited since, or has no papers left
     * @throws Problem {@code issue.*} when it cannot be built
     */
    private Optional<Path> rebuild(IssueRecord before) {
        Path path = newsroom.workspace().issue(before.number());
        new RecordedIssueFile(newsroom, before).restoreMissing();
        if (!new IssueFile(path, newsroom, false).isAsBuilt(before)) {
            return Optional.empty();
        }
        List<LibraryPaper> held = newsroom.library().issues().find(before.number()).stream()
                .flatMap(issue -> issue.papers().stream())
                .flatMap(id -> newsroom.library().papers().find(id).stream())
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
