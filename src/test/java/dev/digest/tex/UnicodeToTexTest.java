package dev.digest.tex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeToTexTest {
    @Test
    void no_sign_of_a_text_is_a_command() {
        assertThat(UnicodeToTex.text("50% of {C#} & x_1 ^ ~ \\ $5 <b>"))
                .isEqualTo("50\\% of \\textbraceleft{}C\\#\\textbraceright{} \\& x\\_1 \\textasciicircum{} "
                        + "\\textasciitilde{} \\textbackslash{} \\$5 \\textless{}b\\textgreater{}");
    }

    @Test
    void words_with_capitals_within_keep_them() {
        assertThat(UnicodeToTex.title("GPU kernels for LaTeX and Ada")).isEqualTo("{GPU} kernels for {LaTeX} and Ada");
    }

    @Test
    void a_name_that_bibtex_would_split_is_held_together() {
        assertThat(UnicodeToTex.namePart("Sample, and Sons")).isEqualTo("{Sample, and Sons}");
        assertThat(UnicodeToTex.namePart("Anderson")).isEqualTo("Anderson");
    }

    @ParameterizedTest
    @CsvSource({
        "H₂O, H$_2$O",
        "R₁ᵨ, R$_{1\\rho }$",
        "xᵦ₂, x$_{\\beta 2}$",
        "ℓ₁, $\\ell _1$",
        "ℝᵈ, $\\mathbb{R} ^d$",
        "π₀, $\\pi _0$",
        "xⱼ, x$_j$",
        "10⁻³, 10$^{-3}$"
    })
    void signs_of_mathematics_are_formulas(String text, String tex) {
        assertThat(UnicodeToTex.text(text)).isEqualTo(tex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ü & Ł 100%",
                "a_b # c",
                "{x} <y> ^z",
                "学习 \\ of $5",
                "a ~ b",
                "\\emph{x} \\& \\{",
                "“quoted” – text"
            })
    void what_is_written_is_read_back(String text) {
        assertThat(TexToUnicode.text(UnicodeToTex.text(text))).isEqualTo(text);
    }
}
