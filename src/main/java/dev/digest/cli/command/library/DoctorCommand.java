package dev.digest.cli.command.library;

import dev.digest.app.library.LibraryRepair;
import dev.digest.app.library.NewsletterDiagnosis;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest doctor}: finds problems without changing anything; repairs them with {@code --repair}. */
public final class DoctorCommand implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--repair");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        NewsletterDiagnosis diagnosis = NewsletterDiagnosis.of(context.newsroom());
        Optional<LibraryRepair> repair = options.has("--repair") && !diagnosis.isHealthy()
                ? Optional.of(LibraryRepair.of(diagnosis, context.newsroom()))
                : Optional.empty();
        NewsletterDiagnosis now = repair.isPresent() ? NewsletterDiagnosis.of(context.newsroom()) : diagnosis;
        if (context.json()) {
            context.console().printJson(json(now, repair));
        } else {
            repair.ifPresent(done -> print(done, context));
            print(now, context);
        }
        boolean whole = repair.map(done -> done.lost().isEmpty()).orElse(true);
        return now.isHealthy() && whole ? 0 : 1;
    }

    private static void print(LibraryRepair repair, CommandContext context) {
        repair.before().ifPresent(file -> context.console().info("backup.before", context.displayPath(file)));
        if (repair.rows() > 0) {
            context.console().info("doctor.recovered", repair.rows());
        }
        repair.lost().forEach(problem -> print("doctor.lost", problem, context));
    }

    private static void print(NewsletterDiagnosis diagnosis, CommandContext context) {
        diagnosis.library().forEach(problem -> print("doctor.wrong", problem, context));
        diagnosis.files().forEach(problem -> print("doctor.wrong", problem, context));
        diagnosis.risks().forEach(problem -> print("doctor.risk", problem, context));
        if (diagnosis.isHealthy() && diagnosis.risks().isEmpty()) {
            context.console().info("doctor.healthy");
        }
    }

    private static void print(String kind, Problem problem, CommandContext context) {
        MessageCatalog messages = context.messages();
        context.console().print(messages.text(kind) + messages.message(problem));
        String hint = messages.hint(problem);
        if (hint != null) {
            context.console().print("    " + hint);
        }
    }

    private static Map<String, @Nullable Object> json(NewsletterDiagnosis diagnosis, Optional<LibraryRepair> repair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("library", diagnosis.location().orElse(null));
        json.put("healthy", diagnosis.isHealthy());
        List<Map<String, @Nullable Object>> wrong = new ArrayList<>();
        diagnosis.library().forEach(problem -> wrong.add(json(problem)));
        diagnosis.files().forEach(problem -> wrong.add(json(problem)));
        json.put("wrong", wrong);
        json.put("risks", diagnosis.risks().stream().map(DoctorCommand::json).toList());
        repair.ifPresent(done -> json.put("repaired", json(done)));
        return json;
    }

    private static Map<String, @Nullable Object> json(LibraryRepair repair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", repair.before().map(Path::toString).orElse(null));
        json.put("rows", repair.rows());
        json.put("lost", repair.lost().stream().map(DoctorCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Problem problem) {
        MessageCatalog english = MessageCatalog.forLanguage("en");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", problem.key());
        json.put("message", english.message(problem));
        json.put("hint", english.hint(problem));
        return json;
    }
}
