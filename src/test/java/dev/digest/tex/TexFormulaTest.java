package dev.digest.tex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexFormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\alpha_i^2 \\le \\frac{1}{n} | αᵢ² ≤ 1/n",
                "E=mc^2 | E=mc²",
                "O(n\\log n) | O(n log n)",
                "O(n\\log\\alpha) | O(n log α)",
                "2\\sin x+\\max(a) | 2 sin x+max(a)",
                "\\log_2 n | log₂ n",
                "10^{-3} | 10⁻³",
                "x \\in \\mathbb{R}^{d} | x ∈ ℝᵈ",
                "\\mathcal{O}(n \\log n) | O(n log n)",
                "\\sqrt{d_k} | √dₖ",
                "\\sqrt{a+b} | √(a+b)",
                "\\frac{a+b}{c} | (a+b)/c",
                "\\hat{y} \\neq y | ŷ ≠ y",
                "L_{\\text{CE}} | L_CE",
                "x_Q | x_Q",
                "f: A \\to B | f: A → B",
                "a\\,b | a b",
                "\\left( x \\right) | ( x )",
                "50\\% | 50%"
            })
    void common_formulas_are_readable(String tex, String text) {
        assertThat(TexToUnicode.formula(tex)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{matrix}a\\end{matrix}",
                "\\unknown x",
                "{a",
                "a}",
                "x^",
                "\\",
                "a \\\\ b",
                "\\frac{a}",
                "\\mathbb{X}",
                " "
            })
    void what_cannot_be_said_in_unicode_is_left_to_the_reader(String tex) {
        assertThat(TexToUnicode.formula(tex)).isEmpty();
    }

    @Test
    void nesting_has_an_end() {
        assertThat(TexToUnicode.formula("{".repeat(5_000) + "}".repeat(5_000))).isEmpty();
        assertThat(TexToUnicode.formula("^".repeat(5_000) + "x")).isEmpty();
    }
}
