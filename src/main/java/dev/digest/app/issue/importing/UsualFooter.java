package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import java.util.Optional;

/** The closing text of the newsletter's template, which need not be kept with an issue that has it. */
public final class UsualFooter {
    private final Newsroom newsroom;
    private Optional<String> text = Optional.empty();

    /** Read when it is first needed, once for all issues of a run. */
    public UsualFooter(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    boolean is(String footer) {
        if (text.isEmpty()) {
            text = Optional.of(new IssueBuilder(newsroom).usualFooter());
        }
        return text.get().equals(footer);
    }
}
