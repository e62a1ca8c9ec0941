package dev.digest.cli.command;

import dev.digest.app.Newsroom;
import dev.digest.app.library.SnapshotRefresh;
import dev.digest.app.paper.WaitingSheets;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.BackgroundProgram;
import dev.digest.cli.terminal.CommandConsole;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a command: its newsletter, opened on first use, and where it reads and writes. */
public final class CommandContext implements AutoCloseable {
    private final HostEnvironment host;
    private final CommonOptions options;
    private final boolean readOnly;
    private final CommandConsole console;
    private final StandardInput standardInput;
    private final SettingsAnywhere settingsAnywhere = new SettingsAnywhere(this);
    private @Nullable Newsroom newsroom;

    /** @param readOnly whether nothing may be written, not even to recover an interrupted command */
    public CommandContext(HostEnvironment host, CommandOptions options, MessageCatalog messages, boolean readOnly) {
        this(host, CommonOptions.of(options, host), messages, readOnly);
    }

    private CommandContext(HostEnvironment host, CommonOptions options, MessageCatalog messages, boolean readOnly) {
        this.host = host;
        this.options = options;
        this.readOnly = readOnly;
        this.console = new CommandConsole(host, messages, options.console());
        this.standardInput = new StandardInput(host, console, options.interactive());
    }

    /** The same with the options of another command line, such as one that is being completed. */
    public CommandContext withOptions(CommandOptions other) {
        return new CommandContext(host, other, messages(), readOnly);
    }

    /** The same command as if it were started now, so that no state is left from before. */
    public CommandContext anew() {
        return new CommandContext(host, options, messages(), readOnly);
    }

    public HostEnvironment host() {
        return host;
    }

    public CommonOptions options() {
        return options;
    }

    public CommandConsole console() {
        return console;
    }

    public TextOutput output() {
        return console.output();
    }

    public MessageCatalog messages() {
        return console.messages();
    }

    public StandardInput standardInput() {
        return standardInput;
    }

    public boolean json() {
        return options.json();
    }

    public boolean isInteractive() {
        return options.interactive();
    }

    public boolean isDryRun() {
        return options.dryRun();
    }

    /** A path resolved against the user's folder. */
    public Path path(String text) {
        return host.newsroom().resolve(text);
    }

    /** A path as the user would type it. */
    public String displayPath(Path file) {
        return host.newsroom().displayPath(file);
    }

    /**
     * The newsletter of the command.
     *
     * @throws Problem {@code workspace.none}
     */
    public Newsroom newsroom() {
        if (newsroom == null) {
            newsroom = Newsroom.open(options.newsroom(readOnly), host.newsroom(), console);
            if (options.overridesSettings()) {
                options.override(newsroom.settings());
            }
        }
        return newsroom;
    }

    public SettingsAnywhere settingsAnywhere() {
        return settingsAnywhere;
    }

    /** Tells an editor at a terminal what is left to do, and does in the background what nobody waits for. */
    public void afterCommand() {
        Newsroom open = newsroom;
        if (open == null || !open.isLibraryOpen()) {
            return;
        }
        if (host.streams().err().isTerminal()
                && !json()
                && Files.isDirectory(open.workspace().sheets())) {
            tellWaitingSheets(open);
        }
        if (open.isConnectedToServer() && host.isAttended()) {
            host.launcher().ifPresent(launcher -> refreshSnapshot(launcher, open));
        }
    }

    private void tellWaitingSheets(Newsroom open) {
        int waiting = new WaitingSheets(open).all().size();
        if (waiting > 0) {
            console.info("summarize.waiting", waiting);
        }
    }

    private void refreshSnapshot(Path launcher, Newsroom open) {
        if (new SnapshotRefresh(open).claim()) {
            output().flush();
            new BackgroundProgram(launcher, host.environment(), host.folder())
                    .start(List.of(
                            "--workspace",
                            open.workspace().root().toString(),
                            "library",
                            "snapshot",
                            "--if-due",
                            "--no-input"));
        }
    }

    @Override
    public void close() {
        console.progress().clear();
        if (newsroom != null) {
            newsroom.close();
        }
    }
}
