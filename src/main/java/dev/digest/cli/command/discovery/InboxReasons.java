package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.InboxPaper.InboxReason;
import dev.digest.app.discovery.InboxPaper.LikedPaper;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import java.util.ArrayList;
import java.util.List;

/** Why papers of the inbox are ranked where they are, in the user's language. */
public record InboxReasons(MessageCatalog messages) {
    /** The reasons for a paper's rank, as text. */
    public List<String> of(InboxPaper shown) {
        List<String> words = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (shown.selected().drawn()) {
            others.add(messages.text("inbox.drawn"));
        }
        addDeferral(shown, others);
        for (InboxReason reason : shown.reasons()) {
            switch (reason.kind()) {
                case LIKE -> {
                    if (reason.liked().isPresent()) {
                        others.add(liked(reason.liked().get()));
                    }
                }
                case AUTHOR -> others.add(messages.text("inbox.author", reason.text()));
                case WATCH -> others.add(messages.text("inbox.watched", reason.text()));
                case VOTES -> others.add(messages.text("inbox.votes", Integer.parseInt(reason.text())));
                case HIDDEN -> others.add(messages.text("inbox.hidden-by", reason.text()));
                case TERM -> words.add(reason.text());
            }
        }
        if (!words.isEmpty()) {
            others.add(messages.text("inbox.terms", String.join(messages.text("inbox.and"), words)));
        }
        return others;
    }

    /** A deferred paper is proposed again with the reason for the deferral. */
    private void addDeferral(InboxPaper shown, List<String> reasons) {
        Decision decision = shown.decision().orElse(null);
        if (decision != null && decision.kind() == DecisionKind.DEFERRED) {
            reasons.add(messages.text(
                    decision.reason().isPresent() ? "inbox.deferred-since" : "inbox.deferred",
                    decision.day(),
                    decision.reason().orElse("")));
        }
    }

    private String liked(LikedPaper paper) {
        return paper.issue().isPresent()
                ? messages.text("inbox.like-issue", paper.title(), paper.issue().getAsInt())
                : messages.text("inbox.like", paper.title());
    }
}
