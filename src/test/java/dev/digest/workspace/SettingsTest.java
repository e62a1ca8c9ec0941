package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Path userFile;
    private final Workspace workspace;

    SettingsTest(@TempDir Path folder) {
        userFile = folder.resolve("user").resolve("config.yaml");
        workspace = Workspace.create(folder.resolve("weekly"), new StarterSettings("zh", "name: 预训练周刊\n"), none -> {});
    }

    @Test
    void what_is_set_nowhere_is_built_in() {
        Settings settings = settings(Map.of());
        assertThat(settings.text("arxiv.interval")).isEqualTo("3s");
        assertThat(settings.list("categories")).containsExactly("CV研究", "NLP研究", "生命科学研究");
        assertThat(settings.number("limits.title")).isEqualTo(32);
        assertThat(settings.origin("arxiv.interval")).startsWith("built-in:");
        assertThat(settings.untrimmed("authors.separator")).isEqualTo(", ");
    }

    @Test
    void the_newsletter_is_over_the_user_and_the_environment_over_both() {
        AtomicFile.write(
                userFile, "team: 用户组\narxiv:\n  api: https://user.example/api\n  site: https://user.example\n");
        AtomicFile.write(workspace.settings(), "name: 周刊\narxiv:\n  api: https://weekly.example/api\n  interval: 5s\n");
        Settings settings =
                settings(Map.of("DIGEST_ARXIV_API", " https://mirror.example/api ", "DIGEST_ARXIV_SITE", " "));
        assertThat(settings.text("arxiv.api")).isEqualTo("https://mirror.example/api");
        assertThat(settings.origin("arxiv.api")).isEqualTo("DIGEST_ARXIV_API");
        assertThat(settings.text("arxiv.interval")).isEqualTo("5s");
        assertThat(settings.origin("arxiv.interval")).isEqualTo("digest.yaml:4");
        assertThat(settings.text("arxiv.site")).isEqualTo("https://user.example");
        assertThat(settings.origin("arxiv.site")).isEqualTo(userFile + ":4");
        assertThat(settings.text("team")).isEqualTo("用户组");
    }

    @Test
    void defaults_follow_the_language_and_what_was_set_stays() {
        AtomicFile.write(userFile, "wechat:\n  references: Further reading\n");
        AtomicFile.write(workspace.settings(), "language: en\nlabels:\n  title: Paper\n");
        Settings settings = settings(Map.of());
        assertThat(settings.text("labels.title")).isEqualTo("Paper");
        assertThat(settings.text("labels.summary")).isEqualTo("Summary");
        assertThat(settings.text("wechat.references")).isEqualTo("Further reading");
        assertThat(settings.text("dates.form")).contains("{monthname}");
        settings.overrideOnce("language=zh");
        assertThat(settings.text("labels.summary")).isEqualTo("简介");
    }

    @Test
    void a_list_replaces_the_one_under_it() {
        AtomicFile.write(workspace.settings(), "categories: [机器人, ' 强化学习 ']\n");
        assertThat(settings(Map.of()).list("categories")).containsExactly("机器人", "强化学习");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# name: x\n", "labels:\n", "labels:\n  # title: x\n", "name:\n"})
    void what_is_left_empty_sets_nothing_else(String text) {
        AtomicFile.write(workspace.settings(), text);
        assertThat(settings(Map.of()).text("labels.title")).isEqualTo("标题");
        assertThat(settings(Map.of()).text("name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE"})
    void a_flag_is_set_in_whichever_letters(String word) {
        AtomicFile.write(workspace.settings(), "fetch:\n  allow-private-addresses: " + word + "\n");
        assertThat(settings(Map.of()).flag("fetch.allow-private-addresses")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'name: x\nteem: y'; settings.nearest-key; digest.yaml:2",
                "'arxiv:\n  intervall: 3s'; settings.nearest-key; digest.yaml:2",
                "'favourite-colour: red'; settings.unknown-key; digest.yaml:1",
                "'name:\n  first: x'; settings.nearest-key; digest.yaml:2",
                "'labels: x'; settings.unknown-key; digest.yaml:1",
                "'ai:\n  key: x'; settings.secret; digest.yaml:2",
                "'ai:\n  api_key: x'; settings.secret; digest.yaml:2",
                "'ai:\n  apiKey: x'; settings.secret; digest.yaml:2",
                "'ai:\n  token: x'; settings.secret; digest.yaml:2",
                "'send:\n  mail:\n    passwd: x'; settings.secret; digest.yaml:3",
                "'arxiv:\n  key: x'; settings.nearest-key; digest.yaml:2",
                "'name: [x, y]'; settings.wrong-kind; digest.yaml:1",
                "'\ncategories: CV'; settings.wrong-kind; digest.yaml:2",
                "'\ncategories:'; settings.wrong-kind; digest.yaml:2",
                "'name: x\nname: y'; yaml.broken; digest.yaml",
            })
    void a_wrong_setting_is_refused_with_its_place(String text, String reason, String place) {
        AtomicFile.write(workspace.settings(), text);
        Problem problem = catchThrowableOfType(Problem.class, () -> settings(Map.of()));
        assertThat(problem.key()).isEqualTo(reason);
        assertThat(problem.details()).startsWith(place);
    }

    @Test
    void a_secret_is_told_where_it_belongs() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> settings(Map.of()).requireKey("ai.api-key"));
        assertThat(problem.key()).isEqualTo("usage.secret-key");
        assertThat(problem.details()).containsExactly("ai.api-key", "DIGEST_AI_KEY", "ai.key-command");
    }

    @Test
    void the_nearest_key_is_named() {
        AtomicFile.write(workspace.settings(), "arxiv:\n  intervall: 3s\n");
        Problem problem = catchThrowableOfType(Problem.class, () -> settings(Map.of()));
        assertThat(problem.details()).containsExactly("digest.yaml:2", "arxiv.intervall", "arxiv.interval");
    }

    @Test
    void an_item_of_a_list_is_text() {
        AtomicFile.write(workspace.settings(), "categories:\n  - CV研究\n  - {a: b}\n");
        Problem problem =
                catchThrowableOfType(Problem.class, () -> settings(Map.of()).list("categories"));
        assertThat(problem.key()).isEqualTo("settings.wrong-kind");
        assertThat(problem.details()).containsExactly("digest.yaml:1", "categories");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1.5", "99999999999", "''"})
    void a_number_is_whole_and_not_below_nought(String text) {
        AtomicFile.write(workspace.settings(), "limits:\n  title: " + text + "\n");
        Problem problem =
                catchThrowableOfType(Problem.class, () -> settings(Map.of()).number("limits.title"));
        assertThat(problem.key()).isEqualTo("settings.number");
        assertThat(problem.details()).startsWith("digest.yaml:2", "limits.title");
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.of(Optional.of(workspace), Optional.of(userFile), environment);
    }
}
