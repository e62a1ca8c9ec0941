package dev.digest.workspace;

import dev.digest.library.LibraryFiles;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Backups of a newsletter's library in {@code .digest/backups}: {@code 0012-20221031T120000Z.db} made by hand,
 * {@code 0013-20221031T120000Z-before-restore.db} made by a command. They are ordered by number, independent of the
 * clock.
 */
public record Backups(Workspace workspace, LibraryFiles libraryFiles) {
    /** The problems of a library that cannot be read at all. */
    public static final Set<ProblemCode> UNREADABLE = Set.of(ProblemCode.LIBRARY_DAMAGED, ProblemCode.LIBRARY_EMPTIED);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{4,9})-(\\d{8}T\\d{6}Z)(-before-[a-z]+)?\\.db");
    private static final Comparator<Path> NEWEST_FIRST =
            Comparator.comparingInt(Backups::number).reversed();

    /** The folder of backups. */
    public Path folder() {
        return workspace.backups();
    }

    /** The path of the next manual backup. */
    public Path next(Instant now) {
        return folder().resolve(name(now, ""));
    }

    /**
     * Creates a backup in a new file and verifies it.
     *
     * @throws Problem {@code backup.exists}, {@code file.unwritable}, {@code library.*}
     */
    public LibraryFiles.FileContents create(Path file) {
        Optional<LibraryFiles.FileContents> made = writeAtomically(file, beside -> {
            libraryFiles.copy(workspace.library(), beside);
            return inspect(beside, workspace.library());
        });
        return made.orElseThrow(() -> Problem.of("backup.exists", file));
    }

    /**
     * Creates an empty library if there is none. The file is complete from the start, since one of zero bytes counts as
     * emptied. Stale sidecar files of an earlier library are moved aside first.
     *
     * @return whether there was none
     */
    public boolean createEmpty() {
        StaleSidecars leavings = new StaleSidecars(workspace.library());
        return !Files.exists(workspace.library()) && leavings.exclusively(() -> createEmpty(leavings));
    }

    private boolean createEmpty(StaleSidecars leavings) {
        Path library = workspace.library();
        if (Files.exists(library)) {
            return false;
        }
        leavings.moveAside();
        return writeAtomically(library, beside -> {
                    libraryFiles.createEmpty(beside);
                    return library;
                })
                .isPresent();
    }

    /** Verifies a copy; problems are reported with the name of the original. */
    public LibraryFiles.FileContents inspect(Path copy, Path original) {
        try {
            return libraryFiles.inspect(copy);
        } catch (Problem problem) {
            throw problem.withDetail(copy, original);
        }
    }

    /**
     * Backs up the library, damaged or not, before an operation that replaces it.
     *
     * @param why the operation, as one word for the file name
     * @return the backup; empty when there is no library
     */
    public Optional<Path> createBefore(String why, Instant now) {
        while (Files.exists(workspace.library())) {
            Path file = folder().resolve(name(now, "-before-" + why));
            // Another process may just have taken this name.
            if (copyIfPresent(file).isPresent()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> copyIfPresent(Path file) {
        try {
            return writeAtomically(file, beside -> {
                libraryFiles.copy(workspace.library(), beside);
                return file;
            });
        } catch (Problem problem) {
            if (!problem.is(UNREADABLE)) {
                throw problem;
            }
            return byteForByte(file);
        }
    }

    /** A library that cannot be read is copied byte for byte, with its write-ahead log. */
    private Optional<Path> byteForByte(Path file) {
        Path log = sidecar(workspace.library(), "-wal");
        if (Files.exists(log)) {
            writeAtomically(sidecar(file, "-wal"), part -> Files.copy(log, part));
        }
        return writeAtomically(file, part -> Files.copy(workspace.library(), part));
    }

    private static Path sidecar(Path file, String what) {
        return file.resolveSibling(file.getFileName() + what);
    }

    /**
     * Copies a library file and its log to a temporary place, so that work on it does not change the original. The
     * caller deletes it.
     */
    public Path moveAside(Path file) {
        try {
            Path own = TempFiles.create(workspace.library());
            remove(own);
            Files.copy(file, own);
            Path log = sidecar(file, "-wal");
            if (Files.exists(log)) {
                Files.copy(log, sidecar(own, "-wal"));
            }
            return own;
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** Deletes a library file and its SQLite sidecar files. Errors are ignored: leftovers do no harm. */
    public static void remove(Path file) {
        for (String what : List.of("", "-journal", "-wal", "-shm", "-owner")) {
            AtomicFile.removeQuietly(sidecar(file, what));
        }
    }

    /**
     * Deletes old automatic backups: keeps the newest, and of older ones the newest of each week. Manual backups are
     * kept.
     *
     * @param keep how many of the newest to keep
     * @param weeks how many weeks to keep
     */
    public void thin(int keep, int weeks) {
        Set<String> covered = new HashSet<>();
        int seen = 0;
        for (Path file : all()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(3) != null) {
                boolean isNew = seen++ < keep;
                boolean stays = isNew || (covered.size() < weeks && covered.add(week(name.group(2))));
                if (!stays) {
                    remove(file);
                }
            }
        }
    }

    private static String week(String time) {
        return IsoFields.WEEK_BASED_YEAR.getFrom(TIME.parse(time)) + "-"
                + IsoFields.WEEK_OF_WEEK_BASED_YEAR.getFrom(TIME.parse(time));
    }

    /** All backups, newest first. */
    public List<Path> all() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> all = new ArrayList<>(files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList());
            all.sort(NEWEST_FIRST);
            return all;
        } catch (IOException e) {
            throw Problem.of("file.unreadable", folder(), AtomicFile.reason(e)).causedBy(e);
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("-.*", ""));
    }

    private String name(Instant now, String why) {
        int last = all().stream().mapToInt(Backups::number).max().orElse(0);
        return String.format(Locale.ROOT, "%04d-%s%s.db", last + 1, TIME.format(now), why);
    }

    private interface BackupWriter<T> {
        T write(Path beside) throws IOException;
    }

    /** Creates a temporary file and moves it into place; empty when the target was created meanwhile. */
    private <T> Optional<T> writeAtomically(Path file, BackupWriter<T> maker) {
        try {
            AtomicFile.makeFolder(AtomicFile.folder(file));
            TempFiles.deleteLeftovers(file);
            Path part = TempFiles.create(file);
            try {
                remove(part);
                T made = maker.write(part);
                AtomicFile.keepPermissions(workspace.library(), part);
                AtomicFile.createNew(part, file);
                return Optional.of(made);
            } catch (FileAlreadyExistsException e) {
                return Optional.empty();
            } finally {
                remove(part);
            }
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
