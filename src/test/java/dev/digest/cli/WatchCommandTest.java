package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is watched: the rules below {@code watch:} in the newsletter's settings. */
class WatchCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void make_a_newsletter() {
        digest = TestProgram.withNewsletter(folder).atTime("2026-02-15T12:00:00Z");
    }

    private static String line(String id, String title, String categories, String day) {
        return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\", \"abstract\": \"We study it.\","
                + " \"authors\": \"Ada Lovelace, J. Doe\", \"categories\": \"" + categories
                + "\", \"versions\": [], \"update_date\": \"" + day + "\"}\n";
    }

    private Map<?, ?> rules() {
        return digest.run("watch", "--json").succeeds().json();
    }

    @Test
    void rules_are_added_and_removed_in_the_settings_and_nothing_else_there_changes() {
        String before = digest.read("digest.yaml");
        digest.run("watch", "add", "--category", "cs.CL", "--category", "CS.ai", "--word", "agent memory")
                .succeeds()
                .messages()
                .contains("digest watch test");
        digest.run("watch", "add", "--author", "Józef Żółw", "--not", "医学", "--feed", "https://example.org/feed.xml")
                .succeeds();
        assertThat(rules().get("category")).isEqualTo(List.of("cs.CL", "cs.AI"));
        assertThat(rules().get("word")).isEqualTo(List.of("agent memory"));
        assertThat(rules().get("author")).isEqualTo(List.of("Józef Żółw"));
        assertThat(rules().get("not")).isEqualTo(List.of("医学"));
        assertThat(rules().get("feed")).isEqualTo(List.of("https://example.org/feed.xml"));
        assertThat(digest.read("digest.yaml").lines())
                .containsAll(before.lines().filter(line -> !line.endsWith("[]")).toList());
        digest.run("watch", "remove", "--category", "cs.ai", "--word", "Agent Memory")
                .succeeds();
        assertThat(rules().get("category")).isEqualTo(List.of("cs.CL"));
        assertThat(rules().get("word")).isEqualTo(List.of());
        digest.run("watch", "remove", "--category", "cs.CL").succeeds();
        assertThat(rules().get("category")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "--category, cs.CL,                    新增规则：分类“cs.CL”",
        "--word,     agents,                   新增规则：词“agents”",
        "--author,   Ada Lovelace,             新增规则：作者“Ada Lovelace”",
        "--not,      medical,                  新增规则：屏蔽词“medical”",
        "--feed,     https://example.org/feed, 新增规则：订阅源“https://example.org/feed”"
    })
    void each_kind_of_rule_is_named_in_the_editors_language(String option, String value, String said) {
        digest.run("--lang", "zh", "watch", "add", option, value)
                .succeeds()
                .output()
                .contains(said);
        String kind = said.substring(said.indexOf('：') + 1, said.indexOf('“'));
        digest.onTerminal(80).run("--lang", "zh", "watch").succeeds().output().contains(kind + " ");
        digest.toPipe().run("--lang", "zh", "watch").succeeds().output().contains(option.substring(2) + "\t");
    }

    @Test
    void what_is_watched_already_is_not_added_twice() {
        digest.run("watch", "add", "--word", "agents").succeeds();
        String once = digest.read("digest.yaml");
        digest.run("watch", "add", "--word", "Agents")
                .succeeds()
                .messages()
                .contains("rule already exists: word agents");
        assertThat(digest.read("digest.yaml")).isEqualTo(once);
    }

    @Test
    void a_category_that_arxiv_does_not_have_is_refused_with_the_nearest_and_nothing_is_added() {
        String before = digest.read("digest.yaml");
        digest.run("watch", "add", "--word", "agents", "--category", "cs.CK")
                .exits(1)
                .messages()
                .contains("no category cs.CK", "cs.C");
        digest.run("watch", "add", "--category", "q-bio").exits(1).messages().contains("Did you mean q-bio");
        digest.run("watch", "add", "--category", "linguistics")
                .exits(1)
                .messages()
                .contains("category_taxonomy");
        digest.run("watch", "add", "--feed", "ftp://example.org/x")
                .exits(1)
                .messages()
                .contains("RSS or Atom");
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
        digest.run("watch", "add", "--category", "q-bio.*").succeeds();
        digest.run("watch", "add", "--category", "hep-th").succeeds();
    }

    @Test
    void a_category_that_somebody_typed_wrongly_into_the_file_is_told() {
        digest.write("digest.yaml", "name: 试刊\nwatch:\n  categories: [cs.CLL]\n");
        digest.run("watch").exits(1).messages().contains("cs.CLL", "Did you mean cs.CL");
    }

    @Test
    void wrong_usage_is_told() {
        digest.run("watch", "add").exits(2).messages().contains("--category");
        digest.run("watch", "ad").exits(2).messages().contains("remove");
        digest.run("watch", "add", "--word", " ").exits(2);
        digest.run("watch", "list", "--word", "x").exits(2);
        digest.run("watch", "remove", "--word", "nothing").exits(1).messages().contains("not watched");
        digest.run("watch").succeeds().messages().contains("Nothing watched yet");
    }

    @Test
    void a_dry_run_tells_the_change_and_writes_nothing() {
        String before = digest.read("digest.yaml");
        digest.run("watch", "add", "--word", "agents", "--dry-run")
                .succeeds()
                .output()
                .contains("added rule: word agents");
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
    }

    @Test
    void a_test_tells_what_each_rule_would_have_done_and_which_picks_an_exclusion_would_have_hidden() {
        digest.write(
                "papers.jsonl",
                line("2602.00001", "Agents in hospitals: a medical study", "cs.CL cs.AI", "2026-02-02")
                        + line("2602.00002", "Biomedical parsing", "cs.AI", "2026-02-11")
                        + line("2602.00003", "A Medical-Agent", "cs.LG cs.CL", "2026-02-12")
                        + line("2602.00004", "推理模型", "cs.CV", "2026-02-13"));
        digest.run("discover", "--from", "papers.jsonl").succeeds();
        digest.run("pick", "2602.00001").succeeds();
        String[] test = {
            "watch",
            "test",
            "--not",
            "medical",
            "--word",
            "agent*",
            "--word",
            "推理",
            "--category",
            "cs.*",
            "--author",
            "ada lovelace",
            "--json"
        };
        Map<?, ?> tested = digest.run(test).succeeds().json();
        assertThat(tested.get("papers")).isEqualTo(3L);
        assertThat(tested.get("picks")).isEqualTo(1L);
        assertThat((List<?>) tested.get("rules"))
                .extracting(rule -> ((Map<?, ?>) rule).get("kind") + " " + ((Map<?, ?>) rule).get("value") + " "
                        + ((Map<?, ?>) rule).get("papers") + " " + ((Map<?, ?>) rule).get("picks"))
                .containsExactly(
                        "category cs.* 3 [arXiv:2602.00001]",
                        "word agent* 1 [arXiv:2602.00001]",
                        "word 推理 1 []",
                        "author ada lovelace 3 [arXiv:2602.00001]",
                        "not medical 1 [arXiv:2602.00001]");
        digest.run("watch", "test", "--not", "medical")
                .succeeds()
                .messages()
                .contains("would have hidden 1 of 1 past picks", "Agents in hospitals");
    }
}
