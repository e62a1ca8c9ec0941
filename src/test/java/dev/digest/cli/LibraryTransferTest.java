package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole library goes to another machine: as JSON out of one, into another one. */
@Tag("slow")
class LibraryTransferTest {
    @TempDir
    Path folder;

    private TestProgram here;
    private TestProgram there;

    @BeforeEach
    void a_full_library_and_an_empty_one() {
        here = ReadyPapers.createIn(folder.resolve("here"));
        ReadyPapers.summarize(here, "2210.00002", "CV研究", "乙的新简介，第二稿 \u2028 “{}[]”");
        here.run("summarize", "2210.00001", "--title-zh", "[\"玩具\"]", "--institutions", "{}")
                .succeeds();
        here.run("event", "add", "--title", "报告", "--issue", "2").succeeds();
        here.run("event", "edit", "1", "--host", "Ada Example").succeeds();
        here.run("event", "add", "--title", "取消的报告", "--issue", "2").succeeds();
        here.run("event", "remove", "2").succeeds();
        here.run("defer", "2210.00002", "--until", "9", "--reason", "später").succeeds();
        here.run("build-issue", "1", "2210.00003", "2210.00001", "--theme", "主题")
                .succeeds();
        here.run("build-issue", "1", "--theme", "又一主题").succeeds();
        here.run("build-issue", "1", "--theme", "错的主题").succeeds();
        here.run("undo").succeeds();
        here.run("publish", "1", "--pass", "summary.length,field.missing", "--why", "试刊")
                .succeeds();
        String entry =
                "<entry><id>http://arxiv.org/abs/2210.00009v1</id><title>Iota</title><summary>A toy.</summary></entry>";
        here.run("add", "--from", here.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
        ReadyPapers.draftWith(here, "{\"summary\":\"玩具。\",\"category\":\"NLP研究\"}");
        here.run("draft", "2210.00009").succeeds();
        // Nobody answers there: the attempt is recorded all the same.
        here.withVariable("DIGEST_SLACK_WEBHOOK", "http://127.0.0.1:9/hook")
                .run("send", "slack", "1")
                .exits(1);
        there = TestProgram.withNewsletter(folder.resolve("there"));
    }

    private String exported(TestProgram digest) {
        return digest.run("export", "--format", "json").succeeds().out();
    }

    private CommandResult imported(String document) {
        return there.run("import", there.write("library.json", document));
    }

    @Test
    void a_library_that_was_carried_gives_the_same_bytes() {
        String document = exported(here);
        imported(document).succeeds().output().contains("imported the library");
        assertThat(exported(there)).isEqualTo(document);
        assertThat(exported(here)).isEqualTo(document);
    }

    /** Asked of the files themselves: a table or column that comes later must be carried too. */
    @Test
    void no_value_of_any_table_is_left_behind() throws SQLException {
        imported(exported(here)).succeeds();
        Map<String, List<String>> rows = rows(here);
        assertThat(rows)
                .containsKeys("paper", "curation", "issue", "issue_paper", "passed_rule", "event", "change_row");
        assertThat(rows.values()).noneMatch(List::isEmpty);
        assertThat(rows(there)).isEqualTo(rows);
    }

    /** Without what is derived from papers for lists and searches. */
    private static Map<String, List<String>> rows(TestProgram digest) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + digest.path(".digest/library.db"));
                Statement statement = file.createStatement()) {
            ResultSet tables = statement.executeQuery(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                            + " AND name NOT IN ('paper_listing', 'paper_gram') AND name NOT LIKE 'paper\\_text%' ESCAPE '\\'");
            while (tables.next()) {
                rows.put(tables.getString(1), new ArrayList<>());
            }
            for (Map.Entry<String, List<String>> table : rows.entrySet()) {
                ResultSet all = statement.executeQuery("SELECT * FROM " + table.getKey() + " ORDER BY 1, 2");
                while (all.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                        byte[] value = all.getBytes(i);
                        row.append(value == null ? "null" : HexFormat.of().formatHex(value))
                                .append('|');
                    }
                    table.getValue().add(row.toString());
                }
            }
        }
        return rows;
    }

    @Test
    void it_is_the_same_to_every_command() {
        imported(exported(here)).succeeds();
        for (String command : List.of("list", "issues", "event list --issue 2", "show 2210.00001", "history")) {
            assertThat(there.run(command.split(" ")).out())
                    .isEqualTo(here.run(command.split(" ")).out());
        }
        there.run("build-issue", "1").succeeds();
        assertThat(there.read("issues/001.md")).isEqualTo(here.read("issues/001.md"));
    }

    @Test
    void one_that_was_carried_goes_on_as_the_first_one_does() {
        imported(exported(here)).succeeds();
        for (TestProgram digest : List.of(here, there)) {
            ReadyPapers.summarize(digest, "2210.00003", "CV研究", "丙的新简介");
            digest.run("event", "add", "--title", "又一个报告").succeeds();
            digest.run("undo").succeeds();
        }
        assertThat(exported(there)).isEqualTo(exported(here));
    }

    @Test
    void importing_again_changes_nothing() {
        imported(exported(here)).succeeds();
        imported(exported(here)).succeeds().output().contains("already present").doesNotContain("new record");
        assertThat(exported(there)).isEqualTo(exported(here));
    }

    @Test
    void what_was_added_since_is_added() {
        imported(exported(here)).succeeds();
        ReadyPapers.add(here, "2210.00009", "Delta");
        imported(exported(here)).succeeds();
        assertThat(exported(there)).isEqualTo(exported(here));
    }

    @Test
    void records_that_say_something_else_are_named_and_nothing_is_taken() {
        imported(exported(here)).succeeds();
        ReadyPapers.summarize(there, "2210.00002", "NLP研究", "那边的简介");
        ReadyPapers.summarize(here, "2210.00002", "NLP研究", "这边的简介");
        ReadyPapers.add(here, "2210.00009", "Delta");
        String before = exported(there);
        imported(exported(here)).exits(1).messages().contains("curation arXiv:2210.00002", "Nothing was changed");
        assertThat(exported(there)).isEqualTo(before);
    }

    @Test
    void a_dry_run_reports_and_changes_nothing() {
        String before = exported(there);
        there.run("import", "--dry-run", there.write("library.json", exported(here)))
                .succeeds()
                .output()
                .contains("would import");
        assertThat(exported(there)).isEqualTo(before);
    }

    @Test
    void scripts_learn_what_was_taken() {
        CommandResult run = there.run("import", "--json", there.write("library.json", exported(here)));
        assertThat(run.succeeds().jsonList("libraries")).singleElement().satisfies(one -> {
            assertThat(((Map<?, ?>) one).get("same")).isEqualTo(0L);
            assertThat((Long) ((Map<?, ?>) one).get("taken")).isGreaterThan(10L);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":\"library\" | \"format\":\"other\" | not a library exported by digest",
                "\"digest\": | \"digest2\": | not a library exported by digest",
                "\"version\":2 | \"version\":3 | newer version of digest",
                "\"version\":2 | \"version\":1,\"schema\":12 | newer version of digest",
                "\"paper\": [ | \"papers\": [ | \"papers\" is unknown",
                "\"addedAt\" | \"addedOn\" | \"paper.addedOn\" is unknown",
                "\"title\":\"Alpha\" | \"title\":7 | not a record",
                "\"title\":\"Alpha\" | \"title\":null | not a record",
                "\"title\":\"Alpha\" | \"title\":\"Alpha\",\"title\":\"Beta\" | Invalid JSON",
                "\"sequence\":1 | \"sequence\":99999999999999999999 | Invalid JSON",
                "\"id\":\"arXiv:2210.00003\" | \"id\":\"arXiv:2210.00004\" | is inconsistent",
                "\"addedAt\":\"2022-10-31T12:00:00Z\" | \"addedAt\":\"yesterday\" | is inconsistent",
                "\"publishedAt\":\"2022-10-31T12:00:00Z\" | \"publishedAt\":\"never\" | is inconsistent",
            })
    void what_is_not_ours_or_damaged_is_refused_and_nothing_is_taken(String text, String other, String message) {
        String before = exported(there);
        String document = exported(here);
        // The records come after the history, which has the same names.
        int at = document.lastIndexOf(text);
        assertThat(at).isPositive();
        imported(document.substring(0, at) + other + document.substring(at + text.length()))
                .exits(1)
                .messages()
                .contains(message);
        assertThat(exported(there)).isEqualTo(before);
    }

    @Test
    void a_document_cut_off_anywhere_is_refused() {
        String before = exported(there);
        String document = exported(here);
        for (int length = 1; length < document.length() - 1; length += 211) {
            imported(document.substring(0, length)).exits(1).isHarmless();
        }
        imported(document + "{}").exits(1).messages().contains("text after the value");
        assertThat(exported(there)).isEqualTo(before);
    }

    @Test
    void a_document_in_another_encoding_is_refused() {
        there.write("library.json", exported(here).getBytes(Charset.forName("GB18030")));
        there.run("import", "library.json").exits(1).messages().contains("not in UTF-8");
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        imported("\uFEFF" + exported(here)).succeeds();
    }

    @Test
    void a_long_text_that_is_not_ours_is_refused_soon() {
        imported("{\"digest\": {\"format\":\"" + "x".repeat(30_000_000))
                .exits(1)
                .isHarmless();
        imported("[".repeat(100_000)).exits(1).isHarmless();
        imported("{\"a\":".repeat(100_000)).exits(1).isHarmless();
    }

    @Test
    void a_document_written_to_a_file_is_the_same() throws IOException {
        here.run("export", "--format", "json", "-o", "library.json")
                .succeeds()
                .messages()
                .contains("4 papers");
        assertThat(Files.readString(here.path("library.json"))).isEqualTo(exported(here));
        assertThat(lines(here.path("library.json")))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u2028"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
