package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a newsletter wants its texts, as {@code digest.yaml} says it. */
class HouseStyleTest {
    private static HouseStyle style(String lines) {
        String yaml = lines.isEmpty() ? "" : "check:\n  house:\n    " + lines.replace("\n", "\n    ") + "\n";
        return HouseStyle.of(NewsletterSamples.settings(yaml), NewsletterSamples.newsletter(yaml));
    }

    @Test
    void a_newsletter_starts_with_the_style_that_its_files_show() {
        HouseStyle usual = style("");
        assertThat(usual.quotes()).isEqualTo("auto");
        assertThat(usual.brackets()).isEqualTo("auto");
        assertThat(usual.lengths().title()).isEqualTo(32);
        assertThat(usual.lengths().body()).isEqualTo(20_000);
        assertThat(usual.sections()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(SpacePlace.class)
    void each_place_of_a_blank_has_its_setting(SpacePlace place) {
        String key = place.key().substring("check.house.".length());
        for (String choice : new String[] {"auto", "yes", "no", "any"}) {
            assertThat(style(key + ": \"" + choice + "\"").space(place)).isEqualTo(choice);
        }
        assertThat(HouseStyle.CHOICES).containsKey(place.key());
    }

    @ParameterizedTest
    @CsvSource({"quotes, 「」", "quotes, any", "brackets, full", "brackets, half"})
    void marks_are_as_they_are_wanted(String key, String choice) {
        HouseStyle style = style(key + ": " + choice);
        assertThat(key.equals("quotes") ? style.quotes() : style.brackets()).isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({"quotes, '《》'", "brackets, wide", "space, maybe", "space-code, ''"})
    void another_choice_is_refused_with_those_there_are(String key, String choice) {
        Problem problem = catchThrowableOfType(Problem.class, () -> style(key + ": \"" + choice + "\""));
        assertThat(problem.key()).isEqualTo("settings.choice");
        assertThat(problem.details().toString()).contains("digest.yaml:4", "check.house." + key, "any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"most-authors: many", "shortest-summary: -1", "longest-summary: 1.5"})
    void what_is_no_number_is_refused(String line) {
        assertThat(catchThrowableOfType(Problem.class, () -> style(line)).key()).startsWith("settings.");
    }

    @Test
    void numbers_are_limits_and_zero_is_none() {
        HouseStyle style = style("most-authors: 3\nshortest-summary: 10\nlongest-summary: 0");
        assertThat(style.mostAuthors()).isEqualTo(3);
        assertThat(style.lengths().shortestSummary()).isEqualTo(10);
        assertThat(style.lengths().longestSummary()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'\"、\"', 、", "'\", \"', ', '", "'\"\"', auto", "'\"  \"', auto"})
    void a_separator_keeps_its_blanks(String written, String separator) {
        assertThat(style("author-separator: " + written).separator()).isEqualTo(separator);
    }

    @Test
    void a_section_that_is_not_configured_requires_what_every_entry_has() {
        HouseStyle style = style("");
        assertThat(style.required("论文推荐", false)).contains("title", "authors", "summary", "download-url");
        assertThat(style.required("别的版块", false)).containsExactly("title", "summary");
        assertThat(style.required("别的活动", true)).containsExactly("title");
        assertThat(style.hasCategories("论文推荐")).isTrue();
        assertThat(style.hasCategories("活动预告")).isFalse();
        assertThat(style.hasCategories("别的版块")).isFalse();
    }
}
