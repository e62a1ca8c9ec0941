package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder);
    }

    /** Makes a script the browser, and a terminal the place from which it is opened. */
    private void browseWith(String command, String script) {
        digest.write("my browser", "#!/bin/sh\n" + script + "\n");
        assertThat(folder.resolve("my browser").toFile().setExecutable(true)).isTrue();
        digest.withVariable("BROWSER", command.replace("BROWSER", "'" + folder.resolve("my browser") + "'"))
                .onTerminal(80);
    }

    private void browse() {
        browseWith("BROWSER", "printf '%s|' \"$@\" > '" + folder.resolve("opened") + "'");
    }

    @Test
    void the_page_of_a_paper_is_opened_in_the_browser() {
        browse();
        digest.run("open", "beta").succeeds().messages().contains("opened https://arxiv.org/abs/2210.00002");
        assertThat(digest.read("opened")).isEqualTo("https://arxiv.org/abs/2210.00002|");
    }

    @Test
    void the_pdf_is_opened_when_asked_for_in_the_version_named() {
        browse();
        digest.run("open", "2210.00002v3", "--pdf").succeeds();
        assertThat(digest.read("opened")).isEqualTo("https://arxiv.org/pdf/2210.00002v3.pdf|");
    }

    @Test
    void a_browser_may_have_options_and_a_place_for_the_address() {
        browseWith(
                "no-such-browser-anywhere:BROWSER --new '%s' 'a b'",
                "printf '%s|' \"$@\" > '" + folder.resolve("opened") + "'");
        digest.run("open", "2210.00002").succeeds();
        assertThat(digest.read("opened")).isEqualTo("--new|https://arxiv.org/abs/2210.00002|a b|");
    }

    @Test
    void no_shell_reads_the_address() {
        browse();
        digest.run("open", "https://example.org/a$(touch${IFS}hacked)`touch${IFS}hacked`;touch${IFS}hacked");
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void a_script_gets_the_address_and_no_browser() {
        browse();
        digest.toPipe().run("open", "beta").succeeds().output().isEqualTo("https://arxiv.org/abs/2210.00002\n");
        digest.onTerminal(80)
                .run("open", "beta", "--no-input")
                .succeeds()
                .output()
                .contains("/abs/2210.00002");
        assertThat(digest.run("open", "beta", "--json").succeeds().json().get("address"))
                .isEqualTo("https://arxiv.org/abs/2210.00002");
        assertThat(Files.exists(folder.resolve("opened"))).isFalse();
    }

    @Test
    void without_a_browser_the_address_is_printed() {
        digest.withVariable("PATH", folder.toString()).onTerminal(80);
        digest.run("open", "beta").succeeds().output().contains("https://arxiv.org/abs/2210.00002");
        browseWith("BROWSER", "exit 3");
        digest.run("open", "beta").succeeds().output().contains("https://arxiv.org/abs/2210.00002");
    }

    @Test
    void a_page_without_a_known_pdf_is_opened_instead_of_it() {
        browse();
        digest.run("open", "https://example.org/paper", "--pdf")
                .succeeds()
                .messages()
                .contains("No PDF");
        assertThat(digest.read("opened")).isEqualTo("https://example.org/paper|");
    }

    @Test
    void a_paper_that_has_no_address_says_how_to_give_it_one() {
        digest.run("open", "issue:64/3").exits(1).messages().contains("--detail-url");
    }
}
