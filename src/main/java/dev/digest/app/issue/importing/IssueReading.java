package dev.digest.app.issue.importing;

import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.form.Coverage;
import dev.digest.issue.form.Form;
import dev.digest.issue.form.FormReading;
import java.util.Optional;

/**
 * A parsed published issue.
 *
 * @param form the form used; none for our own
 * @param coverage how much of its text was parsed
 * @param score how well the form fits, see {@link FormReading#score()}
 */
public record IssueReading(ParsedIssue issue, Optional<Form> form, Coverage coverage, double score) {
    /** An issue in a form. */
    static IssueReading of(FormReading read) {
        return new IssueReading(read.issue(), Optional.of(read.form()), read.coverage(), read.score());
    }

    /** An issue in our own form. */
    static IssueReading ours(ParsedIssue read, Coverage coverage) {
        return new IssueReading(read, Optional.empty(), coverage, FormReading.score(read, coverage));
    }

    int entries() {
        return issue.entries().size() + issue.events().size();
    }
}
