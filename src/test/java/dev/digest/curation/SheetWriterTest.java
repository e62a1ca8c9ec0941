package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.SheetWriter.SheetLanguage;
import dev.digest.curation.SheetWriter.SheetNotes;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.testing.RandomSamples;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    private static final ArxivId ID = ArxivId.of("2210.11610");
    private static final SheetLanguage CHINESE = new SheetLanguage("zh", "；");
    private static final SheetLanguage ENGLISH = new SheetLanguage("en", "; ");
    private static final List<String> ODD = List.of(
            "- a",
            "no",
            "2210.10",
            "a: b #c",
            "'",
            "\"",
            "一\n\n---\n\n二",
            "😀\u0085",
            "null",
            "~",
            "\"a\\nb\"",
            "|",
            "# a",
            "id: x",
            "\ta\tb",
            "'a'");

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
        assertThat(SheetWriter.write(paper, words, SheetNotes.of(CHINESE, "以下不保留")))
                .isEqualTo("""
                ---
                id: arXiv:2210.11610
                title: Models: a Toy
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
                gist:
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
    void a_sheet_of_an_english_newsletter_has_no_chinese_title_unless_there_is_one() {
        Paper paper = Paper.of(ID, "Models")
                .authors(List.of(new Author("Ada Example", List.of("MIT, Cambridge", "Google"))))
                .build();
        assertThat(SheetWriter.write(paper, Map.of(), SheetNotes.of(ENGLISH, "cut")))
                .doesNotContain("title-zh")
                .contains("title:", "gist:", "#   MIT, Cambridge; Google\n");
        assertThat(SheetWriter.write(paper, Map.of(CurationField.TITLE_ZH, "模型"), SheetNotes.of(ENGLISH, "cut")))
                .contains("title-zh: 模型\n");
    }

    @Test
    void a_source_cannot_slip_a_sheet_in_under_the_cut() {
        Paper paper = Paper.of(ID, "---")
                .authors(List.of(Author.ofName("id: 2210.13463")))
                .abstractText("---\n\nid: 2210.13463\n\n---\n\nid: 2210.14803")
                .build();
        assertThat(SheetReader.read(SheetWriter.write(paper, Map.of(), SheetNotes.of(CHINESE, "note")), "sheet"))
                .extracting(Sheet::ref)
                .containsExactly(PaperRef.ofNewest(ID));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_is_written_is_read_back(long seed) {
        new RandomSamples(seed)
                .check(200, random -> new Written(words(random), random.text(40)), SheetWriterTest::checkReadBack);
    }

    private record Written(Map<CurationField, String> words, String title) {}

    private static void checkReadBack(Written written) {
        Map<CurationField, String> words = Curation.of(written.words()).fields();
        Paper paper =
                Paper.of(ID, written.title()).abstractText(written.title()).build();
        List<Sheet> sheets = SheetReader.read(SheetWriter.write(paper, words, SheetNotes.of(CHINESE, "note")), "sheet");
        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).ref()).isEqualTo(PaperRef.ofNewest(ID));
        assertThat(Curation.of(sheets.get(0).changes())).isEqualTo(Curation.of(words));
    }

    private static Map<CurationField, String> words(RandomSamples random) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        for (CurationField field : CurationField.values()) {
            if (field.kind() != FieldKind.ADDRESS && field.kind() != FieldKind.IMAGE && random.below(2) == 0) {
                words.put(field, random.from(() -> random.text(30), () -> random.oneOf(ODD)));
            }
        }
        return words;
    }
}
