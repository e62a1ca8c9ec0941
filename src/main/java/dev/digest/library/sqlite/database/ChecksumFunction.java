package dev.digest.library.sqlite.database;

import dev.digest.library.RecordChecksum;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** The SQL function {@code checksum(text)}: CRC-32C of the UTF-8 bytes, null for null. */
final class ChecksumFunction extends Function {
    private ChecksumFunction() {}

    static void register(Connection connection) throws SQLException {
        Function.create(connection, "checksum", new ChecksumFunction(), 1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        @Nullable String text = value_text(0);
        if (text == null) {
            result();
        } else {
            result(RecordChecksum.of(text));
        }
    }
}
