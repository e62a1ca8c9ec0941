package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import dev.digest.workspace.ReaderTexts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days: those of events, as an issue prints them and as they are read back, and those of the next issues. */
class DatePatternTest {
    private static final String USUAL = "{month}月{day}日（周{weekday}）";

    private static DatePattern pattern(String text) {
        return new DatePattern(new TitleTemplate(text), ReaderTexts.of("zh"));
    }

    private static EventCuration event(String date, String time) {
        Map<EventField, String> words = new LinkedHashMap<>();
        words.put(EventField.TITLE, "讲座");
        words.put(EventField.DATE, date);
        words.put(EventField.TIME, time);
        return new EventCuration(words);
    }

    @Nested
    class Printed {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    "{month}月{day}日（周{weekday}） | 2022-11-09 | '' | 11月9日（周三）",
                    "{month}月{day}日（周{weekday}） | 2022-11-13 | '' | 11月13日（周日）",
                    "{month}月{day}日（周{weekday}） | 2022-11-09 | 19:00-20:00 | 11月9日（周三）19:00-20:00",
                    "{year}-{month}-{day} | 2022-11-09 | 19:00 | 2022-11-9 19:00",
                    "{month}月{day}日[ {time}]（周{weekday}） | 2022-11-09 | 19:00 | 11月9日 19:00（周三）",
                    "{month}月{day}日[ {time}]（周{weekday}） | 2022-11-09 | '' | 11月9日（周三）",
                    "{day}.{month}.{year} | 2024-02-29 | '' | 29.2.2024"
                })
        void a_day_has_its_weekday_and_its_hour(String form, String day, String time, String printed) {
            assertThat(pattern(form).format(LocalDate.parse(day), time)).isEqualTo(printed);
        }

        @ParameterizedTest
        @CsvSource({
            "2022-11-09, '', 11月9日（周三）",
            "2022-11-09, 19:00, 11月9日（周三）19:00",
            "'', 19:00, 19:00",
            "'', 11月9日 19:00, 11月9日 19:00",
            "2022-11-09, 11月10日晚, 11月10日晚"
        })
        void words_that_name_a_day_go_before_the_day(String date, String time, String printed) {
            assertThat(pattern(USUAL).format(event(date, time))).contains(printed);
        }

        @Test
        void an_event_without_day_and_time_prints_none() {
            assertThat(pattern(USUAL).format(event("", ""))).isEmpty();
        }
    }

    @Nested
    class ReadBack {
        @ParameterizedTest
        @CsvSource({
            "11月10日（周四）, 2022-11-10, ''",
            "11月10日（周四）20:00, 2022-11-10, 20:00",
            "11月9日（周三）晚八点, 2022-11-09, 晚八点",
            "1月5日（周四）, 2023-01-05, ''",
            "12月28日（周二）, 2021-12-28, ''"
        })
        void an_edited_time_is_a_day_and_an_hour_in_the_year_that_fits_its_weekday(
                String printed, String date, String hour) {
            EventCuration split = pattern(USUAL).split(event("2022-11-09", printed));
            assertThat(split.get(EventField.DATE)).contains(date);
            assertThat(split.get(EventField.TIME).orElse("")).isEqualTo(hour);
        }

        @ParameterizedTest
        @ValueSource(strings = {"11月10日（周二）", "2月30日（周三）", "11月9日至11日", "下周三 11月9号"})
        void what_cannot_be_parted_stays_as_it_was_written_and_replaces_the_day(String printed) {
            EventCuration split = pattern(USUAL).split(event("2022-11-09", printed));
            assertThat(split.get(EventField.DATE)).isEmpty();
            assertThat(split.get(EventField.TIME)).contains(printed);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Thursday, 10 November | 2022-11-10 | ''",
                    "Thursday, 10 November, 20:00 | 2022-11-10 | 20:00",
                    "Thursday, 5 January, 9 am | 2023-01-05 | 9 am"
                })
        void english_is_read_back_as_well(String printed, String date, String hour) {
            DatePattern english =
                    new DatePattern(new TitleTemplate("{weekday}, {day} {monthname}[, {time}]"), ReaderTexts.of("en"));
            assertThat(english.format(LocalDate.parse(date), hour)).isEqualTo(printed);
            EventCuration split = english.split(event("2022-11-09", printed));
            assertThat(split.get(EventField.DATE)).contains(date);
            assertThat(split.get(EventField.TIME).orElse("")).isEqualTo(hour);
        }

        @Test
        void an_hour_alone_leaves_the_day() {
            EventCuration event = event("2022-11-09", "20:00");
            assertThat(pattern(USUAL).split(event)).isEqualTo(event);
        }

        @Test
        void an_event_without_a_day_is_not_given_one() {
            EventCuration event = event("", "11月9日（周三）");
            assertThat(pattern(USUAL).split(event)).isEqualTo(event);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    USUAL,
                    "{month}月{day}日",
                    "{month}/{day} 周{weekday}",
                    "{year}年{month}月{day}日 周{weekday}",
                    "{month}-{day}"
                })
        void what_was_printed_is_read_back(String form) {
            DatePattern pattern = pattern(form);
            for (String hour : new String[] {"", "19:00", "19:00-20:00", "晚上七点"}) {
                EventCuration event = event("2022-11-09", hour);
                EventCuration printed =
                        event.withChanges(Map.of(EventField.TIME, pattern.format(LocalDate.parse("2022-11-09"), hour)));
                assertThat(pattern.split(printed)).as(form + " " + hour).isEqualTo(event);
            }
        }
    }

    @Nested
    class Schedule {
        private static final LocalDate WEDNESDAY = LocalDate.parse("2022-11-09");

        private IssueSchedule schedule(String yaml) {
            return IssueSchedule.of(NewsletterSamples.settings(yaml));
        }

        private Optional<IssueRecord> last(int number, String date) {
            return Optional.of(IssueRecord.planned(number, Optional.empty(), Optional.of(LocalDate.parse(date))));
        }

        @Test
        void without_a_rhythm_an_issue_has_no_date() {
            assertThat(schedule("").dateOf(64, last(63, "2022-11-07"), WEDNESDAY))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "weekly, 63, 2022-11-07, 64, 2022-11-14",
            "weekly, 63, 2022-11-07, 66, 2022-11-28",
            "biweekly, 63, 2022-11-07, 64, 2022-11-21",
            "weekly, 63, 2022-10-03, 64, 2022-11-07",
            "biweekly, 63, 2022-10-03, 64, 2022-10-31"
        })
        void the_next_one_comes_after_a_period_and_never_a_whole_one_ago(
                String rhythm, int before, String day, int number, String date) {
            assertThat(schedule("schedule: " + rhythm + "\n").dateOf(number, last(before, day), WEDNESDAY))
                    .contains(LocalDate.parse(date));
        }

        @ParameterizedTest
        @ValueSource(strings = {"周一", "星期一", "礼拜一", "一", "Monday", "mon", "MON"})
        void a_weekday_is_written_in_many_ways(String weekday) {
            assertThat(schedule("schedule: weekly\nweekday: " + weekday + "\n").dateOf(1, Optional.empty(), WEDNESDAY))
                    .contains(LocalDate.parse("2022-11-14"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"周天", "星期日", "Sunday"})
        void the_week_ends_on_sunday(String weekday) {
            assertThat(schedule("schedule: weekly\nweekday: " + weekday + "\n")
                            .dateOf(64, last(63, "2022-11-07"), WEDNESDAY))
                    .contains(LocalDate.parse("2022-11-20"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"周八", "M", "T", "someday", "1", "周一周二"})
        void what_is_no_weekday_is_refused(String weekday) {
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> schedule("schedule: weekly\nweekday: \"" + weekday + "\"\n"));
            assertThat(problem.key()).isEqualTo("settings.weekday");
            assertThat(problem.details()).contains(weekday);
        }

        @Test
        void another_rhythm_is_refused() {
            assertThat(catchThrowableOfType(Problem.class, () -> schedule("schedule: daily\n"))
                            .key())
                    .isEqualTo("settings.choice");
        }

        @Test
        void the_first_issue_is_of_today_or_of_the_next_such_day() {
            assertThat(schedule("schedule: weekly\n").dateOf(1, Optional.empty(), WEDNESDAY))
                    .contains(WEDNESDAY);
            assertThat(schedule("schedule: weekly\nweekday: 周三\n").dateOf(1, Optional.empty(), WEDNESDAY))
                    .contains(WEDNESDAY);
        }
    }
}
