package dev.digest.fetch.acl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexDecoderTest {
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
                "{BERT}: {P}re-training|BERT: Pre-training"
            })
    void letters_are_read_as_they_are_printed(String written, String printed) {
        assertThat(LatexDecoder.decode(written)).isEqualTo(printed);
    }
}
