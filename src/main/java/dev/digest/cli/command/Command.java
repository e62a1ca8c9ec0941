package dev.digest.cli.command;

import java.util.Optional;

/** A command of the program. */
public interface Command {
    /** The name on the command line. */
    String name();

    /** Whether it is for other programs and hidden in help. */
    default boolean isHidden() {
        return false;
    }

    /** Whether its output may be longer than a screen and should go to a pager. */
    default boolean isPaged() {
        return false;
    }

    /** Whether it writes nothing, not even to recover an interrupted command. */
    default boolean isReadOnly() {
        return false;
    }

    /** Describes its options and arguments. */
    void describe(CommandSpecs specs);

    /**
     * What somebody means who gives it an argument that it does not take.
     *
     * @return the options, such as {@code --search omega}; empty when there is nothing likely
     */
    default Optional<String> meantBy(String argument) {
        return Optional.empty();
    }

    /** The key of the message when the user interrupts it. */
    default String interruptMessageKey() {
        return "interrupted";
    }

    /**
     * Runs the command.
     *
     * @return the exit code: 0 for success, 1 for partial failure
     * @throws dev.digest.problem.Problem when it failed
     */
    int run(CommandOptions options, CommandContext context);
}
