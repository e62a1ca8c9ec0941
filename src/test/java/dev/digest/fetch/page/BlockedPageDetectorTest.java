package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedPageDetectorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Just a moment...",
                "Attention Required! | Cloudflare",
                "Access denied",
                "Access Denied - press.example.org",
                "Human Verification",
                "Pardon Our Interruption…",
                "安全验证"
            })
    void a_gate_is_known_by_its_title(String title) {
        assertThat(refusal("<title>" + title + "</title>").key()).isEqualTo("page.wall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Enable JavaScript and cookies to continue</p>",
                "<h1>press.example.org</h1><p>Verifying you are human. This may take a few seconds.</p>",
                "<p>Please complete the check</p><div class='g-recaptcha'></div>",
                "<div id='px-captcha'></div>"
            })
    void a_gate_is_known_by_what_it_asks_for(String body) {
        assertThat(refusal("<title>press.example.org</title><body>" + body).key())
                .isEqualTo("page.wall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 Not Found",
                "Page not found | Example Press",
                "404 - Page not found",
                "Error 404 (Not Found)!!1",
                "503 Service Temporarily Unavailable",
                "Error",
                "页面不存在"
            })
    void an_error_page_is_known_by_its_title(String title) {
        assertThat(refusal("<title>" + title + "</title>").key()).isEqualTo("page.error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error Analysis of Examples",
                "Attention Required: Examples Are All You Need",
                "A Security Check for Examples",
                "404 Examples",
                "Captcha: Breaking Examples"
            })
    void a_paper_may_be_about_gates_and_errors(String title) {
        assertThatCode(() -> BlockedPageDetector.requireContent(page("<title>" + title + "</title>")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_page_with_a_title_for_citing_is_no_gate_whatever_it_is_called() {
        HtmlPage page = page("<title>Access Denied</title><meta name=citation_title content='Access Denied'>");
        assertThatCode(() -> BlockedPageDetector.requireContent(page)).doesNotThrowAnyException();
    }

    private static Problem refusal(String html) {
        return catchThrowableOfType(Problem.class, () -> BlockedPageDetector.requireContent(page(html)));
    }

    private static HtmlPage page(String html) {
        return HtmlPage.read(
                html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "https://press.example.org/");
    }
}
