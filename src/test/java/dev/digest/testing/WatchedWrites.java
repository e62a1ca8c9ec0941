package dev.digest.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * The writes of a library, which triggers insert into a table {@code seen}, held against its history, of which they
 * insert the same into a table {@code recorded}.
 */
public final class WatchedWrites {
    private static final List<String> TABLES = List.of(
            "paper",
            "paper_key",
            "curation",
            "issue",
            "issue_paper",
            "passed_rule",
            "event",
            "draft",
            "decision",
            "sending",
            "undo",
            "file_text");

    /** A condition: the row {@code new} of {@code change_row} is about a row of a table. */
    public static final String IS_OF_TABLE = "new.place <> 'file' AND new.kind <> '?'";

    private static final Map<String, String> SIGNS = Map.of("INSERT", "+", "UPDATE", "~", "DELETE", "-");

    private final List<String> unrecorded = new ArrayList<>();
    private int written;

    /** A query for what is in {@code seen} or {@code recorded}, in texts such as {@code paper+3}. */
    public static String counts(String table) {
        return "SELECT place || kind || count(*) FROM " + table + " GROUP BY place, kind ORDER BY place, kind";
    }

    /**
     * Creates all triggers.
     *
     * @param trigger a statement that creates the trigger for a table and an event; behind its {@code VALUES}, what it
     *     inserts into {@code seen} is put
     * @param statement runs a statement
     */
    public static void watch(BinaryOperator<String> trigger, Consumer<String> statement) {
        for (String table : TABLES) {
            SIGNS.forEach((event, sign) -> statement.accept(
                    trigger.apply(table, event).replace("VALUES", "VALUES ('" + table + "', '" + sign + "')")));
        }
    }

    /** Compares what was written with what was recorded. */
    public void compare(List<String> seen, List<String> recorded) {
        written += seen.size();
        if (!seen.equals(recorded)) {
            unrecorded.add("written " + seen + ", recorded " + recorded);
        }
    }

    /** What was written and recorded differently. */
    public List<String> unrecorded() {
        return unrecorded;
    }

    /** How many kinds of writes were seen. */
    public int written() {
        return written;
    }
}
