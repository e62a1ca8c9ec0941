package dev.digest.library.sql.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON, byte for byte as SQLite's {@code json_object} and {@code json_array} write them: checksums of rows that
 * earlier versions recorded by SQL stay valid.
 */
public final class RowJson {
    private static final String HEX = "0123456789abcdef";

    private RowJson() {}

    /** A list of texts, numbers and nulls. */
    public static String array(List<? extends @Nullable Object> values) {
        StringBuilder json = new StringBuilder("[");
        for (Object value : values) {
            append(value, json.length() == 1 ? json : json.append(','));
        }
        return json.append(']').toString();
    }

    /** Values by column, without nulls, so that the checksum stays valid when columns are added. */
    public static String image(Map<String, ? extends @Nullable Object> row) {
        StringBuilder json = new StringBuilder("{");
        row.forEach((column, value) -> {
            if (value != null) {
                member(column, value, json);
            }
        });
        return json.append('}').toString();
    }

    /** All values by name, nulls too. */
    public static String object(Map<String, ? extends @Nullable Object> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> member(name, value, json));
        return json.append('}').toString();
    }

    /** The values of some columns, nulls too. */
    static String values(List<String> columns, Map<String, ? extends @Nullable Object> row) {
        StringBuilder json = new StringBuilder("{");
        columns.forEach(column -> member(column, row.get(column), json));
        return json.append('}').toString();
    }

    private static void member(String column, @Nullable Object value, StringBuilder json) {
        append(column, json.length() == 1 ? json : json.append(','));
        append(value, json.append(':'));
    }

    private static void append(@Nullable Object value, StringBuilder json) {
        if (value instanceof String text) {
            json.append('"');
            for (int i = 0; i < text.length(); i++) {
                append(text.charAt(i), json);
            }
            json.append('"');
        } else {
            json.append(value);
        }
    }

    private static void append(char unit, StringBuilder json) {
        if (unit == '"' || unit == '\\') {
            json.append('\\').append(unit);
        } else if (unit >= ' ') {
            json.append(unit);
        } else {
            int named = "\b\f\n\r\t".indexOf(unit);
            if (named >= 0) {
                json.append('\\').append("bfnrt".charAt(named));
            } else {
                json.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 15));
            }
        }
    }
}
