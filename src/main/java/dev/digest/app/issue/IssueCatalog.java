package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import java.util.List;
import java.util.Map;

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

    /** The waived rules of an issue, with reasons. */
    public Map<String, String> waivedRules(int number) {
        return newsroom.library().issues().waivedRules(number);
    }
}
