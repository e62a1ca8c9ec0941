package dev.digest.cli.command;

import dev.digest.workspace.AtomicFile;
import java.nio.file.Path;

/**
 * The file that {@code -o} names. One rule holds wherever a file is written: an existing one is not replaced without
 * {@code --force}.
 */
public final class OutputFile {
    /** The option that lets a file be replaced. */
    public static final String FORCE = "--force";

    private OutputFile() {}

    /**
     * The path of a file to write.
     *
     * @throws dev.digest.problem.Problem {@code output.exists} when there is such a file and {@code --force} is not
     *     given
     */
    public static Path of(String name, CommandOptions options, CommandContext context) {
        Path file = context.path(name);
        if (!options.has(FORCE)) {
            AtomicFile.requireNew(file, context.displayPath(file));
        }
        return file;
    }
}
