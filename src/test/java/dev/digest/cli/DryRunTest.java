package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --dry-run} changes no byte of the folder, and tells what the command then does. */
@Tag("slow")
class DryRunTest {
    /** Those that change nothing, ask before they do, or bring what can be fetched again ({@code discover}). */
    private static final Set<String> WITHOUT = Set.of(
            "list",
            "show",
            "open",
            "history",
            "export",
            "backup",
            "restore",
            "doctor",
            "render",
            "preview",
            "site",
            "completion",
            "help",
            "inbox",
            "search",
            "status",
            "discover",
            "triage",
            "relay",
            "stats",
            "man");

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_newsletter_with_one_of_each() {
        digest = ReadyPapers.createIn(folder);
        digest.run("event", "add", "--title", "报告", "--summary", "简介", "--issue", "1")
                .succeeds();
        ReadyPapers.summarize(digest, "2210.00002", "NLP研究", "乙的简介。。");
        digest.run("build-issue", "1", "2210.00001", "2210.00002", "--theme", "主题")
                .succeeds();
        String entry = "<entry><id>http://arxiv.org/abs/2210.00009v1</id><title>Delta</title>"
                + "<author><name>Ada Example</name></author></entry>";
        digest.write("delta.xml", FakeArxiv.feed(entry));
        digest.write(
                "old.md", digest.read("issues/001.md").replace("第1期", "第7期").replace("2210.0000", "2209.0000"));
        TestProgram other = ReadyPapers.createIn(folder.resolve("other"));
        digest.write("library.json", other.run("export", "--format", "json").out());
    }

    private Map<String, String> bytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), DryRunTest::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandResult run(String command, String... more) {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.addAll(Arrays.asList(more));
        return digest.run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init second --name 二刊",
                "add --from delta.xml",
                "add --from delta.xml -c NLP研究",
                "summarize 2210.00001 --text 新的简介",
                "summarize 2210.00001 2210.00002 -c CV研究",
                "build-issue 1 --theme 新主题",
                "build-issue 2",
                "build-issue 2 -o elsewhere.md",
                "arrange 1 2210.00001 --to NLP研究",
                "arrange 1 2210.00001 --issue 3",
                "publish 1 --pass summary.length,field.missing,punct.repeat --why 试刊",
                "event add --title 又一个报告",
                "event edit 1 --host Ada",
                "event remove 1",
                "import old.md",
                "check 1 --fix",
                "glossary add word 词",
                "watch add --word agents",
                "remove 2210.00003 --yes",
                "issues remove 1 --yes",
                "arrange 1 2210.00001 --drop",
                "undo",
            })
    void nothing_is_changed_and_the_same_is_told_as_without(String command) {
        Map<String, String> before = bytes();
        CommandResult rehearsed = run(command, "--dry-run");
        assertThat(bytes()).isEqualTo(before);
        rehearsed.messages().contains("nothing was changed");
        CommandResult done = run(command);
        assertThat(rehearsed.code()).as(rehearsed + " " + done).isEqualTo(done.code());
        if (!command.startsWith("import") && !command.startsWith("undo")) {
            assertThat(rehearsed.out().replace("Would publish", "Published")).isEqualTo(done.out());
        }
        assertThat(bytes()).as("what was done").isNotEqualTo(before);
    }

    @Test
    void the_issue_that_is_out_stays_out() {
        run("publish 1 --pass summary.length,field.missing,punct.repeat --why 试刊")
                .succeeds();
        Map<String, String> before = bytes();
        digest.run("unpublish", "1", "--dry-run").succeeds();
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void a_library_is_taken_for_trial() {
        digest = TestProgram.withNewsletter(folder.resolve("empty"));
        digest.write("library.json", new TestProgram(folder).read("library.json"));
        Map<String, String> before = bytes();
        digest.run("import", "library.json", "--dry-run").succeeds().output().contains("would import the library");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void every_command_that_changes_something_has_a_dry_run() {
        for (String command : CliApplication.commands()) {
            boolean has = digest.run(command, "--help").succeeds().out().contains("--dry-run");
            assertThat(has)
                    .as("Let %s describe changes(), or add it to WITHOUT here if it changes nothing", command)
                    .isEqualTo(!WITHOUT.contains(command));
        }
    }

    @Test
    void scripts_are_told() {
        assertThat(digest.run("event", "remove", "1", "--dry-run", "--json")
                        .succeeds()
                        .json())
                .extracting("dryRun")
                .isEqualTo(true);
    }

    @Test
    void no_editor_opens_for_nothing() {
        digest.withEditor("touch opened");
        digest.run("summarize", "2210.00001", "--dry-run").exits(2).messages().contains("--dry-run");
        digest.run("arrange", "1", "--dry-run").exits(2);
        assertThat(digest.path("opened")).doesNotExist();
    }

    @Test
    void no_library_is_made() throws IOException {
        Files.delete(digest.path(".digest/library.db"));
        digest.run("add", "--from", "delta.xml", "--dry-run")
                .exits(1)
                .messages()
                .contains("no library");
        assertThat(digest.path(".digest/library.db")).doesNotExist();
    }
}
