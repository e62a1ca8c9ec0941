package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read access to the issues of a library. */
public record IssueCatalog(Newsroom newsroom) {
    /** All issues, in the order of their numbers. */
    public List<IssueRecord> all() {
        return newsroom.library().issues().all();
    }

    /** The issue being made: that of the library, or the one with which the settings let this newsletter begin. */
    public int nextNumber() {
        return Math.max(
                newsroom.settings().number("first-issue"),
                newsroom.library().issues().nextNumber());
    }

    /**
     * The issue that is meant when a command names none, except by {@code build-issue}, which makes the one of
     * {@link #nextNumber}, and {@code send}, which takes the {@link #lastPublished} one.
     *
     * @return the issue being made, once it is built or has a paper that is ready; before that, the last one
     */
    public int current() {
        int next = nextNumber();
        List<IssueRecord> issues = newsroom.library().issues().all();
        boolean begun = issues.isEmpty()
                || issues.get(0).number() >= next
                || !newsroom.library().issues().papersFor(next).isEmpty();
        return begun ? next : issues.get(0).number();
    }

    /** The last issue that readers have. */
    public Optional<IssueRecord> lastPublished() {
        for (IssueRecord issue : newsroom.library().issues().all()) {
            if (issue.isPublished()) {
                return Optional.of(issue);
            }
        }
        return Optional.empty();
    }

    /** The waived rules of an issue, with reasons. */
    public Map<String, String> waivedRules(int number) {
        return newsroom.library().issues().waivedRules(number);
    }
}
