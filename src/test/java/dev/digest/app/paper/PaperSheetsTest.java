package dev.digest.app.paper;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.paper.PaperSheets.PreparedSheet;
import dev.digest.app.paper.PaperSheets.SheetSuggestion;
import dev.digest.app.paper.SaveCurations.FieldsRequest;
import dev.digest.app.paper.SheetTexts.SheetPosition;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.ArxivId;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that are new, left behind, or older than the library. */
class PaperSheetsTest {
    private static final String REF = "2210.00001";
    private static final SheetSuggestion NOTHING = new SheetSuggestion(Map.of(), Map.of());

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private PaperSheets sheets;
    private Path file;

    @BeforeEach
    void add_a_ready_paper() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
        newsletter.addReadyPapers(newsroom, REF, "2210.00002");
        sheets = new PaperSheets(newsroom, new FigureImporter(newsroom, false), (key, details) -> key);
        file = folder.resolve("paper.md");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private LibraryPaper paper() {
        return new PaperLookup(newsroom).require(ArxivId.of(REF));
    }

    private PreparedSheet prepare() {
        return sheets.prepare(paper(), file, SheetPosition.ONLY, NOTHING);
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    private void type(String before, String after) throws IOException {
        assertThat(text()).contains(before);
        Files.writeString(file, text().replace(before, after));
    }

    private void somebodyWrites(CurationField field, String words) {
        new SaveCurations(newsroom, new FigureImporter(newsroom, false))
                .saveFields(new FieldsRequest(List.of(ArxivId.of(REF)), Map.of(field, words)));
    }

    private String value(CurationField field) {
        return paper().curation().get(field).orElseThrow();
    }

    @Test
    void a_new_sheet_shows_what_the_library_has() throws IOException {
        PreparedSheet prepared = prepare();

        assertThat(prepared.blank()).contains(text());
        assertThat(text()).contains(value(CurationField.SUMMARY));
    }

    @Test
    void a_sheet_saved_without_edits_changes_nothing() throws IOException {
        prepare();

        assertThat(sheets.read(paper(), text(), file)).isEqualTo(paper().curation());
    }

    @Test
    void a_suggestion_fills_an_empty_field_and_becomes_text_when_it_is_saved() throws IOException {
        SheetSuggestion suggestion = new SheetSuggestion(
                Map.of(CurationField.NOTE, "看附录", CurationField.SUMMARY, "模型写的。"),
                Map.of(CurationField.NOTE, List.of("from the appendix")));

        sheets.prepare(paper(), file, SheetPosition.ONLY, suggestion);

        assertThat(text()).contains("看附录", "# from the appendix").doesNotContain("模型写的。");
        Curation saved = sheets.read(paper(), text(), file);
        assertThat(saved.get(CurationField.NOTE)).contains("看附录");
    }

    @Test
    void an_unwritten_sheet_that_was_left_behind_is_made_anew() throws IOException {
        prepare();
        somebodyWrites(CurationField.SUMMARY, "后来写的简介。");

        PreparedSheet again = prepare();

        assertThat(again.blank()).isPresent();
        assertThat(text()).contains("后来写的简介。");
    }

    @Test
    void a_kept_sheet_keeps_its_edits() throws IOException {
        prepare();
        type(value(CurationField.SUMMARY), "写了一半");

        PreparedSheet again = prepare();

        assertThat(again.blank()).isEmpty();
        assertThat(again.conflicts()).isEmpty();
        assertThat(text()).contains("写了一半");
    }

    @Test
    void edits_of_a_kept_sheet_are_merged_with_another_field_changed_since() throws IOException {
        prepare();
        type(value(CurationField.SUMMARY), "写了一半");
        somebodyWrites(CurationField.TITLE_ZH, "别人的题目");

        PreparedSheet again = prepare();

        assertThat(again.conflicts()).isEmpty();
        assertThat(text()).contains("写了一半", "别人的题目");
        assertThat(sheets.read(paper(), text(), file).get(CurationField.TITLE_ZH))
                .contains("别人的题目");
    }

    @Test
    void a_field_written_by_both_shows_the_library_and_the_edit_is_in_a_copy() throws IOException {
        prepare();
        type(value(CurationField.SUMMARY), "写了一半");
        somebodyWrites(CurationField.SUMMARY, "别人的简介。");

        PreparedSheet again = prepare();

        assertThat(again.conflicts()).containsExactly(CurationField.SUMMARY);
        assertThat(text()).contains("别人的简介。").doesNotContain("写了一半");
        assertThat(again.copy())
                .hasValueSatisfying(copy -> assertThat(copy).content().contains("写了一半"));
    }

    @Test
    void an_invalid_kept_sheet_is_left_as_it_is_although_the_library_has_changed() throws IOException {
        prepare();
        Files.writeString(file, "---\nid: [\n---\n写了一半");
        somebodyWrites(CurationField.SUMMARY, "别人的简介。");

        PreparedSheet again = prepare();

        assertThat(again.blank()).isEmpty();
        assertThat(text()).contains("id: [", "写了一半");
    }

    @Test
    void after_rebasing_an_edit_overwrites_what_was_written_since() throws IOException {
        prepare();
        type(value(CurationField.SUMMARY), "写了一半");
        somebodyWrites(CurationField.SUMMARY, "别人的简介。");

        sheets.rebase(paper(), file);

        assertThat(sheets.read(paper(), text(), file).get(CurationField.SUMMARY))
                .contains("写了一半");
        assertThat(prepare().conflicts()).isEmpty();
    }

    @Test
    void the_sheet_of_another_paper_is_refused() throws IOException {
        prepare();
        String text = text().replace(REF, "2210.00002");

        assertThat(keyOf(() -> sheets.read(paper(), text, file))).isEqualTo("sheet.other-paper");
    }
}
