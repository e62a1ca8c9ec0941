package dev.digest.app.issue.render;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.render.RenderIssue.Request;
import dev.digest.app.issue.render.RenderIssue.Result;
import dev.digest.fetch.SavedResponse;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderIssueTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Newsroom newsroom;

    @BeforeEach
    void an_issue_is_built() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
        newsletter.addReadyPapers(newsroom, "2210.00001");
        newsletter.build(newsroom, 1);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static Request request(String draft, String form, String output, boolean force) {
        return new Request(
                draft,
                Optional.of(form).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(output).filter(text -> !text.isEmpty()),
                force);
    }

    private Result render(String draft, String form, String output, boolean force) {
        return new RenderIssue(newsroom)
                .render(
                        request(draft, form, output, force),
                        () -> SavedResponse.of(newsroom.workspace().issue(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',    '',        html",
        "text,  '',        text",
        "'',    page.html, html",
        "'',    MAIL.EML,  eml",
        "email, mail.eml,  eml",
        "email, mail.html, email",
        "text,  odd.eml,   text"
    })
    void the_form_follows_the_option_and_the_name_of_the_file(String asked, String output, String form) {
        assertThat(request("1", asked, output, false).chosenForm()).isEqualTo(form);
    }

    @Test
    void without_output_a_text_is_for_standard_output_and_a_binary_form_next_to_the_draft() {
        Result text = render("", "text", "", false);
        Result word = render("1", "docx", "", false);

        assertThat(text.file()).isEmpty();
        assertThat(text.issue().text()).contains("例子");
        assertThat(word.file()).contains(newsroom.workspace().issues().resolve("001.docx"));
        assertThat(word.file().orElseThrow()).binaryContent().startsWith('P', 'K');
    }

    @Test
    void standard_input_has_no_place_next_to_it() {
        assertThat(render("-", "docx", "", false).file()).isEmpty();
        assertThat(render("-", "html", "", false).issue().text()).contains("例子");
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force() throws IOException {
        Path file = Files.writeString(elsewhere.resolve("page.html"), "mine");

        assertThat(keyOf(() -> render("1", "html", file.toString(), false))).isEqualTo("output.exists");
        assertThat(file).hasContent("mine");
        assertThat(render("1", "html", file.toString(), true).file()).contains(file);
        assertThat(file).content().contains("例子");
    }

    @Test
    void the_draft_is_not_overwritten_even_by_force() throws IOException {
        Path draft = newsroom.workspace().issue(1);
        String before = Files.readString(draft);

        assertThat(keyOf(() -> render("1", "text", draft.toString(), true))).isEqualTo("render.onto-draft");
        assertThat(draft).hasContent(before);
    }

    @Test
    void an_issue_that_does_not_exist_is_not_rendered() {
        assertThat(keyOf(() -> render("9", "html", "", false))).isEqualTo("issue.unknown");
    }
}
