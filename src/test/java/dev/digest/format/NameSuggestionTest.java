package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTest {
    private static final List<String> KNOWN = List.of("CV研究", "NLP研究", "生命科学研究", "title-zh", "title");

    @ParameterizedTest
    @CsvSource({
        "NLP研就, NLP研究",
        "nlp研究, NLP研究",
        "LNP研究, NLP研究",
        "生命科学, 生命科学研究",
        "CV研究!, CV研究",
        "titel, title",
        "titlezh, title-zh",
        "title-ch, title-zh",
        "NLP, NLP研究",
        "ＮＬＰ, NLP研究",
        "科学, 生命科学研究",
        "NLP研究方向与综述, NLP研究"
    })
    void a_slip_of_the_fingers_is_understood(String word, String meant) {
        assertThat(NameSuggestion.find(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"机器人", "summary", "''", "研究", "生"})
    void what_is_far_from_all_is_none_of_them(String word) {
        assertThat(NameSuggestion.find(word, KNOWN)).isEmpty();
    }
}
