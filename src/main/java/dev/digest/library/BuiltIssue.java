package dev.digest.library;

import dev.digest.paper.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue as it was last built.
 *
 * @param theme the 主题 in its heading
 * @param fingerprint of the bytes that were written, to notice edits by hand
 * @param papers in the order of the issue
 */
public record BuiltIssue(
        int number, Optional<String> theme, Optional<LocalDate> date, String fingerprint, List<PaperId> papers) {
    /** Copies the list. */
    public BuiltIssue {
        papers = List.copyOf(papers);
    }
}
