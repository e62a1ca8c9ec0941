package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.testing.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where terms stand in a text, and where the same characters are something else. */
class TermOccurrenceTest {
    private static final Glossary GLOSSARY = new Glossary(List.of(
            new GlossaryTerm("reinforcement learning", "强化学习", List.of("RL", "RL 学习")),
            new GlossaryTerm("transfer learning", "迁移学习", List.of("转移学习")),
            new GlossaryTerm("learning rate", "学习率", List.of()),
            new GlossaryTerm("Vision Transformer", "视觉 Transformer", List.of("视觉变换器"))));

    private static List<String> wrong(String text) {
        return GLOSSARY.occurrences(text).stream()
                .filter(use -> !use.preferred())
                .map(use -> text.substring(use.from(), use.to()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"用RL训练 | RL", "RL-based | RL", "RL 学习器 | RL 学习", "RL | RL", "用转移学习训练 | 转移学习", "学习率与转移学习 | 转移学习"})
    void words_to_avoid_are_found(String text, String words) {
        assertThat(wrong(text)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"URL", "RLHF", "用RLHF训练", "2RL", "RL2", "RL_x", "cafRL\u00E9", "URL 学习", "重点转移学习率"})
    void within_another_word_they_are_none(String text) {
        assertThat(wrong(text)).isEmpty();
    }

    @Test
    void a_term_that_another_word_crosses_into_is_found_itself() {
        assertThat(GLOSSARY.occurrences("重点转移学习率"))
                .singleElement()
                .satisfies(use -> assertThat(use.term().chinese()).isEqualTo("学习率"));
        assertThat(GLOSSARY.occurrences("视觉 Transformers")).isEmpty();
    }

    @Test
    void a_long_text_is_looked_through_once() {
        Growth.isLinear(100_000, "转移学习率RL"::repeat, GLOSSARY::occurrences);
    }
}
