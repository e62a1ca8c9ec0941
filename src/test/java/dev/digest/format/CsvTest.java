package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    /** Spreadsheets of other languages split rows at another character; no cell then begins with a formula. */
    @ParameterizedTest
    @ValueSource(strings = {"A; =1+1", "A;B", "A\t@SUM(1)", "A|-1", "A, +1", "=1+1", "-1; x", "＝1", " =1"})
    void what_another_separator_would_split_stands_in_quotes(String cell) {
        String row = CsvRows.row(List.of("x", cell, "y"));
        assertThat(row).startsWith("x,\"").endsWith("\",y\r\n");
        assertThat(row.charAt(3) == '\'' || "A".equals(row.substring(3, 4))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A B", "一个、两个", "a=b", "e-mail", "x@y"})
    void other_cells_are_as_they_are(String cell) {
        assertThat(CsvRows.row(List.of(cell))).isEqualTo(cell + "\r\n");
    }
}
