package dev.digest.app.paper;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.paper.SaveCurations.EditResult;
import dev.digest.app.paper.SaveCurations.FieldsRequest;
import dev.digest.app.paper.SaveCurations.SaveResult;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.SheetReader;
import dev.digest.library.CurationVersion;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveCurationsTest {
    private static final String REF = "2210.00001";
    private static final String OTHER = "2210.00002";

    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private Newsroom newsroom;
    private SaveCurations save;

    @BeforeEach
    void add_two_papers() {
        newsletter = TestNewsroom.in(folder);
        try (Newsroom earlier = newsletter.open()) {
            newsletter.addReadyPapers(earlier, REF, OTHER);
        }
        newsroom = newsletter.open();
        save = saving(newsroom);
    }

    private static SaveCurations saving(Newsroom newsroom) {
        return new SaveCurations(newsroom, new FigureImporter(newsroom, false));
    }

    private void somebodyElseWrites(CurationField field, String text) {
        try (Newsroom other = newsletter.open()) {
            saving(other).saveFields(new FieldsRequest(ids(REF), Map.of(field, text)));
        }
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private LibraryPaper paper(String ref) {
        return new PaperLookup(newsroom).require(ArxivId.of(ref));
    }

    private static List<PaperId> ids(String... refs) {
        return Stream.of(refs).<PaperId>map(ArxivId::of).toList();
    }

    private static Curation with(LibraryPaper paper, CurationField field, String text) {
        return paper.curation().withChanges(Map.of(field, text));
    }

    @Test
    void the_fields_that_are_named_change_and_the_others_stay() {
        SaveResult saved = save.saveFields(new FieldsRequest(ids(REF), Map.of(CurationField.SUMMARY, "另一个简介。")));
        assertThat(saved.isReplaced()).isTrue();
        assertThat(saved.after()).containsExactly(paper(REF));
        assertThat(paper(REF).curation().get(CurationField.SUMMARY)).contains("另一个简介。");
        assertThat(paper(REF).curation().get(CurationField.CATEGORY)).contains("NLP研究");
        assertThat(save.saveFields(new FieldsRequest(ids(REF), Map.of(CurationField.NOTE, "待查")))
                        .isReplaced())
                .as("adding replaces nothing")
                .isFalse();
    }

    @Test
    void several_papers_get_a_category_together_and_nothing_else() {
        save.saveFields(new FieldsRequest(ids(REF, OTHER), Map.of(CurationField.CATEGORY, "CV研究")));
        assertThat(List.of(paper(REF), paper(OTHER)))
                .extracting(
                        paper -> paper.curation().get(CurationField.CATEGORY).orElse(""))
                .containsOnly("CV研究");
        Map<CurationField, String> note = Map.of(CurationField.NOTE, "x");
        assertThat(keyOf(() -> save.saveFields(new FieldsRequest(ids(REF, OTHER), note))))
                .isEqualTo("usage.one-ref");
        assertThat(keyOf(() -> save.saveFields(new FieldsRequest(List.of(), note))))
                .isEqualTo("usage.missing");
    }

    @Test
    void one_paper_or_category_that_does_not_exist_and_nothing_is_saved() {
        Map<CurationField, String> category = Map.of(CurationField.CATEGORY, "CV研究");
        assertThat(keyOf(() -> save.saveFields(new FieldsRequest(ids(REF, "2210.09999"), category))))
                .isEqualTo("library.unknown");
        assertThat(keyOf(() -> save.saveFields(new FieldsRequest(ids(REF), Map.of(CurationField.CATEGORY, "没有的栏目")))))
                .startsWith("category.");
        assertThat(paper(REF).curation().get(CurationField.CATEGORY)).contains("NLP研究");
    }

    @Test
    void of_a_sheet_with_a_version_only_what_was_edited_counts() {
        String sheets = new SheetTexts(newsroom, (key, details) -> key).together(List.of(paper(REF), paper(OTHER)));
        somebodyElseWrites(CurationField.NOTE, "写在之后");
        String edited = sheets.replaceFirst("做了比较", "做了仔细的比较");
        SaveResult saved = save.saveSheets(SheetReader.read(edited, "sheets.md"));
        assertThat(saved.after()).hasSize(1);
        assertThat(paper(REF).curation().get(CurationField.NOTE)).contains("写在之后");
        assertThat(paper(REF).curation().get(CurationField.SUMMARY).orElse("")).contains("仔细");
        assertThat(keyOf(() -> save.saveSheets(SheetReader.read(sheets.replaceFirst("做了比较", "作了比较"), "sheets.md"))))
                .as("the other edit changed the same field")
                .isEqualTo("sheet.outdated");
    }

    @Test
    void an_edit_is_merged_with_what_others_changed_in_other_fields() {
        LibraryPaper begun = paper(REF);
        somebodyElseWrites(CurationField.NOTE, "同时写的");
        List<Curation> saved = new ArrayList<>();
        EditResult result = save.saveEdit(begun, with(begun, CurationField.SUMMARY, "新的简介。"), saved::add);
        assertThat(result.merged()).isTrue();
        assertThat(result.conflict()).isEmpty();
        assertThat(saved).containsExactly(paper(REF).curation());
        assertThat(paper(REF).curation().get(CurationField.NOTE)).contains("同时写的");
        assertThat(paper(REF).curation().get(CurationField.SUMMARY)).contains("新的简介。");
    }

    @Test
    void a_conflicting_edit_is_kept_as_a_version_and_not_applied() {
        LibraryPaper begun = paper(REF);
        somebodyElseWrites(CurationField.SUMMARY, "别人的简介。");
        List<Curation> saved = new ArrayList<>();
        EditResult result = save.saveEdit(begun, with(begun, CurationField.SUMMARY, "我的简介。"), saved::add);
        assertThat(saved).isEmpty();
        assertThat(paper(REF).curation().get(CurationField.SUMMARY)).contains("别人的简介。");
        List<CurationVersion> versions =
                new PaperCatalog(newsroom).versions(begun.paper().id());
        assertThat(result.conflict()).hasValueSatisfying(conflict -> {
            assertThat(conflict.kept()).isEqualTo(versions.size());
            assertThat(conflict.theirs().curation().get(CurationField.SUMMARY)).contains("别人的简介。");
        });
        CurationVersion kept = versions.get(versions.size() - 1);
        assertThat(kept.conflicting()).isTrue();
        assertThat(kept.curation().get(CurationField.SUMMARY)).contains("我的简介。");
    }
}
