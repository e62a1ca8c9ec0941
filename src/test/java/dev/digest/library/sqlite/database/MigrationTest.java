package dev.digest.library.sqlite.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.Change;
import dev.digest.library.CommandInvocation;
import dev.digest.library.CurationVersion;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.Query;
import dev.digest.library.RecordChange;
import dev.digest.library.Status;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library of the first version is brought up to date. */
class MigrationTest {
    private static final PaperId A = ArxivId.of("2210.00001");

    private final Path file;

    MigrationTest(@TempDir Path folder) {
        file = folder.resolve("library.db");
    }

    @BeforeEach
    void make_one_of_the_first_version() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            Schema.migrate(database, 1);
            database.run("INSERT INTO paper VALUES ('arXiv:2210.00001', 1, '2022-10-31T08:00:00Z', 1, 'Alpha', '[]',"
                    + " 'About.', NULL, '[]', NULL, NULL, NULL, NULL, NULL, '{}', 0, '[]')");
            database.run("INSERT INTO paper_key VALUES ('title:alpha', 'arXiv:2210.00001')");
            database.run("INSERT INTO past_curation (paper_id, number, replaced_at, changed_at, summary) VALUES"
                    + " ('arXiv:2210.00001', 1, '2022-11-02T08:00:00Z', '2022-11-01T08:00:00Z', '第一稿'),"
                    + " ('arXiv:2210.00001', 2, '2022-11-03T08:00:00Z', '2022-11-02T08:00:00Z', '第二稿')");
            database.run("INSERT INTO curation (paper_id, changed_at, summary, title_zh) VALUES"
                    + " ('arXiv:2210.00001', '2022-11-03T08:00:00Z', '第三稿', '甲')");
            database.run("INSERT INTO past_event VALUES (1, '2022-11-03T09:00:00Z',"
                    + " '{\"issue\":64,\"title\":\"A talk\",\"title-zh\":\"讲座\"}')");
        }
    }

    @Test
    void earlier_words_are_versions() {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.history().versions(A))
                    .extracting(CurationVersion::curation)
                    .containsExactly(
                            Curation.of(Map.of(CurationField.SUMMARY, "第一稿")),
                            Curation.of(Map.of(CurationField.SUMMARY, "第二稿")),
                            Curation.of(Map.of(CurationField.SUMMARY, "第三稿", CurationField.TITLE_ZH, "甲")));
            assertThat(library.history().versions(A).get(1).invocation().startedAt())
                    .hasToString("2022-11-02T08:00:00Z");
        }
    }

    @Test
    void what_was_said_of_events_is_kept() {
        assertThat(changes().get(1).recordChanges().get(0).difference().before())
                .containsEntry("title", "A talk")
                .containsEntry("titleZh", "讲座");
        assertThat(changes().get(1).recordChanges().get(0).issue()).hasValue(64);
    }

    @Test
    void history_begins_with_what_was_there() {
        assertThat(changes()).extracting(Change::number).containsExactly(4L, 3L, 2L, 1L);
        assertThat(changes().get(0).recordChanges())
                .extracting(RecordChange::recordName)
                .containsExactly("paper", "paperKey", "curation");
        assertThat(changes().get(0).recordChanges())
                .extracting(RecordChange::kind)
                .containsOnly(RecordChange.RecordChangeKind.BASELINE);
    }

    @Test
    void all_of_it_is_sound() {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            assertThat(library.history().verify()).isEmpty();
            library.papers().curate(Map.of(A, Curation.of(Map.of(CurationField.SUMMARY, "第四稿"))), Instant.EPOCH);
            assertThat(library.history().verify()).isEmpty();
            assertThat(library.history().versions(A)).hasSize(4);
        }
    }

    @Test
    void what_the_second_version_kept_of_history_still_counts() {
        Path second = file.resolveSibling("second.db");
        try (SqliteDatabase database = SqliteDatabase.open(second)) {
            Schema.migrateTo(2, database);
            database.run("INSERT INTO paper SELECT 'arXiv:2210.00001', 1, '2022-10-31T08:00:00Z', 1, 'Alpha', '[]',"
                    + " 'About.', NULL, '[]', NULL, NULL, NULL, NULL, NULL, '{}', 0, '[]'");
            database.run("INSERT INTO curation (paper_id, changed_at, title_zh, recommendation) VALUES"
                    + " ('arXiv:2210.00001', '2022-11-03T08:00:00Z', '甲', '推荐')");
            CommandInvocation then = new CommandInvocation(Instant.parse("2022-11-03T08:00:00Z"), "ada", "", "add");
            ChangeRecorder.write(database, 1, then);
            database.verifiedTables().forEach(table -> database.update(new AuditedTableSql(table).recordBaseline(), 1));
        }
        assertThat(new IntegrityCheck(second).findings())
                .extracting(Problem::key)
                .containsOnly("library.outdated");
        try (SqliteLibrary library = SqliteLibrary.open(second)) {
            assertThat(library.history().verify()).isEmpty();
            Curation before = library.papers().find(A).orElseThrow().curation();
            assertThat(before)
                    .isEqualTo(Curation.of(Map.of(CurationField.TITLE_ZH, "甲", CurationField.RECOMMENDATION, "推荐")));
            library.papers().curate(Map.of(A, before.withChanges(Map.of(CurationField.NOTE, "备注"))), Instant.EPOCH);
            assertThat(library.history().verify()).isEmpty();
            assertThat(library.history().versions(A).get(0).curation()).isEqualTo(before);
        }
        assertThat(new IntegrityCheck(second).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void a_paper_of_an_older_version_has_no_publisher_until_it_is_fetched_again(int version) {
        Path old = file.resolveSibling("version-" + version + ".db");
        try (SqliteDatabase database = SqliteDatabase.open(old)) {
            Schema.migrateTo(version, database);
            database.run("INSERT INTO paper VALUES ('arXiv:2210.00001', 1, '2022-10-31T08:00:00Z', 1, 'Alpha', '[]',"
                    + " 'About.', NULL, '[]', NULL, NULL, NULL, 'J. Toys 7', NULL, '{}', 0, '[]')");
            ChangeRecorder.write(database, 1, new CommandInvocation(Instant.EPOCH, "ada", "", "add"));
            database.verifiedTables().forEach(table -> database.update(new AuditedTableSql(table).recordBaseline(), 1));
        }
        assertThat(new IntegrityCheck(old).findings()).extracting(Problem::key).containsOnly("library.outdated");
        try (SqliteLibrary library = SqliteLibrary.open(old)) {
            Paper before = library.papers().find(A).orElseThrow().paper();
            assertThat(before.notes().journalRef()).contains("J. Toys 7");
            assertThat(before.notes().publisher()).isEmpty();
            Paper after = Paper.of(A, "Alpha")
                    .notes(new Paper.PaperNotes(
                            Optional.empty(), Optional.of("J. Toys 7"), Optional.empty(), Optional.of("Toy Press")))
                    .build();
            library.papers().refresh(List.of(after));
            assertThat(library.papers().find(A).orElseThrow().paper().notes().publisher())
                    .contains("Toy Press");
            assertThat(library.history().verify()).isEmpty();
        }
        assertThat(new IntegrityCheck(old).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10})
    void papers_of_an_older_version_are_listed_and_found_as_before(int version) {
        Path old = file.resolveSibling("version-" + version + ".db");
        try (SqliteDatabase database = SqliteDatabase.open(old)) {
            Schema.migrateTo(version, database);
            for (int i = 1; i <= 4; i++) {
                database.run("INSERT INTO paper (id, sequence, added_at, version, title, authors, abstract, categories,"
                        + " links, withdrawn, warnings) VALUES ('arXiv:2210.0000" + i + "', " + i
                        + ", '2022-10-31T08:00:00Z', 1, 'Paper " + i + "', '[]', 'About.', '[]', '{}', 0, '[]')");
                database.run("INSERT INTO curation (paper_id, changed_at, summary, category) VALUES ('arXiv:2210.0000"
                        + i + "', '2022-11-03T08:00:00Z', '简介', " + (i == 1 ? "NULL" : "'NLP研究'") + ")");
            }
            database.run(
                    "INSERT INTO issue (number, built_at, fingerprint, published_at) VALUES"
                            + " (1, '2022-11-03T08:00:00Z', '', '2022-11-03T08:00:00Z'), (2, '2022-11-03T08:00:00Z', '', NULL)");
            database.run("INSERT INTO issue_paper VALUES (1, 1, 'arXiv:2210.00003'), (2, 1, 'arXiv:2210.00004')");
        }
        try (SqliteLibrary library = SqliteLibrary.open(old)) {
            assertThat(ids(library, Optional.of(Status.CANDIDATE), Optional.empty()))
                    .containsExactly("arXiv:2210.00001");
            assertThat(ids(library, Optional.of(Status.READY), Optional.empty()))
                    .containsExactly("arXiv:2210.00004", "arXiv:2210.00002");
            assertThat(ids(library, Optional.of(Status.PUBLISHED), Optional.of("简")))
                    .containsExactly("arXiv:2210.00003");
        }
        try (SqliteDatabase database = SqliteDatabase.open(old)) {
            assertThat(database.queryNumber("SELECT count(*) FROM paper_listing WHERE indexed = 0"))
                    .isEqualTo(4);
        }
    }

    private static List<String> ids(SqliteLibrary library, Optional<Status> status, Optional<String> text) {
        List<String> ids = new ArrayList<>();
        Query query = new Query(status, Optional.empty(), OptionalInt.empty(), text, Query.SortOrder.ADDED, 0);
        library.papers().ids(query, ids::add);
        return ids;
    }

    private List<Change> changes() {
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            List<Change> all = new ArrayList<>();
            library.history().list(HistoryScope.ALL, 0, all::add);
            return all;
        }
    }
}
