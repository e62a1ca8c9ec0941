package dev.digest.library.sql.database;

import dev.digest.format.CamelCase;

/**
 * How tables and columns are called outside of the database, in changes, archives and messages: {@code paper_key} is a
 * {@code paperKey}, and its {@code paper_id} the {@code paperId}. The history has two names of its own.
 */
public final class RecordNames {
    private static final String HISTORY_TABLE = "change_row";
    private static final String HISTORY_TYPE = "recordChange";
    private static final String PLACE_COLUMN = "place";
    private static final String PLACE_MEMBER = "record";

    private RecordNames() {}

    /** The type of the records in a table. */
    public static String type(String table) {
        return table.equals(HISTORY_TABLE) ? HISTORY_TYPE : CamelCase.join(table, '_');
    }

    /** The table with the records of a type. */
    public static String table(String type) {
        return type.equals(HISTORY_TYPE) ? HISTORY_TABLE : CamelCase.split(type, '_');
    }

    /** The member in a column. */
    public static String member(String column) {
        return column.equals(PLACE_COLUMN) ? PLACE_MEMBER : CamelCase.join(column, '_');
    }

    /** The column with a member. */
    public static String column(String member) {
        return member.equals(PLACE_MEMBER) ? PLACE_COLUMN : CamelCase.split(member, '_');
    }
}
