package dev.digest.app.issue.publish;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.RecordedIssueFile;
import dev.digest.curation.EventCuration;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.IncompleteItems;
import dev.digest.issue.IncompleteItems.IncompleteItem;
import dev.digest.issue.Issue;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.ReaderTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks an issue as published and saves the edits of its file in the library. */
public final class PublishIssue {
    private final Newsroom newsroom;
    private final IssueBuilder builder;
    private @Nullable HandEdit edit;

    public PublishIssue(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.builder = new IssueBuilder(newsroom);
    }

    /**
     * The published issue.
     *
     * @param isNew whether this made it a published one: it may have been published before
     * @param edit what was edited by hand in its file, and is recorded now
     */
    public record Result(IssueRecord issue, boolean isNew, Optional<HandEdit> edit) {}

    /**
     * A file that was edited by hand.
     *
     * @param file as the user would type it
     * @param before its text as it was built last
     */
    public record HandEdit(String file, String before, String after) {}

    /**
     * What to publish.
     *
     * @param waived the rules of {@code check} whose errors are accepted
     * @param reason why they are accepted; empty when none are
     * @param correction the note to readers of a published issue about its correction, as Markdown; may be empty
     */
    public record Request(int number, List<String> waived, String reason, String correction) {}

    /**
     * Publishes an issue. One that is published already stays as it is, unless its file was edited since: then the
     * corrections are saved.
     *
     * @throws Problem {@code issue.unknown}, {@code check.no-rule}, {@code publish.*}
     */
    public Result publish(Request request) {
        IssueRecord issue = builder.requireIssue(request.number());
        String correction = CleanText.line(request.correction());
        if (!correction.isEmpty() && !issue.isPublished()) {
            throw Problem.of("publish.nothing-to-correct", issue.number());
        }
        if (issue.isPublished() && !isEdited(issue) && correction.isEmpty()) {
            newsroom.info("publish.already", issue.number());
            return new Result(issue, false, Optional.empty());
        }
        RuleWaivers waivers = RuleWaivers.of(request.waived(), request.reason(), newsroom);
        IssueRecord published =
                newsroom.library().transactions().inTransaction(() -> publish(request.number(), waivers, correction));
        if (issue.isPublished()) {
            newsroom.info("publish.corrected", issue.number());
        }
        return new Result(published, !issue.isPublished(), Optional.ofNullable(edit));
    }

    private boolean isEdited(IssueRecord issue) {
        Path file = newsroom.workspace().issue(issue.number());
        return !issue.fingerprint().isEmpty()
                && Files.exists(file)
                && !ContentFingerprint.of(AtomicFile.read(file)).equals(issue.fingerprint());
    }

    private IssueRecord released(IssueRecord issue) {
        return issue.isPublished() ? issue.correctedSince(newsroom.now()) : issue.publishedSince(newsroom.now());
    }

    private IssueRecord publish(int number, RuleWaivers waivers, String correction) {
        IssueRecord issue = builder.requireIssue(number);
        Path file = newsroom.workspace().issue(issue.number());
        RecordedIssueFile recorded = new RecordedIssueFile(newsroom, issue);
        recorded.restoreMissing();
        String there = recorded.current()
                .filter(text -> !issue.fingerprint().isEmpty())
                .orElseThrow(() -> Problem.of("publish.not-built", issue.number()));
        String text = correction.isEmpty() ? there : withCorrection(there, correction);
        boolean edited = !ContentFingerprint.of(there).equals(issue.fingerprint());
        IssueUpdate publication = publication(issue, file, text, edited);
        waivers.requireNoErrors(issue.number());
        if (!text.equals(there)) {
            newsroom.files().write(file, text);
        } else if (edit != null) {
            newsroom.library().history().keepText(text);
        }
        newsroom.library().issues().save(publication, newsroom.now());
        waivers.recordWaivers(issue.number());
        return publication.issue();
    }

    /** The note stands with the closing words, behind all entries, so that every form of output has it. */
    private String withCorrection(String text, String correction) {
        String label = newsroom.newsletter().correctionLabel();
        LocalDate today = LocalDate.now(newsroom.host().clock());
        boolean closed = !builder.read("issue.md", text).footer().isBlank();
        return text.stripTrailing()
                + (closed ? "\n\n" : "\n\n---\n\n")
                + ReaderTexts.of(newsroom.newsletter().language()).get("issue.correction", label, today, correction)
                + "\n";
    }

    /**
     * What publishing saves.
     *
     * @param handEdited whether an editor changed the file, rather than only this command, by a correction
     */
    private IssueUpdate publication(IssueRecord issue, Path file, String there, boolean handEdited) {
        Issue assembled = builder.issue(issue, heldPapers(issue), true);
        String built = builder.text(assembled, issue);
        IssueRecord out = released(issue).withFingerprint(ContentFingerprint.of(there));
        if (there.equals(built)) {
            // An incomplete issue must not be published.
            builder.issue(issue, heldPapers(issue), false);
            return new IssueUpdate(out, List.of(), Map.of(), announcements(issue));
        }
        // Taken for edited by hand, an older file would bring back what others have changed since.
        boolean isFormer = new RecordedIssueFile(newsroom, issue).isFormer(there);
        if (isFormer || ContentFingerprint.of(there).equals(issue.fingerprint())) {
            throw Problem.of("publish.stale", newsroom.files().displayPath(file), issue.number());
        }
        ParsedIssue edited = builder.read(file.toString(), there);
        ParsedIssue now = builder.read("built.md", built);
        check(edited, newsroom.files().displayPath(file), issue.number());
        requireNothingUnseen(issue, now, edited, there);
        for (UnparsedLine line : edited.unparsedLines()) {
            newsroom.warn("publish.unread", newsroom.files().displayPath(file), line.line(), line.text());
        }
        if (handEdited) {
            String told = newsroom.request().dryRun() ? "publish.would-record" : "publish.edited";
            newsroom.info(told, newsroom.files().displayPath(file));
        }
        String before = newsroom.library().history().text(issue.fingerprint()).orElse(built);
        edit = new HandEdit(newsroom.files().displayPath(file), before, there);
        return builder.withEditedTimes(builder.editedIssueMerge().mergeEdited(edited, out, now, announcements(issue)));
    }

    /** Texts written since the issue was built must not be overwritten by those of an older file. */
    private void requireNothingUnseen(IssueRecord issue, ParsedIssue now, ParsedIssue edited, String text) {
        List<String> unseen = newsroom.library()
                .history()
                .text(issue.fingerprint())
                .map(built -> builder.editedIssueMerge().unseenChanges(builder.read("built.md", built), now, edited))
                .filter(changes -> !changes.isEmpty())
                .orElseGet(() -> new RecordedIssueFile(newsroom, issue).unseenLines(text));
        if (!unseen.isEmpty()) {
            Path file = newsroom.workspace().issue(issue.number());
            throw Problem.of(
                    "publish.unseen", newsroom.files().displayPath(file), issue.number(), String.join("\n", unseen));
        }
    }

    private List<LibraryPaper> heldPapers(IssueRecord issue) {
        return issue.papers().stream()
                .map(id -> newsroom.library().papers().find(id).orElseThrow())
                .toList();
    }

    private List<EventCuration> announcements(IssueRecord issue) {
        return newsroom.library().events().ofIssue(issue.number()).stream()
                .map(IssueEvent::curation)
                .toList();
    }

    private static void check(ParsedIssue edited, String file, int number) {
        edited.title().number().ifPresent(said -> {
            if (said != number) {
                throw Problem.of("publish.other-number", file, said, number);
            }
        });
        List<IncompleteItem> lacking = new ArrayList<>();
        for (ParsedEntry entry : edited.entries()) {
            if (entry.summary().isEmpty() || entry.title().any().isEmpty()) {
                String missing = entry.title().any().isEmpty() ? "title" : "summary";
                lacking.add(new IncompleteItem(file + ":" + entry.line(), List.of(missing)));
            }
        }
        if (!lacking.isEmpty()) {
            throw Problem.of("issue.incomplete", lacking.size(), new IncompleteItems(lacking));
        }
    }
}
