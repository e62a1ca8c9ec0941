package dev.digest.cli.command;

import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.PastedRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parsed REFs of a command.
 *
 * @param wanted the papers in order, without duplicates
 * @param failed invalid REFs as typed, with the reason
 * @param leftovers other text on the line of a paper
 */
public record PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed, Map<PaperId, List<String>> leftovers) {
    public PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed) {
        this(wanted, failed, Map.of());
    }

    /** Parses arguments; {@code -} stands for the lines of standard input. */
    public static PaperRefs of(List<String> arguments, CommandContext context) {
        Map<PaperId, PaperRef> wanted = new LinkedHashMap<>();
        Map<String, Problem> failed = new LinkedHashMap<>();
        Map<PaperId, List<String>> said = new LinkedHashMap<>();
        for (String text : expandStandardInput(arguments, context)) {
            try {
                for (PastedRef pasted : PastedRef.read(text)) {
                    wanted.putIfAbsent(pasted.ref().id(), pasted.ref());
                    said.computeIfAbsent(pasted.ref().id(), none -> new ArrayList<>())
                            .add(pasted.rest());
                }
            } catch (Problem problem) {
                failed.putIfAbsent(text, problem);
            }
        }
        return new PaperRefs(List.copyOf(wanted.values()), failed, said);
    }

    public static List<String> expandStandardInput(List<String> arguments, CommandContext context) {
        List<String> all = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                all.addAll(lines(context));
            } else {
                all.add(argument);
            }
        }
        return all;
    }

    private static List<String> lines(CommandContext context) {
        return context.standardInput()
                .text()
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** REFs to paste after a command, quoted for the shell where necessary. */
    public static String quoted(Collection<String> refs) {
        return refs.stream()
                .map(ref -> ref.matches("[\\w.:/@%+,-]+") ? ref : "'" + ref.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
