package dev.digest.app;

import dev.digest.library.CommandInvocation;
import dev.digest.paper.CleanText;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment of a newsletter: everything outside the program that a use case may access.
 *
 * @param folder the user's folder, against which relative paths are resolved
 */
public record NewsroomHost(Map<String, String> environment, Path folder, Clock clock, StageAdapters adapters) {
    /** A time as the user's clock shows it. */
    public LocalDateTime localTime(Instant at) {
        return LocalClock.localTime(clock, at);
    }

    /** A path resolved against the user's folder. */
    public Path resolve(String text) {
        return folder.resolve(text);
    }

    /** A path as the user would type it. */
    public String displayPath(Path file) {
        Path here = folder.toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    /** The settings of a newsletter, layered over the user's and the built-in ones. */
    Settings settings(Workspace workspace) {
        return settings(Optional.of(workspace));
    }

    /** The settings outside of any newsletter: the user's, layered over the built-in ones. */
    public Settings settings() {
        return settings(Optional.empty());
    }

    private Settings settings(Optional<Workspace> workspace) {
        return Settings.of(workspace, new UserFolders(environment).settings(), environment);
    }

    /**
     * A command as recorded in the history.
     *
     * @param user the user's name by the settings; if it is empty, the system's is taken
     */
    CommandInvocation invocation(String user, String commandLine) {
        String name = user.isEmpty() ? firstVariable("USER", "LOGNAME", "USERNAME") : user;
        return new CommandInvocation(
                clock.instant(), CleanText.line(name), firstVariable("HOSTNAME", "COMPUTERNAME"), commandLine);
    }

    /** The first of several environment variables that is set and not blank, otherwise an empty text. */
    private String firstVariable(String... names) {
        return Stream.of(names)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
