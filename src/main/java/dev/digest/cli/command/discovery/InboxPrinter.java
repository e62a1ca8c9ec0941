package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.InboxPaper.InboxReason;
import dev.digest.app.discovery.InboxPaper.LikedPaper;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ListedRows;
import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import dev.digest.library.Decision.DecisionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the papers of the inbox as text and JSON. */
record InboxPrinter(CommandContext context) {
    /**
     * On a terminal two lines a paper: the paper with its row, by which the next command may name it, and why it is
     * ranked there; otherwise one line in columns.
     */
    void print(InboxPaper shown, int row) {
        String rank = Integer.toString(shown.rank());
        String why = String.join(" · ", reasons(shown));
        String category = shown.paper().categories().stream().findFirst().orElse("");
        if (context.output().isTerminal()) {
            String number = Integer.toString(row);
            context.console()
                    .printRow(" ".repeat(Math.max(0, 4 - number.length())) + number + "  "
                            + ListedRows.shortId(shown.paper().id()) + "  " + category + "  "
                            + shown.paper().title());
            if (!why.isEmpty()) {
                context.console().printRow("      " + why);
            }
        } else {
            context.console()
                    .print(String.join(
                            "\t",
                            rank,
                            shown.paper().id(),
                            score(shown),
                            shown.paper().announced().toString(),
                            category,
                            shown.paper().title(),
                            why));
        }
    }

    private static String score(InboxPaper shown) {
        // Avoids "-0.000".
        return String.format(Locale.ROOT, "%.3f", Math.round(shown.place().score() * 1e3) / 1e3 + 0.0);
    }

    /** The reasons for a paper's rank, as text. */
    List<String> reasons(InboxPaper shown) {
        List<String> words = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (shown.selected().drawn()) {
            others.add(context.messages().text("inbox.drawn"));
        }
        deferral(shown).ifPresent(others::add);
        for (InboxReason reason : shown.reasons()) {
            switch (reason.kind()) {
                case LIKE -> reason.liked().map(this::liked).ifPresent(others::add);
                case AUTHOR -> others.add(context.messages().text("inbox.author", reason.text()));
                case WATCH -> others.add(context.messages().text("inbox.watched", reason.text()));
                case HIDDEN -> others.add(context.messages().text("inbox.hidden-by", reason.text()));
                case TERM -> words.add(reason.text());
            }
        }
        if (!words.isEmpty()) {
            others.add(context.messages()
                    .text("inbox.terms", String.join(context.messages().text("inbox.and"), words)));
        }
        return others;
    }

    /** A deferred paper is proposed again with the reason for the deferral. */
    private Optional<String> deferral(InboxPaper shown) {
        return shown.decision()
                .filter(decision -> decision.kind() == DecisionKind.DEFERRED)
                .map(decision -> context.messages()
                        .text(
                                decision.reason().isPresent() ? "inbox.deferred-since" : "inbox.deferred",
                                decision.day(),
                                decision.reason().orElse("")));
    }

    private String liked(LikedPaper paper) {
        return paper.issue().isPresent()
                ? context.messages()
                        .text("inbox.like-issue", paper.title(), paper.issue().getAsInt())
                : context.messages().text("inbox.like", paper.title());
    }

    Map<String, @Nullable Object> json(InboxPaper shown) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rank", shown.rank());
        json.put("id", shown.paper().id());
        json.put("title", shown.paper().title());
        json.put("authors", shown.paper().authors());
        json.put("categories", shown.paper().categories());
        json.put("date", shown.paper().announced().toString());
        json.put("score", shown.place().score());
        json.put("drawn", shown.selected().drawn());
        json.put("reasons", shown.reasons().stream().map(InboxPrinter::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(InboxReason reason) {
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
