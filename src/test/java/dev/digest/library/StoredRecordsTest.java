package dev.digest.library;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.archive.ArchiveFormat;
import dev.digest.library.archive.ArchivedRecordType.MemberType;
import dev.digest.library.sql.database.RecordNames;
import dev.digest.library.sql.database.StoredTable;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.storage.LibraryServer;
import dev.digest.testing.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tables have is in archives, in the same order, which checksums depend on, unless it only serves the database: a
 * migration cannot forget it.
 */
@Tag("slow")
class StoredRecordsTest {
    /** Tables that are no part of the library: derived ones, and SQLite's own. */
    private static final Set<String> OF_FILES = Set.of(
            "paper_listing",
            "paper_text",
            "paper_text_config",
            "paper_text_content",
            "paper_text_data",
            "paper_text_docsize",
            "paper_text_idx",
            "paper_gram",
            "sqlite_stat1",
            "sqlite_stat4");

    /** Derived tables, the version of the tables, and the pace of all who share a server. */
    private static final Set<String> OF_SERVERS = Set.of("paper_listing", "digest_library", "request_pace");

    private static final String SQLITE_COLUMNS = "SELECT m.name || '.' || c.name || ' ' || c.type"
            + " FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid";

    private static final String SQLITE_KEYS = "SELECT m.name || '.' || c.name FROM sqlite_schema m"
            + " JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk > 0 ORDER BY m.name, c.pk";

    /** Columns that only keep the order of insertion are the server's own. */
    private static final String SERVER_COLUMNS = "SELECT table_name || '.' || column_name || ' ' || data_type"
            + " FROM information_schema.columns WHERE table_schema = '%s' AND is_identity = 'NO'"
            + " ORDER BY table_name, ordinal_position";

    private static final String SERVER_KEYS = "SELECT table_name || '.' || k.column_name"
            + " FROM information_schema.table_constraints JOIN information_schema.key_column_usage k"
            + " USING (table_schema, table_name, constraint_name) WHERE table_schema = '%s'"
            + " AND constraint_type = 'PRIMARY KEY' ORDER BY table_name, k.ordinal_position";

    /** What archives need, such as {@code paper.title TEXT}, by table in the order of the members. */
    private static Map<String, List<String>> columns(Map<MemberType, String> types) {
        return byTable(ArchiveFormat.TYPES.stream()
                .flatMap(type -> type.members().stream()
                        .map(member -> RecordNames.table(type.name()) + "."
                                + RecordNames.column(member.name()) + " "
                                + Objects.requireNonNull(types.get(member.type()))))
                .toList());
    }

    private static Map<String, List<String>> keys() {
        return byTable(ArchiveFormat.TYPES.stream()
                .flatMap(type -> type.key().stream()
                        .map(member -> RecordNames.table(type.name()) + "." + RecordNames.column(member)))
                .toList());
    }

    private static Map<String, List<String>> byTable(List<String> columns) {
        return columns.stream().collect(Collectors.groupingBy(StoredRecordsTest::table, TreeMap::new, toList()));
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static Map<String, List<String>> without(Set<String> tables, List<String> columns) {
        return byTable(columns.stream()
                .filter(column -> !tables.contains(table(column)))
                .toList());
    }

    @Test
    void all_that_a_file_has_is_in_archives(@TempDir Path folder) {
        LibraryFixture library = new LibraryFixture(folder).withThree();
        try (SqliteDatabase database = SqliteDatabase.open(library.file())) {
            assertThat(without(OF_FILES, database.query(SQLITE_COLUMNS, row -> row.getString(1))))
                    .isEqualTo(columns(Map.of(
                            MemberType.TEXT, "TEXT",
                            MemberType.JSON, "TEXT",
                            MemberType.NUMBER, "INTEGER",
                            MemberType.BYTES, "BLOB")));
            assertThat(without(OF_FILES, database.query(SQLITE_KEYS, row -> row.getString(1))))
                    .isEqualTo(keys());
        }
    }

    @Test
    void all_that_a_server_has_is_in_archives() {
        PostgresServer server = PostgresServer.shared();
        String schema = ((LibraryServer) server.newLibrary().location()).schema();
        assertThat(without(OF_SERVERS, server.query(SERVER_COLUMNS.formatted(schema))))
                .isEqualTo(columns(Map.of(
                        MemberType.TEXT, "text",
                        MemberType.JSON, "text",
                        MemberType.NUMBER, "bigint",
                        MemberType.BYTES, "bytea")));
        assertThat(without(OF_SERVERS, server.query(SERVER_KEYS.formatted(schema))))
                .isEqualTo(keys());
    }

    @Test
    void the_tables_of_a_library_are_those_of_archives() {
        assertThat(StoredTable.NAMES)
                .containsExactlyInAnyOrderElementsOf(ArchiveFormat.TYPES.stream()
                        .map(type -> RecordNames.table(type.name()))
                        .toList());
    }
}
