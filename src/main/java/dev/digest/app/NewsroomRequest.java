package dev.digest.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a newsletter is to be opened.
 *
 * @param workspace the newsletter's folder; without it, the nearest one upward from the user's folder
 * @param commandLine what history records as the command
 * @param dryRun whether nothing may be changed
 * @param offline whether no source may be asked
 * @param readOnly whether even what an interrupted command left behind stays as it is
 */
public record NewsroomRequest(
        Optional<Path> workspace, String commandLine, boolean dryRun, boolean offline, boolean readOnly) {

    /** Opens one folder for reading and writing. */
    public static NewsroomRequest of(Path workspace, String commandLine) {
        return new NewsroomRequest(Optional.of(workspace), commandLine, false, false, false);
    }
}
