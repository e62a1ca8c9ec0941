package dev.digest.app.library;

import dev.digest.app.AutomaticBackup;
import dev.digest.app.Newsroom;
import dev.digest.library.LibraryFiles.RecoveryResult;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.Backups;
import dev.digest.workspace.TempFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of {@code digest doctor --repair}.
 *
 * @param before the backup of what was there
 * @param rows how many rows of a damaged library were carried over
 * @param lost what could not be saved
 */
public record LibraryRepair(Optional<Path> before, long rows, List<Problem> lost) {
    /** What a library can be rid of by carrying its rows into a new file. */
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

    /** Backs up, then mends what can be mended. Files of issues are left to their editors. */
    public static LibraryRepair of(NewsletterDiagnosis diagnosis, Newsroom newsroom) {
        Backups backups = new AutomaticBackup(newsroom).backups();
        Optional<Path> before = backups.createBefore("repair", newsroom.now());
        TempFiles.deleteLeftovers(newsroom.workspace());
        boolean damaged = diagnosis.library().stream().anyMatch(problem -> problem.is(RECOVERABLE_PROBLEMS));
        if (!damaged) {
            if (newsroom.libraryFiles().isOutdated(newsroom.workspace().library())) {
                newsroom.libraryFiles().migrate(newsroom.workspace().library());
            }
            return new LibraryRepair(before, 0, List.of());
        }
        RecoveryResult rescued = recover(newsroom, backups);
        return new LibraryRepair(before, rescued.rows(), rescued.lost());
    }

    private static RecoveryResult recover(Newsroom newsroom, Backups backups) {
        Path library = newsroom.workspace().library();
        Path own = backups.moveAside(library);
        Path fresh = own.resolveSibling(".rescued" + own.getFileName());
        try {
            Backups.remove(fresh);
            RecoveryResult rescued = newsroom.libraryFiles().recover(own, fresh, newsroom.invocation());
            newsroom.libraryFiles().migrate(fresh);
            newsroom.libraryFiles().replace(library, fresh);
            return rescued;
        } catch (Problem problem) {
            if (!problem.is(Backups.UNREADABLE)) {
                throw problem;
            }
            throw beyond(library, backups).causedBy(problem);
        } finally {
            Backups.remove(own);
            Backups.remove(fresh);
        }
    }

    /** Names the newest backup that can be restored, if there is one. */
    private static Problem beyond(Path library, Backups backups) {
        for (Path file : backups.all()) {
            try {
                backups.inspect(file, file);
                return Problem.of("doctor.beyond", library, file);
            } catch (Problem problem) {
                // Not this one.
            }
        }
        return Problem.of("doctor.beyond-all", library, backups.folder());
    }
}
