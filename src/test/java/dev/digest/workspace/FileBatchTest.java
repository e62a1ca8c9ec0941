package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBatchTest {
    @TempDir
    private Path folder = Path.of("");

    private final FileBatch batch = new FileBatch();

    private void write(Path file, String text) {
        batch.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void files_are_created_in_folders_of_theirs_or_replaced() throws IOException {
        Path old = Files.writeString(folder.resolve("a.html"), "old");
        write(old, "one");
        write(folder.resolve("b/c.html"), "two");
        batch.flush();
        assertThat(old).hasContent("one");
        assertThat(folder.resolve("b/c.html")).hasContent("two");
    }

    @Test
    void many_files_are_flushed_and_one_that_is_gone_is_named() throws IOException {
        for (int i = 0; i < 50; i++) {
            write(folder.resolve(i + ".html"), "one");
        }
        Path gone = folder.resolve("30.html");
        Files.delete(gone);
        assertThat(catchThrowableOfType(Problem.class, batch::flush)).satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("file.unwritable");
            assertThat(problem.details()).contains(gone);
        });
    }

    @Test
    void nothing_of_an_interrupted_batch_stays() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(folder.resolve(".a.html." + gone.pid() + ".part"), "on");
        write(folder.resolve("b.html"), "two");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_link_stays_one() throws IOException {
        Path target = Files.writeString(folder.resolve("target.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), target);
        write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_and_stays_as_it_was() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("a.html/b"));
        assertThat(catchThrowableOfType(Problem.class, () -> write(folder.resolve("a.html"), "one")))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("file.unwritable"));
        assertThat(occupied).isDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
