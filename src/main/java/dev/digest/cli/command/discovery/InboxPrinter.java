package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.EditorialRecord;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.discovery.InboxCommand.Shown;
import dev.digest.format.Json;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the papers of the inbox as text and JSON. */
record InboxPrinter(CommandContext context, EditorialRecord record) {
    /** On a terminal two lines a paper: the paper, and why it is ranked there; otherwise one line in columns. */
    void print(Shown shown) {
        String rank = Integer.toString(shown.rank());
        String why = String.join(" · ", reasons(shown));
        String category = shown.paper().categories().stream().findFirst().orElse("");
        if (context.output().isTerminal()) {
            context.console()
                    .printRow(" ".repeat(Math.max(0, 4 - rank.length())) + rank + "  "
                            + shown.paper().id() + "  " + category + "  "
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

    private static String score(Shown shown) {
        // Avoids "-0.000".
        return String.format(Locale.ROOT, "%.3f", Math.round(shown.place().score() * 1e3) / 1e3 + 0.0);
    }

    /** The reasons for a paper's rank, as text. */
    List<String> reasons(Shown shown) {
        List<String> words = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (shown.selected().drawn()) {
            others.add(context.messages().text("inbox.drawn"));
        }
        deferral(shown).ifPresent(others::add);
        for (Map<?, ?> reason : stored(shown)) {
            if (reason.get("like") instanceof String id) {
                liked(id).ifPresent(others::add);
            } else if (reason.get("author") instanceof String name) {
                others.add(context.messages().text("inbox.author", name));
            } else if (reason.get("watch") instanceof String mark) {
                others.add(context.messages().text("inbox.watched", mark));
            } else if (reason.get("hidden") instanceof String word) {
                others.add(context.messages().text("inbox.hidden-by", word));
            } else {
                words.add(String.valueOf(reason.get("term")));
            }
        }
        if (!words.isEmpty()) {
            others.add(context.messages()
                    .text("inbox.words", String.join(context.messages().text("inbox.and"), words)));
        }
        return others;
    }

    /** A deferred paper is proposed again with the reason for the deferral. */
    private Optional<String> deferral(Shown shown) {
        return record.decisionOn(shown.paper().id())
                .filter(decision -> decision.kind() == DecisionKind.DEFERRED)
                .map(decision -> context.messages()
                        .text(
                                decision.reason().isPresent() ? "inbox.deferred-since" : "inbox.deferred",
                                decision.day(),
                                decision.reason().orElse("")));
    }

    private Optional<String> liked(String id) {
        return entry(id)
                .map(entry -> entry.issue().isPresent()
                        ? context.messages()
                                .text(
                                        "inbox.like-issue",
                                        entry.paper().title(),
                                        entry.issue().getAsInt())
                        : context.messages().text("inbox.like", entry.paper().title()));
    }

    private Optional<LibraryPaper> entry(String id) {
        return context.newsroom().library().papers().find(PaperId.ofCanonical(id));
    }

    private static List<Map<?, ?>> stored(Shown shown) {
        List<Map<?, ?>> reasons = new ArrayList<>();
        if (Json.read(shown.place().reasons()) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> reason) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    Map<String, @Nullable Object> json(Shown shown) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rank", shown.rank());
        json.put("id", shown.paper().id());
        json.put("title", shown.paper().title());
        json.put("authors", shown.paper().authors());
        json.put("categories", shown.paper().categories());
        json.put("date", shown.paper().announced().toString());
        json.put("score", shown.place().score());
        json.put("drawn", shown.selected().drawn());
        json.put("reasons", stored(shown).stream().map(this::reason).toList());
        return json;
    }

    private Map<String, @Nullable Object> reason(Map<?, ?> stored) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        stored.forEach((key, value) -> json.put(String.valueOf(key), value));
        json.put("weight", Double.valueOf(String.valueOf(stored.get("weight"))));
        if (stored.get("like") instanceof String id) {
            json.put("title", entry(id).map(entry -> entry.paper().title()).orElse(null));
            json.put(
                    "issue",
                    entry(id)
                            .filter(one -> one.issue().isPresent())
                            .map(one -> (Object) one.issue().getAsInt())
                            .orElse(null));
        }
        return json;
    }
}
