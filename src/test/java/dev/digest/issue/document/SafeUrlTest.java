package dev.digest.issue.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org",
                "/path",
                "#place",
                "https:",
                "http:example.org",
                "ftp://example.org",
                ""
            })
    void only_the_web_and_mail_are_followed(String address) {
        assertThat(SafeUrl.of(address)).isEmpty();
    }

    @Test
    void an_address_stays_as_it_is() {
        assertThat(SafeUrl.of("https://example.org/a_(b)?q=1&r=%20#x"))
                .contains("https://example.org/a_(b)?q=1&r=%20#x");
        assertThat(SafeUrl.of("mailto:ada@example.org")).contains("mailto:ada@example.org");
        assertThat(SafeUrl.of("https://example.org/论文")).contains("https://example.org/论文");
        assertThat(SafeUrl.of(" HTTPS://example.org ")).contains("https://example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/?q=100%, https://example.org/?q=100%25",
        "https://example.org/a%zz, https://example.org/a%25zz",
        "https://example.org/[a], https://example.org/%5Ba%5D",
        "https://example.org/a#b#c, https://example.org/a#b%23c",
        "https://[::1]/a, https://[::1]/a"
    })
    void what_is_no_part_of_a_uri_is_written_out(String written, String address) {
        assertThat(SafeUrl.of(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[::1", "https://[::1/a", "https://example.org:[/"})
    void what_no_program_can_take_is_no_address(String written) {
        assertThat(SafeUrl.of(written)).isEmpty();
    }

    @Test
    void what_could_end_an_attribute_or_deceive_the_eye_is_written_out() {
        assertThat(SafeUrl.of("https://example.org/\"onclick='x'<b> \u202Egpj\n"))
                .contains("https://example.org/%22onclick=%27x%27%3Cb%3E%20%E2%80%AEgpj");
    }
}
