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
 * Files that are being written beside those they are to replace: {@code .NAME.PROCESS.part}. One whose process has gone
 * is left over from a kill or a crash.
 */
public final class TempFiles {
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.(\\d{1,18})\\.part(-journal|-wal|-shm|-owner)?");

    private TempFiles() {}

    /** A new file beside another one. */
    static Path create(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Clears away what is left over in a newsletter's folder, as far as that is possible. */
    public static void deleteLeftovers(Workspace workspace) {
        findLeftovers(workspace).forEach(AtomicFile::removeQuietly);
    }

    /** The same for one file, wherever it lies. */
    static void deleteLeftovers(Path file) {
        String begin = "." + file.getFileName() + ".";
        findLeftovers(AtomicFile.folder(file)).stream()
                .filter(part -> part.getFileName().toString().startsWith(begin))
                .forEach(AtomicFile::removeQuietly);
    }

    /** What is left over in a newsletter's folder. */
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

    /** What a folder has of files that nobody is writing any more. */
    public static List<Path> findLeftovers(Path folder) {
        List<Path> found = new ArrayList<>();
        // Every command comes here first; so no more is done with the files of others than to read their names.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isLeftOver(file)) {
                    found.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What nobody may list, nobody may clear away.
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
