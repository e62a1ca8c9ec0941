package dev.digest.cli.command;

import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.PastedRef;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the user's REFs name.
 *
 * @param wanted each paper once, in the order given
 * @param failed REFs that name none, as typed, with the reason
 * @param leftovers what else stood on the line of a paper
 */
public record PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed, Map<PaperId, String> leftovers) {
    public PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed) {
        this(wanted, failed, Map.of());
    }

    /** Reads arguments; {@code -} stands for lines of standard input. */
    public static PaperRefs of(List<String> arguments, CommandContext context) {
        Map<PaperId, PaperRef> wanted = new LinkedHashMap<>();
        Map<String, Problem> failed = new LinkedHashMap<>();
        Map<PaperId, String> said = new LinkedHashMap<>();
        for (String text : expandStandardInput(arguments, context)) {
            try {
                for (PastedRef pasted : PastedRef.read(text)) {
                    wanted.putIfAbsent(pasted.ref().id(), pasted.ref());
                    said.merge(pasted.ref().id(), pasted.rest(), (one, more) -> one.isEmpty() ? more : one);
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
        if (context.host().streams().inIsTerminal()) {
            throw Problem.usage("usage.stdin-is-terminal");
        }
        try {
            return AtomicFile.read(context.host().streams().in(), "-")
                    .lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** REFs as they can be pasted behind a command, quoted where a shell wants it. */
    public static String quoted(Collection<String> refs) {
        return refs.stream()
                .map(ref -> ref.matches("[\\w.:/@%+,-]+") ? ref : "'" + ref.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
