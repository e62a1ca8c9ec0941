package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.format.FoldedText;
import java.util.List;
import java.util.Optional;

/** The papers of a triage session in their order, of which one is the current one. */
public final class TriageList {
    private final List<InboxPaper> papers;
    private int at;

    TriageList(List<InboxPaper> papers) {
        this.papers = List.copyOf(papers);
    }

    /** The papers, in order. */
    public List<InboxPaper> papers() {
        return papers;
    }

    /** The current paper; none after the last. */
    public Optional<InboxPaper> current() {
        return at < papers.size() ? Optional.of(papers.get(at)) : Optional.empty();
    }

    /** The place of the current paper, from 1; one more than there are after the last. */
    public int place() {
        return at + 1;
    }

    /** How many papers there are. */
    public int total() {
        return papers.size();
    }

    /** Goes to the next paper. */
    public void next() {
        at = Math.min(papers.size(), at + 1);
    }

    /** Goes to the previous paper. Returns false at the first. */
    public boolean back() {
        boolean possible = at > 0;
        at = Math.max(0, at - 1);
        return possible;
    }

    /** Goes to the paper at a place, from 1, or to the nearest there is. */
    public void goTo(int place) {
        at = Math.max(0, Math.min(papers.size() - 1, place - 1));
    }

    /** Goes to a paper by its canonical id. Returns false when it is not among these. */
    public boolean goTo(String id) {
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).paper().id().equals(id)) {
                at = i;
                return true;
            }
        }
        return false;
    }

    /**
     * Goes to the nearest other paper with these words in title, abstract or authors, around the end.
     *
     * @param forward whether to look at the next ones first, or at the previous ones
     * @return false without one
     */
    public boolean find(String words, boolean forward) {
        String wanted = FoldedText.of(words);
        for (int i = 1; i <= papers.size(); i++) {
            int place = Math.floorMod(at + (forward ? i : -i), papers.size());
            if (has(papers.get(place).paper(), wanted)) {
                at = place;
                return true;
            }
        }
        return false;
    }

    private static boolean has(NewPaper paper, String words) {
        return FoldedText.of(paper.title() + " " + paper.abstractText() + " " + String.join(", ", paper.authors()))
                .contains(words);
    }
}
