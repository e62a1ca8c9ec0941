package dev.digest.cli;

import dev.digest.library.Safekeeping.Rescued;
import dev.digest.problem.Problem;
import dev.digest.workspace.Backups;
import dev.digest.workspace.Unfinished;
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
record Repair(Optional<Path> before, long rows, List<Problem> lost) {
    /** What a library can be rid of by carrying its rows into a new file. */
    private static final Set<String> RESCUED = Set.of(
            "library.damaged",
            "library.foreign",
            "doctor.no-library",
            "doctor.form",
            "doctor.orphan",
            "doctor.gone",
            "doctor.altered",
            "doctor.unrecorded",
            "doctor.history");

    /** Backs up, then mends what can be mended. Files of issues are left to their editors. */
    static Repair of(Diagnosis diagnosis, Session session) {
        Backups backups = new Keeping(session).backups();
        Optional<Path> before = backups.makeBefore("repair", session.now());
        Unfinished.clearAway(session.workspace());
        boolean damaged = diagnosis.library().stream().anyMatch(problem -> RESCUED.contains(problem.key()));
        if (!damaged) {
            if (session.safekeeping().isOutdated(session.workspace().library())) {
                session.safekeeping().bringUpToDate(session.workspace().library());
            }
            return new Repair(before, 0, List.of());
        }
        Rescued rescued = rescue(session, backups);
        return new Repair(before, rescued.rows(), rescued.lost());
    }

    private static Rescued rescue(Session session, Backups backups) {
        Path library = session.workspace().library();
        Path own = backups.borrow(library);
        Path fresh = own.resolveSibling(".rescued" + own.getFileName());
        try {
            Backups.remove(fresh);
            Rescued rescued = session.safekeeping().rescue(own, fresh, session.occasion());
            session.safekeeping().bringUpToDate(fresh);
            session.safekeeping().replace(library, fresh);
            return rescued;
        } catch (Problem problem) {
            if (!Backups.UNREADABLE.contains(problem.key())) {
                throw problem;
            }
            throw beyond(library, backups).because(problem);
        } finally {
            Backups.remove(own);
            Backups.remove(fresh);
        }
    }

    /** Names the newest backup that can be restored, if there is one. */
    private static Problem beyond(Path library, Backups backups) {
        for (Path file : backups.all()) {
            try {
                backups.inspected(file, file);
                return Problem.of("doctor.beyond", library, file);
            } catch (Problem problem) {
                // Not this one.
            }
        }
        return Problem.of("doctor.beyond-all", library, backups.folder());
    }
}
