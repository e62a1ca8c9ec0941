package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamelCaseTest {
    @ParameterizedTest
    @CsvSource({"title, title", "title_zh, titleZh", "download_url, downloadUrl", "a_b_c, aBC", "'', ''"})
    void words_are_joined_and_split_again(String split, String joined) {
        assertThat(CamelCase.join(split, '_')).isEqualTo(joined);
        assertThat(CamelCase.split(joined, '_')).isEqualTo(split);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title-zh", "title--zh", "-title-zh", "title-zh-"})
    void the_sign_is_never_part_of_the_joined_name(String split) {
        assertThat(CamelCase.join(split, '-')).isEqualTo("titleZh");
    }
}
