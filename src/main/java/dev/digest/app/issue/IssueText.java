package dev.digest.app.issue;

import java.nio.file.Path;

/**
 * A text to check or render.
 *
 * @param name its name in messages
 * @param issue the issue number, 0 when unknown
 * @param file its path, or where it would be built
 */
public record IssueText(String name, String text, int issue, Path file) {
    /** The same issue with another text. */
    public IssueText withText(String other) {
        return new IssueText(name, other, issue, file);
    }
}
