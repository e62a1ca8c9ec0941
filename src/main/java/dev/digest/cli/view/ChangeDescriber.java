package dev.digest.cli.view;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.Change;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.RecordChange;
import dev.digest.library.RecordChange.CurationChange;
import dev.digest.library.RecordChange.DecisionChange;
import dev.digest.library.RecordChange.DraftChange;
import dev.digest.library.RecordChange.EventChange;
import dev.digest.library.RecordChange.FileChange;
import dev.digest.library.RecordChange.IssueChange;
import dev.digest.library.RecordChange.IssuePaperChange;
import dev.digest.library.RecordChange.PaperKeyChange;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.library.RecordChange.SendingChange;
import dev.digest.library.RecordChange.WaivedRuleChange;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Describes a change record by record: {@code arXiv:2210.11610} to {@code category, summary}. */
record ChangeDescriber(MessageCatalog messages) {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    Map<String, List<String>> describe(Change change) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, Map<PaperId, Integer>> moved = new LinkedHashMap<>();
        for (RecordChange record : change.recordChanges()) {
            if (record instanceof PaperKeyChange) {
                continue;
            }
            String thing = name(record);
            Set<String> what = words.computeIfAbsent(thing, none -> new LinkedHashSet<>());
            if (record instanceof IssuePaperChange place) {
                int step = place.kind() == RecordChangeKind.DELETED ? -1 : 1;
                place.paper()
                        .ifPresent(paper -> moved.computeIfAbsent(thing, none -> new LinkedHashMap<>())
                                .merge(paper, step, Integer::sum));
            } else {
                what.addAll(changes(record));
            }
        }
        moved.forEach(
                (thing, papers) -> Objects.requireNonNull(words.get(thing)).addAll(places(papers)));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        words.forEach((thing, what) -> lists.put(thing, orChanged(what)));
        return lists;
    }

    /** A change of what the library sets by itself is still a change. */
    private List<String> orChanged(Set<String> what) {
        return what.isEmpty() ? List.of(messages.text("history.changed")) : List.copyOf(what);
    }

    private String name(RecordChange record) {
        if (record instanceof FileChange file) {
            return file.path();
        }
        if (record instanceof EventChange event) {
            return messages.text("history.event", event.number());
        }
        Optional<String> paper = record instanceof IssuePaperChange
                ? Optional.empty()
                : record.paper().map(PaperId::canonical);
        return paper.orElseGet(
                () -> messages.text("history.issue", record.issue().orElse(0)));
    }

    private List<String> changes(RecordChange record) {
        if (record.kind() == RecordChangeKind.BASELINE || record.kind() == RecordChangeKind.CONFLICTING) {
            return List.of(messages.text(
                    record.kind() == RecordChangeKind.BASELINE ? "history.found" : "history.conflicting"));
        }
        if (record instanceof CurationChange) {
            return fields(record);
        }
        if (record instanceof WaivedRuleChange waived) {
            return List.of(messages.text("history.passed", waived.rule()));
        }
        if (record instanceof DraftChange) {
            boolean reviewed = record.kind() == RecordChangeKind.UPDATED;
            return List.of(messages.text(reviewed ? "history.draft-reviewed" : "history.draft"));
        }
        if (record instanceof DecisionChange decision) {
            return decision(decision);
        }
        if (record instanceof SendingChange sending) {
            return sending(sending);
        }
        if (record instanceof IssueChange issue) {
            return issue(issue);
        }
        return record.kind() == RecordChangeKind.UPDATED && !(record instanceof FileChange)
                ? fields(record)
                : List.of(messages.text("history." + kindKey(record.kind())));
    }

    private List<String> decision(DecisionChange decision) {
        if (decision.kind() == RecordChangeKind.DELETED) {
            return List.of(messages.text("history.undecided"));
        }
        Optional<DecisionKind> decided = decision.decided();
        return decided.isPresent()
                ? List.of(messages.text("history." + decided.get().label()))
                : fields(decision);
    }

    private List<String> sending(SendingChange sending) {
        Optional<String> state = sending.kind() == RecordChangeKind.DELETED
                ? Optional.of("forgotten")
                : sending.state().map(now -> now.label());
        return state.isPresent()
                ? List.of(messages.text("history.sending-" + state.get(), sending.channel(), sending.target()))
                : fields(sending);
    }

    private List<String> issue(IssueChange issue) {
        List<String> what = new ArrayList<>();
        if (issue.kind() != RecordChangeKind.UPDATED) {
            what.add(messages.text("history." + kindKey(issue.kind())));
        }
        if (issue.isPublished()) {
            what.add(messages.text("history.published"));
        } else if (issue.isUnpublished()) {
            what.add(messages.text("history.unpublished"));
        }
        what.addAll(fields(issue));
        return what;
    }

    /** The changed fields; in English by their names, which scripts rely on. */
    private List<String> fields(RecordChange record) {
        return record.difference().fields().stream()
                .map(ChangeDescriber::fieldName)
                .map(name -> messages.find("history.field." + name, List.of()).orElse(name))
                .toList();
    }

    /** {@code titleZh} is {@code title-zh} in options, sheets and messages. */
    private static String fieldName(String name) {
        return CAPITAL.matcher(name).replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT));
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
