package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.digest.format.Json;
import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as other programs get them; their own libraries read what we wrote. */
class ExportCommandTest {
    private static final String HOSTILE =
            "=cmd|' /C calc'!A0 } \\input{/etc/passwd} {BERT} 50% & $x_1^2$ #1 ~ \"q\" <b>";
    /** The same as a reader of arXiv sees it. */
    private static final String SHOWN = HOSTILE.replace("$x_1^2$", "x₁²");

    private static final Set<String> CSL_TYPES = Set.of("article", "article-journal", "paper-conference", "webpage");

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder);
    }

    private void addHostile() {
        String entry = "<entry><id>http://arxiv.org/abs/hep-th/9901001v2</id><title>"
                + HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
                + "</title><summary>First, \"quoted\".\n\n-2+3</summary>"
                + "<published>1999-01-04T10:00:00Z</published><updated>1999-02-01T00:00:00Z</updated>"
                + "<author><name>Ada van der Example</name></author><author><name>Ben, and Cai</name></author>"
                + "<author><name>The Toys Collaboration</name></author>"
                + "<arxiv:doi xmlns:arxiv='http://arxiv.org/schemas/atom'>10.1000/a_(b)&lt;1::2&gt;{x}</arxiv:doi>"
                + "<arxiv:journal_ref xmlns:arxiv='http://arxiv.org/schemas/atom'>J. Toys 7 (1999) 1</arxiv:journal_ref>"
                + "</entry>";
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
        digest.run("summarize", "hep-th/9901001", "--title-zh", "-玩具", "--text", "=1+1，“玩具”\n\n第二段 {")
                .succeeds();
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

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    @Test
    void bibtex_has_what_a_bibliography_wants() throws ParseException {
        addHostile();
        BibTeXEntry entry = bibtex("hep-th/9901001").get(new Key("arXiv-hep-th-9901001"));
        assertThat(entry.getType().getValue()).isEqualTo("article");
        assertThat(field(entry, "author"))
                .isEqualTo("van der Example, Ada and {and Cai}, Ben and {The Toys Collaboration}");
        assertThat(field(entry, "journal")).isEqualTo("J. Toys");
        assertThat(field(entry, "volume")).isEqualTo("7");
        assertThat(field(entry, "pages")).isEqualTo("1");
        assertThat(field(entry, "year")).isEqualTo("1999");
        assertThat(field(entry, "month")).isEqualTo("January");
        assertThat(field(entry, "eprint")).isEqualTo("hep-th/9901001");
        assertThat(field(entry, "archivePrefix")).isEqualTo("arXiv");
        assertThat(field(entry, "url")).isEqualTo("https://arxiv.org/abs/hep-th/9901001");
        assertThat(field(entry, "doi")).isEqualTo("10.1000/a_(b)<1::2>%7Bx%7D");
        assertThat(field(entry, "annote")).contains("-玩具", "“玩具”");
    }

    @Test
    void nothing_in_a_title_is_a_command_of_latex() throws ParseException {
        addHostile();
        assertThat(field(bibtex("hep-th/9901001").get(new Key("arXiv-hep-th-9901001")), "title"))
                .contains("\\textbraceright{} \\textbackslash{}input\\textbraceleft{}", "{BERT}", "50\\% \\& x$_1^2$")
                .doesNotContain("\\input");
    }

    @Test
    void bibtex_of_all_papers_has_each_once_under_a_key_that_stays() throws ParseException {
        assertThat(bibtex().keySet())
                .containsExactlyInAnyOrder(
                        new Key("arXiv-2210.00001"), new Key("arXiv-2210.00002"), new Key("arXiv-2210.00003"));
        assertThat(export("bibtex").out()).isEqualTo(export("bibtex").out());
    }

    @Test
    void keys_can_be_typed_and_papers_of_arxiv_have_its_doi() throws ParseException {
        String page = "<html><head><meta name=citation_title content='A Title'>"
                + "<meta name=citation_author content='Example, Ada'></head><body>x</body></html>";
        for (String address : List.of("https://openreview.net/forum?id=aB1_x", "https://example.org/a%20b?c=1&d=2")) {
            digest.run("add", "--from", digest.write("page.html", page), address, "--allow-duplicate")
                    .succeeds();
        }
        Map<Key, BibTeXEntry> all = bibtex();
        assertThat(all).hasSize(5);
        assertThat(all.keySet()).allMatch(key -> key.getValue().matches("[A-Za-z0-9._-]+"));
        assertThat(field(all.get(new Key("arXiv-2210.00001")), "doi")).isEqualTo("10.48550/arXiv.2210.00001");
        List<?> items = (List<?>) Json.read(export("csl-json", "2210.00001").out());
        assertThat((Map<?, ?>) items.get(0)).satisfies(item -> {
            assertThat(item.get("DOI")).isEqualTo("10.48550/arXiv.2210.00001");
            assertThat(item.get("genre")).isEqualTo("preprint");
        });
    }

    @Test
    void items_of_the_citation_style_language_have_their_shape() {
        addHostile();
        List<?> items = (List<?>) Json.read(export("csl-json").out());
        assertThat(items).hasSize(4).allSatisfy(one -> {
            Map<?, ?> item = (Map<?, ?>) one;
            assertThat((String) item.get("id")).startsWith("arXiv:");
            assertThat(CSL_TYPES).contains((String) item.get("type"));
        });
        Map<?, ?> item = (Map<?, ?>) items.get(0);
        assertThat(item.get("title")).isEqualTo(SHOWN);
        assertThat(item.get("author"))
                .isEqualTo(List.of(
                        Map.of("family", "van der Example", "given", "Ada"),
                        Map.of("family", "and Cai", "given", "Ben"),
                        Map.of("literal", "The Toys Collaboration")));
        assertThat(item.get("issued")).isEqualTo(Map.of("date-parts", List.of(List.of(1999L, 1L, 4L))));
        assertThat(item.get("container-title")).isEqualTo("J. Toys");
        assertThat(item.get("DOI")).isEqualTo("10.1000/a_(b)<1::2>{x}");
        assertThat((String) item.get("note")).contains("第二段");
    }

    @Test
    void a_spreadsheet_gets_text_and_never_a_formula() throws IOException {
        addHostile();
        String text = export("csv").out();
        assertThat(text).startsWith("\uFEFFid,status,").contains("\r\n");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            List<NamedCsvRecord> all = rows.stream().toList();
            assertThat(all).hasSize(4);
            assertThat(all.get(0).getField("title")).isEqualTo("'" + SHOWN);
            assertThat(all.get(0).getField("titleZh")).isEqualTo("'-玩具");
            assertThat(all.get(0).getField("summary")).isEqualTo("'=1+1，“玩具”\n\n第二段 {");
            assertThat(all.get(0).getField("abstract")).isEqualTo("First, \"quoted\".\n\n-2+3");
            assertThat(all)
                    .allSatisfy(row -> assertThat(row.getFields())
                            .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^[=+@\\t\\r-]")));
        }
    }

    @Test
    void programs_get_a_spreadsheet_without_byte_order_mark() {
        assertThat(export("csv", "--no-bom").out()).startsWith("id,");
        digest.run("export", "--format", "bibtex", "--no-bom").exits(2);
    }

    @Test
    void a_reading_list_is_markdown_in_which_fetched_text_stays_text() {
        addHostile();
        assertThat(export("markdown", "hep-th/9901001", "2210.00001").out())
                .contains("\\<b\\>", "x₁²", "](https://arxiv.org/abs/hep-th/9901001)", "\n  第二段")
                .contains("\n\n- **[Alpha](https://arxiv.org/abs/2210.00001)**\\\n  Ada Example · CV研究")
                .endsWith("\n\n  甲的简介\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "csl-json", "csv", "markdown"})
    void what_editors_wrote_for_themselves_is_not_handed_on(String format) {
        digest.run("summarize", "2210.00001", "--text", "甲。 <!-- check: off -->\n\n<!-- 待核\n待核 -->\n\n乙。")
                .succeeds();
        assertThat(export(format, "2210.00001").out()).contains("甲。", "乙。").doesNotContain("<!--", "待核");
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
                .contains("no issue 9");
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
                .contains("there already", "--force");
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

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "csl-json", "csv", "json", "markdown"})
    void control_characters_reach_no_one(String format) throws IOException {
        digest.run("summarize", "2210.00001", "--text", "a\u001B[31m\u009B\u202Eb\tc")
                .succeeds();
        String out = export(format, "2210.00001").out();
        assertThat(out.replace("\r\n", "\n")).doesNotContainPattern("[\\p{Cc}\\x{202E}&&[^\n\t]]");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_cannot_be_is_refused_before_anything_is_written() {
        digest.run("export").exits(2).messages().contains("--format");
        digest.run("export", "--format", "word").exits(2).messages().contains("bibtex, csl-json");
        digest.run("export", "--format", "csv", "--json").exits(2);
        digest.run("export", "--format", "csv", "-o", "issues")
                .exits(1)
                .messages()
                .contains("there already");
        digest.run("export", "--format", "csv", "-o", "digest.yaml/x.csv")
                .exits(1)
                .messages()
                .contains("Cannot write");
    }
}
