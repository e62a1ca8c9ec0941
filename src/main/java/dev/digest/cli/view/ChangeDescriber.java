package dev.digest.cli.view;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.Change;
import dev.digest.library.RecordChange;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Describes a change record by record: {@code arXiv:2210.11610} to {@code category, summary}. */
record ChangeDescriber(MessageCatalog messages) {
    /** Internal columns that are not shown. */
    private static final Set<String> BOOKKEEPING_COLUMNS = Set.of(
            "id",
            "paper_id",
            "issue_number",
            "number",
            "sequence",
            "added_at",
            "changed_at",
            "assigned",
            "built_at",
            "published_at",
            "passed_at",
            "fingerprint");

    Map<String, List<String>> describe(Change change) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, Map<PaperId, Integer>> moved = new LinkedHashMap<>();
        for (RecordChange touch : change.recordChanges()) {
            if (touch.recordType().equals("paper_key")) {
                continue;
            }
            String thing = recordName(touch);
            Set<String> what = words.computeIfAbsent(thing, none -> new LinkedHashSet<>());
            if (touch.recordType().equals("issue_paper")) {
                int step = touch.kind() == RecordChangeKind.DELETED ? -1 : 1;
                touch.paper()
                        .ifPresent(paper -> moved.computeIfAbsent(thing, none -> new LinkedHashMap<>())
                                .merge(paper, step, Integer::sum));
            } else {
                what.addAll(changedColumns(touch));
            }
        }
        moved.forEach(
                (thing, papers) -> Objects.requireNonNull(words.get(thing)).addAll(places(papers)));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        words.forEach((thing, what) -> lists.put(thing, describeColumns(what)));
        return lists;
    }

    /** A change of internal columns only is still a change. */
    private List<String> describeColumns(Set<String> what) {
        return what.isEmpty() ? List.of(messages.text("history.changed")) : List.copyOf(what);
    }

    private String recordName(RecordChange touch) {
        return switch (touch.recordType()) {
            case "paper", "curation", "draft", "decision" ->
                touch.paper().map(PaperId::canonical).orElse("");
            case "event" -> messages.text("history.event", touch.key().get(0));
            case "file" -> touch.key().get(0).toString();
            default -> messages.text("history.issue", touch.issue().orElse(0));
        };
    }

    private List<String> changedColumns(RecordChange touch) {
        if (touch.kind() == RecordChangeKind.BASELINE || touch.kind() == RecordChangeKind.CONFLICTING) {
            return List.of(
                    messages.text(touch.kind() == RecordChangeKind.BASELINE ? "history.found" : "history.conflicting"));
        }
        return switch (touch.recordType()) {
            case "curation" -> fields(touch);
            case "passed_rule" ->
                List.of(messages.text("history.passed", touch.key().get(1)));
            case "draft" ->
                List.of(messages.text(
                        touch.kind() == RecordChangeKind.UPDATED ? "history.draft-reviewed" : "history.draft"));
            case "decision" -> decision(touch);
            case "sending" -> sending(touch);
            case "issue" -> issue(touch);
            default ->
                touch.kind() == RecordChangeKind.UPDATED && !touch.recordType().equals("file")
                        ? fields(touch)
                        : List.of(messages.text("history." + kindKey(touch.kind())));
        };
    }

    private List<String> decision(RecordChange touch) {
        Object kind = touch.after().get("kind");
        if (touch.kind() == RecordChangeKind.DELETED || (touch.kind() == RecordChangeKind.UPDATED && kind == null)) {
            return touch.kind() == RecordChangeKind.DELETED
                    ? List.of(messages.text("history.undecided"))
                    : fields(touch);
        }
        return List.of(messages.text("history." + kind));
    }

    /** The key is issue, channel, target and time. */
    private List<String> sending(RecordChange touch) {
        Object state = touch.kind() == RecordChangeKind.DELETED
                ? "forgotten"
                : touch.after().get("state");
        return state == null
                ? fields(touch)
                : List.of(messages.text(
                        "history.sending-" + state,
                        touch.key().get(1),
                        touch.key().get(2)));
    }

    private List<String> issue(RecordChange touch) {
        List<String> what = new ArrayList<>();
        if (touch.kind() != RecordChangeKind.UPDATED) {
            what.add(messages.text("history." + kindKey(touch.kind())));
        }
        if (touch.after().get("published_at") != null) {
            what.add(messages.text("history.published"));
        } else if (touch.before().get("published_at") != null) {
            what.add(messages.text("history.unpublished"));
        }
        what.addAll(fields(touch));
        return what;
    }

    /** The changed columns; in English by their names, which scripts rely on. */
    private List<String> fields(RecordChange touch) {
        Set<String> columns = new TreeSet<>(touch.before().keySet());
        columns.addAll(touch.after().keySet());
        columns.removeAll(BOOKKEEPING_COLUMNS);
        return columns.stream()
                .filter(column -> !Objects.equals(
                        touch.before().get(column), touch.after().get(column)))
                .map(column -> column.replace('_', '-'))
                .map(name -> messages.find("history.field." + name, List.of()).orElse(name))
                .toList();
    }

    private List<String> places(Map<PaperId, Integer> papers) {
        List<String> what = new ArrayList<>();
        papers.forEach((paper, net) -> {
            if (net != 0) {
                what.add((net > 0 ? "+" : "-") + paper);
            }
        });
        return what.isEmpty() ? List.of(messages.text("history.order")) : what;
    }

    /** The name of a kind in message keys and JSON. */
    static String kindKey(RecordChangeKind kind) {
        return switch (kind) {
            case CREATED -> "made";
            case UPDATED -> "changed";
            case DELETED -> "removed";
            case BASELINE -> "found";
            case CONFLICTING -> "aside";
        };
    }
}
