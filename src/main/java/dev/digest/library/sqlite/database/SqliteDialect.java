package dev.digest.library.sqlite.database;

import dev.digest.format.Json;
import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.SqlDialect;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** SQL of SQLite, in which a list is a JSON text. */
public enum SqliteDialect implements SqlDialect {
    INSTANCE;

    private static final String AUTHOR_NAME = "CASE author.type WHEN 'object' THEN author.value ->> 'name' END";

    @Override
    public String isIn(String column) {
        return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    public String texts(String alias) {
        return "json_each(?) " + alias;
    }

    @Override
    public Object list(Collection<? extends @Nullable Object> values) {
        return Json.text(values);
    }

    @Override
    public String tuples(String alias) {
        return texts(alias);
    }

    @Override
    public String hasKey(AuditedTable table) {
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < table.keys().size(); i++) {
            values.add("value ->> " + i);
        }
        return "(" + String.join(", ", table.keys()) + ") IN (SELECT " + values + " FROM json_each(?))";
    }

    @Override
    public String authorMatches(String column) {
        return "EXISTS (SELECT 1 FROM " + authors(column) + " WHERE " + matches(AUTHOR_NAME) + ")";
    }

    /** An expression: the names in a column that is a JSON list of authors, a line each; null without any. */
    public static String authorNames(String column) {
        return "(SELECT group_concat(" + AUTHOR_NAME + ", char(10)) FROM " + authors(column) + ")";
    }

    /** Without authors where the list cannot be read. */
    private static String authors(String column) {
        return "json_each(iif(json_valid(" + column + "), " + column + ", '[]')) author";
    }

    @Override
    public String textsAsJson(String column, String order) {
        return "json_group_array(" + column + " ORDER BY " + order + ")";
    }

    @Override
    public String matches(String text) {
        return text + " LIKE ? ESCAPE '\\'";
    }

    @Override
    public String number(String text) {
        return "CAST(" + text + " AS INTEGER)";
    }

    @Override
    public String codePoint(String text) {
        return "coalesce(unicode(" + text + "), 0)";
    }
}
