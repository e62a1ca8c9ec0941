package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureLocationTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.png", "images/arXiv-2210.00001-0a1b.png", "images/图 1.png", "https://example.org/a?b=c"})
    void in_the_folder_of_issues_and_on_the_web(String place) {
        assertThat(FigureLocation.isValid(place.replace(" ", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../a.png",
                "images/../../a.png",
                "/etc/passwd",
                "images//a.png",
                ".hidden/a.png",
                "C:\\a.png",
                "images\\a.png",
                "a b.png",
                "%2e%2e/a.png",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:image/png;base64,AA==",
                "//example.org/a.png",
                "https://example.org/<b>"
            })
    void nowhere_else(String place) {
        assertThat(FigureLocation.isValid(place)).isFalse();
    }
}
