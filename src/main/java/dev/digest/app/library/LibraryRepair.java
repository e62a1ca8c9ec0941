package dev.digest.app.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.app.Backups;
import dev.digest.app.Newsroom;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.library.storage.RecoveryResult;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.TempFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of {@code digest doctor --repair}.
 *
 * @param before the backup made before
 * @param rows the number of rows recovered from a damaged library
 * @param lost what could not be recovered
 */
public record LibraryRepair(Optional<Path> before, long rows, List<Problem> lost) {
    /** Problems that are solved by copying the rows into a new file. */
    private static final Set<ProblemCode> RECOVERABLE_PROBLEMS = Set.of(
            ProblemCode.LIBRARY_DAMAGED,
            ProblemCode.LIBRARY_FOREIGN,
            ProblemCode.DOCTOR_NO_LIBRARY,
            ProblemCode.DOCTOR_FORM,
            ProblemCode.DOCTOR_ORPHAN,
            ProblemCode.DOCTOR_GONE,
            ProblemCode.DOCTOR_ALTERED,
            ProblemCode.DOCTOR_UNRECORDED,
            ProblemCode.DOCTOR_HISTORY);

    /** Backs up, then repairs what can be repaired. Issue files are left to the editors. */
    public static LibraryRepair of(NewsletterDiagnosis diagnosis, Newsroom newsroom) {
        Backups backups = new AutomaticBackup(newsroom).backups();
        Optional<Path> before = backups.createBefore("repair", newsroom.now());
        TempFiles.deleteLeftovers(newsroom.workspace());
        if (diagnosis.library().stream().noneMatch(problem -> problem.is(RECOVERABLE_PROBLEMS))
                && isRepairedInPlace(diagnosis, newsroom.storage())) {
            return new LibraryRepair(before, 0, List.of());
        }
        RecoveryResult recovered = recover(newsroom, backups);
        return new LibraryRepair(before, recovered.rows(), recovered.lost());
    }

    private static boolean isRepairedInPlace(NewsletterDiagnosis diagnosis, LibraryStorage storage) {
        if (storage.isOutdated()) {
            storage.upgrade();
        }
        try {
            if (diagnosis.library().stream().anyMatch(problem -> problem.is(ProblemCode.DOCTOR_INDEX))) {
                storage.rebuildIndex();
            }
            return true;
        } catch (Problem problem) {
            if (!problem.is(ProblemCode.LIBRARY_DAMAGED, ProblemCode.LIBRARY_FAILED)) {
                throw problem;
            }
            return false;
        }
    }

    private static RecoveryResult recover(Newsroom newsroom, Backups backups) {
        try {
            return newsroom.storage().recover(newsroom.invocation());
        } catch (Problem problem) {
            if (!problem.is(Backups.UNREADABLE)) {
                throw problem;
            }
            throw beyond(newsroom.storage().location(), backups).causedBy(problem);
        }
    }

    /** Suggests the newest restorable backup, if there is one. */
    private static Problem beyond(LibraryLocation library, Backups backups) {
        for (Path file : backups.all()) {
            try {
                backups.inspect(file, file);
                return Problem.of("doctor.beyond", library, file);
            } catch (Problem problem) {
                // Try the next one.
            }
        }
        return Problem.of("doctor.beyond-all", library, backups.folder());
    }
}
