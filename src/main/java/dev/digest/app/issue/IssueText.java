package dev.digest.app.issue;

import java.nio.file.Path;

/**
 * A text that is to be checked or shown.
 *
 * @param name what to call it in messages
 * @param issue which issue it is: 0 when nobody said
 * @param file where it lies, or would lie if it had been built
 */
public record IssueText(String name, String text, int issue, Path file) {
    IssueText withText(String other) {
        return new IssueText(name, other, issue, file);
    }
}
