package dev.digest.app.issue.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Detects changes of files without reading them. */
final class FileStamps {
    private static final int MOST_FILES = 500;
    private static final int MAX_DEPTH = 4;

    private FileStamps() {}

    /** A stamp of files, and of all files in folders; a missing file has one too. */
    static String of(List<Path> paths) {
        StringBuilder marks = new StringBuilder();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path, MAX_DEPTH)) {
                files.limit(MOST_FILES).sorted().forEach(file -> marks.append(mark(file)));
            } catch (IOException | java.io.UncheckedIOException e) {
                marks.append(path).append(" is not there\n");
            }
        }
        return marks.toString();
    }

    private static String mark(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            // A folder's own modification time also changes when unrelated files are created in it.
            return facts.isDirectory()
                    ? ""
                    : file + " " + facts.fileKey() + " " + facts.size() + " " + facts.lastModifiedTime() + "\n";
        } catch (IOException e) {
            return "";
        }
    }
}
