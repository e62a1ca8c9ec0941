package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 KB",
        "1499, 1 KB",
        "102400, 102 KB",
        "1000000, 1 MB",
        "1048576, 1 MB",
        "4321930, 4.3 MB",
        "9949999, 9.9 MB",
        "12345678, 12 MB"
    })
    void a_size_reads_as_people_say_it(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }
}
