package dev.digest.library.sql.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.sqlite.database.SqliteDatabase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** SQLite itself is the model: earlier versions let it write the JSON of which the history has checksums. */
class RowJsonTest {
    private static final int[] CODE_POINTS = {
        0, 1, 8, 9, 10, 12, 13, 27, 31, 32, '"', '\'', '\\', '/', 127, 128, 159, 'é', 0x2028, 0x202e, '中', 0xfffd,
        0x1f600
    };

    private final Random random = new Random(16);

    @Test
    void texts_numbers_and_nulls_are_written_as_sqlite_writes_them() {
        try (SqliteDatabase database = SqliteDatabase.inMemory()) {
            for (int run = 0; run < 500; run++) {
                Object[] values = {text(), (long) random.nextInt(), null, text()};
                assertThat(RowJson.array(Arrays.asList(values)))
                        .isEqualTo(text(database, "SELECT json_array(?, ?, ?, ?)", values));
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("title", values[0]);
                row.put("version", values[1]);
                row.put("doi", values[2]);
                row.put("note_zh", values[3]);
                assertThat(RowJson.image(row))
                        .isEqualTo(text(
                                database,
                                "SELECT json_patch('{}', json_object('title', ?, 'version', ?, 'doi', ?, 'note_zh', ?))",
                                values));
                assertThat(RowJson.values(List.of("doi", "title"), row))
                        .isEqualTo(text(database, "SELECT json_object('doi', ?, 'title', ?)", values[2], values[0]));
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
        }
        return text.toString();
    }

    private static String text(SqliteDatabase database, String sql, @Nullable Object... values) {
        return database.query(sql, row -> row.getString(1), values).get(0);
    }
}
