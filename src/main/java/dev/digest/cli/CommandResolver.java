package dev.digest.cli;

import dev.digest.cli.command.CommonOptions;
import dev.digest.cli.terminal.ShellWords;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Replaces the name of the command in a command line by its full name: {@code ls} is {@code list}, and
 * {@code alias.NAME} of the settings stands for a command with options. As in git, an alias cannot replace a command,
 * and nothing is guessed from a part of a name.
 */
final class CommandResolver {
    /** Aliases may name others; one that names itself ends here. */
    private static final int MAX_EXPANSIONS = 10;

    private final Function<List<String>, Map<String, String>> userAliases;

    /**
     * A resolver.
     *
     * @param userAliases the aliases of the settings, given the options before the command's name; asked only for a
     *     word that is no command
     */
    CommandResolver(Function<List<String>, Map<String, String>> userAliases) {
        this.userAliases = userAliases;
    }

    /**
     * The command line with the full name of its command; unchanged when it has none, or an unknown one.
     *
     * @throws Problem {@code usage.alias-loop}
     */
    List<String> resolve(List<String> arguments) {
        List<String> resolved = arguments;
        for (int expansions = 0; expansions <= MAX_EXPANSIONS; expansions++) {
            int at = indexOfCommand(resolved);
            if (at < 0) {
                return resolved;
            }
            String word = resolved.get(at);
            String name = CommandRegistry.fullName(word);
            if (CommandRegistry.isTaken(word)) {
                return replaced(resolved, at, List.of(name));
            }
            String alias = userAliases.apply(resolved.subList(0, at)).get(word);
            if (alias == null) {
                return resolved;
            }
            List<String> words = ShellWords.split(alias);
            if (words.isEmpty()) {
                return resolved;
            }
            resolved = replaced(resolved, at, words);
        }
        throw Problem.usage("usage.alias-loop", resolved.get(indexOfCommand(resolved)));
    }

    /** Where the name of the command stands, -1 when there is none. */
    static int indexOfCommand(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (CommonOptions.WITH_VALUE.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> replaced(List<String> arguments, int at, List<String> words) {
        List<String> line = new ArrayList<>(arguments.subList(0, at));
        line.addAll(words);
        line.addAll(arguments.subList(at + 1, arguments.size()));
        return line;
    }
}
