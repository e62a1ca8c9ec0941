package dev.digest.cli.view;

import dev.digest.cli.command.CommandContext;
import dev.digest.curation.SheetReader;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comments at the top of a file that opens in an editor again: what is wrong with it, and what can be done. */
public final class EditorErrorHeading {
    private EditorErrorHeading() {}

    /** The lines, which {@link SheetReader#withoutHeading} removes again. */
    public static String of(Problem problem, Path file, CommandContext context) {
        List<@Nullable String> lines = new ArrayList<>();
        lines.add(context.messages().text("sheet.wrong", context.messages().message(problem)));
        lines.add(context.messages().cause(problem));
        lines.add(context.messages().hint(problem));
        lines.add(context.messages().text("sheet.correct", context.displayPath(file)));
        return lines.stream()
                .filter(Objects::nonNull)
                .map(line -> SheetReader.HEADING + CleanText.line(line) + "\n")
                .collect(Collectors.joining());
    }
}
