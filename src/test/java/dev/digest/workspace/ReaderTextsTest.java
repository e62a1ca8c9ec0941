package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTextsTest {
    private static final List<String> GROUPS =
            List.of("language", "weekday", "month", "issue", "summary", "send", "site", "search", "list");

    @Test
    void all_languages_have_the_same_texts() {
        ReaderTexts chinese = ReaderTexts.of("zh");
        ReaderTexts english = ReaderTexts.of("en");
        for (String group : GROUPS) {
            assertThat(english.group(group).keySet())
                    .as(group)
                    .isNotEmpty()
                    .isEqualTo(chinese.group(group).keySet());
        }
    }

    @Test
    void english_tells_one_from_many() {
        ReaderTexts english = ReaderTexts.of("en");
        assertThat(english.get("site.count-papers", 1)).isEqualTo("1 paper");
        assertThat(english.get("site.count-papers", 12)).isEqualTo("12 papers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_settings_of_all_languages_have_the_same_keys_and_name_themselves(String language) {
        String text = Workspace.starterFile(Workspace.SETTINGS, language);
        assertThat(keys(text))
                .as("A new setting belongs into config/digest.yaml and config/en/digest.yaml")
                .isEqualTo(keys(Workspace.starterFile(Workspace.SETTINGS)));
        assertThat(text).contains("\nlanguage: " + language + "\n");
    }

    private static List<String> keys(String settings) {
        return settings.lines()
                .filter(line -> line.matches(" *[a-z][A-Za-z.-]*:(?: .*)?") && !line.startsWith("    kind"))
                .map(line -> line.replaceFirst(":.*", ""))
                .toList();
    }
}
