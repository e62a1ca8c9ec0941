package dev.digest.library.sql.database;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What databases write differently in SQL. A list is one parameter, however many values it has. */
public interface SqlDialect {
    /** A condition: the column has one of the values of a {@link #list}, which is its parameter. */
    String isIn(String column);

    /** A table with the column {@code value}: the texts of a {@link #list}, which is its parameter. */
    String texts(String alias);

    /** The parameter for some texts, or some whole numbers. */
    Object list(Collection<? extends @Nullable Object> values);

    /**
     * A table with the columns {@code key}, the position, and {@code value}, of which {@code value ->> 0} is the first
     * text: its parameter is a JSON list of lists of texts.
     */
    String tuples(String alias);

    /** A condition: the row has one of the keys that its parameter has, a JSON list of lists of values. */
    String hasKey(AuditedTable table);

    /**
     * A condition: one of the names in a column, which is a JSON list of authors, {@link #matches}. None does where the
     * list cannot be read, which the doctor reports, so that one paper does not keep all others from being found.
     */
    String authorMatches(String column);

    /** An expression for texts of all rows of a query as a JSON list, in an order; null or empty without rows. */
    String textsAsJson(String column, String order);

    /** A condition: the text matches a pattern of {@code LIKE} with {@code \} as escape, whatever the case of ASCII. */
    String matches(String text);

    /** The whole number at the beginning of a text; null or 0 where there is none. */
    String number(String text);

    /** The code point with which a text begins; 0 if it is empty. */
    String codePoint(String text);
}
