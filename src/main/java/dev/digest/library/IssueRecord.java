package dev.digest.library;

import dev.digest.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue as it was last built or read back.
 *
 * @param theme the 主题 in its heading
 * @param publishedAt since when it is out
 * @param correctedAt when what readers have was last corrected
 * @param fingerprint of the bytes that were written, to notice edits by hand; empty when it has no file of ours
 * @param opening what stood before the first entry of an issue that was read back, as Markdown
 * @param footer what closed an issue that was read back, in place of the newsletter's own
 * @param papers in the order of the issue
 */
public record IssueRecord(
        int number,
        Optional<String> theme,
        Optional<LocalDate> date,
        Optional<Instant> publishedAt,
        Optional<Instant> correctedAt,
        String fingerprint,
        Optional<String> opening,
        Optional<String> footer,
        List<PaperId> papers) {
    /** Copies the list. */
    public IssueRecord {
        papers = List.copyOf(papers);
    }

    /** An issue that is being made. */
    public static IssueRecord planned(int number, Optional<String> theme, Optional<LocalDate> date) {
        return new IssueRecord(
                number,
                theme,
                date,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether the issue is out. */
    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /** The same issue with other papers. */
    public IssueRecord withPapers(List<PaperId> others) {
        return new IssueRecord(number, theme, date, publishedAt, correctedAt, fingerprint, opening, footer, others);
    }

    /** The same issue written to a file with these bytes. */
    public IssueRecord withFingerprint(String newFingerprint) {
        return new IssueRecord(number, theme, date, publishedAt, correctedAt, newFingerprint, opening, footer, papers);
    }

    /** The same issue, out since a moment. */
    public IssueRecord publishedSince(Instant since) {
        return new IssueRecord(
                number, theme, date, Optional.of(since), correctedAt, fingerprint, opening, footer, papers);
    }

    /** The same issue, published and corrected since. */
    public IssueRecord correctedSince(Instant since) {
        return new IssueRecord(
                number, theme, date, publishedAt, Optional.of(since), fingerprint, opening, footer, papers);
    }

    /** When readers last got a text of it: corrected, else published; empty while it is being made. */
    public Optional<Instant> updatedAt() {
        return publishedAt.flatMap(published -> correctedAt.or(() -> publishedAt));
    }

    /** The same issue on another theme, or on none. */
    public IssueRecord withTheme(Optional<String> other) {
        return new IssueRecord(number, other, date, publishedAt, correctedAt, fingerprint, opening, footer, papers);
    }

    /** The same issue with closing words of its own. */
    public IssueRecord withFooter(String words) {
        return new IssueRecord(
                number, theme, date, publishedAt, correctedAt, fingerprint, opening, Optional.of(words), papers);
    }

    /** The same issue with other words before its first entry, which may be none. */
    public IssueRecord withOpening(String words) {
        return new IssueRecord(
                number,
                theme,
                date,
                publishedAt,
                correctedAt,
                fingerprint,
                Optional.of(words).filter(some -> !some.isBlank()),
                footer,
                papers);
    }
}
