package dev.digest.app.issue.check;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueText;
import dev.digest.check.AutomaticFixes;
import dev.digest.check.Finding;
import dev.digest.curation.EventCuration;
import dev.digest.fetch.SavedResponse;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.parse.DecodedText;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies automatic fixes to an issue's file, and to the texts in the library that it was built from.
 *
 * @param argument the file as named by the user, if it was a file
 */
public record FixIssue(String argument, IssueText original, IssueChecker checker) {
    /** Fixes may cause further findings; more rounds than this are never needed. */
    private static final int MAX_ROUNDS = 8;

    /**
     * A fixed issue.
     *
     * @param fixes how many findings were fixed
     */
    public record Result(IssueText text, int fixes) {}

    /**
     * Fixes all findings that need no judgement, and saves the result.
     *
     * @throws Problem {@code issue.published}, {@code check.encoding}, {@code check.page}
     */
    public Result fix() {
        requireFixable();
        Result fixed = fixed();
        if (fixed.fixes() > 0) {
            write(fixed.text());
        }
        return fixed;
    }

    /**
     * Fixes a text that is not in a file, and returns the result only.
     *
     * @throws Problem {@code check.page}
     */
    public Result fixText() {
        requireMarkdown();
        return fixed();
    }

    /**
     * Applies suggestions to which an editor said yes, and saves the result.
     *
     * @throws Problem {@code issue.published}, {@code check.encoding}, {@code check.page}
     */
    public Result accept(List<Finding> suggestions) {
        requireFixable();
        String text = AutomaticFixes.apply(
                original.text(), suggestions.stream().map(Finding::accepted).toList());
        return new Result(write(original.withText(text)), suggestions.size());
    }

    private Result fixed() {
        IssueText now = original;
        int count = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Finding> fixes = fixes(now);
            String next = AutomaticFixes.apply(now.text(), fixes);
            if (next.equals(now.text())) {
                break;
            }
            count += fixes.size();
            now = now.withText(next);
        }
        return new Result(now, count);
    }

    private List<Finding> fixes(IssueText text) {
        return checker.checker().check(checker.context(text, Map.of())).stream()
                .filter(finding -> finding.fix().isPresent())
                .toList();
    }

    private Newsroom newsroom() {
        return checker.newsroom();
    }

    private Path path() {
        return original.issue() > 0
                ? newsroom().workspace().issue(original.issue())
                : newsroom().files().resolve(argument);
    }

    /**
     * Rejects what cannot be written back.
     *
     * @throws Problem {@code issue.published}, {@code check.encoding}, {@code check.page}
     */
    private void requireFixable() {
        newsroom().library().issues().find(original.issue()).ifPresent(IssueBuilder::requireOpen);
        if (Files.exists(path())) {
            DecodedText there =
                    DecodedText.of(original.name(), SavedResponse.of(path()).bytes());
            if (!there.encoding().equals("UTF-8")) {
                throw Problem.of("check.encoding", original.name(), there.encoding());
            }
        }
        requireMarkdown();
    }

    private void requireMarkdown() {
        if (new IssueBuilder(newsroom())
                .locate(original.name(), original.text())
                .html()) {
            throw Problem.of("check.page", original.name());
        }
    }

    /** Writes file and library in one transaction. */
    private IssueText write(IssueText after) {
        return newsroom().library().transactions().inTransaction(() -> writeAll(after));
    }

    private IssueText writeAll(IssueText after) {
        boolean built = Files.exists(path());
        boolean ours = built && isAsBuilt();
        if (original.issue() > 0) {
            record(after);
        }
        if (built) {
            newsroom().files().write(path(), mark() + after.text());
        }
        Optional<IssueRecord> issue = newsroom().library().issues().find(original.issue());
        if (issue.isPresent() && ours) {
            IssueRecord written = issue.get().withFingerprint(ContentFingerprint.of(after.text()));
            newsroom().library().issues().save(List.of(written), newsroom().now(), () -> {});
        }
        return after;
    }

    private boolean isAsBuilt() {
        return newsroom()
                .library()
                .issues()
                .find(original.issue())
                .map(IssueRecord::fingerprint)
                .filter(ContentFingerprint.of(AtomicFile.read(path()))::equals)
                .isPresent();
    }

    /** The byte order mark of the file, which is kept. */
    private String mark() {
        byte[] bytes = SavedResponse.of(path()).bytes();
        boolean marked = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.UTF_8).startsWith("\uFEFF");
        return marked ? "\uFEFF" : "";
    }

    /** Papers that are not in the library have no text to fix. */
    private void record(IssueText after) {
        IssueBuilder builder = new IssueBuilder(newsroom());
        ParsedIssue old = builder.read(original.name(), original.text());
        ParsedIssue now = builder.read(after.name(), after.text());
        Optional<IssueRecord> issue = newsroom().library().issues().find(original.issue());
        IssueRecord known =
                issue.orElseGet(() -> IssueRecord.planned(original.issue(), Optional.empty(), Optional.empty()));
        newsroom()
                .library()
                .papers()
                .curate(
                        builder.editedIssueMerge().correctedTexts(old, now, known),
                        newsroom().now());
        recordEvents(old, now, builder);
        if (issue.isPresent() && !old.title().theme().equals(now.title().theme())) {
            IssueRecord themed = issue.get().withTheme(now.title().theme());
            newsroom().library().issues().save(List.of(themed), newsroom().now(), () -> {});
        }
    }

    private void recordEvents(ParsedIssue old, ParsedIssue now, IssueBuilder builder) {
        List<IssueEvent> events = newsroom().library().events().ofIssue(original.issue());
        List<EventCuration> changed = builder.editedIssueMerge()
                .mergeEvents(now, old, events.stream().map(IssueEvent::curation).toList());
        for (int i = 0; i < Math.min(events.size(), changed.size()); i++) {
            IssueEvent event = events.get(i);
            EventCuration fixed = newsroom().newsletter().dates().split(changed.get(i));
            if (!event.curation().equals(fixed)) {
                newsroom()
                        .library()
                        .events()
                        .save(
                                new IssueEvent(event.number(), event.issue(), fixed),
                                newsroom().now());
            }
        }
    }
}
