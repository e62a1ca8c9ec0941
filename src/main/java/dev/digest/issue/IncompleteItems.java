package dev.digest.issue;

import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.util.List;
import java.util.stream.Collectors;

/** Papers and events that lack fields, one a line, for a message. */
public record IncompleteItems(List<IncompleteItem> items) implements LocalizedDetail {
    private static final String FIELD = "history.field.";

    /** Something that lacks fields; these are given by their keys. */
    public record IncompleteItem(String name, List<String> missing) {
        public IncompleteItem {
            missing = List.copyOf(missing);
        }
    }

    public IncompleteItems {
        items = List.copyOf(items);
    }

    @Override
    public String text(MessageSource messages) {
        return items.stream()
                .map(item -> messages.text(
                        "issue.lacks",
                        item.name(),
                        item.missing().stream()
                                .map(key -> fieldName(key, messages))
                                .collect(Collectors.joining(messages.text("list.comma")))))
                .collect(Collectors.joining("\n"));
    }

    private static String fieldName(String key, MessageSource messages) {
        String name = messages.text(FIELD + key);
        return name.startsWith(FIELD) ? key : name;
    }

    @Override
    public String toString() {
        return items.stream()
                .map(item -> item.name() + ": " + String.join(", ", item.missing()))
                .collect(Collectors.joining("\n"));
    }
}
