package dev.digest.cli.view;

import dev.digest.library.Change;
import dev.digest.library.RecordChange;
import dev.digest.paper.PaperId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change as JSON, with all values before and after. */
public final class ChangeJson {
    private ChangeJson() {}

    public static Map<String, @Nullable Object> of(Change change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", change.number());
        json.put("at", change.invocation().startedAt().toString());
        json.put("who", change.invocation().userName());
        json.put("host", change.invocation().host());
        json.put("command", change.invocation().command());
        json.put("undoes", change.undoes());
        json.put("undoneBy", change.undoneBy().isPresent() ? change.undoneBy().getAsLong() : null);
        json.put("records", change.recordChanges().stream().map(ChangeJson::of).toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(RecordChange record) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("record", record.recordName());
        json.put("key", record.key());
        json.put("kind", ChangeDescriber.kindKey(record.kind()));
        json.put("paper", record.paper().map(PaperId::canonical).orElse(null));
        json.put("issue", record.issue().isPresent() ? record.issue().getAsInt() : null);
        json.put("before", record.difference().before());
        json.put("after", record.difference().after());
        return json;
    }
}
