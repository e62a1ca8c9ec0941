package dev.digest.app.discovery;

import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.library.Decision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper of the inbox.
 *
 * @param reasons why it is ranked there, strongest first
 * @param decision an earlier decision, such as a deferral that has expired
 * @param organization the one under whose name it was put up where people vote
 */
public record InboxPaper(
        SelectedPaper selected,
        NewPaper paper,
        List<InboxReason> reasons,
        Optional<Decision> decision,
        Optional<String> organization) {
    public InboxPaper {
        reasons = List.copyOf(reasons);
    }

    /**
     * A reason for a rank.
     *
     * @param text by its kind: a word, an author, or the canonical id of a similar paper
     * @param liked the similar paper, while it is in the library
     */
    public record InboxReason(ReasonKind kind, String text, double weight, Optional<LikedPaper> liked) {}

    /** A paper that was picked before, with its issue. */
    public record LikedPaper(String title, OptionalInt issue) {}

    /** One of which nothing else is known yet. */
    static InboxPaper of(SelectedPaper selected, NewPaper paper) {
        return new InboxPaper(selected, paper, List.of(), Optional.empty(), Optional.empty());
    }

    InboxPaper with(List<InboxReason> why, Optional<Decision> decided, Optional<String> group) {
        return new InboxPaper(selected, paper, why, decided, group);
    }

    /** Its rank in the whole ranking, from 1. */
    public int rank() {
        return selected.place().rank();
    }

    /** Its place in the ranking, with the score. */
    public RankedPlace place() {
        return selected.place();
    }
}
