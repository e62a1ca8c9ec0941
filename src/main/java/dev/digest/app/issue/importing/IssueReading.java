package dev.digest.app.issue.importing;

import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.form.Coverage;
import dev.digest.issue.form.Form;
import java.util.Optional;

/**
 * A parsed published issue.
 *
 * @param form the form used; none for our own
 * @param coverage how much of its text was parsed
 */
public record IssueReading(ParsedIssue issue, Optional<Form> form, Coverage coverage) {}
