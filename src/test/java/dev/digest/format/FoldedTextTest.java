package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "BERT, bert",
        "Müller, muller",
        "Mu\u0308ller, muller",
        "ＡＢＣ１, abc1",
        "ﬁne, fine",
        "ΣΑΣ, σασ",
        "İstanbul, istanbul",
        "检索ＡＩ, 检索ai",
        "𝐀, a"
    })
    void case_accents_and_forms_of_letters_make_no_difference(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    /** A search index relies on it: a part of a text is looked for without its surroundings. */
    @Test
    void each_character_is_folded_by_itself() {
        int[] all = "aΣ\u0301\u0327İ한ｶﾞ½\u093f\u3099e".codePoints().toArray();
        for (int one : all) {
            for (int other : all) {
                String first = Character.toString(one);
                String second = Character.toString(other);
                assertThat(FoldedText.of(first + second)).isEqualTo(FoldedText.of(first) + FoldedText.of(second));
            }
        }
    }
}
