package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.InboxPaper.InboxReason;
import dev.digest.app.discovery.InboxPaper.LikedPaper;
import dev.digest.app.discovery.LibraryBackground.KnownProposal;
import dev.digest.app.discovery.PaperBackground;
import dev.digest.app.discovery.PaperBackground.KnownPaper;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.library.Decision;
import dev.digest.library.PaperDraft;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper of the inbox as JSON. Keys are only added, never changed; unknown values are null or empty. */
public final class InboxJson {
    private InboxJson() {}

    /** A paper with its rank, the reasons for it, and what the library knows of it. */
    public static Map<String, @Nullable Object> of(KnownProposal proposal) {
        InboxPaper shown = proposal.paper();
        PaperBackground background = proposal.background();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rank", shown.rank());
        json.put("id", shown.paper().id());
        json.put("title", shown.paper().title());
        json.put("titleZh", background.titleZh().orElse(null));
        json.put("authors", shown.paper().authors());
        json.put("institutions", background.institutions().orElse(null));
        json.put("categories", shown.paper().categories());
        json.put("date", shown.paper().announced().toString());
        json.put("score", shown.place().score());
        json.put("drawn", shown.selected().drawn());
        json.put("reasons", shown.reasons().stream().map(InboxJson::reason).toList());
        json.put("draft", background.draft().map(InboxJson::state).orElse(null));
        json.put("known", background.entries().stream().map(InboxJson::known).toList());
        json.put(
                "rejections",
                background.rejections().stream().map(InboxJson::rejection).toList());
        return json;
    }

    /** The state of a draft: {@code waiting}, or the verdict of its review. */
    private static String state(PaperDraft draft) {
        return draft.review()
                .map(review -> review.verdict().name().toLowerCase(Locale.ROOT))
                .orElse("waiting");
    }

    private static Map<String, @Nullable Object> known(KnownPaper paper) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", paper.id().canonical());
        json.put("version", paper.version());
        json.put("status", paper.status().label());
        json.put("issue", paper.issue().isPresent() ? paper.issue().getAsInt() : null);
        return json;
    }

    private static Map<String, @Nullable Object> rejection(Decision decision) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", decision.paper().canonical());
        json.put("date", decision.day().toString());
        json.put("reason", decision.reason().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> reason(InboxReason reason) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(reason.kind().label(), reason.text());
        json.put("weight", reason.weight());
        if (reason.kind() == ReasonKind.LIKE) {
            json.put("title", reason.liked().map(LikedPaper::title).orElse(null));
            json.put(
                    "issue",
                    reason.liked()
                            .filter(paper -> paper.issue().isPresent())
                            .map(paper -> (Object) paper.issue().getAsInt())
                            .orElse(null));
        }
        return json;
    }
}
