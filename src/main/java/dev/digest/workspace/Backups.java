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
 * Copies of a newsletter's library, in {@code .digest/backups}: {@code 0012-20221031T120000Z.db} made by hand,
 * {@code 0013-20221031T120000Z-before-restore.db} made by a command itself. The number says which is newer, whatever
 * the clock said.
 */
public record Backups(Workspace workspace, LibraryFiles libraryFiles) {
    /** What is the matter with a library of which nothing can be read. */
    public static final Set<ProblemCode> UNREADABLE = Set.of(ProblemCode.LIBRARY_DAMAGED, ProblemCode.LIBRARY_EMPTIED);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{4,9})-(\\d{8}T\\d{6}Z)(-before-[a-z]+)?\\.db");
    private static final Comparator<Path> NEWEST_FIRST =
            Comparator.comparingInt(Backups::number).reversed();

    /** The folder in which they lie. */
    public Path folder() {
        return workspace.backups();
    }

    /** Where a backup made by hand would lie. */
    public Path next(Instant now) {
        return folder().resolve(name(now, ""));
    }

    /**
     * Makes a backup in a file that is not there yet, and looks through it.
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
     * Makes an empty library where there is none, whole from its first moment on: one of no bytes is one that somebody
     * has emptied. What is left of another one of that name is put aside before.
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

    /** Looks through a copy; what is wrong with it is said of the file that it is a copy of. */
    public LibraryFiles.FileContents inspect(Path copy, Path original) {
        try {
            return libraryFiles.inspect(copy);
        } catch (Problem problem) {
            throw problem.withDetail(copy, original);
        }
    }

    /**
     * Keeps the library as it is, damaged or not, before something that changes all of it.
     *
     * @param why one word for what is about to happen
     * @return where; empty when there is no library
     */
    public Optional<Path> createBefore(String why, Instant now) {
        while (Files.exists(workspace.library())) {
            Path file = folder().resolve(name(now, "-before-" + why));
            // Another process may have taken this name just now.
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

    /** What cannot be read is kept byte for byte, with the log of what was written last. */
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
     * Takes a file, and the log beside it, to a place where it can be worked on without being changed itself. Whoever
     * asks for it removes it.
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

    /**
     * Removes a file of a library and what SQLite keeps beside it. What cannot be removed is left over, and no harm.
     */
    public static void remove(Path file) {
        for (String what : List.of("", "-journal", "-wal", "-shm", "-owner")) {
            AtomicFile.removeQuietly(sidecar(file, what));
        }
    }

    /**
     * Thins out those that commands made by themselves: the newest stay, and of older ones the newest of each week.
     * Those made by hand stay.
     *
     * @param keep how many of the newest
     * @param weeks how many weeks
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

    /** All of them, the newest first. */
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

    /** Makes a file beside its place and puts it there; empty when another one has come there. */
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
