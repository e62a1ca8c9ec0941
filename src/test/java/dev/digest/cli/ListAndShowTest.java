package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListAndShowTest {
    private static final String ESCAPE = "\u009B31m";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void three_papers() {
        digest = TestProgram.withNewsletter(folder);
        String file = digest.write(
                "answer.xml",
                FakeArxiv.feed(entry("2210.00003", "2022-10-03", "Gamma of 100%")
                        + entry("2210.00001", "2022-10-01", "Alpha")
                        + entry("2210.00002", "2022-10-02", "Beta_" + ESCAPE + "\u202E 大语言模型可以自我改进吗这是一个很长的标题")));
        digest.run("add", "--from", file).succeeds();
        digest.run("summarize", "2210.00001", "--text", "关于自我改进的简介", "-c", "NLP研究")
                .succeeds();
    }

    private static String entry(String id, String day, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title + "</title><published>" + day
                + "T00:00:00Z</published><author><name>Łukasz Example</name></author></entry>";
    }

    @Test
    void a_pipe_gets_columns_between_tabs_the_last_added_first() {
        digest.run("list").succeeds().output().isEqualTo("""
                        arXiv:2210.00002\tcandidate\t\t2022-10-02\tBeta_31m 大语言模型可以自我改进吗这是一个很长的标题
                        arXiv:2210.00001\tready\tNLP研究\t2022-10-01\tAlpha
                        arXiv:2210.00003\tcandidate\t\t2022-10-03\tGamma of 100%
                        """);
    }

    @Test
    void a_summary_is_not_broken_within_words_on_a_terminal_nor_before_a_full_stop() {
        digest.run("summarize", "2210.00003", "--text", "Words stay whole, 一二三四五。")
                .succeeds();
        digest.onTerminal(17).run("show", "2210.00003").output().contains("\nWords stay whole,\n一二三四五。\n");
        digest.onTerminal(15).run("show", "2210.00003").output().contains("\nWords stay\nwhole, 一二三四\n五。\n");
        digest.toPipe().run("show", "2210.00003").output().contains("\nWords stay whole, 一二三四五。\n");
    }

    @Test
    void filters_narrow_the_list() {
        digest.run("list", "--ids", "--status", "ready").output().isEqualTo("arXiv:2210.00001\n");
        digest.run("list", "--ids", "-c", "NLP研究").output().isEqualTo("arXiv:2210.00001\n");
        digest.run("list", "--ids", "--search", "自我改进").output().isEqualTo("arXiv:2210.00002\narXiv:2210.00001\n");
        digest.run("list", "--ids", "--search", "100%").output().isEqualTo("arXiv:2210.00003\n");
        digest.run("list", "--ids", "--search", "a_").output().isEqualTo("arXiv:2210.00002\n");
        digest.run("list", "--ids", "--issue", "7").output().isEmpty();
        digest.run("list", "--ids", "--sort", "published", "--limit", "1")
                .output()
                .isEqualTo("arXiv:2210.00003\n");
        digest.run("list", "--ids", "--sort", "title").output().startsWith("arXiv:2210.00001\n");
    }

    @Test
    void nothing_that_matches_is_told_with_how_many_there_are() {
        digest.run("list", "--search", "zebra")
                .succeeds()
                .messages()
                .isEqualTo("No paper matches; the library has 3.\n");
        digest.run("list", "--search", "zebra", "--lang", "zh").messages().contains("没有符合条件的论文", "3 篇");
    }

    @Test
    void json_has_every_field_of_show_but_the_abstract() {
        Map<?, ?> listed =
                (Map<?, ?>) digest.run("list", "--json").jsonList("papers").get(1);
        Map<Object, Object> shown =
                new LinkedHashMap<>(digest.run("show", "2210.00001", "--json").json());
        shown.remove("formatVersion");
        shown.remove("abstract");
        shown.keySet().retainAll(listed.keySet());
        assertThat(listed).isEqualTo(shown);
        assertThat(digest.run("list", "--json", "--full").out()).contains("\"abstract\"");
        assertThat(digest.run("list", "--json").out()).doesNotContain("\"abstract\"");
    }

    @Test
    void json_lines_have_a_paper_each_with_the_fields_that_are_named() {
        digest.run("list", "--jsonl", "--fields", "id,titleZh,status")
                .succeeds()
                .output()
                .isEqualTo("""
                        {"id":"arXiv:2210.00002","titleZh":null,"status":"candidate"}
                        {"id":"arXiv:2210.00001","titleZh":null,"status":"ready"}
                        {"id":"arXiv:2210.00003","titleZh":null,"status":"candidate"}
                        """);
        digest.run("list", "--json", "--fields", "titel").exits(2).output().contains("Did you mean title?");
        digest.run("list", "--fields", "id").exits(2).messages().contains("--json");
        digest.run("list", "--full").exits(2).messages().contains("--json");
    }

    @Test
    void wrong_values_name_what_is_allowed() {
        digest.run("list", "--status", "redy").exits(2).messages().contains("redy", "candidate, ready, published");
        digest.run("list", "--limit", "many").exits(2).messages().contains("many");
        digest.run("list", "-c", "NLP研就").exits(1).messages().contains("NLP研究");
    }

    @Test
    void a_terminal_shows_the_chinese_title_and_the_issue_where_there_is_one() {
        digest.run("summarize", "2210.00001", "--title-zh", "阿尔法").succeeds();
        digest.onTerminal(80).run("list").succeeds().output().contains("阿尔法").doesNotContain("ISSUE", "Alpha");
        digest.toPipe().run("build-issue", "64").succeeds();
        digest.run("list").output().contains("\tAlpha\n").doesNotContain("阿尔法");
        assertThat(digest.onTerminal(80).run("list", "--issue", "64").out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("ISSUE"))
                .anySatisfy(line -> assertThat(line).contains("2210.00001", "ready", "64", "阿尔法"));
    }

    @Test
    void an_issue_is_listed_in_its_own_order() {
        digest.run("summarize", "2210.00003", "--text", "丙", "-c", "CV研究").succeeds();
        digest.run("build-issue", "64").succeeds();
        String printed = digest.run("list", "--issue", "64", "--ids").out();
        assertThat(printed).isEqualTo("arXiv:2210.00003\narXiv:2210.00001\n");
        digest.run("arrange", "64", "2210.00003", "--after", "2210.00001").succeeds();
        digest.run("list", "--issue", "64", "--ids").output().isEqualTo("arXiv:2210.00001\narXiv:2210.00003\n");
        digest.run("list", "--issue", "64", "--ids", "--sort", "added")
                .output()
                .isEqualTo("arXiv:2210.00001\narXiv:2210.00003\n");
    }

    @Test
    void papers_are_narrowed_by_date_and_author() {
        digest.run("list", "--ids", "--since", "2022-10-02", "--author", "ukasz")
                .output()
                .contains("00002", "00003");
        digest.run("list", "--ids", "--since", "2022-10-03").output().isEqualTo("arXiv:2210.00003\n");
        digest.run("list", "--ids", "--author", "nobody").output().isEmpty();
        digest.run("list", "--ids", "--subject", "cs.CL").output().isEmpty();
        digest.run("list", "--since", "yesterday").exits(2).messages().contains("yesterday");
    }

    @Test
    void columns_are_chosen_by_name() {
        digest.run("list", "--columns", "title,authors,added", "--limit", "1")
                .output()
                .isEqualTo("Beta_31m 大语言模型可以自我改进吗这是一个很长的标题\tŁukasz Example\t2022-10-31\n");
        digest.run("list", "--columns", "id,titel").exits(2).messages().contains("titel", "title");
    }

    @Test
    void a_terminal_remembers_its_columns_and_a_pipe_does_not_care() {
        digest.onTerminal(80).run("list", "--columns", "id,authors").output().contains("AUTHORS");
        digest.run("list").output().contains("AUTHORS", "Łukasz").doesNotContain("STATUS");
        digest.toPipe().run("list", "--limit", "1").output().startsWith("arXiv:2210.00002\tcandidate\t");
        digest.onTerminal(80).run("list", "--columns", "default").output().contains("STATUS");
        digest.run("list").output().contains("STATUS").doesNotContain("AUTHORS");
    }

    @Test
    void states_have_a_colour_where_colour_is_wanted() {
        digest.onColourTerminal(80).run("list").output().contains("\u001B[32mready\u001B[0m");
        digest.onTerminal(80).run("list").output().doesNotContain("\u001B");
    }

    @Test
    void on_a_terminal_no_line_is_wider_than_the_screen() {
        for (int columns : new int[] {60, 80, 200}) {
            String table = digest.onTerminal(columns).run("list").succeeds().out();
            assertThat(table.lines())
                    .hasSize(4)
                    .allSatisfy(line ->
                            assertThat(dev.digest.cli.output.TextWidth.of(line)).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void a_terminal_gets_a_page_and_is_told_of_the_rest() {
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            entries.append(entry("2211." + (10_000 + i), "2022-11-01", "Paper " + i));
        }
        digest.run("add", "--from", digest.write("many.xml", FakeArxiv.feed(entries.toString())))
                .succeeds();
        assertThat(digest.run("list").out().lines()).hasSize(63);
        var page = digest.onTerminal(80).run("list");
        assertThat(page.out().lines()).hasSize(51);
        page.messages().contains("50 of 63");
    }

    @Test
    void json_has_the_same_papers() {
        assertThat(digest.run("list", "--json").succeeds().jsonList("papers")).hasSize(3);
    }

    @Test
    void show_tells_everything_and_nothing_that_acts_on_a_terminal() {
        String shown = digest.run("show", "arXiv:2210.00002").succeeds().out();
        assertThat(shown).contains("Beta_31m", "Łukasz Example", "https://arxiv.org/pdf/2210.00002.pdf");
        assertThat(shown.codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @Test
    void show_of_a_paper_that_is_not_there_says_how_to_add_it() {
        digest.run("show", "2210.99999").exits(1).messages().contains("digest add arXiv:2210.99999");
        assertThat(digest.run("show", "2210.99999", "--json").exits(1).json().get("error"))
                .asString()
                .contains("not in the library", "hint");
    }

    @Test
    void json_of_a_paper_has_the_keys_of_the_contract() {
        assertThat(digest.run("show", "2210.00001", "--json").succeeds().json().keySet().stream()
                        .map(Object::toString))
                .containsAll(Arrays.asList(
                        "id version title authors abstract primaryCategory categories publishedAt updatedAt"
                                .split(" ", -1)))
                .containsAll(Arrays.asList(
                        "comment journalRef doi links withdrawn status category titleZh institutions summary"
                                .split(" ", -1)))
                .contains("downloadUrl", "detailUrl", "issue", "addedAt");
    }
}
