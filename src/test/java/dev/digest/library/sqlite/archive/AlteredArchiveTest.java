package dev.digest.library.sqlite.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.CommandInvocation;
import dev.digest.library.History;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.library.Query;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.SqliteStorage;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.repair.DatabaseRecovery;
import dev.digest.library.sqlite.repair.IntegrityCheck;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A library's document in which something was changed on its way to another machine, or a row of its history. */
class AlteredArchiveTest {
    private static final Instant NOW = Instant.parse("2022-10-31T08:00:00Z");
    private static final PaperId A = ArxivId.of("2210.00001");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private String document = "";

    @BeforeEach
    void export_a_library_with_all_kinds_of_rows() throws IOException {
        file = folder.resolve("library.db");
        Map<String, String> texts = new HashMap<>();
        History.TrackedFiles files = new History.TrackedFiles() {
            @Override
            public Optional<String> read(String path) {
                return Optional.ofNullable(texts.get(path));
            }

            @Override
            public void write(String path, Optional<String> text) {
                text.ifPresentOrElse(it -> texts.put(path, it), () -> texts.remove(path));
            }
        };
        with(library -> library.papers()
                .add(List.of(Paper.of(A, "An Example").abstractText("About.").build()), Curation.NONE, false, NOW));
        with(library -> library.papers().curate(Map.of(A, Curation.of(Map.of(CurationField.SUMMARY, "第一稿"))), NOW));
        with(library -> library.history().write("issues/001.md", "# 一", files));
        with(library -> library.history().write("issues/001.md", "# 二", files));
        with(library -> library.issues()
                .save(
                        List.of(IssueRecord.planned(1, Optional.of("主题"), Optional.empty())
                                .withPapers(List.of(A))),
                        NOW,
                        () -> {}));
        with(library -> library.issues().waiveRule(1, "field.missing", "例外", NOW));
        with(library -> library.history().undo(files, false));
        with(library -> library.history().undo(files, false));
        StringWriter out = new StringWriter();
        try (SqliteLibrary library = SqliteLibrary.open(file)) {
            library.archive().write(out);
            assertThat(library.history().verify()).isEmpty();
        }
        document = out.toString();
    }

    @Test
    void as_it_was_exported_it_comes_in_and_is_sound() {
        assertThat(imported(document).imported()).isPositive();
        assertThat(new IntegrityCheck(folder.resolve("new.db")).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "An Example, An Exemple",
        "第一稿, 第二稿",
        "About., Above.",
        "主题, 专题",
        "2022-10-31T08:00:00Z, 2022-10-31T08:00:01Z",
        "\"undoes\":, \"undoes\":1",
    })
    void a_letter_that_was_changed_is_refused_with_its_line(String from, String to) {
        int at = document.lastIndexOf(from);
        assertThat(at).as(from).isPositive();
        String altered = document.substring(0, at) + to + document.substring(at + from.length());
        Problem problem = refusal(altered);
        assertThat(problem.key()).isIn("archive.altered", "archive.broken");
        if (problem.key().equals("archive.altered")) {
            int line = (int) altered.substring(0, at).lines().count();
            assertThat(problem.details().get(0)).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo", "fileText", "paperKey", "curation", "recordChange"})
    void a_row_that_was_taken_out_is_missed(String table) {
        int begin = document.indexOf("\n", document.indexOf('"' + table + "\": [")) + 1;
        int end = document.indexOf("\n", begin);
        String line = document.substring(begin, end);
        String without = line.endsWith(",")
                ? document.substring(0, begin) + document.substring(end + 1)
                : document.substring(0, begin - 1) + document.substring(end);
        assertThat(refusal(without).key()).isIn("archive.incomplete", "archive.altered", "archive.broken");
    }

    @Test
    void the_text_of_a_file_is_compared_with_its_checksum() {
        int at = document.indexOf("\"deflated\":\"") + "\"deflated\":\"".length();
        int next = document.indexOf("\"deflated\":\"", at) + "\"deflated\":\"".length();
        String first = document.substring(at, document.indexOf('"', at));
        String second = document.substring(next, document.indexOf('"', next));
        assertThat(first).isNotEqualTo(second);
        String altered = document.substring(0, at) + second + document.substring(at + first.length());
        assertThat(refusal(altered).key()).isEqualTo("archive.altered");
    }

    @Test
    void a_document_of_the_first_programs_comes_in_and_is_sound() {
        String old = document.replace("\"version\":2", "\"version\":1,\"schema\":2")
                .replace("\"recordChange\": [", "\"changeRow\": [")
                .replace("\"record\":", "\"place\":")
                .replace("\"place\":\"fileText\"", "\"place\":\"file_text\"");
        StringBuilder lines = new StringBuilder();
        old.lines()
                .filter(line -> !line.contains("\"place\":\"undo\"") && !line.contains("\"place\":\"file_text\""))
                .forEach(line -> lines.append(line).append('\n'));
        // The rows of history that were left out were numbered between others.
        int[] number = {0};
        String numbered = lines.toString()
                .lines()
                .map(line ->
                        line.contains("\"place\":") ? line.replaceFirst("\"id\":\\d+", "\"id\":" + ++number[0]) : line)
                .reduce("", (all, line) -> all + line + '\n')
                .replaceAll(",\n]", "\n]");
        assertThat(imported(numbered).imported()).isPositive();
        assertThat(new IntegrityCheck(folder.resolve("new.db")).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM undo",
                "UPDATE undo SET undoes = undoes - 1",
                "INSERT INTO undo (undoes, change_id) VALUES (1, 2)",
                "DELETE FROM file_text",
                "DELETE FROM file_text WHERE rowid = 1",
                "UPDATE file_text SET deflated = x'00' WHERE rowid = 1",
                "INSERT INTO file_text (fingerprint, deflated) VALUES ('00', x'00')",
            })
    void history_itself_has_checksums(String damage) {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run(damage);
        }
        assertThat(new IntegrityCheck(file).findings()).isNotEmpty();
        Path fresh = folder.resolve("fresh.db");
        new DatabaseRecovery(file, fresh, CommandInvocation.UNKNOWN).recover();
        assertThat(new IntegrityCheck(fresh).findings()).isEmpty();
    }

    @Test
    void what_was_taken_back_is_put_back_after_a_loss() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run("DELETE FROM undo");
        }
        Path fresh = folder.resolve("fresh.db");
        new DatabaseRecovery(file, fresh, CommandInvocation.UNKNOWN).recover();
        try (SqliteDatabase database = SqliteDatabase.open(fresh)) {
            assertThat(database.queryNumber("SELECT count(*) FROM undo")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -2_147_483_645, -1, 0, 1, 259, 3 + (1 << 24), Integer.MAX_VALUE})
    void a_version_that_no_program_wrote_is_damage(int version) {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run("PRAGMA user_version = " + version);
        }
        Problem problem = catchThrowableOfType(Problem.class, () -> SqliteLibrary.open(file));
        assertThat(problem.key()).isEqualTo("library.damaged");
        assertThat(new SqliteStorage(file, SqliteDatabase.WAIT).isOutdated()).isFalse();
        Path fresh = folder.resolve("fresh.db");
        new DatabaseRecovery(file, fresh, CommandInvocation.UNKNOWN).recover();
        try (SqliteLibrary library = SqliteLibrary.open(fresh)) {
            assertThat(library.papers().count(Query.ALL)).isOne();
            assertThat(library.history().verify()).isEmpty();
        }
    }

    private ImportResult imported(String text) {
        try (SqliteLibrary library = SqliteLibrary.open(folder.resolve("new.db"))) {
            return library.archive().read(new StringReader(text), false);
        }
    }

    private Problem refusal(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> imported(text));
        try (SqliteLibrary library = SqliteLibrary.open(folder.resolve("new.db"))) {
            assertThat(library.papers().count(Query.ALL)).isZero();
        }
        return problem;
    }

    private void with(Consumer<SqliteLibrary> work) {
        try (SqliteLibrary library =
                SqliteLibrary.open(file, () -> new CommandInvocation(NOW, "ada", "", "a command"))) {
            work.accept(library);
        }
    }
}
