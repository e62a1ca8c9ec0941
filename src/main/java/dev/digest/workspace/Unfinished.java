package dev.digest.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that are being written beside those they are to replace: {@code .NAME.PROCESS.part}. One whose process has gone
 * is left over from a kill or a crash.
 */
public final class Unfinished {
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.(\\d{1,18})\\.part(-journal|-wal|-shm)?");

    private Unfinished() {}

    /**
     * A new file beside another one. What others left over there is cleared away.
     *
     * @throws IOException when that is not possible
     */
    static Path beside(Path file) throws IOException {
        for (Path left : leftOver(file.toAbsolutePath().getParent())) {
            if (replaces(left).equals(Optional.of(file.getFileName().toString()))) {
                Files.deleteIfExists(left);
            }
        }
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** What a folder has of files that nobody is writing any more. */
    public static List<Path> leftOver(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Unfinished::isLeftOver).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftOver(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
    }

    private static Optional<String> replaces(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
