package dev.digest.library.storage;

import dev.digest.problem.Problem;
import java.util.List;

/**
 * The result of a recovery.
 *
 * @param rows the number of recovered rows
 * @param lost what could not be recovered, as problems {@code doctor.*}
 */
public record RecoveryResult(long rows, List<Problem> lost) {
    public RecoveryResult {
        lost = List.copyOf(lost);
    }
}
