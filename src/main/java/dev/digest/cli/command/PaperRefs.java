package dev.digest.cli.command;

import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 */
public record PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed) {
    /** Reads arguments; {@code -} stands for lines of standard input. */
    public static PaperRefs of(List<String> arguments, CommandContext context) {
        Map<PaperId, PaperRef> wanted = new LinkedHashMap<>();
        Map<String, Problem> failed = new LinkedHashMap<>();
        for (String text : expandStandardInput(arguments, context)) {
            try {
                PaperRef ref = PaperRef.parse(text);
                wanted.putIfAbsent(ref.id(), ref);
            } catch (Problem problem) {
                failed.putIfAbsent(text, problem);
            }
        }
        return new PaperRefs(List.copyOf(wanted.values()), failed);
    }

    private static List<String> expandStandardInput(List<String> arguments, CommandContext context) {
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
            throw Problem.of("usage.stdin-is-terminal");
        }
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(context.host().streams().in(), StandardCharsets.UTF_8));
        try {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.replace("\uFEFF", "").strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    lines.add(text);
                }
            }
            return lines;
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
