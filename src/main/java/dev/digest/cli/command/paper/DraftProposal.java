package dev.digest.cli.command.paper;

import dev.digest.app.paper.draft.ReviewDrafts;
import dev.digest.cli.command.CommandContext;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills sheets from drafts that are not reviewed yet, and records the review. */
final class DraftProposal implements SheetProposal {
    private final CommandContext session;
    private final Map<String, Optional<PaperDraft>> known = new HashMap<>();
    private FileTime before = FileTime.from(Instant.EPOCH);

    DraftProposal(CommandContext context) {
        this.session = context;
    }

    private Optional<PaperDraft> draft(LibraryPaper entry) {
        return known.computeIfAbsent(
                entry.paper().id().canonical(), id -> new ReviewDrafts(session.newsroom()).draft(entry));
    }

    @Override
    public Map<CurationField, String> words(LibraryPaper entry) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        draft(entry).ifPresent(draft -> words.putAll(draft.words()));
        words.keySet()
                .removeIf(field -> field == CurationField.CATEGORY
                        && !session.newsroom().newsletter().categories().names().contains(words.get(field)));
        return words;
    }

    @Override
    public Map<CurationField, List<String>> comments(LibraryPaper entry) {
        Map<CurationField, List<String>> comments = new EnumMap<>(CurationField.class);
        draft(entry).ifPresent(draft -> comment(draft, entry, comments));
        return comments;
    }

    private void comment(PaperDraft draft, LibraryPaper entry, Map<CurationField, List<String>> comments) {
        for (CurationField field : CurationField.values()) {
            List<String> lines = new ArrayList<>();
            draft.findings().stream()
                    .filter(finding -> place(finding) == field)
                    .map(this::inWords)
                    .forEach(lines::add);
            String said = entry.curation().get(field).orElse("");
            String drafted = draft.words().getOrDefault(field, "");
            if (!said.isEmpty() && !drafted.isEmpty() && !said.equals(drafted)) {
                lines.add(session.messages().text("review.proposed", drafted));
            }
            comments.put(field, lines);
        }
        comments.computeIfAbsent(CurationField.TITLE, none -> new ArrayList<>())
                .add(
                        0,
                        session.messages()
                                .text(
                                        "review.made",
                                        draft.origin().model(),
                                        session.console()
                                                .formatMinute(draft.origin().madeAt())));
    }

    private static CurationField place(DraftFinding finding) {
        return CurationField.ofKey(finding.field()).orElse(CurationField.SUMMARY);
    }

    private String inWords(DraftFinding finding) {
        return session.messages().text("review.finding", words(finding, session));
    }

    /** The text of a finding. */
    static String words(DraftFinding finding, CommandContext context) {
        return context.messages().text(finding.key(), finding.details().toArray());
    }

    /**
     * Sets an old modification time: file systems store milliseconds at best, and an old time is not reached by
     * accident.
     */
    @Override
    public void begin(Path sheet) {
        try {
            Files.setLastModifiedTime(sheet, FileTime.from(Instant.EPOCH.plusSeconds(1)));
            before = Files.getLastModifiedTime(sheet);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", sheet, AtomicFile.reason(e)).causedBy(e);
        }
    }

    @Override
    public boolean isUntouched(Path sheet) {
        try {
            return Files.getLastModifiedTime(sheet).equals(before);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stored(LibraryPaper entry, Curation words) {
        draft(entry).ifPresent(draft -> new ReviewDrafts(session.newsroom()).accept(draft, words));
    }

    @Override
    public boolean isReview() {
        return true;
    }
}
