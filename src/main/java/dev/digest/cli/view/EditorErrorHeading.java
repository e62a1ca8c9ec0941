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

/** Comments at the top of a file that is opened in an editor again: its error and what to do. */
public final class EditorErrorHeading {
    private EditorErrorHeading() {}

    /** The lines, which {@link SheetReader#withoutHeading} removes. */
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
