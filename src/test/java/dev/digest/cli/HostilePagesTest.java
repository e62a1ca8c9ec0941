package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of anybody, through the whole program. A request for anything but the page fails the test. */
@Tag("slow")
class HostilePagesTest {
    @TempDir
    Path folder;

    private final FakeArxiv host = new FakeArxiv();
    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder).withVariable("DIGEST_ALLOW_PRIVATE", "true");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>One &lt;b&gt;bold&lt;/b&gt; word</title> | One bold word",
                "<title>One<script>alert(1)</script></title> | One<script>alert(1)</script>",
                "<script>document.title='No'</script><title>Yes indeed</title> | Yes indeed",
                "<title>a&#x9b;31m&#x202e;b</title><meta name=citation_title content='A&#27;]0;x&#7; Title'> | A]0;x Title",
                "<title>[click](javascript:alert(1))</title> | [click](javascript:alert(1))",
                "<meta http-equiv=refresh content='0;url=/other'><title>Staying here</title><img src=/i> | Staying here"
            })
    void a_title_is_text_and_no_more(String head, String title) {
        add(head).succeeds().isHarmless().output().isEqualTo("added web:" + address() + "  " + title + "\n");
        digest.run("show", address()).succeeds().isHarmless();
    }

    @Test
    void links_are_those_of_the_web() {
        add("<title>A title</title><meta name=citation_pdf_url content='javascript:alert(1)'>"
                        + "<meta name=citation_title content='A title'><link rel=canonical href='file:///etc/passwd'>")
                .succeeds();
        Map<?, ?> links =
                (Map<?, ?>) digest.run("show", address(), "--json").json().get("links");
        assertThat(links.values()).allSatisfy(link -> assertThat((String) link).startsWith("http"));
        assertThat(links.containsKey("pdf")).isFalse();
    }

    @Test
    void three_thousand_authors_are_kept_with_a_warning() {
        add("<meta name=citation_title content='A collaboration'>"
                        + "<meta name=citation_author content='Example, Ada'>".repeat(3_000))
                .succeeds()
                .messages()
                .contains("more than 200 authors");
        Map<?, ?> paper = digest.run("show", address(), "--json").json();
        assertThat((List<?>) paper.get("authors")).hasSize(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title><p>Verifying you are human.</p>",
                "<title>Attention Required! | Some Gate</title>",
                "<title>Access Denied</title>",
                "<title>example.org</title><p>Enable JavaScript and cookies to continue</p>",
                "<title>404 Not Found</title><h1>Not Found</h1>",
                "<title>Service Unavailable</title>",
                "<h1>We are down for maintenance</h1>",
                "<title>Site under maintenance</title>"
            })
    void a_gate_or_an_error_is_no_paper(String head) {
        add(head).exits(1).isHarmless().messages().contains("failed web:" + address(), "instead of the page");
        digest.run("list", "--ids").output().isEmpty();
    }

    @Test
    void a_page_without_a_title_asks_for_one_and_takes_it() {
        CommandResult without = add("<p>Lecture notes, no title.</p>").exits(1);
        without.messages().contains("gives no title", "--title");
        digest.run("add", address(), "--title", "Lecture Notes")
                .succeeds()
                .output()
                .isEqualTo("added web:" + address() + "  Lecture Notes\n");
    }

    @Test
    void one_title_is_not_given_to_two_pages() {
        digest.run("add", address(), address() + "2", "--title", "Both")
                .exits(2)
                .messages()
                .contains("--title");
    }

    @Test
    void elements_without_end_do_no_harm() {
        add("<title>Deeper</title>" + "<p>".repeat(250_000))
                .exits(1)
                .isHarmless()
                .messages()
                .contains("more than 200000 tags");
        add("<title>Deep</title>" + "<div><b>".repeat(20_000))
                .succeeds()
                .output()
                .contains("Deep");
    }

    @Test
    void a_page_that_a_browser_saved_is_read_without_network() {
        String saved = "<!doctype html><!-- saved from url=(0030)https://paper.example.org/one -->"
                + "<title>Saved by a Browser</title>";
        digest.run("add", "--from", digest.write("saved.html", saved), "--offline")
                .succeeds()
                .output()
                .isEqualTo("added web:https://paper.example.org/one  Saved by a Browser\n");
    }

    @Test
    void a_saved_page_is_what_its_ref_names() {
        String file = digest.write("saved.html", "<!doctype html><title>Saved by a Browser</title>");
        digest.run("add", "--from", file).exits(1).messages().contains("saved.html", "does not give its own URL");
        digest.run("add", "https://paper.example.org/two", "--from", file)
                .succeeds()
                .output()
                .contains("web:https://paper.example.org/two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/secret",
                "http://localhost:8080/",
                "http://[::1]/",
                "http://10.0.0.7/",
                "http://169.254.169.254/latest/"
            })
    void a_private_address_is_refused_unless_it_is_allowed(String address) {
        CommandResult run = digest.withVariable("DIGEST_ALLOW_PRIVATE", "false")
                .run("add", address)
                .exits(1);
        run.messages().contains("failed web:" + address, "private network", "fetch.allow-private-addresses");
    }

    private CommandResult add(String head) {
        host.withPage("/paper", "<!doctype html><html><head>" + head);
        return digest.run("add", address());
    }

    private String address() {
        return host.address() + "/paper";
    }
}
