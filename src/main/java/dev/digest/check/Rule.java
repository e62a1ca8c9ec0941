package dev.digest.check;

import java.util.function.Consumer;

/** One rule of {@code digest check}. */
public interface Rule {
    /** The name in settings, suppression comments and scripts, such as {@code punct.repeat}. It never changes. */
    String name();

    /** The default severity; settings override it. */
    default Severity severity() {
        return Severity.WARNING;
    }

    /** Whether the settings may make its findings errors. */
    default boolean mayBeError() {
        return true;
    }

    /** Checks an issue, in time linear in its length. */
    void check(CheckContext context, Consumer<Finding> found);
}
