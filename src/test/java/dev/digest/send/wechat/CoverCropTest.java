package dev.digest.send.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverCropTest {
    @ParameterizedTest
    @CsvSource({
        "2350, 1000, 2.35, 0_0_1_1",
        "1410, 600, 2.35, 0_0_1_1",
        "2350, 1000, 1, 0.287234_0_0.712765_1",
        "1000, 1000, 2.35, 0_0.287234_1_0.712765",
        "1000, 1000, 1, 0_0_1_1",
        "4000, 1000, 1, 0.375_0_0.625_1",
        "4700, 1000, 2.35, 0.25_0_0.75_1",
        "1000, 4000, 1, 0_0.375_1_0.625",
        "900, 383, 2.35, 0_0.000028_1_0.999972",
        "1, 40000, 2.35, 0_0.499995_1_0.500005"
    })
    void the_largest_part_of_the_shape_lies_in_the_middle(int width, int height, double shape, String crop) {
        assertThat(CoverCrop.centered(width, height, shape)).isEqualTo(crop);
    }
}
