package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebIdTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG, https://example.org/",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:80/a, http://example.org/a",
        "http://example.org:8080/a, http://example.org:8080/a",
        "https://example.org/A/b?c=D#part, https://example.org/A/b?c=D",
        "https://example.org?q=1, https://example.org/?q=1",
        "https://example.org/a|b, https://example.org/a%7Cb",
        "https://example.org/论文?名=一, https://example.org/%E8%AE%BA%E6%96%87?%E5%90%8D=%E4%B8%80",
        "https://例子.测试/论, https://xn--fsqu00a.xn--0zwm56d/%E8%AE%BA",
        "https://例子.测试?论, https://xn--fsqu00a.xn--0zwm56d/?%E8%AE%BA",
    })
    void an_address_has_one_spelling(String written, String canonical) {
        assertThat(WebId.of(written).local()).isEqualTo(canonical);
        assertThat(PaperId.ofCanonical("web:" + canonical)).isEqualTo(WebId.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "é",
                "example.org/paper",
                "ftp://example.org/paper",
                "file:///paper",
                "javascript:alert(1)",
                "javascript://example.org/%0Aalert(1)",
                "https://",
                "https:///paper",
                "https://reader@example.org/paper",
                "https://example.org/two words",
                "https://example.org/%zz",
                "https://。/",
                "https://[::1/"
            })
    void what_no_browser_would_open_as_a_page_is_refused(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> WebId.of(text));
        assertThat(problem.key()).isEqualTo("ref.address");
    }

    @Test
    void no_part_of_a_host_has_more_than_63_letters() {
        String part = "a".repeat(63);
        assertThat(WebId.of("https://" + part + ".org/").local()).isEqualTo("https://" + part + ".org/");
        Problem problem = catchThrowableOfType(Problem.class, () -> WebId.of("https://" + part + "a.org/"));
        assertThat(problem.key()).isEqualTo("ref.address");
    }

    @Test
    void an_address_of_more_than_two_thousand_characters_is_refused_however_it_is_counted() {
        assertThat(WebId.of("https://example.org/" + "a".repeat(1_900)).local()).hasSize(1_920);
        Problem problem = catchThrowableOfType(Problem.class, () -> WebId.of("https://example.org/" + "论".repeat(300)));
        assertThat(problem.key()).isEqualTo("ref.address");
    }

    @Test
    void a_web_page_has_no_pdf_that_follows_from_its_address() {
        assertThat(WebId.of("https://example.org/paper").pdf()).isEmpty();
    }
}
