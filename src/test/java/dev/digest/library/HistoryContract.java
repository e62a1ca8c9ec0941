package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static dev.digest.library.LibraryFixture.paper;
import static dev.digest.library.LibraryFixture.summarize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.History.HistoryScope;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened to a library, as it is told and taken back. */
abstract class HistoryContract {
    private final LibraryFixture library;

    HistoryContract(LibraryFixture empty) {
        library = empty;
    }

    @BeforeEach
    void commands_of_two_editors() {
        library.withThree();
        library.run("ada", "summarize A", opened -> summarize(opened, A, "一"));
        library.run("bo", "summarize B", opened -> summarize(opened, B, "二"));
        library.run("ada", "plan 64", opened -> LibraryFixture.save(opened, issue(64, A)));
    }

    private List<Change> changes(HistoryScope scope, int limit) {
        List<Change> all = new ArrayList<>();
        library.run(opened -> opened.history().list(scope, limit, all::add));
        return all;
    }

    private List<String> commands(HistoryScope scope) {
        return changes(scope, 0).stream()
                .map(change -> change.invocation().command())
                .toList();
    }

    private Problem problem(String who, Consumer<History> work) {
        return catchThrowableOfType(
                Problem.class, () -> library.run(who, "try", opened -> work.accept(opened.history())));
    }

    @Test
    void changes_are_told_newest_first() {
        assertThat(commands(HistoryScope.ALL)).containsExactly("plan 64", "summarize B", "summarize A", "add");
        assertThat(changes(HistoryScope.ALL, 2)).hasSize(2);
        assertThat(changes(HistoryScope.ALL, 0)).extracting(Change::number).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void a_command_knows_its_own_change_once_there_is_one() {
        library.run("bo", "try", opened -> {
            assertThat(opened.history().ownChange()).isEmpty();
            assertThat(opened.papers().find(A)).isPresent();
            assertThat(opened.history().ownChange()).isEmpty();
            summarize(opened, A, "三");
            assertThat(opened.history().ownChange()).hasValue(5);
            summarize(opened, B, "四");
            assertThat(opened.history().ownChange()).hasValue(5);
        });
    }

    private String selection() {
        return library.ask(opened -> opened.history().selectionRevision());
    }

    @Test
    void what_is_written_about_papers_leaves_the_selection() {
        String before = selection();
        library.run("ada", "summarize B", opened -> summarize(opened, B, "三"));
        assertThat(selection()).isEqualTo(before);
    }

    static List<Consumer<Library>> changesOfTheSelection() {
        return List.of(
                opened -> opened.papers().remove(List.of(C), TUESDAY),
                opened -> opened.papers().refresh(List.of(paper(B, "Beta, revised"))),
                opened -> LibraryFixture.save(opened, issue(64, A, B)),
                opened -> LibraryFixture.save(opened, issue(64, A).publishedSince(TUESDAY)),
                opened -> opened.issues().remove(64),
                opened -> reject(opened, B),
                opened -> reject(opened, STRANGE));
    }

    private static void reject(Library opened, PaperId paper) {
        opened.decisions()
                .record(
                        List.of(new Decision(
                                paper,
                                DecisionKind.REJECTED,
                                LocalDate.parse("2022-11-01"),
                                "Title",
                                Optional.empty(),
                                Optional.empty())),
                        TUESDAY);
    }

    @ParameterizedTest
    @MethodSource("changesOfTheSelection")
    void a_change_of_the_selection_differs_from_all_before_and_so_does_its_undo(Consumer<Library> change) {
        Set<String> seen = new HashSet<>(List.of(selection()));
        library.run("ada", "change", change);
        assertThat(seen.add(selection())).isTrue();
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
        assertThat(seen.add(selection())).isTrue();
        library.run("ada", "redo", opened -> opened.history().redo(library.files(), false));
        assertThat(seen.add(selection())).isTrue();
    }

    @Test
    void each_transaction_of_a_command_changes_the_selection() {
        library.run("ada", "decide twice", opened -> {
            reject(opened, B);
            String first = opened.history().selectionRevision();
            reject(opened, C);
            assertThat(opened.history().selectionRevision()).isNotEqualTo(first);
        });
    }

    @Test
    void a_reader_that_has_enough_gets_no_more() {
        List<Change> seen = new ArrayList<>();
        library.run(opened -> opened.history().list(HistoryScope.ALL, 0, change -> {
            seen.add(change);
            return false;
        }));
        assertThat(seen).hasSize(1);
    }

    @Test
    void of_a_paper_only_what_concerns_it_is_told() {
        assertThat(commands(new HistoryScope(Optional.of(B), OptionalInt.empty())))
                .containsExactly("summarize B", "add");
        assertThat(changes(new HistoryScope(Optional.of(B), OptionalInt.empty()), 0))
                .allSatisfy(change -> assertThat(change.recordChanges())
                        .isNotEmpty()
                        .allMatch(record -> record.paper().equals(Optional.of(B))));
        assertThat(commands(new HistoryScope(Optional.of(STRANGE), OptionalInt.empty())))
                .isEmpty();
    }

    @Test
    void of_an_issue_the_texts_of_its_papers_are_told_too() {
        assertThat(commands(new HistoryScope(Optional.empty(), OptionalInt.of(64))))
                .contains("plan 64", "summarize A")
                .doesNotContain("summarize B");
        assertThat(commands(new HistoryScope(Optional.empty(), OptionalInt.of(65))))
                .isEmpty();
    }

    @Test
    void versions_of_a_text_are_told_oldest_first_with_who_wrote_them() {
        library.run("bo", "again", opened -> summarize(opened, A, "三"));
        List<CurationVersion> versions = library.ask(opened -> opened.history().versions(A));
        assertThat(versions).extracting(CurationVersion::number).containsExactly(1, 2);
        assertThat(versions)
                .extracting(version -> version.invocation().userName() + " "
                        + version.curation().get(CurationField.SUMMARY).orElse(""))
                .containsExactly("ada 一", "bo 三");
    }

    @Test
    void versions_of_a_removed_paper_can_be_read() {
        library.run(opened -> opened.papers().remove(List.of(B), TUESDAY));
        assertThat(library.now().history().versions(B))
                .extracting(
                        version -> version.curation().get(CurationField.SUMMARY).orElse(""))
                .contains("二");
        assertThat(library.now().history().versions(STRANGE)).isEmpty();
    }

    @Test
    void an_edit_that_came_too_late_is_kept_beside_the_text_that_counts() {
        Curation late = Curation.of(Map.of(CurationField.SUMMARY, "晚到"));
        library.run("bo", "late", opened -> opened.history().recordConflicting(A, late));
        assertThat(library.now().history().versions(A))
                .extracting(CurationVersion::conflicting)
                .containsExactly(false, true);
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("一");
    }

    @Test
    void undoing_again_and_again_goes_back_over_ones_own_changes() {
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
        assertThat(library.now().issues().find(64)).isEmpty();
        assertThat(library.paper(A).curation()).isEqualTo(Curation.NONE);
        assertThat(library.paper(B).curation().get(CurationField.SUMMARY)).contains("二");
    }

    @Test
    void who_changed_nothing_has_nothing_to_undo() {
        assertThat(problem("cai", history -> history.undo(library.files(), false))
                        .key())
                .startsWith("undo.nothing");
        assertThat(problem("ada", history -> history.redo(library.files(), false))
                        .key())
                .isEqualTo("redo.nothing");
    }

    @Test
    void one_change_can_be_undone_alone_whatever_came_after_it() {
        library.run("ada", "undo", opened -> opened.history().undoOnly(2, library.files()));
        assertThat(library.paper(A).curation()).isEqualTo(Curation.NONE);
        assertThat(library.paper(B).curation().get(CurationField.SUMMARY)).contains("二");
        assertThat(library.now().issues().find(64)).isPresent();
        assertThat(library.now().history().verify()).isEmpty();
        library.run("ada", "redo", opened -> opened.history().redo(library.files(), false));
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("一");
    }

    @ParameterizedTest
    @CsvSource({"1, undo.built-upon", "0, undo.unknown", "99, undo.unknown"})
    void a_change_that_others_were_built_upon_is_not_undone_alone(long number, String refusal) {
        String before = library.state();
        assertThat(problem("ada", history -> history.undoOnly(number, library.files()))
                        .key())
                .isEqualTo(refusal);
        assertThat(library.state()).isEqualTo(before);
    }

    @Test
    void a_change_is_undone_alone_only_once() {
        library.run("ada", "undo", opened -> opened.history().undoOnly(2, library.files()));
        assertThat(problem("ada", history -> history.undoOnly(2, library.files()))
                        .key())
                .isEqualTo("undo.nothing");
    }

    @Test
    void after_another_change_an_undo_is_not_redone() {
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
        library.run("ada", "other", opened -> LibraryFixture.add(opened, paper(STRANGE, "New")));
        assertThat(problem("ada", history -> history.redo(library.files(), false))
                        .key())
                .isEqualTo("redo.changed-since");
    }

    @Test
    void changes_of_others_are_undone_only_when_that_is_wanted() {
        String before = library.state();
        assertThat(problem("ada", history -> history.undoTo(1, library.files(), false, false))
                        .key())
                .isEqualTo("undo.others");
        assertThat(library.state()).isEqualTo(before);
        library.run(
                "ada",
                "undo",
                opened -> assertThat(opened.history().undoTo(1, library.files(), true, false))
                        .extracting(Change::number)
                        .containsExactly(4L, 3L, 2L));
        assertThat(library.paper(B).curation()).isEqualTo(Curation.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 99, -1})
    void a_change_that_is_none_cannot_be_returned_to(long number) {
        Problem problem = problem("ada", history -> history.undoTo(number, library.files(), true, false));
        assertThat(problem.key()).startsWith("undo.");
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("一");
    }

    @Test
    void what_a_file_said_can_be_read_by_its_fingerprint() {
        library.folder().put("issues/064.md", "手写的");
        library.run("ada", "build", opened -> opened.history().write("issues/064.md", "生成的", library.files()));
        String former = ContentFingerprint.of("手写的");
        String written = ContentFingerprint.of("生成的");
        assertThat(library.now().history().text(former)).contains("手写的");
        assertThat(library.now().history().text(ContentFingerprint.of("别的"))).isEmpty();
        assertThat(library.now().history().isLastRecorded("issues/064.md", written))
                .isTrue();
        assertThat(library.now().history().isLastRecorded("issues/064.md", former))
                .isFalse();
        assertThat(library.now().history().isLastRecorded("issues/065.md", written))
                .isFalse();
    }

    @Test
    void a_deleted_file_comes_back() {
        library.run("ada", "build", opened -> opened.history().write("issues/064.md", "文", library.files()));
        library.run("ada", "delete", opened -> opened.history().remove("issues/064.md", library.files()));
        assertThat(library.folder()).isEmpty();
        assertThat(library.now().history().isLastRecorded("issues/064.md", "")).isTrue();
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
        assertThat(library.folder()).isEqualTo(Map.of("issues/064.md", "文"));
    }

    @Test
    void a_sound_library_agrees_with_its_history() {
        assertThat(library.now().history().verify()).isEmpty();
    }
}
