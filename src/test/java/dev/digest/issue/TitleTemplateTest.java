package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTemplateTest {
    @ParameterizedTest
    @CsvSource({
        "第{number}期[-{theme}], 微调, 第64期-微调",
        "第{number}期[-{theme}], '', 第64期",
        "[{theme} ]{number}[ ({theme})], '', 64",
        "[第{number}期], '', 第64期",
        "{number} {nothing}, 微调, 64 {nothing}",
        "{number}[ {nothing}], 微调, 64",
        "{theme}[-{theme}], {number}, {number}-{number}",
        "{theme}[-{theme}], [a], [a]-[a]",
        "[{theme}], $1\\, $1\\",
        "{number, 微调, {number",
        "[{number}, 微调, [64",
    })
    void places_are_filled_and_a_part_with_an_empty_one_goes(String pattern, String theme, String line) {
        assertThat(new TitleTemplate(pattern).fill(Map.of("number", "64", "theme", theme)))
                .isEqualTo(line);
    }
}
