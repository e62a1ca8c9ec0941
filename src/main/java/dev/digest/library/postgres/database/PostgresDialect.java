package dev.digest.library.postgres.database;

import dev.digest.library.sql.database.AuditedTable;
import dev.digest.library.sql.database.SqlDialect;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** SQL of PostgreSQL, in which a list is an array. Columns of texts have the collation {@code C}. */
enum PostgresDialect implements SqlDialect {
    INSTANCE;

    /** An array as PostgreSQL writes it; the statement says of which type. */
    record ArrayLiteral(String text) {}

    @Override
    public String isIn(String column) {
        return column + " = ANY(?)";
    }

    @Override
    public String texts(String alias) {
        return "unnest(?::text[]) " + alias + "(value)";
    }

    @Override
    public Object list(Collection<? extends @Nullable Object> values) {
        StringJoiner elements = new StringJoiner(",", "{", "}");
        for (Object value : values) {
            String text = String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"");
            elements.add(value == null ? "NULL" : '"' + text + '"');
        }
        return new ArrayLiteral(elements.toString());
    }

    @Override
    public String tuples(String alias) {
        return "jsonb_array_elements(?::jsonb) WITH ORDINALITY " + alias + "(value, key)";
    }

    @Override
    public String hasKey(AuditedTable table) {
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < table.keys().size(); i++) {
            boolean isNumber = table.numbers().contains(table.keys().get(i));
            values.add(isNumber ? "(value ->> " + i + ")::bigint" : "value ->> " + i);
        }
        return "(" + String.join(", ", table.keys()) + ") IN (SELECT " + values
                + " FROM jsonb_array_elements(?::jsonb))";
    }

    @Override
    public String authorMatches(String column) {
        return matches("digest_author_names(" + column + ")");
    }

    @Override
    public String textsAsJson(String column, String order) {
        return "json_agg(" + column + " ORDER BY " + order + ")";
    }

    /** With this collation the case of ASCII letters alone does not matter. */
    @Override
    public String matches(String text) {
        return text + " COLLATE \"C\" ILIKE ? ESCAPE '\\'";
    }

    @Override
    public String number(String text) {
        return "CAST(substring(" + text + " FROM '^[0-9]{1,18}') AS bigint)";
    }

    @Override
    public String codePoint(String text) {
        return "ascii(" + text + ")";
    }
}
