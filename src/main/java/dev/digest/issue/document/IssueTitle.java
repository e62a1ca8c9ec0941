package dev.digest.issue.document;

import java.util.Optional;
import java.util.OptionalInt;

/** The parts of an issue's heading: {@code 《预训练周刊》第64期:主题}. */
public record IssueTitle(Optional<String> name, OptionalInt number, Optional<String> theme) {
    /** An empty heading. */
    public static final IssueTitle NONE = new IssueTitle(Optional.empty(), OptionalInt.empty(), Optional.empty());

    /** The same with this number, unless it has one. */
    public IssueTitle withNumber(OptionalInt given) {
        return number.isPresent() ? this : new IssueTitle(name, given, theme);
    }
}
