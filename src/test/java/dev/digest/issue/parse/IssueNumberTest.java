package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.IssueTitle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which issue it is, by headings and names of files. */
class IssueNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "林间周刊（第 300 期）：灯塔是给谁看的; 300; 林间周刊; 灯塔是给谁看的",
                "林间 iOS 周报 #303 | 2024-08-26; 303; 林间 iOS 周报; -",
                "林间周报＃12：雨; 12; 林间周报; 雨",
                "【玩具周刊】第12期：大模型; 12; 玩具周刊; 大模型",
                "《玩具周刊》第六十四期：微调; 64; 玩具周刊; 微调",
                "《玩具周刊》总第64期; 64; 玩具周刊; -",
                "玩具周刊 2022年第64期; 64; 玩具周刊 2022年; -",
                "玩具周刊第一百零三期; 103; 玩具周刊; -",
                "Toys Vol.64; 64; Toys; -",
                "Toys Weekly #64: Kites; 64; Toys Weekly; Kites",
                "Toys Issue 7 – Kites; 7; Toys; Kites",
                "This Week in Toys 439; 439; This Week in Toys; -",
                "No.64; 64; -; -"
            })
    void a_heading_says_number_name_and_theme(String line, int number, String name, String theme) {
        assertThat(IssueHeading.ofHeading(line, Optional.empty()))
                .contains(
                        new IssueTitle(Optional.ofNullable(name), OptionalInt.of(number), Optional.ofNullable(theme)));
    }

    @Test
    void of_a_years_number_and_the_running_one_the_running_one_counts() {
        assertThat(IssueNumber.inHeading("2024年第3期（总第64期）")).hasValue(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ToyConf 2024 论文合集",
                "论文日报 | 2026-08-10",
                "Toys of 2025",
                "目录",
                "第〇期",
                "Kite 11、Drum 1",
                "Kite 2, Drum 3"
            })
    void a_year_or_a_day_is_no_number(String heading) {
        assertThat(IssueNumber.inHeading(heading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "064.md,64",
                "old/issue-300.md,300",
                "#302-2024.08.19.md,302",
                "HelloToys100.md,100",
                "2023-05-13-weekly.md,-",
                "20250417.md,-",
                "issue-2024.md,-",
                "第十二期.txt,12"
            })
    void a_file_is_called_by_its_number(String file, Integer number) {
        assertThat(IssueNumber.inFileName(file))
                .isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-08-26", "周报 2024.8.26 出刊", "2024年8月26日", "20240826.md", "2024/08/26", "#12-2024.08.26.md"})
    void a_day_is_found_however_it_is_written(String text) {
        assertThat(IssueDates.find(text)).contains(LocalDate.of(2024, 8, 26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-01", "12345678", "1.2024.8", "2024"})
    void what_is_no_day_is_none(String text) {
        assertThat(IssueDates.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "{name}·{number}[ {theme}]; 玩具·7 风筝; 7; 风筝",
                "{name}·{number}[ {theme}]; 玩具·7; 7; -",
                "《{name}》第{number}期[：{theme}]; 《玩具》第7期:风筝(一); 7; 风筝(一)",
                "{number}) {name} ({date}); 7) Toys (2024-01-02); 7; -"
            })
    void the_newsletters_own_form_of_a_heading_is_read(String form, String line, int number, String theme) {
        IssueTitle title = IssueHeading.ofHeading(line, Optional.of(new TitleTemplate(form)))
                .orElseThrow();
        assertThat(title.number()).hasValue(number);
        assertThat(title.theme()).isEqualTo(Optional.ofNullable(theme));
    }

    @ParameterizedTest
    @CsvSource({"综述一,true", "第3篇,true", "十二,true", "目标检测,false", "研究综述,false", "CV研究,false", "3D视觉,false"})
    void a_heading_that_only_counts_names_no_category(String heading, boolean counts) {
        assertThat(IssueNumber.isCounter(heading)).isEqualTo(counts);
    }
}
