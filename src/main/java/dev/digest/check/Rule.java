package dev.digest.check;

import java.util.function.Consumer;

/** One thing that an editor looks for. */
public interface Rule {
    /** The name by which settings, remarks and scripts know it, such as {@code punct.repeat}. It never changes. */
    String name();

    /** How bad a finding is unless settings say otherwise. */
    default Severity severity() {
        return Severity.WARNING;
    }

    /** Looks at an issue. The time taken grows with its length and no faster. */
    void check(CheckContext context, Consumer<Finding> found);
}
