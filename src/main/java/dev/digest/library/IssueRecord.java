package dev.digest.library;

import dev.digest.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue as it was last built or imported.
 *
 * @param theme the 主题 in its heading
 * @param publishedAt when it was published
 * @param correctedAt when the published issue was last corrected
 * @param fingerprint of the bytes that were written, to detect manual edits; empty when it has no file of ours
 * @param opening the Markdown before the first entry of an imported issue
 * @param footer the end of an imported issue, in place of the newsletter's own
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
    public IssueRecord {
        papers = List.copyOf(papers);
    }

    /** A new issue that is being prepared. */
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

    /** Whether the issue is published. */
    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /** This issue with other papers. */
    public IssueRecord withPapers(List<PaperId> others) {
        return new IssueRecord(number, theme, date, publishedAt, correctedAt, fingerprint, opening, footer, others);
    }

    /** This issue, written to a file with these bytes. */
    public IssueRecord withFingerprint(String newFingerprint) {
        return new IssueRecord(number, theme, date, publishedAt, correctedAt, newFingerprint, opening, footer, papers);
    }

    /** This issue, published at a time. */
    public IssueRecord publishedSince(Instant since) {
        return new IssueRecord(
                number, theme, date, Optional.of(since), correctedAt, fingerprint, opening, footer, papers);
    }

    /** This issue, published and corrected at a time. */
    public IssueRecord correctedSince(Instant since) {
        return new IssueRecord(
                number, theme, date, publishedAt, Optional.of(since), fingerprint, opening, footer, papers);
    }

    /** When readers last got a text of it: corrected, otherwise published; empty while it is not published. */
    public Optional<Instant> updatedAt() {
        return publishedAt.flatMap(published -> correctedAt.or(() -> publishedAt));
    }

    /** This issue with another theme, or none. */
    public IssueRecord withTheme(Optional<String> other) {
        return new IssueRecord(number, other, date, publishedAt, correctedAt, fingerprint, opening, footer, papers);
    }

    /** This issue with its own closing text. */
    public IssueRecord withFooter(String words) {
        return new IssueRecord(
                number, theme, date, publishedAt, correctedAt, fingerprint, opening, Optional.of(words), papers);
    }

    /** This issue with another introduction, or none. */
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
