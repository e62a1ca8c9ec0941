package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.InstalledLauncher.ScriptResult;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} hands out: unpacked, used, replaced and removed. */
@Timeout(240)
@Tag("slow")
class DistributionPackageIT {
    private static final List<String> PROGRAMS = List.of(
            "digest",
            "samples/discover/run",
            "samples/draft/editor",
            "samples/draft/model",
            "samples/draft/run",
            "samples/issue-64/run");

    @TempDir
    Path here;

    private Path packed;
    private InstalledLauncher installed;

    @BeforeEach
    void unpack() throws Exception {
        packed = made(".tar.gz");
        String name = packed.getFileName().toString().replace(".tar.gz", "");
        installed = new InstalledLauncher(here.resolve("opt").resolve(name));
        Files.createDirectories(here.resolve("home"));
        ScriptResult unpacked = installed.run(here, "mkdir opt && " + unpacking());
        assertThat(unpacked.code()).as(unpacked.err()).isZero();
    }

    @Test
    void both_forms_hold_the_same_files_and_only_programs_can_be_run() throws IOException {
        List<String> files = files(installed.folder());
        assertThat(files)
                .contains("digest", "digest.cmd", "README.md", "samples/issue-64/answer.xml")
                .anyMatch(file -> file.startsWith("lib/digest-"));
        Path zip = made(".zip");
        try (FileSystem zipped = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            Path top = zipped.getPath("/" + installed.folder().getFileName());
            assertThat(files(top)).isEqualTo(files);
            for (String file : files) {
                String rights = PROGRAMS.contains(file) ? "rwxr-xr-x" : "rw-r--r--";
                assertThat(rights(top.resolve(file))).as(file).isEqualTo(rights);
                assertThat(rights(installed.folder().resolve(file))).as(file).isEqualTo(rights);
            }
        }
    }

    @Test
    void the_sample_is_made_with_it() throws Exception {
        ScriptResult made = installed.run(here, "'" + installed.folder().resolve("samples/issue-64/run") + "' weekly");

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(here.resolve("weekly/issues/064.md")).isNotEmptyFile();
    }

    @Test
    void a_command_that_runs_while_a_new_version_is_unpacked_over_it_ends_well() throws Exception {
        Files.writeString(here.resolve("answer.xml"), answer());
        Path editor = here.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\ncd '" + here + "' && " + unpacking() + " && printf x >upgraded\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwxr-xr-x"));

        ScriptResult outcome = installed.run(
                here,
                "digest -q init letter && cd letter && digest -q add --from ../answer.xml"
                        + " && digest summarize 2201.00001; digest list",
                "EDITOR=" + editor);

        assertThat(here.resolve("upgraded")).exists();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("arXiv:2201.00001");
        assertThat(outcome.err()).doesNotContain("Exception", "internal");
    }

    @Test
    void removing_its_folder_removes_all_of_it() throws Exception {
        Map<String, String> home = Map.of("HOME", here.resolve("home").toString());

        ScriptResult outcome = installed.run(here, "DIGEST_CDS=make digest && digest --version && rm -rf opt", home);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(files(here)).isEmpty();
    }

    private String unpacking() {
        return "tar xzf '" + packed + "' -C opt";
    }

    private static String answer() {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/example</id><title>One</title>"
                + "<entry><id>http://arxiv.org/abs/2201.00001v1</id><title>An Example</title>"
                + "<author><name>Ada Example</name></author><published>2022-01-01T00:00:00Z</published></entry></feed>";
    }

    private static Path made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
            return files.filter(file -> file.getFileName().toString().matches("digest-[^/]*" + ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
