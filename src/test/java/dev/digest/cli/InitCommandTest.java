package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    Path folder;

    @Test
    void makes_a_folder_with_settings_templates_issues_and_a_library() {
        TestProgram digest = new TestProgram(folder);

        digest.run("init", "weekly", "--name", "预训练周刊", "--publisher", "智源社区", "--team", "预训练组")
                .succeeds()
                .output()
                .isEqualTo(digest.path("weekly") + "\n");

        assertThat(digest.read("weekly/digest.yaml"))
                .contains("name: 预训练周刊\npublisher: 智源社区\nteam: 预训练组\n")
                .contains("  - CV研究\n");
        assertThat(digest.read("weekly/templates/issue.md")).startsWith("# {{heading}}");
        assertThat(digest.read("weekly/templates/footer.md")).isEmpty();
        assertThat(digest.path("weekly/issues")).isEmptyDirectory();
        assertThat(digest.path("weekly/.digest/library.db")).isRegularFile();
    }

    @Test
    void a_name_that_yaml_would_misread_is_kept_as_typed() {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "--name", "no: \"#1\" \\ 周刊").succeeds();
        digest.run("list").succeeds();
        assertThat(digest.read("digest.yaml")).contains("name: \"no: \\\"#1\\\" \\\\ 周刊\"\n");
    }

    @Test
    void the_folder_gives_the_name_when_none_is_given() {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "周刊").succeeds();
        assertThat(digest.read("周刊/digest.yaml")).contains("name: 周刊\n");
    }

    @Test
    void a_folder_that_is_a_newsletters_already_is_left_alone() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        String before = digest.read("digest.yaml");
        digest.run("init", "--name", "另一个").exits(1).messages().contains("already", "digest.yaml");
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
    }

    @Test
    void templates_that_are_there_already_stay() {
        TestProgram digest = new TestProgram(folder);
        digest.write("templates/issue.md", "mine");
        digest.run("init").succeeds();
        assertThat(digest.read("templates/issue.md")).isEqualTo("mine");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_and_nothing_is_left() {
        TestProgram digest = new TestProgram(folder);
        digest.write("file", "no folder");
        digest.run("init", "file/weekly").exits(1).messages().contains("Cannot write", "file/weekly");
        assertThat(Files.exists(digest.path("file/weekly"))).isFalse();
    }

    @Test
    void a_command_outside_of_a_newsletter_says_how_to_make_one() {
        new TestProgram(folder).run("list").exits(1).messages().contains("digest init");
    }

    @Test
    void a_command_works_from_a_folder_within_and_with_a_folder_named() {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "weekly").succeeds();
        new TestProgram(digest.path("weekly/issues")).run("list").succeeds();
        digest.run("-w", "weekly", "list").succeeds();
        digest.run("list", "--workspace", "weekly").succeeds();
        digest.withVariable("DIGEST_WORKSPACE", digest.path("weekly").toString())
                .run("list")
                .succeeds();
        digest.run("-w", "nowhere", "list").exits(1).messages().contains("nowhere");
    }
}
