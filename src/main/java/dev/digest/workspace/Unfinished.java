package dev.digest.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** A new file beside another one. */
    static Path beside(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Clears away what is left over in a newsletter's folder, as far as that is possible. */
    public static void clearAway(Workspace workspace) {
        leftOver(workspace).forEach(SafeFile::removeQuietly);
    }

    /** The same for one file, wherever it lies. */
    static void clearAway(Path file) {
        String begin = "." + file.getFileName() + ".";
        leftOver(SafeFile.folder(file)).stream()
                .filter(part -> part.getFileName().toString().startsWith(begin))
                .forEach(SafeFile::removeQuietly);
    }

    /** What is left over in a newsletter's folder. */
    public static List<Path> leftOver(Workspace workspace) {
        return Stream.of(
                        workspace.root(),
                        workspace.issues(),
                        workspace.templates(),
                        workspace.hidden(),
                        workspace.sheets(),
                        workspace.hidden().resolve("backups"))
                .flatMap(folder -> leftOver(folder).stream())
                .toList();
    }

    /** What a folder has of files that nobody is writing any more. */
    public static List<Path> leftOver(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Unfinished::isLeftOver).sorted().toList();
        } catch (IOException e) {
            // What nobody may list, nobody may clear away.
            return List.of();
        }
    }

    private static boolean isLeftOver(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
    }
}
