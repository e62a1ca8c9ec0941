package dev.digest.cli.command.library;

import dev.digest.app.library.GrantAccess;
import dev.digest.app.library.MoveLibrary;
import dev.digest.app.library.MoveLibrary.MoveResult;
import dev.digest.app.library.SnapshotLibrary;
import dev.digest.app.library.SnapshotLibrary.SnapshotResult;
import dev.digest.app.library.SnapshotRefresh;
import dev.digest.app.library.UpgradeLibrary;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.library.storage.LibraryRole;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest library}: says where the library is, moves, copies and upgrades it, and gives others rights in it. */
public final class LibraryCommand implements Command {
    private static final List<String> ACTIONS = List.of("show", "move", "grant", "snapshot", "upgrade");

    @Override
    public String name() {
        return "library";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.flag("--run")
                .flag("--if-due")
                .flag("-y", "--yes")
                .changes()
                .arguments("[show|move|grant|snapshot|upgrade] [TARGET|NAME] [ROLE]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> arguments = options.arguments();
        String action = arguments.isEmpty() ? "show" : arguments.get(0);
        if (!ACTIONS.contains(action)) {
            throw Problem.usage("usage.choice", name(), action, ACTIONS);
        }
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        List<String> wanted = switch (action) {
            case "move" -> List.of("TARGET");
            case "grant" -> List.of("NAME", "ROLE");
            default -> List.of();
        };
        if (rest.size() > wanted.size()) {
            throw Problem.usage("usage.unexpected", rest.get(wanted.size()), name() + " " + action);
        }
        if (rest.size() < wanted.size()) {
            throw Problem.usage("usage.missing", wanted.get(rest.size()));
        }
        return switch (action) {
            case "move" -> move(rest.get(0), options, context);
            case "grant" -> grant(rest.get(0), rest.get(1), options, context);
            case "snapshot" -> snapshot(options, context);
            case "upgrade" -> upgrade(options, context);
            default -> show(context);
        };
    }

    private static int show(CommandContext context) {
        String location = new UpgradeLibrary(context.newsroom()).location();
        if (context.json()) {
            context.console().printJson(Map.of("library", location));
        } else {
            context.console().print(location);
        }
        return 0;
    }

    private static int move(String target, CommandOptions options, CommandContext context) {
        MoveLibrary work = new MoveLibrary(context.newsroom());
        var to = work.target(target, "TARGET");
        if (!context.isDryRun()
                && !options.has("--yes")
                && !new ConfirmationPrompt(options, context).accepts("library.move-ask", to)) {
            context.console().warn("confirmation.refused");
            return 1;
        }
        MoveResult moved = work.move(to);
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("from", moved.from().toString());
            json.put("to", moved.to().toString());
            json.put("papers", moved.papers());
            json.put("before", moved.kept().map(Path::toString).orElse(null));
            context.console().printJson(json);
            return 0;
        }
        String message = context.isDryRun() ? "library.would-move" : "library.moved";
        context.console().print(context.messages().text(message, moved.papers(), moved.from(), moved.to()));
        moved.kept().ifPresent(file -> context.console().info("backup.before", context.displayPath(file)));
        if (!context.isDryRun()) {
            context.console().info("library.move-next");
        }
        return 0;
    }

    private static int grant(String name, String role, CommandOptions options, CommandContext context) {
        LibraryRole granted = LibraryRole.named(role)
                .orElseThrow(() -> Problem.usage("usage.choice", "ROLE", role, LibraryRole.labels()));
        GrantAccess work = new GrantAccess(context.newsroom());
        List<String> statements = work.statements(name, granted);
        boolean run = options.has("--run") && !context.isDryRun();
        if (run) {
            work.grant(name, granted);
        }
        if (context.json()) {
            context.console().printJson(Map.of("statements", statements, "run", run));
        } else if (run) {
            context.console().print(context.messages().text("library.granted", name, granted.label()));
        } else {
            statements.forEach(context.console()::print);
            context.console().info("library.grant-next");
        }
        return 0;
    }

    private static int snapshot(CommandOptions options, CommandContext context) {
        SnapshotLibrary work = new SnapshotLibrary(context.newsroom());
        Optional<SnapshotResult> result = options.has("--if-due")
                ? new SnapshotRefresh(context.newsroom()).ifDue(work::take)
                : Optional.of(work.take());
        if (result.isEmpty()) {
            if (context.json()) {
                context.console().printJson(Collections.singletonMap("snapshot", null));
            } else {
                context.console().info("library.snapshot-not-due");
            }
            return 0;
        }
        SnapshotResult taken = result.get();
        if (context.json()) {
            context.console().printJson(Map.of("snapshot", taken.file().toString(), "papers", taken.papers()));
        } else {
            String message = context.isDryRun() ? "library.would-snapshot" : "library.snapshot";
            context.console()
                    .print(context.messages().text(message, taken.papers(), context.displayPath(taken.file())));
        }
        return 0;
    }

    private static int upgrade(CommandOptions options, CommandContext context) {
        UpgradeLibrary work = new UpgradeLibrary(context.newsroom());
        if (context.isDryRun()) {
            context.console().info("library.would-upgrade", work.location());
            return 0;
        }
        if (!new ConfirmationPrompt(options, context).accepts("library.upgrade-ask", work.location())) {
            context.console().warn("confirmation.refused");
            return 1;
        }
        Optional<Path> kept = work.upgrade();
        if (context.json()) {
            context.console().printJson(Map.of("library", work.location()));
        } else {
            kept.ifPresent(file -> context.console().info("backup.before", context.displayPath(file)));
            context.console().print(context.messages().text("library.upgraded", work.location()));
        }
        return 0;
    }
}
