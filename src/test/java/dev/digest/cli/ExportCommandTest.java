package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.CommandResult;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which papers go into which file; what the formats are is shown by the tests of {@code export}. */
class ExportCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder);
    }

    private Map<Key, BibTeXEntry> bibtex(String... choice) throws ParseException {
        String text = export("bibtex", choice).out();
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
        return database.getEntries();
    }

    private CommandResult export(String format, String... choice) {
        String[] command = new String[choice.length + 3];
        System.arraycopy(new String[] {"export", "--format", format}, 0, command, 0, 3);
        System.arraycopy(choice, 0, command, 3, choice.length);
        return digest.run(command).succeeds();
    }

    @Test
    void bibtex_of_all_papers_has_each_once_under_a_key_that_stays() throws ParseException {
        assertThat(bibtex().keySet())
                .containsExactlyInAnyOrder(
                        new Key("arXiv-2210.00001"), new Key("arXiv-2210.00002"), new Key("arXiv-2210.00003"));
        assertThat(export("bibtex").out()).isEqualTo(export("bibtex").out());
    }

    @Test
    void programs_get_a_spreadsheet_without_byte_order_mark() {
        assertThat(export("csv", "--no-bom").out()).startsWith("id,");
        digest.run("export", "--format", "bibtex", "--no-bom").exits(2);
    }

    @Test
    void what_editors_wrote_for_themselves_is_not_handed_on() {
        digest.run("summarize", "2210.00001", "--text", "甲。 <!-- check: off -->\n\n<!-- 待核\n待核 -->\n\n乙。")
                .succeeds();
        for (String format : List.of("bibtex", "csl-json", "csv", "markdown")) {
            assertThat(export(format, "2210.00001").out())
                    .as(format)
                    .contains("甲。", "乙。")
                    .doesNotContain("<!--", "待核");
        }
    }

    @Test
    void json_of_some_papers_is_what_show_says_of_them() {
        Map<Object, Object> shown =
                new LinkedHashMap<>(digest.run("show", "2210.00002", "--json").json());
        shown.remove("formatVersion");
        assertThat(export("json", "2210.00002").jsonList("papers")).isEqualTo(List.of(shown));
    }

    @Test
    void papers_are_chosen_by_issue_category_and_status() {
        digest.run("build-issue", "1", "2210.00003", "2210.00001").succeeds();
        ReadyPapers.add(digest, "2210.00009", "Delta");
        assertThat(titles("--issue", "1")).containsExactly("Alpha", "Gamma");
        assertThat(titles("--issue", "1", "-c", "NLP研究")).containsExactly("Gamma");
        assertThat(titles("-c", "NLP研究")).containsExactly("Gamma", "Beta");
        assertThat(titles("--status", "candidate")).containsExactly("Delta");
        assertThat(titles("2210.00002", "2210.00001")).containsExactly("Beta", "Alpha");
        digest.run("export", "--format", "csv", "--issue", "9")
                .exits(1)
                .messages()
                .contains("Issue 9 does not exist");
        digest.run("export", "--format", "csv", "2299.99999").exits(1);
        digest.run("export", "--format", "csv", "2210.88888").exits(1);
        digest.run("export", "--format", "csv", "2210.00001", "--issue", "1").exits(2);
    }

    private List<Object> titles(String... choice) {
        return ((List<?>) Json.read(export("csl-json", choice).out()))
                .stream().<Object>map(item -> ((Map<?, ?>) item).get("title")).toList();
    }

    @Test
    void a_file_is_written_whole_and_none_is_overwritten_unasked() {
        digest.run("export", "--format", "bibtex", "-o", "papers.bib")
                .succeeds()
                .output()
                .isEqualTo("papers.bib\n");
        assertThat(digest.read("papers.bib")).isEqualTo(export("bibtex").out());
        digest.write("papers.bib", "mine");
        digest.run("export", "--format", "bibtex", "-o", "papers.bib")
                .exits(1)
                .messages()
                .contains("already exists", "--force");
        assertThat(digest.read("papers.bib")).isEqualTo("mine");
        assertThat(digest.run("export", "--format", "csv", "-o", "papers.bib", "--force", "--json")
                        .succeeds()
                        .json()
                        .get("papers"))
                .isEqualTo(3L);
    }

    @Test
    void a_library_without_papers_gives_documents_without_papers() {
        digest = TestProgram.withNewsletter(folder.resolve("empty"));
        assertThat(Json.read(export("csl-json").out())).isEqualTo(List.of());
        assertThat(export("json", "--status", "ready").jsonList("papers")).isEmpty();
        assertThat(export("bibtex").out()).isEmpty();
    }

    @Test
    void control_characters_reach_no_one() {
        digest.run("summarize", "2210.00001", "--text", "a\u001B[31m\u009B\u202Eb\tc")
                .succeeds();
        for (String format : List.of("bibtex", "csl-json", "csv", "json", "markdown")) {
            assertThat(export(format, "2210.00001").out().replace("\r\n", "\n"))
                    .as(format)
                    .doesNotContainPattern("[\\p{Cc}\\x{202E}&&[^\n\t]]");
        }
    }

    @Test
    void what_cannot_be_is_refused_before_anything_is_written() {
        digest.run("export").exits(2).messages().contains("--format");
        digest.run("export", "--format", "word").exits(2).messages().contains("bibtex, csl-json");
        digest.run("export", "--format", "csv", "--json").exits(2);
        digest.run("export", "--format", "csv", "-o", "issues")
                .exits(1)
                .messages()
                .contains("already exists");
        digest.run("export", "--format", "csv", "-o", "digest.yaml/x.csv")
                .exits(1)
                .messages()
                .contains("Cannot write");
    }
}
