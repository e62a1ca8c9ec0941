package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.TextWidth;
import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out, and where. The numbers are those of the list of behaviours. */
class OutputBehaviourTest {
    private static final String TITLE = "大语言模型 \uD83D\uDC68\u200D\uD83D\uDC69 e\u0301";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry("2210.00001", TITLE))))
                .succeeds();
    }

    private static String entry(String id, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><published>2022-10-01T00:00:00Z</published>"
                + "<author><name>Ada Example</name></author></entry>";
    }

    @ParameterizedTest
    @CsvSource({"en, Next: digest summarize", "zh, digest summarize"})
    @DisplayName("11: success is brief: what changed, and the next command")
    void success_is_brief(String language, String next) {
        String file = digest.write("more.xml", FakeArxiv.feed(entry("2210.00002", "Another")));
        CommandResult run = digest.withVariable("DIGEST_LANG", language)
                .run("add", "--from", file)
                .succeeds();
        run.output().hasLineCount(1).contains("2210.00002", "Another");
        run.messages().hasLineCount(1).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    @DisplayName("12, 17: data on standard output, messages on standard error, and no progress in a pipe")
    void data_and_messages_are_kept_apart(String language) {
        digest.withVariable("DIGEST_LANG", language);
        CommandResult added = digest.run("add", "2210.00001").succeeds();
        added.output().contains("2210.00001");
        CommandResult failed = digest.run("add", "2210.00001", "2299.00001").exits(1);
        failed.output().contains("2210.00001").doesNotContain("2299");
        failed.messages().contains("2299.00001").doesNotContain("\r", "\u001B");
        digest.run("list", "-q", "--status", "ready").succeeds().messages().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show 2210.00001",
                "show 2210.99999",
                "issues",
                "event list",
                "check --rules",
                "glossary list",
                "config",
                "config get name",
                "config get nome",
                "add 2210.00001",
                "add nonsense",
                "publish 99",
                "list --status x",
                "nonsense",
                "build-issue 1",
                "build-issue 1 2210.00001 --draft",
                "import none.txt",
                "init .",
                "summarize 2210.00001 --text x",
                "arrange 9",
                "unpublish 9",
                "event add --title x"
            })
    @DisplayName("13, 39: --json: one document and nothing else, on failure too, the same in every language")
    void json_is_one_document(String line) {
        CommandResult english = digest.withVariable("DIGEST_LANG", "en").run((line + " --json").split(" ", -1));
        assertThat(english.json()).as(english.toString()).isNotNull();
        if (english.code() != 0 && english.json().containsKey("error")) {
            english.messages().isEmpty();
            CommandResult chinese = digest.withVariable("DIGEST_LANG", "zh").run((line + " --json").split(" ", -1));
            assertThat(chinese.out()).isEqualTo(english.out());
            assertThat(chinese.code()).isEqualTo(english.code());
        }
    }

    @Test
    @DisplayName("15: in a pipe tab-separated, untruncated, without colour")
    void a_list_in_a_pipe_is_whole() {
        digest.run("list").succeeds().output().isEqualTo("arXiv:2210.00001\tcandidate\t\t2022-10-01\t" + TITLE + "\n");
        digest.run("list", "--color", "auto").succeeds().output().doesNotContain("\u001B");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 200})
    @DisplayName("34, 35: tables align and never wrap; cuts fall between graphemes")
    void tables_fit(int columns) {
        for (String language : new String[] {"en", "zh"}) {
            List<String> lines = digest.withVariable("DIGEST_LANG", language)
                    .onTerminal(columns)
                    .run("list")
                    .succeeds()
                    .out()
                    .lines()
                    .toList();
            assertThat(lines)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns));
            assertThat(lines.get(1)).as("an id is never cut").startsWith("1  2210.00001");
            assertThat(lines.get(1)).doesNotEndWith("\u200D…").doesNotEndWith("\uD83D…");
            if (columns == 200) {
                assertThat(TextWidth.of(lines.get(0).substring(0, lines.get(0).lastIndexOf("  ") + 2)))
                        .isEqualTo(TextWidth.of(
                                lines.get(1).substring(0, lines.get(1).indexOf(TITLE))));
            }
        }
    }

    @Test
    @DisplayName("35: in a narrow terminal columns are left out, and none is shortened to nothing")
    void a_narrow_table_has_fewer_columns() {
        digest.run("summarize", "2210.00001", "-c", "NLP研究").succeeds();
        digest.onTerminal(20).run("list").output().isEqualTo("   ID\n1  2210.00001\n");
        digest.onTerminal(40).run("list").output().startsWith("   ID          STATUS     TITLE\n");
        digest.onTerminal(55).run("list").output().startsWith("   ID          STATUS     CATEGORY  TITLE\n");
        digest.onTerminal(70).run("list").output().contains("NLP研究   2022-10-01  ");
    }

    @Test
    @DisplayName("35: an address for an id leaves room for the other columns")
    void a_long_address_is_cut() {
        String address = "https://example.org/" + "long/".repeat(20);
        String page = "<html><head><title>A page</title><link rel=\"canonical\" href=\"" + address
                + "\"><meta name=\"citation_title\" content=\"A page\"></head></html>";
        digest.run("add", "--from", digest.write("page.html", page)).succeeds();
        String list = digest.onTerminal(80).run("list").succeeds().out();
        assertThat(list).contains("2  2210.00001  candidate", "A page");
        assertThat(list.lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(80));
    }

    @Test
    @DisplayName("35: what was added is one line for each paper")
    void what_was_added_does_not_wrap() {
        String file = digest.write("more.xml", FakeArxiv.feed(entry("2210.00002", TITLE.repeat(20))));
        digest.onTerminal(40)
                .run("add", "--from", file)
                .succeeds()
                .output()
                .satisfies(line -> assertThat(TextWidth.of(line.strip())).isLessThanOrEqualTo(40));
        digest.toPipe().run("add", "2210.00002").succeeds().output().contains(TITLE.repeat(20));
    }

    @Test
    @DisplayName("36: no control character from metadata reaches a terminal")
    void metadata_acts_on_no_terminal() {
        String file = digest.write(
                "evil.xml", FakeArxiv.feed(entry("2210.00003", "Evil &#x9B;31m &#x202E;title &#x85; &#x7F;")));
        digest.onTerminal(80).run("add", "--from", file).succeeds().isHarmless();
        digest.run("list").succeeds().isHarmless();
        digest.run("show", "2210.00003").succeeds().isHarmless();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summarize 2210.00001", "arrange 1", "config edit"})
    @DisplayName("30: nothing is asked with --no-input")
    void nothing_opens_where_input_is_forbidden(String line) {
        digest.run("build-issue", "1", "2210.00001", "--draft").succeeds();
        digest.withEditor("touch opened");
        digest.run((line + " --no-input").split(" ", -1)).exits(2).messages().contains("--no-input");
        assertThat(digest.path("opened")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"en, To undo: digest config set name 试刊", "zh, 要改回原值：digest config set name 试刊"})
    @DisplayName("31: overwriting says how to undo it")
    void what_is_overwritten_can_be_taken_back(String language, String words) {
        digest.withVariable("DIGEST_LANG", language)
                .run("config", "set", "name", "另一个")
                .succeeds()
                .messages()
                .contains(words);
    }
}
