package dev.digest.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to open a newsletter.
 *
 * @param workspace the newsletter's folder; without it, the nearest one at or above the user's folder
 * @param commandLine the command as recorded in the history
 * @param dryRun whether nothing may be changed
 * @param offline whether sources must not be queried
 * @param readOnly whether nothing is written, not even to recover an interrupted command
 * @param changing whether the command may change something, for which a copy of the library does not do
 */
public record NewsroomRequest(
        Optional<Path> workspace,
        String commandLine,
        boolean dryRun,
        boolean offline,
        boolean readOnly,
        boolean changing) {

    /** The same for another command in a folder. */
    NewsroomRequest withCommand(Path folder, String command) {
        return new NewsroomRequest(Optional.of(folder), command, dryRun, offline, readOnly, changing);
    }

    /** Opens one folder for reading and writing. */
    public static NewsroomRequest of(Path workspace, String commandLine) {
        return new NewsroomRequest(Optional.of(workspace), commandLine, false, false, false, true);
    }
}
