package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder);
    }

    private String built(String issue) {
        digest.run("build-issue", issue).succeeds();
        return digest.read("issues/00" + issue + ".md");
    }

    @Test
    void an_event_stands_behind_the_papers_with_a_day_of_the_week_that_is_computed() {
        digest.run(
                        "event",
                        "add",
                        "--title",
                        "The New Tuning",
                        "--title-zh",
                        "新的微调",
                        "--host",
                        "Ada Example",
                        "--date",
                        "2022-11-09",
                        "--link",
                        "https://example.org/live",
                        "--summary",
                        "一次报告。")
                .succeeds()
                .output()
                .isEqualTo("saved event 1 in issue 1  The New Tuning\n");
        assertThat(built("1"))
                .endsWith("""
                ## 活动预告

                **标题**:Ada Example | The New Tuning(新的微调)[了解详情](https://example.org/live)

                **时间**:11月9日(周三)

                **简介**:一次报告。
                """.replace("**:", "**：").replace("(新的微调)", "（新的微调）").replace("(周三)", "（周三）"));
    }

    @Test
    void the_form_of_a_day_is_the_newsletters_own() {
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml")
                        .replaceFirst("(?m)^  form: .*$", "  form: \"{year}.{month}.{day} 星期{weekday}\""));
        digest.run("event", "add", "--title", "A Talk", "--date", "2022-11-13", "--summary", "报告")
                .succeeds();
        assertThat(built("1")).contains("2022.11.13 星期日\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "11月9日", "2022-11-9", "tomorrow"})
    void a_day_that_does_not_exist_is_refused(String date) {
        digest.run("event", "add", "--title", "A Talk", "--date", date)
                .exits(2)
                .messages()
                .contains("--date", date);
        digest.run("event", "list").succeeds().output().isEmpty();
    }

    @Test
    void a_day_that_is_past_is_told_when_it_is_written_and_not_again() {
        digest.atTime("2022-11-01T08:00:00Z");
        digest.run("event", "add", "--title", "A talk", "--date", "2021-11-09")
                .succeeds()
                .messages()
                .contains("2021-11-09, is past");
        digest.run("event", "edit", "1", "--host", "Ada").succeeds().messages().doesNotContain("past");
        digest.run("event", "edit", "1", "--date", "2022-10-31")
                .succeeds()
                .messages()
                .contains("2022-10-31, is past");
        digest.run("event", "edit", "1", "--date", "2022-11-01")
                .succeeds()
                .messages()
                .doesNotContain("past");
    }

    @Test
    void an_event_has_a_title_and_its_link_is_an_address() {
        digest.run("event", "add", "--summary", "报告").exits(2).messages().contains("--title");
        digest.run("event", "add", "--title", "A Talk", "--link", "javascript:alert(1)")
                .exits(1)
                .messages()
                .contains("link", "javascript:alert(1)");
        digest.run("event", "move").exits(2).messages().contains("move", "add, list, edit, remove");
        digest.run("event", "edit").exits(2);
        digest.run("event", "list", "1").exits(2);
        digest.run("event").exits(2).messages().contains("missing argument add|list|edit|remove");
    }

    @Test
    void events_are_listed_a_line_each() {
        digest.run("event", "add", "--title", "First", "--date", "2022-11-09").succeeds();
        digest.run("event", "add", "--title", "Elsewhere", "--issue", "7").succeeds();
        digest.run("event", "add", "--title", "Second").succeeds();
        digest.run("event", "list")
                .succeeds()
                .output()
                .isEqualTo("1\t1\t2022-11-09\tFirst\n3\t1\t\tSecond\n2\t7\t\tElsewhere\n");
        digest.run("event", "list", "--issue", "7").output().isEqualTo("2\t7\t\tElsewhere\n");
        digest.run("event", "list", "--issue", "8").succeeds().messages().contains("issue 8");
        assertThat(digest.run("event", "list", "--json").jsonList("events")).hasSize(3);
    }

    @Test
    void of_issues_that_are_out_the_events_are_listed_only_when_asked_for() {
        digest.run("event", "list").succeeds().messages().contains("No upcoming events", "digest event add");
        digest.run("event", "add", "--title", "First", "--summary", "报告").succeeds();
        built("1");
        digest.run("event", "list").output().contains("First");
        digest.run("publish", "1").succeeds();
        digest.run("event", "list").succeeds().output().isEmpty();
        digest.run("event", "list", "--issue", "1").output().contains("First");
    }

    @Test
    void events_of_one_title_keep_what_is_their_own_when_the_issue_is_fixed() {
        for (String day : List.of("2022-11-09", "2022-11-16")) {
            digest.run("event", "add", "--title", "Reading", "--date", day, "--summary", "报告。。")
                    .succeeds();
        }
        built("1");
        digest.run("check", "1", "--fix").output().contains("报告。\n");
        digest.run("event", "list").output().isEqualTo("1\t1\t2022-11-09\tReading\n2\t1\t2022-11-16\tReading\n");
        assertThat(built("1")).contains("11月9日", "11月16日").doesNotContain("。。");
    }

    @Test
    void scripts_get_every_field() {
        assertThat(digest.run("event", "add", "--title", "A Talk", "--date", "2022-11-09", "--json")
                        .succeeds()
                        .json())
                .hasToString(
                        "{formatVersion=1, number=1, issue=1, title=A Talk, titleZh=null, host=null, date=2022-11-09, time=null,"
                                + " link=null, summary=null}");
    }

    @Test
    void what_is_edited_is_replaced_and_the_rest_stays() {
        digest.run("event", "add", "--title", "A Talk", "--date", "2022-11-09", "--summary", "报告")
                .succeeds();
        digest.run("event", "edit", "1", "--title", "Another Talk", "--date", "")
                .succeeds()
                .output()
                .isEqualTo("saved event 1 in issue 1  Another Talk\n");
        assertThat(built("1")).contains("Another Talk\n\n**简介**：报告\n").doesNotContain("时间");
        digest.run("event", "edit", "1", "--issue", "2").succeeds();
        assertThat(built("1")).doesNotContain("活动预告");
    }

    @Test
    void one_that_is_removed_is_gone_and_one_that_is_not_there_is_told() {
        digest.run("event", "add", "--title", "A Talk").succeeds();
        digest.run("event", "remove", "1").succeeds().output().contains("A Talk");
        digest.run("event", "list").output().isEmpty();
        for (String number : List.of("1", "99999999999", "x")) {
            digest.run("event", "remove", number).exits(1).messages().contains("Event " + number);
        }
    }

    @Test
    void the_summary_may_come_from_a_file() {
        String file = digest.write("event.txt", "第一段。\n\n第二段 *重点*。\n");
        digest.run("event", "add", "--title", "A Talk", "--file", file).succeeds();
        assertThat(built("1")).endsWith("**简介**：第一段。\n\n第二段 *重点*。\n");
        digest.run("event", "add", "--title", "B", "--file", file, "--summary", "x")
                .exits(2);
    }

    @Test
    void what_the_section_requires_is_asked_for_when_the_issue_is_built() {
        digest.run("event", "add", "--title", "A Talk").succeeds();
        digest.run("build-issue", "1").exits(1).messages().contains("A Talk: missing summary");
        assertThat(digest.path("issues")).isEmptyDirectory();
        digest.run("build-issue", "1", "--draft").succeeds();
        assertThat(digest.read("issues/001.md")).endsWith("> **【待补】简介**\n");
    }

    @Test
    void an_issue_may_have_nothing_but_events() {
        digest.run("event", "add", "--title", "A Talk", "--summary", "报告", "--issue", "2")
                .succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(built("2")).contains("## 活动预告").doesNotContain("论文推荐");
    }

    @Test
    void what_is_said_of_an_event_is_markdown() {
        digest.run("event", "add", "--title", "On *toys*", "--host", "A\\_b", "--summary", "**重点**")
                .succeeds();
        assertThat(built("1")).contains("A\\_b | On *toys*\n").contains("**重点**");
    }

    @Test
    void to_undo_is_offered_only_where_something_was_replaced() {
        digest.run("event", "add", "--title", "Alpha", "--issue", "7").succeeds();
        digest.run("event", "edit", "1", "--title", "Alpha")
                .succeeds()
                .messages()
                .doesNotContain("undo");
        digest.run("event", "edit", "1", "--title", "Beta", "--dry-run")
                .succeeds()
                .messages()
                .doesNotContain("undo");
        digest.run("event", "edit", "1", "--title", "Beta")
                .succeeds()
                .messages()
                .contains("digest undo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 2022-11-09; 19:00-20:00; 11月9日（周三）19:00-20:00",
                "''; 2022-11-09; ; 11月9日（周三）",
                "''; ; 11月上旬; 11月上旬",
                "''; 2022-11-09; 12月3日（周六）19:00; 12月3日（周六）19:00",
                "{month}月{day}日（周{weekday}）; 2022-11-09; 晚七点; 11月9日（周三）晚七点",
                "{year}-{month}-{day}; 2022-11-09; 19:00; 2022-11-9 19:00",
                "{time}，{month}月{day}日; 2022-11-09; 19:00; 19:00，11月9日"
            })
    void day_and_hour_are_both_printed(String form, String date, String time, String printed) {
        if (!form.isEmpty()) {
            digest.run("config", "set", "dates.form", form).succeeds();
        }
        List<String> words = new ArrayList<>(List.of("event", "add", "--title", "Talk", "--summary", "一次报告。"));
        Optional.ofNullable(date).ifPresent(text -> words.addAll(List.of("--date", text)));
        Optional.ofNullable(time).ifPresent(text -> words.addAll(List.of("--time", text)));
        digest.run(words.toArray(String[]::new)).succeeds();
        assertThat(built("1")).contains("**时间**：" + printed + "\n");
        for (String form2 : List.of("text", "html", "wechat", "json", "email")) {
            digest.run("render", "1", "--to", form2, "-o", "-")
                    .succeeds()
                    .output()
                    .contains(printed);
        }
    }

    @Test
    void the_hour_is_read_back_from_an_edited_issue() {
        digest.run(
                        "event",
                        "add",
                        "--title",
                        "Talk",
                        "--date",
                        "2022-11-09",
                        "--time",
                        "19:00-20:00",
                        "--summary",
                        "一次报告。")
                .succeeds();
        String file = built("1");
        digest.write("issues/001.md", file.replace("11月9日（周三）19:00-20:00", "11月10日（周四）18:30"));
        digest.run("publish", "1").succeeds();
        assertThat(digest.run("event", "list", "--issue", "1", "--json")
                        .jsonList("events")
                        .get(0)
                        .toString())
                .contains("date=2022-11-10", "time=18:30");
        digest.write("issues/001.md", digest.read("issues/001.md").replace("11月10日（周四）18:30", "11月中旬的10月10日左右"));
        digest.run("publish", "1").succeeds();
        assertThat(digest.run("event", "list", "--issue", "1", "--json")
                        .jsonList("events")
                        .get(0)
                        .toString())
                .contains("date=null", "time=11月中旬的10月10日左右");
    }

    @Test
    void an_event_before_the_date_of_its_issue_is_a_finding() {
        digest.run("event", "add", "--title", "Talk", "--date", "2022-11-09", "--time", "19:00", "--summary", "一次报告。")
                .succeeds();
        digest.run("build-issue", "1", "--date", "2022-11-28").succeeds();
        digest.run("check", "1").output().contains("date.order", "2022-11-09", "2022-11-28");
        digest.run("build-issue", "1", "--date", "2022-11-08").succeeds();
        digest.run("check", "1").output().doesNotContain("date.order");
    }
}
