package dev.digest.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {
    @ParameterizedTest
    @CsvSource({
        "robot, Learning Robots to Plan",
        "plan ROBOT, Learning Robots to Plan",
        "ｒａｇ, RAG at Scale",
        "rag, 用RAG改进检索",
        "改进, 用RAG改进检索",
        "语言 模型, 大语言模型",
        "gpt-4, GPT-4 Technical Report",
        "łukasz, On ŁUKASZ",
        "erdos, Random Erdős Graphs",
        "naïve, A Naive Baseline",
        "$k$-shot, 'An $k$-Shot Learner'"
    })
    void words_are_found_whatever_their_case_width_accents_and_order(String words, String title) {
        assertThat(TitleWords.of(words).areIn(title)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rag, Storage for Vectors",
        "robots, Learning Robot Planning",
        "robot 规划, Learning Robots to Plan",
        "'- …', - … -"
    })
    void latin_letters_within_a_word_are_no_match(String words, String title) {
        assertThat(TitleWords.of(words).areIn(title)).isFalse();
    }
}
