package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder = Path.of("");

    private Path weekly = Path.of("");

    @BeforeEach
    void name_the_folder() {
        weekly = folder.resolve("weekly");
    }

    @Test
    void a_new_one_has_all_that_a_newsletter_starts_from() {
        Workspace workspace = Workspace.create(weekly, new StarterSettings("zh", "name: x\n"), none -> {});
        assertThat(workspace.settings()).hasContent("name: x");
        assertThat(workspace.issues()).isEmptyDirectory();
        assertThat(weekly.resolve("templates/issue.md")).hasContent(Workspace.starterFile("templates/issue.md"));
        assertThat(weekly.resolve("templates/footer.md")).isEmptyFile();
        assertThat(weekly.resolve(".digest/.gitignore")).hasContent("*");
        assertThat(Workspace.open(weekly)).isEqualTo(workspace);
    }

    @Test
    void copies_of_different_libraries_have_different_names() {
        Workspace workspace = Workspace.ofPlanned(weekly);
        assertThat(workspace.snapshot("db:5432\0weekly\0public").getFileName().toString())
                .matches("snapshot-db-5432-weekly-public-[0-9a-f]{8}\\.db");
        assertThat(Stream.of("db\0周刊\0public", "db\0月刊\0public", "db\0a/b\0c", "db\0a\0b/c", "db\0a b\0c", "db\0a_b\0c")
                        .map(workspace::snapshot))
                .doesNotHaveDuplicates();
    }

    @Test
    void one_that_is_there_is_refused_and_unchanged() {
        Workspace.create(weekly, new StarterSettings("zh", "name: x\n"), none -> {});
        assertThat(whyNotMade().key()).isEqualTo("workspace.is-one");
        assertThat(weekly.resolve("digest.yaml")).hasContent("name: x");
    }

    @Test
    void templates_that_are_there_already_stay() {
        AtomicFile.write(weekly.resolve("templates/issue.md"), "ours");
        assertThat(Workspace.create(weekly, new StarterSettings("zh", ""), none -> {})
                        .issueTemplate("zh"))
                .isEqualTo(new Workspace.NamedText("templates/issue.md", "ours"));
    }

    @Test
    void a_template_that_was_removed_is_the_built_in_one() throws IOException {
        Workspace workspace = Workspace.create(weekly, new StarterSettings("zh", ""), none -> {});
        Files.delete(weekly.resolve("templates/issue.md"));
        assertThat(workspace.issueTemplate("zh").text()).isEqualTo(Workspace.starterFile("templates/issue.md"));
    }

    @Test
    void each_file_that_a_language_has_of_its_own_is_found() throws IOException {
        Path english = Path.of("config/en");
        try (Stream<Path> files = Files.walk(english)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Workspace.starterFile(
                                    english.relativize(file).toString(), "en"))
                            .isEqualTo(Files.readString(file)));
        }
    }

    @Test
    void a_folder_that_is_a_file_is_refused() {
        AtomicFile.write(weekly, "a file");
        assertThat(whyNotMade().key()).isEqualTo("file.unwritable");
        assertThat(weekly).hasContent("a file");
    }

    @Test
    void the_nearest_one_upward_is_found() {
        Workspace outer = Workspace.create(folder, new StarterSettings("zh", ""), none -> {});
        Workspace inner = Workspace.create(weekly, new StarterSettings("zh", ""), none -> {});
        assertThat(Workspace.findFrom(inner.issues())).isEqualTo(inner);
        assertThat(Workspace.findFrom(weekly.resolve("../elsewhere"))).isEqualTo(outer);
    }

    @Test
    void where_there_is_none_that_is_said() {
        assertThat(catchThrowableOfType(Problem.class, () -> Workspace.findFrom(weekly))
                        .key())
                .isEqualTo("workspace.none");
        assertThat(catchThrowableOfType(Problem.class, () -> Workspace.open(weekly))
                        .key())
                .isEqualTo("workspace.not-one");
    }

    @Test
    void an_issue_has_a_name_that_sorts() {
        Workspace workspace = new Workspace(weekly);
        assertThat(workspace.issue(7)).isEqualTo(weekly.resolve("issues").resolve("007.md"));
        assertThat(workspace.issue(1234)).isEqualTo(weekly.resolve("issues").resolve("1234.md"));
    }

    private Problem whyNotMade() {
        return catchThrowableOfType(
                Problem.class, () -> Workspace.create(weekly, new StarterSettings("zh", "name: y\n"), none -> {}));
    }
}
