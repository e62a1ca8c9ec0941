package dev.digest.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the settings say a library is. */
class LibrarySettingTest {
    private final Workspace workspace;

    LibrarySettingTest(@TempDir Path folder) {
        workspace = new Workspace(folder);
    }

    private LibraryLocation location(String settings, Map<String, String> environment) throws IOException {
        Files.writeString(workspace.settings(), settings);
        Settings read = Settings.of(Optional.of(workspace), Optional.empty(), environment);
        return LibrarySetting.location(read, workspace);
    }

    @Test
    void without_a_setting_it_is_a_file_of_the_newsletter() throws IOException {
        assertThat(location("name: x\n", Map.of())).isEqualTo(new LibraryFile(workspace.libraryFile()));
    }

    @Test
    void an_address_names_a_server() throws IOException {
        String settings = "library:\n  url: postgresql://db/weekly\n  password-command: [pass, show, weekly]\n";
        LibraryLocation location = location(settings, Map.of());
        assertThat(location).hasToString("postgresql://db/weekly");
        assertThat(location.file()).isEmpty();
        assertThat(((LibraryServer) location).passwordCommand()).containsExactly("pass", "show", "weekly");
    }

    @Test
    void the_environment_counts_more() throws IOException {
        String settings = "library:\n  url: postgresql://db/weekly\n";
        assertThat(location(settings, Map.of("DIGEST_LIBRARY", "postgresql://test/weekly")))
                .hasToString("postgresql://test/weekly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: x\n", "# library:\n#   url: \"\"\n", "name: x\n# the library is a file\n", ""})
    void a_quick_look_finds_none(String settings) {
        assertThat(LibrarySetting.mayBeIn(settings)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library: {url: \"postgresql://db/weekly\"}\n",
                "name: x\nlibrary:\n  url: postgresql://db/weekly\n",
                "# library:\nlibrary:\n",
                "{name: x, library: {url: y}}"
            })
    void a_quick_look_finds_what_may_be_one(String settings) {
        assertThat(LibrarySetting.mayBeIn(settings)).isTrue();
    }
}
