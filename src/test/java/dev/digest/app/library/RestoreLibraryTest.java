package dev.digest.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.app.Newsroom;
import dev.digest.app.library.BackUpLibrary.Backup;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreLibraryTest {
    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private PaperId before;
    private PaperId after;
    private Backup backup;

    @BeforeEach
    void a_paper_is_added_before_the_backup_and_one_after_it() {
        newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            before = newsletter.addReadyPapers(newsroom, "2210.00001").get(0);
            backup = new BackUpLibrary(newsroom).create(Optional.empty());
            after = newsletter.addReadyPapers(newsroom, "2210.00002").get(0);
        }
    }

    @Test
    void the_library_is_as_it_was_and_what_it_replaced_is_a_backup() {
        assertThat(backup.contents().papers()).isEqualTo(1);
        assertThat(backup.bytes()).isPositive();
        Optional<Path> replaced;
        try (Newsroom newsroom = newsletter.open();
                RestoreLibrary restore = RestoreLibrary.open(backup.file(), newsroom)) {
            assertThat(restore.contents()).isEqualTo(backup.contents());
            replaced = restore.restore();
        }
        try (Newsroom newsroom = newsletter.open()) {
            PaperCatalog papers = new PaperCatalog(newsroom);
            assertThat(papers.find(before)).isPresent();
            assertThat(papers.find(after)).isEmpty();
        }
        assertThat(replaced).get().satisfies(file -> assertThat(file).exists());
    }

    @Test
    void a_backup_that_is_only_looked_at_changes_nothing_and_leaves_nothing_behind() throws IOException {
        try (Newsroom newsroom = newsletter.open()) {
            List<Path> files = files();
            RestoreLibrary.open(backup.file(), newsroom).close();
            assertThat(files()).isEqualTo(files);
            assertThat(new PaperCatalog(newsroom).find(after)).isPresent();
        }
    }

    @Test
    void a_file_that_is_not_there_is_refused_with_the_newest_backup() {
        try (Newsroom newsroom = newsletter.open()) {
            Problem problem =
                    catchThrowableOfType(Problem.class, () -> RestoreLibrary.open(folder.resolve("none.db"), newsroom));
            assertThat(problem.key()).isEqualTo("restore.missing");
            assertThat(problem.details().toString())
                    .contains(backup.file().getFileName().toString());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
