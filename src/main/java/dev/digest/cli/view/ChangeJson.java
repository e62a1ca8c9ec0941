package dev.digest.cli.view;

import dev.digest.library.Change;
import dev.digest.library.RecordChange;
import dev.digest.paper.PaperId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A change as JSON, with all values before and after. */
public final class ChangeJson {
    private static final Pattern WORD_BREAK = Pattern.compile("_(.)");

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

    private static Map<String, @Nullable Object> of(RecordChange touch) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("record", camel(touch.recordType()));
        json.put("key", touch.key());
        json.put("kind", ChangeDescriber.kindKey(touch.kind()));
        json.put("paper", touch.paper().map(PaperId::canonical).orElse(null));
        json.put("issue", touch.issue().isPresent() ? touch.issue().getAsInt() : null);
        json.put("before", values(touch.before()));
        json.put("after", values(touch.after()));
        return json;
    }

    private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> columns) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach((column, value) -> values.put(camel(column), value));
        return values;
    }

    private static String camel(String column) {
        return WORD_BREAK.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
