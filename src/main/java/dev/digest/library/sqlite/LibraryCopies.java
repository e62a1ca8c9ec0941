package dev.digest.library.sqlite;

import dev.digest.library.sqlite.database.SidecarFiles;
import dev.digest.library.sqlite.database.SqliteFileHeader;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Other library files next to a newsletter's own. File synchronisation services create a conflict copy when two
 * machines wrote to the library; what the other machine wrote is then in a file that no command reads.
 */
record LibraryCopies(Path library) {
    private static final Pattern KEPT = Pattern.compile(".+\\.kept-\\d+\\.db");
    private static final Pattern LEFT = Pattern.compile(".+-(wal|journal)\\.left");

    /** Conflict copies, recognised by name only. */
    List<Path> conflicts() {
        String name = name(library);
        String stem = name.replaceFirst("\\.db$", "");
        List<Path> conflicts = new ArrayList<>();
        for (Path file : beside()) {
            boolean isNamedAlike = name(file).startsWith(stem) && name(file).contains(".db");
            if (isNamedAlike && !isLog(file) && Naming.isConflict(name(file).substring(stem.length()))) {
                conflicts.add(file);
            }
        }
        return conflicts;
    }

    /** Problems for all other library files in the folder, whatever their names. */
    List<Problem> problems() {
        List<Path> conflicts = conflicts();
        List<Problem> problems = new ArrayList<>();
        for (Path file : beside()) {
            if (LEFT.matcher(name(file)).matches()) {
                problems.add(Problem.of("doctor.log-left", file));
            } else if (KEPT.matcher(name(file)).matches()) {
                problems.add(Problem.of("doctor.kept-copy", file));
            } else if (conflicts.contains(file) || SqliteFileHeader.isLibrary(file)) {
                problems.add(Problem.of("doctor.conflict-copy", file));
            }
        }
        return problems;
    }

    /** Whether it is a SQLite sidecar file of the library. */
    private boolean isLog(Path file) {
        return file.equals(SidecarFiles.of(library, "-wal")) || file.equals(SidecarFiles.of(library, "-shm"));
    }

    /** Loaded on demand: compiling the pattern takes as long as listing a folder. */
    private static final class Naming {
        /** How services name conflict copies; it depends on the service and the language of the system. */
        private static final Pattern CONFLICT =
                Pattern.compile("(?iu).*(conflict|冲突|衝突|副本|競合|コンフリクト|konflikt|conflit|\\bcopy\\b|\\(\\d+\\)| \\d+\\.|"
                        + "-(desktop|laptop|pc|win|macbook)[-a-z0-9]*\\.).*");

        private Naming() {}

        static boolean isConflict(String behindTheStem) {
            return CONFLICT.matcher(behindTheStem).matches();
        }
    }

    /** The other files next to the library, without hidden files. */
    private List<Path> beside() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(AtomicFile.folder(library))) {
            for (Path file : all) {
                String name = name(file);
                boolean isOurs = name.equals(name(library)) || name.startsWith(".");
                if (!isOurs && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // An unreadable folder is reported elsewhere.
            return List.of();
        }
        Collections.sort(files);
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
