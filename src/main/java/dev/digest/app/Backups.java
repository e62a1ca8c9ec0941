package dev.digest.app;

import dev.digest.library.storage.BackupContents;
import dev.digest.library.storage.BackupFiles;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.TempFiles;
import dev.digest.workspace.Workspace;
import java.io.IOException;
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
 * clock. Their names end as those of the library's storage do.
 */
public record Backups(Workspace workspace, LibraryStorage library) {
    /** The problems of a library that cannot be read at all. */
    public static final Set<ProblemCode> UNREADABLE = Set.of(ProblemCode.LIBRARY_DAMAGED, ProblemCode.LIBRARY_EMPTIED);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{4,9})-(\\d{8}T\\d{6}Z)(-before-[a-z]+)?\\.[a-z]+");
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
    public BackupContents create(Path file) {
        return write(file, beside -> inspect(beside, file)).orElseThrow(() -> Problem.of("backup.exists", file));
    }

    /** Verifies a copy; problems are reported with the name of the original. */
    public BackupContents inspect(Path copy, Path original) {
        try {
            return files().inspect(copy);
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
        while (library.exists()) {
            Path file = folder().resolve(name(now, "-before-" + why));
            // Another process may just have taken this name.
            if (writeReadableOrNot(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private boolean writeReadableOrNot(Path file) {
        try {
            return write(file, beside -> beside).isPresent();
        } catch (Problem problem) {
            if (!problem.is(UNREADABLE)) {
                throw problem;
            }
            return files().writeUnread(file);
        }
    }

    private <T> Optional<T> write(Path file, AtomicFile.FileCreation<T> examine) {
        return AtomicFile.create(file, beside -> {
            write(beside, file);
            T result = examine.create(beside);
            AtomicFile.keepPermissions(workspace.libraryFile(), beside);
            return result;
        });
    }

    /** Problems are reported with the name that the file will have. */
    private void write(Path beside, Path file) {
        try {
            files().write(beside);
        } catch (Problem problem) {
            throw problem.withDetail(beside, file);
        }
    }

    /** Copies a backup to a temporary place, so that work on it does not change the original. The caller deletes it. */
    public Path copyAside(Path file) {
        Path own = TempFiles.create(workspace.libraryFile());
        files().copy(file, own);
        return own;
    }

    private BackupFiles files() {
        return library.backups();
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
                    files().delete(file);
                }
            }
        }
    }

    private static String week(String time) {
        return IsoFields.WEEK_BASED_YEAR.getFrom(TIME.parse(time)) + "-"
                + IsoFields.WEEK_OF_WEEK_BASED_YEAR.getFrom(TIME.parse(time));
    }

    /** All backups of this library, newest first; not those of a former one in another place. */
    public List<Path> all() {
        return numbered().stream()
                .filter(file -> file.getFileName().toString().endsWith(files().extension()))
                .toList();
    }

    private List<Path> numbered() {
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
        int last = numbered().stream().mapToInt(Backups::number).max().orElse(0);
        return String.format(Locale.ROOT, "%04d-%s%s%s", last + 1, TIME.format(now), why, files().extension());
    }
}
