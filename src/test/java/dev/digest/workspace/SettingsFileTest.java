package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Map<SettingType, List<String>> OTHERS = Map.of(
            SettingType.TEXT, List.of("别的：“字”"),
            SettingType.NUMBER, List.of("7"),
            SettingType.FLAG, List.of("true"),
            SettingType.DURATION, List.of("250ms"),
            SettingType.DURATION_OR_OFF, List.of("5h"),
            SettingType.ADDRESS, List.of("https://mirror.example/api?x=1"),
            SettingType.LIST, List.of("机器人", "a, b", "生命科学研究"));

    @TempDir
    Path folder;

    private SettingsFile file;

    @BeforeEach
    void makeFile() {
        file = new SettingsFile(SettingsLevel.FOLDER, folder.resolve("digest.yaml"));
        AtomicFile.write(file.file(), Workspace.starterFile(Workspace.SETTINGS));
    }

    @Test
    void every_setting_there_is_can_be_set_and_taken_out_without_touching_another_line() {
        Settings settings = file.settings("");
        List<String> keys = settings.keys().stream()
                .filter(key -> settings.kind(key) != SettingType.STRUCTURE)
                .toList();
        assertThat(keys).hasSizeGreaterThan(50);
        for (String key : keys) {
            List<String> values = OTHERS.get(settings.kind(key));
            String set = file.withValue(key, values);
            assertThat(remarks(set)).as(key).containsExactlyElementsOf(remarks(file.text()));
            String unset = file.withoutKey(key);
            assertThat(file.settings(unset).originOf(key).layer()).as(key).isEqualTo(SettingsLevel.BUILT_IN);
            assertThat(file.text().lines().toList())
                    .as(key)
                    .containsSubsequence(unset.lines().toList());
        }
    }

    private List<String> remarks(String text) {
        return text.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')))
                .toList();
    }

    @Test
    void a_value_that_cannot_be_is_refused() {
        Problem problem = catchThrowableOfType(Problem.class, () -> file.withValue("limits.title", List.of("many")));
        assertThat(problem.key()).isEqualTo("settings.number");
    }

    @Test
    void what_only_a_person_can_change_is_left_to_one() {
        AtomicFile.write(file.file(), "limits: null\n");
        Problem problem = catchThrowableOfType(Problem.class, () -> file.withValue("limits.title", List.of("7")));
        assertThat(problem.key()).isEqualTo("settings.by-hand");
    }

    @Test
    void what_cannot_be_used_of_the_users_file_is_passed_over() {
        AtomicFile.write(
                folder.resolve("user.yaml"),
                "team: 用户组\nteem: x\nlimits:\n  title: many\n  body: 5\ncategories: CV\narxiv:\n  api: nowhere\n");
        Settings settings = Settings.of(Optional.empty(), Optional.of(folder.resolve("user.yaml")), Map.of());
        assertThat(settings.ignoredSettings())
                .extracting(Problem::key)
                .containsExactly("settings.nearest-key", "settings.number", "settings.wrong-kind", "settings.address");
        assertThat(settings.text("team")).isEqualTo("用户组");
        assertThat(settings.number("limits.body")).isEqualTo(5);
        assertThat(settings.number("limits.title")).isEqualTo(32);
    }

    @Test
    void a_user_file_that_is_no_YAML_is_passed_over_whole() {
        AtomicFile.write(folder.resolve("user.yaml"), "team: [\n");
        Settings settings = Settings.of(Optional.empty(), Optional.of(folder.resolve("user.yaml")), Map.of());
        assertThat(settings.ignoredSettings()).extracting(Problem::key).containsExactly("yaml.broken");
        assertThat(settings.text("team")).isEmpty();
    }
}
