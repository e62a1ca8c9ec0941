package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.discovery.DecideCommand;
import dev.digest.cli.command.discovery.DiscoverCommand;
import dev.digest.cli.command.discovery.InboxCommand;
import dev.digest.cli.command.discovery.PickCommand;
import dev.digest.cli.command.discovery.SearchCommand;
import dev.digest.cli.command.discovery.WatchCommand;
import dev.digest.cli.command.discovery.triage.TriageCommand;
import dev.digest.cli.command.issue.ArrangeCommand;
import dev.digest.cli.command.issue.BuildIssueCommand;
import dev.digest.cli.command.issue.CheckCommand;
import dev.digest.cli.command.issue.EventCommand;
import dev.digest.cli.command.issue.GlossaryCommand;
import dev.digest.cli.command.issue.ImportCommand;
import dev.digest.cli.command.issue.IssuesCommand;
import dev.digest.cli.command.issue.PreviewCommand;
import dev.digest.cli.command.issue.PublishCommand;
import dev.digest.cli.command.issue.RenderCommand;
import dev.digest.cli.command.issue.SiteCommand;
import dev.digest.cli.command.issue.StatsCommand;
import dev.digest.cli.command.issue.StatusCommand;
import dev.digest.cli.command.issue.UnpublishCommand;
import dev.digest.cli.command.library.BackupCommand;
import dev.digest.cli.command.library.DoctorCommand;
import dev.digest.cli.command.library.HistoryCommand;
import dev.digest.cli.command.library.LibraryCommand;
import dev.digest.cli.command.library.RedoCommand;
import dev.digest.cli.command.library.RestoreCommand;
import dev.digest.cli.command.library.UndoCommand;
import dev.digest.cli.command.paper.AddCommand;
import dev.digest.cli.command.paper.DraftCommand;
import dev.digest.cli.command.paper.ExportCommand;
import dev.digest.cli.command.paper.ListCommand;
import dev.digest.cli.command.paper.OpenCommand;
import dev.digest.cli.command.paper.RemoveCommand;
import dev.digest.cli.command.paper.ReviewCommand;
import dev.digest.cli.command.paper.ShowCommand;
import dev.digest.cli.command.paper.SummarizeCommand;
import dev.digest.cli.command.sending.CoverCommand;
import dev.digest.cli.command.sending.RelayCommand;
import dev.digest.cli.command.sending.SendCommand;
import dev.digest.cli.command.setup.ConfigCommand;
import dev.digest.cli.command.setup.InitCommand;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of the program, in the order in which an editor's week uses them. */
final class CommandRegistry {
    /** The groups in which help lists the commands. */
    static final List<CommandGroup> GROUPS = List.of(
            new CommandGroup(
                    "collect",
                    List.of(
                            new AddCommand(),
                            new WatchCommand(),
                            new DiscoverCommand(),
                            new InboxCommand(),
                            new TriageCommand(),
                            new PickCommand(),
                            new DecideCommand(Decision.DecisionKind.REJECTED),
                            new DecideCommand(Decision.DecisionKind.DEFERRED),
                            new SearchCommand())),
            new CommandGroup(
                    "write",
                    List.of(
                            new ListCommand(),
                            new ShowCommand(),
                            new OpenCommand(),
                            new DraftCommand(),
                            new ReviewCommand(),
                            new SummarizeCommand(),
                            new RemoveCommand(),
                            new EventCommand())),
            new CommandGroup(
                    "edit",
                    List.of(
                            new StatusCommand(),
                            new BuildIssueCommand(),
                            new ArrangeCommand(),
                            new CheckCommand(),
                            new GlossaryCommand(),
                            new PreviewCommand())),
            new CommandGroup(
                    "publish",
                    List.of(
                            new PublishCommand(),
                            new UnpublishCommand(),
                            new IssuesCommand(),
                            new RenderCommand(),
                            new CoverCommand(),
                            new SendCommand(),
                            new RelayCommand(),
                            new StatsCommand(),
                            new SiteCommand())),
            new CommandGroup(
                    "maintain",
                    List.of(
                            new InitCommand(),
                            new ImportCommand(),
                            new ExportCommand(),
                            new HistoryCommand(),
                            new UndoCommand(),
                            new RedoCommand(),
                            new BackupCommand(),
                            new RestoreCommand(),
                            new DoctorCommand(),
                            new LibraryCommand(),
                            new ConfigCommand(CommandRegistry::isTaken),
                            new CompletionCommand(),
                            new HelpCommand(),
                            new ManCommand(),
                            new CompleteCommand())));

    private static final String VERSION = "--version";

    /** Other names that are always there. */
    private static final Map<String, String> ALIASES =
            Map.of("build", "build-issue", "ls", "list", "rm", "remove", "version", VERSION);

    private CommandRegistry() {}

    /**
     * Commands that belong to the same stage of the work.
     *
     * @param key ends the key of the group's heading, {@code help.group.KEY}
     */
    record CommandGroup(String key, List<Command> commands) {
        /** The names of the commands that help shows. */
        List<String> visibleNames() {
            List<String> names = new ArrayList<>();
            for (Command command : commands) {
                if (!command.isHidden()) {
                    names.add(command.name());
                }
            }
            return names;
        }
    }

    /** The names of all commands that help shows. */
    static List<String> visibleNames() {
        List<String> names = new ArrayList<>();
        for (CommandGroup group : GROUPS) {
            names.addAll(group.visibleNames());
        }
        return names;
    }

    /** A command by its full name. */
    static Optional<Command> find(String name) {
        for (CommandGroup group : GROUPS) {
            for (Command command : group.commands()) {
                if (command.name().equals(name)) {
                    return Optional.of(command);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a word is a command already, so that an alias of that name would have no effect. */
    static boolean isTaken(String word) {
        return find(fullName(word)).isPresent() || isVersion(fullName(word));
    }

    /** Whether a full name is none of a command, but the option that prints the version. */
    static boolean isVersion(String name) {
        return name.equals(VERSION);
    }

    /** The full name of a command that may be written in short; any other word as it is. */
    static String fullName(String word) {
        return ALIASES.getOrDefault(word, word);
    }

    /**
     * picocli's model of the program with one command; building the others would only take time.
     *
     * @param messages the help texts, or null when only parsing: looking them up takes longer than the parsing
     */
    static CommandLine model(Command command, @Nullable MessageCatalog messages) {
        return model(List.of(command), messages);
    }

    /** The same with all commands. */
    static CommandLine model(@Nullable MessageCatalog messages) {
        List<Command> all = new ArrayList<>();
        for (CommandGroup group : GROUPS) {
            all.addAll(group.commands());
        }
        return model(all, messages);
    }

    /** The same with some commands, or none. */
    static CommandLine model(List<Command> commands, @Nullable MessageCatalog messages) {
        CommandSpecs root = new CommandSpecs("digest", messages).common();
        root.spec().name("digest");
        for (Command command : commands) {
            CommandSpecs specs = new CommandSpecs(command.name(), messages);
            command.describe(specs);
            specs.spec().usageMessage().hidden(command.isHidden());
            root.spec().addSubcommand(command.name(), specs.common().line());
        }
        return root.line();
    }

    /** The model of one command alone. */
    static CommandSpec describe(Command command, @Nullable MessageCatalog messages) {
        CommandSpec root = model(command, messages).getCommandSpec();
        return Objects.requireNonNull(root.subcommands().get(command.name())).getCommandSpec();
    }
}
