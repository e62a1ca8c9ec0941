package dev.digest.library.sqlite.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.Change;
import dev.digest.library.CommandInvocation;
import dev.digest.library.CurationVersion;
import dev.digest.library.History;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.IntegrityError;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.RecordChange;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
    private static final Instant MONDAY = Instant.parse("2022-10-31T08:00:00Z");
    private static final PaperId A = ArxivId.of("2210.00001");
    private static final PaperId B = ArxivId.of("2210.00002");

    private final Path file;
    private final Map<String, String> folder = new HashMap<>();
    private final History.TrackedFiles files = new History.TrackedFiles() {
        @Override
        public Optional<String> read(String path) {
            return Optional.ofNullable(folder.get(path));
        }

        @Override
        public void write(String path, Optional<String> text) {
            text.ifPresentOrElse(it -> folder.put(path, it), () -> folder.remove(path));
        }
    };

    SqliteHistoryTest(@TempDir Path folder) {
        file = folder.resolve("library.db");
    }

    @Test
    void each_command_is_one_change_with_who_did_what() {
        ada("add two", library -> library.papers().add(List.of(paper(1), paper(2)), Curation.NONE, false, MONDAY));
        ada("one word", library -> {
            curate(library, A, "甲");
            curate(library, B, "乙");
        });
        Change change = changes(HistoryScope.ALL).get(0);
        assertThat(change.number()).isEqualTo(2);
        assertThat(change.invocation()).isEqualTo(new CommandInvocation(MONDAY, "ada", "desk", "one word"));
        assertThat(change.recordChanges())
                .extracting(RecordChange::paper)
                .containsExactly(Optional.of(A), Optional.of(B));
        assertThat(change.recordChanges().get(0).difference().after()).containsEntry("summary", "甲");
    }

    @Test
    void a_command_that_changes_nothing_leaves_no_change() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        ada("again", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        ada("refresh", library -> library.papers().refresh(List.of(paper(1))));
        assertThat(changes(HistoryScope.ALL)).hasSize(1);
    }

    @Test
    void what_fails_leaves_no_change_and_the_next_command_takes_its_number() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        ada(
                "fail",
                library -> assertThatThrownBy(() -> library.papers().curate(Map.of(A, said("甲"), B, said("乙")), MONDAY))
                        .isInstanceOf(Problem.class));
        ada("summarize", library -> curate(library, A, "甲"));
        assertThat(changes(HistoryScope.ALL)).extracting(Change::number).containsExactly(2L, 1L);
        assertThat(changes(HistoryScope.ALL).get(0).invocation().command()).isEqualTo("summarize");
    }

    @Test
    void history_is_in_the_order_of_writing_whatever_the_clock_says() {
        for (int day : new int[] {3, 1, 2}) {
            as("ada", MONDAY.plusSeconds(86_400L * day), "day " + day, library -> curateOrAdd(library, "第" + day));
        }
        assertThat(changes(HistoryScope.ALL))
                .extracting(change -> change.invocation().command())
                .containsExactly("day 2", "day 1", "day 3");
        assertThat(versions(A))
                .extracting(CurationVersion::curation)
                .containsExactly(said("第3"), said("第1"), said("第2"));
    }

    @Test
    void every_text_there_ever_was_can_be_read() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        ada("one", library -> curate(library, A, "一"));
        ada("two", library -> curate(library, A, "二"));
        ada("undo", library -> library.history().undo(files, false));
        assertThat(versions(A)).extracting(CurationVersion::curation).containsExactly(said("一"), said("二"), said("一"));
        assertThat(versions(A)).extracting(CurationVersion::change).containsExactly(2L, 3L, 4L);
    }

    @Test
    void an_undo_is_redone() {
        ada("add", library -> library.papers().add(List.of(paper(1)), said("甲"), false, MONDAY));
        ada("undo", library -> library.history().undo(files, false));
        assertThat(found()).isEmpty();
        ada("redo", library -> library.history().redo(files, false));
        assertThat(found().orElseThrow().curation()).isEqualTo(said("甲"));
        assertThat(changes(HistoryScope.ALL).get(2).undoneBy()).isEmpty();
        assertThat(changes(HistoryScope.ALL).get(1).undoneBy()).hasValue(3);
    }

    @Test
    void what_somebody_built_upon_is_not_taken_back() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        as("ben", MONDAY, "summarize", library -> curate(library, A, "甲"));
        Problem problem = whyNot("ada");
        assertThat(problem.key()).isEqualTo("undo.built-upon");
        assertThat(problem.details()).containsExactly(1L, A.canonical(), 2L, "ben", "summarize");
        assertThat(found().orElseThrow().curation()).isEqualTo(said("甲"));
        assertThat(changes(HistoryScope.ALL)).hasSize(2);
    }

    @Test
    void one_takes_back_ones_own() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        as("ben", MONDAY, "add", library -> library.papers().add(List.of(paper(2)), Curation.NONE, false, MONDAY));
        ada("undo", library -> library.history().undo(files, false));
        Set<PaperId> left = in(library -> library.papers().existing(List.of(A, B)));
        assertThat(left).containsExactly(B);
        assertThat(whyNot("eve").key()).isEqualTo("undo.nothing-own");
    }

    @Test
    void all_after_a_change_is_taken_back_at_once() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        for (String words : List.of("一", "二", "三")) {
            ada(words, library -> curate(library, A, words));
        }
        ada(
                "undo",
                library -> assertThat(library.history().undoTo(2, files, false, false))
                        .extracting(Change::number)
                        .containsExactly(4L, 3L));
        assertThat(found().orElseThrow().curation()).isEqualTo(said("一"));
        ada("redo", library -> library.history().redo(files, false));
        assertThat(found().orElseThrow().curation()).isEqualTo(said("三"));
    }

    @Test
    void a_dry_run_changes_nothing() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        Change taken = in(library -> library.history().undo(files, true), "ada").get(0);
        assertThat(taken.number()).isEqualTo(1);
        assertThat(found()).isPresent();
        assertThat(changes(HistoryScope.ALL)).hasSize(1);
    }

    @Test
    void files_go_back_too() {
        folder.put("issues/001.md", "before");
        ada("build", library -> library.history().write("issues/001.md", "built", files));
        ada("build", library -> library.history().write("issues/002.md", "new", files));
        assertThat(folder).containsEntry("issues/001.md", "built").containsEntry("issues/002.md", "new");
        ada("undo", library -> library.history().undoTo(0, files, false, false));
        assertThat(folder).containsOnly(Map.entry("issues/001.md", "before"));
        ada("redo", library -> library.history().redo(files, false));
        assertThat(folder).containsEntry("issues/001.md", "built").containsEntry("issues/002.md", "new");
    }

    @Test
    void a_file_that_was_edited_since_stays() {
        ada("build", library -> library.history().write("issues/001.md", "built", files));
        folder.put("issues/001.md", "edited");
        Problem problem = whyNot("ada");
        assertThat(problem.key()).isEqualTo("undo.file");
        assertThat(problem.details()).containsExactly(1L, "issues/001.md");
        assertThat(folder).containsEntry("issues/001.md", "edited");
    }

    @Test
    void words_that_came_too_late_are_a_version_without_effect() {
        ada("add", library -> library.papers().add(List.of(paper(1)), said("甲"), false, MONDAY));
        ada("late", library -> library.history().recordConflicting(A, said("晚")));
        assertThat(versions(A)).extracting(CurationVersion::curation).containsExactly(said("甲"), said("晚"));
        assertThat(versions(A)).extracting(CurationVersion::conflicting).containsExactly(false, true);
        ada(
                "undo",
                library -> assertThat(
                                library.history().undo(files, false).get(0).number())
                        .isEqualTo(1));
    }

    @Test
    void nothing_of_history_can_be_changed_or_deleted() {
        ada("add", library -> library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY));
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            for (String sql : List.of(
                    "DELETE FROM change_row",
                    "UPDATE change_row SET before = NULL",
                    "DELETE FROM change",
                    "UPDATE change SET who = 'nobody'")) {
                assertThat(catchThrowableOfType(Problem.class, () -> database.run(sql)))
                        .as(sql)
                        .hasMessageContaining("history is only added to");
            }
        }
    }

    @Test
    void records_that_are_not_as_history_has_them_are_found() {
        ada("add", library -> library.papers().add(List.of(paper(1), paper(2)), said("甲"), false, MONDAY));
        ada("undo and so on", library -> curate(library, A, "乙"));
        assertThat(damages()).isEmpty();
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run("UPDATE curation SET summary = 'x' WHERE paper_id = 'arXiv:2210.00001'");
            database.run("DELETE FROM curation WHERE paper_id = 'arXiv:2210.00002'");
            database.run("INSERT INTO passed_rule VALUES (1, 'a', 'b', 'c')");
            database.run("DROP TRIGGER change_row_unchanged");
            database.run("UPDATE change_row SET before = replace(before, '甲', '丁') WHERE id = (SELECT max(id) FROM"
                    + " change_row)");
        }
        assertThat(damages())
                .extracting(damage -> damage.recordType() + " " + damage.kind())
                .containsExactly(
                        "change " + IntegrityError.IntegrityErrorKind.HISTORY,
                        "curation " + IntegrityError.IntegrityErrorKind.ALTERED,
                        "curation " + IntegrityError.IntegrityErrorKind.MISSING,
                        "passed_rule " + IntegrityError.IntegrityErrorKind.UNRECORDED);
    }

    @Test
    void history_is_of_all_of_a_paper_or_of_an_issue() {
        ada("add", library -> library.papers().add(List.of(paper(1), paper(2)), Curation.NONE, false, MONDAY));
        ada("summarize", library -> curate(library, B, "乙"));
        assertThat(changes(new HistoryScope(Optional.of(A), OptionalInt.empty())))
                .hasSize(1);
        assertThat(changes(new HistoryScope(Optional.of(A), OptionalInt.empty()))
                        .get(0)
                        .recordChanges())
                .allMatch(touch -> touch.paper().equals(Optional.of(A)));
        assertThat(changes(new HistoryScope(Optional.of(B), OptionalInt.empty())))
                .hasSize(2);
    }

    private static void curateOrAdd(Library library, String words) {
        library.papers().add(List.of(paper(1)), Curation.NONE, false, MONDAY);
        curate(library, A, words);
    }

    private static void curate(Library library, PaperId id, String words) {
        library.papers().curate(Map.of(id, said(words)), MONDAY);
    }

    private static Curation said(String words) {
        return Curation.of(Map.of(CurationField.SUMMARY, words));
    }

    private static Paper paper(int number) {
        return Paper.of(ArxivId.of(String.format(Locale.ROOT, "2210.%05d", number)), "Paper " + number)
                .build();
    }

    private void ada(String command, Consumer<Library> work) {
        as("ada", MONDAY, command, work);
    }

    private void as(String who, Instant at, String command, Consumer<Library> work) {
        try (SqliteLibrary library = SqliteLibrary.open(file, () -> new CommandInvocation(at, who, "desk", command))) {
            work.accept(library);
        }
    }

    private <T> T in(Function<Library, T> reading) {
        return in(reading, "reader");
    }

    private <T> T in(Function<Library, T> reading, String who) {
        try (SqliteLibrary library = SqliteLibrary.open(file, () -> new CommandInvocation(MONDAY, who, "", "read"))) {
            return reading.apply(library);
        }
    }

    private Optional<LibraryPaper> found() {
        return in(library -> library.papers().find(A));
    }

    private List<IntegrityError> damages() {
        return in(library -> library.history().verify());
    }

    private Problem whyNot(String who) {
        return in(
                library -> catchThrowableOfType(
                        Problem.class, () -> library.history().undo(files, false)),
                who);
    }

    private List<Change> changes(HistoryScope about) {
        return in(library -> {
            List<Change> all = new ArrayList<>();
            library.history().list(about, 0, all::add);
            return all;
        });
    }

    private List<CurationVersion> versions(PaperId id) {
        return in(library -> library.history().versions(id));
    }
}
