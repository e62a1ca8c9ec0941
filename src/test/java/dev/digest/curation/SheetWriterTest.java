package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
    private static final ArxivId ID = ArxivId.of("2210.11610");

    @Test
    void a_sheet_shows_the_words_and_under_the_cut_the_paper() {
        Paper paper = Paper.of(ID, "Models: a Toy")
                .authors(List.of(Author.ofName("Ada Example"), Author.ofName("Bo Example")))
                .abstractText("We toy.\n\nAnd toy.")
                .build();
        Map<CurationField, String> words = Map.of(
                CurationField.TITLE,
                "Models: a Toy",
                CurationField.CATEGORY,
                "NLP研究",
                CurationField.SUMMARY,
                "本文研究了……");
        assertThat(SheetWriter.write(paper, words, "以下不保留")).isEqualTo("""
                ---
                id: "arXiv:2210.11610"
                title: "Models: a Toy"
                title-zh:
                institutions:
                authors:
                category: NLP研究
                download-url:
                detail-url:
                code-url:
                recommendation:
                figure:
                caption:
                note:
                ---
                本文研究了……

                # ------------------------ >8 ------------------------
                # 以下不保留

                Models: a Toy

                Ada Example, Bo Example

                We toy.

                And toy.
                """);
    }

    @Test
    void a_source_cannot_slip_a_sheet_in_under_the_cut() {
        Paper paper = Paper.of(ID, "---")
                .authors(List.of(Author.ofName("id: 2210.13463")))
                .abstractText("---\n\nid: 2210.13463\n\n---\n\nid: 2210.14803")
                .build();
        assertThat(SheetReader.read(SheetWriter.write(paper, Map.of(), "note"), "sheet"))
                .extracting(Sheet::ref)
                .containsExactly(PaperRef.ofNewest(ID));
    }

    @Property(tries = 500, seed = "64")
    void what_is_written_is_read_back(@ForAll("words") Map<CurationField, String> given, @ForAll String title) {
        Map<CurationField, String> words = Curation.of(given).fields();
        Paper paper = Paper.of(ID, title).abstractText(title).build();
        List<Sheet> sheets = SheetReader.read(SheetWriter.write(paper, words, "note"), "sheet");
        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).ref()).isEqualTo(PaperRef.ofNewest(ID));
        assertThat(Curation.of(sheets.get(0).changes())).isEqualTo(Curation.of(words));
    }

    @Provide
    Arbitrary<Map<CurationField, String>> words() {
        Arbitrary<CurationField> fields = Arbitraries.of(CurationField.class)
                .filter(field -> field.kind() != FieldKind.ADDRESS && field.kind() != FieldKind.IMAGE);
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of("- a", "no", "2210.10", "a: b #c", "'", "\"", "一\n\n---\n\n二", "😀\u0085", "null", "~"));
        return Arbitraries.maps(fields, texts);
    }
}
