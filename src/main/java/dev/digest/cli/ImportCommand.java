package dev.digest.cli;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code digest import}: takes published issues into the library, or a whole library from another machine. */
final class ImportCommand implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.changes().value("N", "--issue").arguments("FILE...");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> files = options.arguments();
        if (files.isEmpty()) {
            throw Problem.of("usage.missing", "FILE");
        }
        if (files.size() > 1 && options.has("--issue")) {
            throw Problem.of("usage.issue-of-one");
        }
        OptionalInt number = options.number("--issue", 1);
        List<Map<String, @Nullable Object>> taken = new ArrayList<>();
        List<Map<String, @Nullable Object>> libraries = new ArrayList<>();
        List<Map<String, @Nullable Object>> failed = new ArrayList<>();
        context.progress().start(files.size());
        for (String file : files) {
            try {
                ArchiveImport library = new ArchiveImport(file, context.path(file));
                if (library.isArchive()) {
                    libraries.add(library.importInto(options.has("--dry-run"), context));
                } else {
                    IssueImport old = IssueImport.read(file, number, context);
                    old.importInto(options.has("--dry-run"), context);
                    taken.add(old.json());
                }
            } catch (Problem problem) {
                failed.add(IssueImport.pair("file", file, "reason", context.englishMessage(problem)));
                context.reportFailure(file, problem);
            }
            context.progress().advance(1);
        }
        if (context.json()) {
            Map<String, @Nullable Object> json = IssueImport.pair("issues", taken, "failed", failed);
            json.put("libraries", libraries);
            context.printJson(json);
        }
        return failed.isEmpty() ? 0 : 1;
    }
}
