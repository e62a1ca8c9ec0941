package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("issues").resolve("064.md");
    }

    @Test
    void a_text_is_read_as_it_was_written_and_nothing_lies_beside_it() {
        AtomicFile.write(file, "第一稿");
        AtomicFile.write(file, "大语言模型 😀\r\n");
        assertThat(AtomicFile.read(file)).isEqualTo("大语言模型 😀\r\n");
        assertThat(file.getParent())
                .isDirectoryContaining(path -> path.equals(file))
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_link_to_a_folder_is_a_folder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("issues"), elsewhere);
        AtomicFile.write(file, "text");
        assertThat(elsewhere.resolve("064.md")).hasContent("text");
    }

    @Test
    void a_link_to_a_file_stays_one() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.md"), "old");
        Files.createDirectory(file.getParent());
        Files.createSymbolicLink(file, elsewhere);
        AtomicFile.write(file, "new");
        assertThat(file).isSymbolicLink();
        assertThat(elsewhere).hasContent("new");
    }

    @Test
    void what_is_no_file_of_its_own_is_written_to_and_not_replaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        AtomicFile.write(pipe, "text");
        assertThat(reader.getInputStream().readAllBytes()).asString().isEqualTo("text");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void who_may_read_a_file_stays_as_it_is() throws IOException {
        AtomicFile.write(file, "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, "another secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_a_killed_process_left_over_is_cleared_away() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectory(file.getParent());
        Path left = Files.writeString(file.resolveSibling(".064.md." + gone.pid() + ".part"), "half");
        Path others = Files.writeString(
                file.resolveSibling(".064.md."
                        + ProcessHandle.current().parent().orElseThrow().pid() + ".part"),
                "half");
        assertThat(TempFiles.findLeftovers(file.getParent())).containsExactly(left);
        TempFiles.deleteLeftovers(new Workspace(folder));
        assertThat(left).doesNotExist();
        assertThat(others).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "issues",
                "issues/images",
                "templates",
                ".digest",
                ".digest/sheets",
                ".digest/backups",
                ".digest/unsettled"
            })
    void it_is_cleared_away_wherever_digest_writes(String name) throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path left = Files.createDirectories(folder.resolve(name)).resolve(".file." + gone.pid() + ".part");
        Files.writeString(left, "half");
        assertThat(TempFiles.findLeftovers(new Workspace(folder))).containsExactly(left);
        TempFiles.deleteLeftovers(new Workspace(folder));
        assertThat(left).doesNotExist();
    }

    @Test
    void what_was_left_over_of_a_file_goes_when_it_is_written_wherever_it_lies() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectory(file.getParent());
        Path left = Files.writeString(file.resolveSibling(".064.md." + gone.pid() + ".part"), "half");
        Path another = Files.writeString(file.resolveSibling(".063.md." + gone.pid() + ".part"), "half");
        AtomicFile.write(file, "text");
        assertThat(left).doesNotExist();
        assertThat(another).exists();
    }

    @Test
    void what_cannot_be_replaced_is_named_and_nothing_is_left_over() throws IOException {
        Files.createDirectories(file.resolve("inner"));
        Problem problem = catchThrowableOfType(Problem.class, () -> AtomicFile.write(file, "text"));
        assertThat(problem.key()).isEqualTo("file.unwritable");
        assertThat(problem.details()).startsWith(file);
        assertThat(file.resolve("inner")).isDirectory();
        assertThat(folder.resolve("issues")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Files.writeString(folder.resolve("issues"), "a file");
        Problem problem = catchThrowableOfType(Problem.class, () -> AtomicFile.write(file, "text"));
        assertThat(problem.key()).isEqualTo("file.unwritable");
        assertThat(folder.resolve("issues")).hasContent("a file");
    }

    @Test
    void a_text_in_another_encoding_that_editors_write_is_read() throws IOException {
        Files.createDirectories(folder.resolve("issues"));
        for (String encoding : new String[] {"GB18030", "GBK", "UTF-16"}) {
            Files.write(file, "大语言模型".getBytes(Charset.forName(encoding)));
            assertThat(AtomicFile.read(file)).isEqualTo("大语言模型");
        }
    }

    @Test
    void what_is_no_text_in_any_encoding_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("issues"));
        Files.write(file, new byte[] {(byte) 0xFF, 0x00, (byte) 0x81});
        Problem problem = catchThrowableOfType(Problem.class, () -> AtomicFile.read(file));
        assertThat(problem.key()).isEqualTo("file.encoding");
        assertThat(problem.details()).containsExactly(file.toString());
    }

    @Test
    void what_cannot_be_read_is_named_with_the_reason() {
        Problem missing = catchThrowableOfType(Problem.class, () -> AtomicFile.read(file));
        assertThat(missing.key()).isEqualTo("file.unreadable");
        assertThat(missing.details()).containsExactly(file, SystemError.of(new NoSuchFileException(file.toString())));
        assertThat(catchThrowableOfType(Problem.class, () -> AtomicFile.read(folder))
                        .key())
                .isEqualTo("file.unreadable");
    }

    @Test
    void texts_that_differ_have_different_fingerprints() {
        assertThat(ContentFingerprint.of("a"))
                .hasSize(64)
                .isEqualTo(ContentFingerprint.of("a"))
                .isNotEqualTo(ContentFingerprint.of("b"));
    }
}
