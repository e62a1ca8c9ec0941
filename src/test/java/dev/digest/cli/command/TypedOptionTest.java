package dev.digest.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedOptionTest {
    private static List<String> folders(String commandLine) {
        return TypedOption.WORKSPACE.values(List.of(commandLine.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-w weekly list",
                "-wweekly list",
                "-w=weekly list",
                "list --workspace weekly",
                "list --workspace=weekly"
            })
    void a_value_stands_behind_the_option_or_in_the_same_word(String commandLine) {
        assertThat(folders(commandLine)).containsExactly("weekly");
    }

    @Test
    void all_values_are_there_in_their_order() {
        assertThat(folders("-w one list --workspace=other")).containsExactly("one", "other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "list -w", "search -- -w weekly", "search --with weekly", "list --workspaces=weekly"})
    void other_words_have_none(String commandLine) {
        assertThat(folders(commandLine)).isEmpty();
    }

    @Test
    void an_option_without_a_letter_is_no_word_of_its_own() {
        assertThat(TypedOption.LANGUAGE.values(List.of("--lang=en", "", "--lang", "zh")))
                .containsExactly("en", "zh");
    }
}
