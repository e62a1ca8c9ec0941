package dev.digest.app.paper.draft;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accepts drafts as the editor's text, or rejects them. */
public record ReviewDrafts(Newsroom newsroom) {
    /** The papers with a draft to review. */
    public List<LibraryPaper> waiting() {
        PaperCatalog papers = new PaperCatalog(newsroom);
        return papers.withWaitingDraft().stream()
                .flatMap(id -> papers.find(id).stream())
                .toList();
    }

    /** The draft of a paper, if it is not reviewed yet. */
    public Optional<PaperDraft> draft(LibraryPaper entry) {
        return new PaperCatalog(newsroom).lastDraft(entry.paper().id()).filter(PaperDraft::isWaiting);
    }

    /**
     * The draft of a paper.
     *
     * @throws Problem {@code review.no-draft}
     */
    public PaperDraft require(LibraryPaper entry) {
        return draft(entry)
                .orElseThrow(() -> Problem.of("review.no-draft", entry.paper().id()));
    }

    /** Records that an editor accepted a draft, and how much of it was changed. */
    public void accept(PaperDraft draft, Curation words) {
        int changed = TextChange.percent(text(draft.words()), text(words.fields(), draft));
        record(draft, changed == 0 ? ReviewOutcome.TAKEN : ReviewOutcome.CHANGED, changed);
    }

    /** Records that an editor rejected the drafts of these papers. */
    public void refuse(List<LibraryPaper> entries) {
        newsroom.library().transactions().inTransaction(() -> {
            entries.forEach(entry -> record(require(entry), ReviewOutcome.REFUSED, 100));
            return entries;
        });
    }

    private void record(PaperDraft draft, ReviewOutcome outcome, int changed) {
        DraftReview review =
                new DraftReview(newsroom.now().toString(), newsroom.invocation().userName(), outcome, changed);
        newsroom.library().drafts().keep(draft.reviewed(review));
    }

    private static String text(Map<CurationField, String> words) {
        return String.join("\n", words.values());
    }

    private static String text(Map<CurationField, String> words, PaperDraft draft) {
        List<String> texts = new ArrayList<>();
        draft.words().keySet().forEach(field -> texts.add(words.getOrDefault(field, "")));
        return String.join("\n", texts);
    }
}
