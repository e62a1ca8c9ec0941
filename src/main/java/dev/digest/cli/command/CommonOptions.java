package dev.digest.cli.command;

import dev.digest.app.NewsroomRequest;
import dev.digest.cli.terminal.CommandConsole.ConsoleMode;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.workspace.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options that all commands share.
 *
 * @param workspace the newsletter's folder; without it, the nearest one at or above the user's folder
 * @param json whether results are printed as JSON
 * @param quiet whether informational messages and progress are suppressed
 * @param interactive whether the user may be asked
 * @param offline whether sources must not be queried
 * @param pager whether long output may go to a pager
 * @param changing whether the command changes something; only those have the option {@code --dry-run}
 * @param dryRun whether nothing may be changed
 * @param overrides settings for this run only, as {@code KEY=VALUE}
 * @param commandLine the command as recorded in the history
 */
public record CommonOptions(
        Optional<Path> workspace,
        boolean json,
        boolean quiet,
        boolean interactive,
        boolean offline,
        boolean pager,
        boolean changing,
        boolean dryRun,
        List<String> overrides,
        String commandLine) {
    /** Changes a setting for one command. */
    static final String SET = "--set";

    /** Those with a value of their own, which may stand before the command. */
    public static final Set<String> WITH_VALUE = Set.of("-w", "--workspace", "--lang", "--color", SET);

    private static final String NO_PAGER = "--no-pager";

    public CommonOptions {
        overrides = List.copyOf(overrides);
    }

    /** The options of a command line. {@code DIGEST_WORKSPACE} names the folder where the option does not. */
    static CommonOptions of(CommandOptions options, HostEnvironment host) {
        Optional<Path> workspace = options.value("--workspace")
                .or(() -> Optional.of(host.variable("DIGEST_WORKSPACE")).filter(text -> !text.isBlank()))
                .map(text -> host.newsroom().resolve(text));
        return new CommonOptions(
                workspace,
                options.has("--json"),
                options.has("--quiet"),
                !options.has("--no-input"),
                options.has("--offline"),
                !options.has(NO_PAGER),
                options.takes("--dry-run"),
                options.has("--dry-run"),
                options.values(SET),
                RecordedCommandLine.of(options.commandLine()));
    }

    NewsroomRequest newsroom(boolean readOnly) {
        return new NewsroomRequest(workspace, commandLine, dryRun, offline, readOnly, changing);
    }

    ConsoleMode console() {
        return new ConsoleMode(quiet, dryRun);
    }

    boolean overridesSettings() {
        return !pager || !overrides.isEmpty();
    }

    /** Overrides settings by {@code --set KEY=VALUE} and {@code --no-pager}. */
    void override(Settings settings) {
        overrides.forEach(settings::overrideOnce);
        if (!pager) {
            settings.override("pager", "off", NO_PAGER);
        }
    }
}
