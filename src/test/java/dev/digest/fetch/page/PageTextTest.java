package dev.digest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup that publishers escape once too often. */
class PageTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salt &amp; Light|Salt & Light",
                "Salt &amp;amp; Light|Salt & Light",
                "T&lt;5&#176;C and &ldquo;more&rdquo;|T<5°C and “more”",
                "CO<sub>2</sub> at &#x3b1;|CO2 at α",
                "AT&T; a &unknown; thing|AT&T; a &unknown; thing",
                "a <b and c> d|a <b and c> d",
                "&lt;inline-formula&gt;&lt;mml:math&gt;&lt;mml:mi&gt;x&lt;/mml:mi&gt;&lt;/mml:math&gt;&lt;/inline-formula&gt; often|x often",
                "<jats:italic>E. coli</jats:italic> grows|E. coli grows",
                "<math><mi>x</mi><annotation encoding=tex>x</annotation></math> twice|x twice"
            })
    void is_text(String written, String shown) {
        assertThat(PageTextCleaner.line(written)).isEqualTo(shown);
    }

    @Test
    void headings_part_paragraphs() {
        assertThat(PageTextCleaner.paragraphs("&lt;h3&gt;Background&lt;/h3&gt;&lt;p&gt;We look.&lt;/p&gt;"))
                .isEqualTo("Background\n\nWe look.");
    }
}
