package dev.digest.cli;

import dev.digest.cli.CompletionCandidates.CompletionCandidate;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.TypedOption;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.ShellWords;
import dev.digest.problem.Problem;
import java.util.List;

/**
 * {@code digest complete SHELL LINE [BREAKS]}: called by the scripts of {@code digest completion}. LINE is the command
 * line up to the cursor, BREAKS the word break characters of bash. Prints candidates, one a line with a tab and a
 * description; or {@code :files} or {@code :folders}, which the shell completes itself. Never fails.
 */
final class CompleteCommand implements Command {
    private static final int MAX_WIDTH = 60;

    @Override
    public String name() {
        return "complete";
    }

    @Override
    public boolean isHidden() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.arguments("SHELL LINE [BREAKS]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        if (arguments.size() < 2) {
            return 0;
        }
        ShellWords line = ShellWords.of(arguments.get(1));
        boolean bash = arguments.get(0).equals("bash");
        String breaks = arguments.size() > 2 ? arguments.get(2) : "";
        for (CompletionCandidate candidate : candidates(line, context)) {
            String word = bash ? forBash(candidate.word(), line, breaks) : candidate.word();
            String about = TextWidth.fit(SafeText.line(candidate.description()), MAX_WIDTH);
            context.output().line(SafeText.line(word) + (about.isEmpty() ? "" : "\t" + about));
        }
        return 0;
    }

    /** The workspace option of the command line that is being completed. */
    private static CommandOptions workspaceOption(List<String> words, CommandContext context) {
        List<String> typed = TypedOption.WORKSPACE.values(words);
        List<String> arguments = typed.isEmpty() ? List.of() : List.of("--workspace", typed.get(typed.size() - 1));
        return new CommandOptions(
                CommandLineParser.parse(CommandRegistry.model(List.of(), context.messages()), arguments));
    }

    private static List<CompletionCandidate> candidates(ShellWords line, CommandContext context) {
        try (CommandContext there = context.withOptions(workspaceOption(line.before(), context))) {
            return new CommandLineCompletion(line, there).candidates();
        } catch (Problem problem) {
            // Without a newsletter or library there are no candidates.
            return List.of();
        }
    }

    /** Bash replaces only the text after the last word break character, which it treats as a word of its own. */
    private static String forBash(String word, ShellWords line, String breaks) {
        int from = 0;
        for (int i = 0; i < line.current().length(); i++) {
            char c = line.current().charAt(i);
            if ((c == ':' || c == '=') && breaks.indexOf(c) >= 0) {
                from = i + 1;
            }
        }
        String rest = word.startsWith(line.current().substring(0, from)) ? word.substring(from) : word;
        return line.quoted() ? rest : rest.replaceAll("[\\s\"'\\\\$`&|;<>()*?\\[\\]{}!#~]", "\\\\$0");
    }
}
