package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {
    private static final String TEXT = "标题：小东西𠮷";

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void an_encoding_without_a_mark_is_found(String encoding) {
        assertThat(DecodedText.of("f", TEXT.getBytes(Charset.forName(encoding))))
                .isEqualTo(new DecodedText(TEXT, encoding));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void a_byte_order_mark_is_no_part_of_the_text(String encoding) {
        assertThat(DecodedText.of("f", ("\uFEFF" + TEXT).getBytes(Charset.forName(encoding))))
                .isEqualTo(new DecodedText(TEXT, encoding));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .isEqualTo("reading.encoding");
        assertThat(refused(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF})).isEqualTo("reading.encoding");
        assertThat(refused("a题".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("reading.encoding");
        assertThat(refused(new byte[] {(byte) 0xFE, (byte) 0xFF, 'x'})).isEqualTo("reading.encoding");
    }

    private static String refused(byte[] bytes) {
        return catchThrowableOfType(Problem.class, () -> DecodedText.of("f", bytes))
                .key();
    }
}
