package dev.digest.app.issue;

import dev.digest.issue.form.Coverage;
import dev.digest.issue.form.Form;
import dev.digest.issue.parse.ParsedIssue;
import java.util.Optional;

/**
 * A published issue as it was read.
 *
 * @param form the form by which it was read; none for one that is written as ours are
 * @param coverage where its characters went
 */
public record IssueReading(ParsedIssue issue, Optional<Form> form, Coverage coverage) {}
