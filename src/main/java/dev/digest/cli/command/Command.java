package dev.digest.cli.command;

/** One command. */
public interface Command {
    /** The name by which it is called. */
    String name();

    /** Whether it serves other programs, and people need not see it. */
    default boolean isHidden() {
        return false;
    }

    /** Whether what it prints may be longer than a screen, so that one wants to leaf through it. */
    default boolean isPaged() {
        return false;
    }

    /** Describes its options and arguments. */
    void describe(CommandSpecs specs);

    /** The key of what is said when the user ends it in the middle. */
    default String interruptMessageKey() {
        return "interrupted";
    }

    /**
     * Does it.
     *
     * @return the exit code: 0 done, 1 failed in part
     * @throws dev.digest.problem.Problem when it failed
     */
    int run(CommandOptions options, CommandContext context);
}
