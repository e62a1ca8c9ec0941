package dev.digest.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.library.Query;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.SqliteStorage;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Instant NOW = Instant.parse("2022-10-31T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Backups backups = backups(new Workspace(Path.of("")));

    @BeforeEach
    void a_library() throws IOException {
        Workspace workspace = new Workspace(folder);
        Files.createDirectory(workspace.internalFolder());
        SqliteLibrary.open(workspace.libraryFile()).close();
        backups = backups(workspace);
    }

    private static Backups backups(Workspace workspace) {
        return new Backups(workspace, new SqliteStorage(workspace.libraryFile(), Duration.ofMillis(100)));
    }

    private LibraryStorage storage() {
        return backups.library();
    }

    @Test
    void the_number_tells_which_is_newer_though_the_clock_was_put_back() {
        backups.createBefore("restore", NOW);
        backups.createBefore("repair", NOW.minus(Duration.ofDays(400)));
        assertThat(names())
                .containsExactly("0002-20210926T120000Z-before-repair.db", "0001-20221031T120000Z-before-restore.db");
    }

    @Test
    void the_newest_stay_and_of_older_ones_one_a_week() {
        for (int day = 0; day < 40; day++) {
            backups.createBefore("restore", NOW.plus(Duration.ofDays(day)));
        }
        backups.thin(3, 2);
        // The last three days, and the newest older one of each of two weeks.
        assertThat(names())
                .extracting(name -> name.substring(0, 13))
                .containsExactly("0040-20221209", "0039-20221208", "0038-20221207", "0037-20221206", "0035-20221204");
    }

    @Test
    void those_made_by_hand_stay() {
        for (int i = 0; i < 5; i++) {
            backups.create(backups.next(NOW));
            backups.createBefore("restore", NOW);
        }
        backups.thin(1, 0);
        assertThat(names()).filteredOn(name -> !name.contains("before")).hasSize(5);
        assertThat(names()).filteredOn(name -> name.contains("before")).hasSize(1);
    }

    @Test
    void without_a_library_there_is_nothing_to_keep() throws IOException {
        Files.delete(folder.resolve(".digest/library.db"));
        assertThat(backups.createBefore("restore", NOW)).isEmpty();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        backups.all().forEach(file -> names.add(file.getFileName().toString()));
        return names;
    }

    @Test
    void nothing_of_a_library_that_somebody_moved_away_gets_into_the_next_one() throws IOException {
        Path library = new Workspace(folder).libraryFile();
        Path log = library.resolveSibling("library.db-wal");
        byte[] left;
        try (SqliteLibrary open = SqliteLibrary.open(library)) {
            Paper paper =
                    Paper.of(PaperId.ofCanonical("arXiv:2210.00001"), "Alpha").build();
            open.papers().add(List.of(paper), Curation.NONE, false, NOW);
            left = Files.readAllBytes(log);
        }
        Files.delete(library);
        Files.write(log, left);
        assertThat(storage().createIfAbsent()).isTrue();
        try (SqliteLibrary anew = SqliteLibrary.open(library)) {
            assertThat(anew.papers().count(Query.ALL)).isZero();
        }
        assertThat(library.resolveSibling("library.db-wal.left")).hasBinaryContent(left);
        assertThat(library.resolveSibling("library.db.lock")).doesNotExist();
    }

    @Test
    void of_several_that_make_the_library_at_once_one_makes_it() throws IOException {
        Files.delete(new Workspace(folder).libraryFile());
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .filter(i -> storage().createIfAbsent())
                        .count())
                .isOne();
    }
}
