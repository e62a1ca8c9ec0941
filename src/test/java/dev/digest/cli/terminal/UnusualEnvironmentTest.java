package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd editors, homes and settings: all usable, with a message where something could not be done. */
class UnusualEnvironmentTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
        String feed = FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2210.00001v1</id><title>One</title>"
                + "<author><name>Ada Example</name></author></entry>");
        digest.run("add", "--from", digest.write("answer.xml", feed)).succeeds();
    }

    @Test
    @DisplayName("37: an editor with blanks in its path and options of its own")
    void an_editor_has_options_and_blanks_in_its_path() {
        digest.withEditor("[ \"$1\" = --wait ] && [ \"$2\" = 'two words' ] && echo written >>\"$3\"");
        digest.withVariable("EDITOR", "'" + digest.path("my editor") + "' --wait 'two words'");
        digest.run("config", "edit").exits(1).messages().contains("digest.yaml:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-editor", "false", "sh -c 'exit 7'"})
    @DisplayName("37: an editor that is missing or fails changes nothing")
    void an_editor_that_fails_changes_nothing(String editor) {
        String settings = digest.read("digest.yaml");
        digest.withVariable("EDITOR", editor);
        digest.run("summarize", "2210.00001").exits(1).messages().contains(editor.split(" ", -1)[0]);
        digest.run("config", "edit").exits(1).messages().contains(editor.split(" ", -1)[0]);
        digest.run("show", "2210.00001").succeeds().output().doesNotContain("Summary");
        assertThat(digest.read("digest.yaml")).isEqualTo(settings);
    }

    @Test
    @DisplayName("37: VISUAL goes before EDITOR, and an empty sheet changes nothing")
    void an_empty_sheet_changes_nothing() {
        digest.withEditor(": > \"$1\"")
                .withVariable("VISUAL", "'" + digest.path("my editor") + "'")
                .withVariable("EDITOR", "false");
        digest.run("summarize", "2210.00001").exits(1).messages().contains("Nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/home", "/nonexistent/home", "/proc/1"})
    void without_a_usable_home_all_goes_on(String home) {
        digest.withVariable("HOME", home);
        digest.run("list").succeeds().output().contains("2210.00001");
        digest.run("summarize", "2210.00001", "--text", "摘要", "-c", "NLP研究").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("config", "list").succeeds();
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.00002", "Two")) {
            digest.withArxiv(arxiv).run("add", "2210.00002").succeeds();
        }
    }

    @Test
    void a_home_of_which_every_file_is_in_the_way_is_told_where_it_matters() throws IOException {
        Files.createDirectories(folder.resolve("spoilt"));
        digest.withVariable("HOME", folder.resolve("spoilt").toString());
        for (String file : new String[] {".config", ".cache", ".local"}) {
            Files.writeString(folder.resolve("spoilt").resolve(file), "");
        }
        digest.run("list").succeeds();
        digest.run("config", "set", "--user", "pager", "off")
                .exits(1)
                .messages()
                .contains(".config");
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.00002", "Two")) {
            digest.withArxiv(arxiv).run("add", "2210.00002").succeeds();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "pager", "- x", "pagar: less\n", "limits: {title: many}\n", "\u0000", "a: *b"})
    void damaged_settings_of_the_user_are_told_and_passed_over(String text) {
        digest.write("home/.config/digest/config.yaml", text);
        digest.run("build-issue", "1", "2210.00001", "--draft")
                .succeeds()
                .messages()
                .contains("Ignored in your user config");
        digest.withVariable("DIGEST_LANG", "zh")
                .run("config", "get", "name")
                .succeeds()
                .messages()
                .contains("已忽略");
    }

    @Test
    void settings_of_the_user_that_are_no_text_are_told_and_passed_over() {
        digest.write("home/.config/digest/config.yaml", new byte[] {(byte) 0xFF, (byte) 0xFF});
        digest.run("config", "get", "name").succeeds().messages().contains("UTF-8");
    }
}
