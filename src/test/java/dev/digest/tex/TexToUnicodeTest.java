package dev.digest.tex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexToUnicodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "M{\\\"u}ller|Müller",
                "M\\\"{u}ller|Müller",
                "Th{\\'e}o|Théo",
                "Garc{\\'\\i}a|García",
                "Garc\\'{\\i}a|García",
                "{\\v{Z}}i{\\v{z}}ek|Žižek",
                "\\v Zeno|Ženo",
                "Fran{\\c{c}}ois|François",
                "{\\c c}a|ça",
                "S{\\o}ren {\\AA}s|Søren Ås",
                "\\O stergaard|Østergaard",
                "{\\L}ukasz Wa{\\l}{\\k{e}}sa|Łukasz Wałęsa",
                "Stra{\\ss}e|Straße",
                "Erd{\\H{o}}s|Erdős",
                "Nguy{\\~{\\^e}}n|Nguyễn",
                "Q\\&A at 100\\%|Q&A at 100%",
                "pages 70--77|pages 70–77",
                "``quoted'' text|“quoted” text",
                "Ben~Sample|Ben Sample",
                "\\textit{Made} up|Made up",
                "{BERT}: {P}re-training|BERT: Pre-training",
                "Na{\\\"\\i}ve \\textbf{\\textsc{Bayes}}|Naïve Bayes",
                "\\LaTeX{} and \\textendash{} signs|LaTeX and – signs",
                "a $\\mathcal{O}(n^2)$ bound|a O(n²) bound"
            })
    void letters_are_read_as_they_are_printed(String written, String printed) {
        assertThat(TexToUnicode.text(written)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Fr\\\"ohlich, Cram\\'er and Szeg\\H{o}|Fröhlich, Cramér and Szegő",
                "J. M\\\"uller|J. Müller",
                "{\\L}ucja \\v{S}im\\'{\\i}k|Łucja Šimík",
                "\\texttt{Tool}: \\emph{very} \\textbf{\\emph{loud}}|Tool: very loud",
                "{\\em Old} {\\bf fonts}|Old fonts",
                "$\\pi_0$-like $\\texttt{tool}$|π₀-like tool",
                "H$_2$O and CO\\textsubscript{2}|H₂O and CO₂",
                "$R_{1\\text{ρ}}$ by ${\\mathit{K}}_{24}$|R₁ᵨ by K₂₄",
                "An \\alpha-stable \\(n \\log n\\) walk|An α-stable n log n walk",
                "``Quoted'' Q\\&A|“Quoted” Q&A",
                "See Fig.~3 of Ada~Sample|See Fig. 3 of Ada Sample",
                "{GPU} {K}ernels|GPU Kernels"
            })
    void tex_within_other_text_is_read(String written, String printed) {
        assertThat(TexToUnicode.embedded(written)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At 50% of $5 & C# _so_ ~home ^up \\ down",
                "From $5 to $60 a Month",
                "An open {brace and {another",
                "A --flag, a -- b, and 'single' `ticks`",
                "\\unknown{kept} as \\it is",
                "A sum $\\begin{matrix}{a}\\end{matrix}$ stays",
                "用 50% 的 _数据_ 训练"
            })
    void what_may_be_something_else_stays(String text) {
        assertThat(TexToUnicode.embedded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "{", "\\emph{", "\\'", "``", "$x", "\\textbf{\\v "})
    void hostile_text_ends_soon(String piece) {
        String text = piece.repeat(20_000);
        assertThat(TexToUnicode.embedded(text)).hasSizeLessThanOrEqualTo(text.length());
        assertThat(TexToUnicode.text(text)).hasSizeLessThanOrEqualTo(text.length());
    }

    @Test
    void what_is_set_aside_cannot_be_forged() {
        assertThat(TexToUnicode.embedded("a\uDBC0\uDC00b\uDBC0\uDC07 $x^2$")).isEqualTo("ab x²");
    }
}
