package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void equal_texts_differ_in_nothing() {
        assertThat(TextDifference.of("a.md", "一\n二\n", "一\n二\n")).isEmpty();
    }

    @Test
    void each_place_that_changed_is_a_hunk() {
        assertThat(TextDifference.of("a.md", "一\n二\n三\n四\n", "一\n贰\n三\n肆\n伍\n"))
                .containsExactly("--- a.md", "+++ a.md", "@@ -2 +2 @@", "-二", "+贰", "@@ -4 +4,2 @@", "-四", "+肆", "+伍");
    }

    @Test
    void what_only_went_or_came_has_the_line_before_it() {
        assertThat(TextDifference.of("a.md", "一\n二\n三\n", "一\n"))
                .containsExactly("--- a.md", "+++ a.md", "@@ -2,2 +1,0 @@", "-二", "-三");
        assertThat(TextDifference.of("a.md", "", "一\n")).containsExactly("--- a.md", "+++ a.md", "@@ -0,0 +1 @@", "+一");
    }
}
