package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void write() {
        digest = new TestProgram(folder);
        digest.run("man", "--dir", "man").succeeds().output().isEmpty();
    }

    @Test
    void there_is_a_page_for_each_command_and_topic_in_both_languages() {
        for (String language : new String[] {"", "zh_CN/"}) {
            assertThat(digest.read("man/" + language + "man1/digest.1")).contains("digest\\-add(1)", "refs(7)");
            for (String command : CliApplication.commands()) {
                assertThat(digest.read("man/" + language + "man1/digest-" + command + ".1"))
                        .contains(".TH \"DIGEST\\-", "digest " + command.replace("-", "\\-"), ".TP\n.B \\-\\-json\n");
            }
            for (String topic : HelpTopics.NAMES) {
                assertThat(digest.read("man/" + language + "man7/digest-" + topic + ".7"))
                        .contains(".SH ");
            }
        }
    }

    @Test
    void a_page_says_what_help_says() {
        assertThat(digest.read("man/man1/digest-show.1"))
                .contains(".nf\n  digest show 2210.11610\n.fi", "Show everything known about a paper.");
        assertThat(digest.read("man/zh_CN/man1/digest-show.1")).contains(".SH 示例", "显示一篇论文的全部信息。");
    }

    @Test
    void roff_takes_every_page_without_a_warning() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
        List<Path> pages;
        try (Stream<Path> files = Files.walk(folder.resolve("man"))) {
            pages = files.filter(Files::isRegularFile).toList();
        }
        assertThat(warnings(pages)).isEmpty();
    }

    private static String warnings(List<Path> pages) throws IOException, InterruptedException {
        // That a line of Chinese without blanks is long is no fault of the page.
        ProcessBuilder groff = new ProcessBuilder("groff", "-man", "-k", "-ww", "-Wbreak", "-Tutf8", "-z");
        pages.forEach(page -> groff.command().add(page.toString()));
        Process process = groff.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
