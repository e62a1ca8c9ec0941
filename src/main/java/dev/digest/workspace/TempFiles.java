package dev.digest.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Temporary files next to the files that they will replace: {@code .NAME.PROCESS.part}. If the process no longer runs,
 * the file is a leftover of a kill or crash.
 */
public final class TempFiles {
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.(\\d{1,18})\\.part(-journal|-wal|-shm|-owner)?");

    private TempFiles() {}

    /** The path of a new temporary file for a file. */
    public static Path create(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Deletes leftovers in a newsletter's folder, ignoring errors. */
    public static void deleteLeftovers(Workspace workspace) {
        findLeftovers(workspace).forEach(AtomicFile::removeQuietly);
    }

    /** Deletes leftovers of one file. */
    static void deleteLeftovers(Path file) {
        String begin = "." + file.getFileName() + ".";
        findLeftovers(AtomicFile.folder(file)).stream()
                .filter(part -> part.getFileName().toString().startsWith(begin))
                .forEach(AtomicFile::removeQuietly);
    }

    /** The leftovers in a newsletter's folder. */
    public static List<Path> findLeftovers(Workspace workspace) {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(
                workspace.root(),
                workspace.issues(),
                workspace.images(),
                workspace.templates(),
                workspace.internalFolder(),
                workspace.sheets(),
                workspace.backups(),
                workspace.journalFolder())) {
            found.addAll(findLeftovers(folder));
        }
        return found;
    }

    /** The leftovers in a folder: temporary files whose process no longer runs. */
    public static List<Path> findLeftovers(Path folder) {
        List<Path> found = new ArrayList<>();
        // Every command runs this, so other files are only listed, not opened.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isLeftOver(file)) {
                    found.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // An unlistable folder cannot be cleaned up.
            return List.of();
        }
        Collections.sort(found);
        return found;
    }

    private static boolean isLeftOver(Path file) {
        String text = file.getFileName().toString();
        if (text.charAt(0) != '.') {
            return false;
        }
        Matcher name = NAME.matcher(text);
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
    }
}
