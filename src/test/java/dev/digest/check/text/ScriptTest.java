package dev.digest.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.RuleFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters, words, numerals and habits, as rules tell them apart. */
class ScriptTest {
    private final RuleFixture desk;

    ScriptTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "１２, 12", "十二, 12", "二十, 20", "九十九, 99", "十, 10", "七, 7", "二〇二二, 2022", "0, 0"})
    void a_numeral_is_read_as_editors_write_it(String written, int value) {
        assertThat(Numeral.of(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "甲, true, false",
        "a, false, true",
        "é, false, true",
        "1, false, false",
        "，, false, false",
        "か, false, false",
        "α, false, false"
    })
    void letters_are_chinese_or_latin_or_neither(String letter, boolean han, boolean latin) {
        assertThat(Script.isHan(letter.charAt(0))).isEqualTo(han);
        assertThat(Script.isLatin(letter.charAt(0))).isEqualTo(latin);
        assertThat(Script.isHan(letter, 0)).isEqualTo(han);
    }

    @Test
    void beyond_the_ends_of_a_text_there_is_nothing() {
        assertThat(Script.isHan("甲", -1)).isFalse();
        assertThat(Script.isHan("甲", 1)).isFalse();
        assertThat(Script.isLatin("a", 1)).isFalse();
        assertThat(Script.isDigit("1", -1)).isFalse();
        assertThat(Script.isOneOf("，", 1, "，")).isFalse();
    }

    @Test
    void blanks_around_a_place_are_passed_over() {
        assertThat(Script.beforeBlanks("a  b", 3)).isEqualTo(1);
        assertThat(Script.afterBlanks("a  b", 1)).isEqualTo(3);
        assertThat(Script.beforeBlanks("  b", 2)).isZero();
        assertThat(Script.afterBlanks("a  ", 1)).isEqualTo(3);
        assertThat(Script.beforeBlanks("ab", 1)).isEqualTo(1);
    }

    private static Majority majority(int first, int second) {
        Majority majority = new Majority();
        for (int i = 0; i < first; i++) {
            majority.count(true);
        }
        for (int i = 0; i < second; i++) {
            majority.count(false);
        }
        return majority;
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, true, true, 100",
        "9, 1, true, true, 90",
        "0, 10, false, true, 100",
        "8, 2, true, false, 80",
        "9, 0, true, false, 100",
        "0, 0, true, false, 0",
        "199, 1, true, true, 99"
    })
    void a_habit_is_clear_when_there_are_few_exceptions(
            int first, int second, boolean isFirst, boolean clear, String percent) {
        Majority majority = majority(first, second);
        assertThat(majority.first()).isEqualTo(isFirst);
        assertThat(majority.isClear()).isEqualTo(clear);
        assertThat(majority.percent()).isEqualTo(percent);
    }

    @Test
    void habits_of_several_lines_add_up() {
        Majority all = majority(5, 0);
        all.add(majority(5, 1));
        assertThat(all.isClear()).isTrue();
        assertThat(all.isMoreThan(9)).isTrue();
        assertThat(all.isMoreThan(10)).isFalse();
        assertThat(all.isMostly(true)).isTrue();
        assertThat(all.isMostly(false)).isFalse();
        assertThat(majority(3, 1).isMostly(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'一，二，三：四', true, true", "'一,二,三', true, true", "'一:二:三:四:五:六:七', true, false"})
    void the_width_of_marks_is_that_of_the_file(String summary, boolean fullMarks, boolean fullColons) {
        WidthHabit habit = WidthHabit.of(desk.context(RuleFixture.issueWith(summary)));
        assertThat(habit.isFull(',')).isEqualTo(fullMarks);
        assertThat(habit.isFull(':')).isEqualTo(fullColons);
    }

    @Test
    void a_file_with_many_half_width_marks_means_them() {
        WidthHabit habit = WidthHabit.of(desk.context(RuleFixture.issueWith("一,二".repeat(20))));
        assertThat(habit.isFull(',')).isFalse();
    }
}
