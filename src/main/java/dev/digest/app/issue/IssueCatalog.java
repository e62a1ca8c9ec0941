package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import java.util.List;
import java.util.Map;

/** The issues of a newsletter's library, to be read. */
public record IssueCatalog(Newsroom newsroom) {
    /** All issues, in the order of their numbers. */
    public List<IssueRecord> all() {
        return newsroom.library().issues();
    }

    /** The number of the issue that is being made. */
    public int next() {
        return newsroom.nextIssue();
    }

    /** The rules of {@code digest check} whose errors an issue was published with, and why. */
    public Map<String, String> waivedRules(int number) {
        return newsroom.library().waivedRules(number);
    }
}
