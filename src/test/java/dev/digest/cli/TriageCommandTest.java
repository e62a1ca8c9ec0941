package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers one by one, with answers from a pipe: a letter a line. */
class TriageCommandTest {
    private static final String[] INBOX = {"inbox", "--since", "2026-02-01", "--limit", "0", "--json"};

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void load_five_papers() {
        digest = TestProgram.withNewsletter(folder).atTime("2026-02-15T12:00:00Z");
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, 5)
                .forEach(i -> lines.append("{\"id\": \"2602.0000" + i + "\", \"title\": \"Paper " + i
                        + " on 推理\", \"abstract\": \"We study the number " + i + ".\", \"authors\": \"Ada Lovelace\","
                        + " \"categories\": \"cs.CL\", \"versions\": [], \"update_date\": \"2026-02-0" + (6 - i)
                        + "\"}\n"));
        digest.write("papers.jsonl", lines.toString());
        digest.run("discover", "--from", "papers.jsonl").succeeds();
    }

    private CommandResult triage(String... answers) {
        CommandResult result = digest.withInput(String.join("\n", answers) + "\n")
                .run("triage", "--since", "2026-02-01")
                .succeeds();
        digest.withInput("");
        return result;
    }

    private List<String> decisions() {
        return digest.run("search", "study", "--in", "pool", "--json").succeeds().jsonList("pool").stream()
                .map(paper -> (Map<?, ?>) paper)
                .filter(paper -> paper.get("decision") != null)
                .map(paper -> paper.get("id") + " " + ((Map<?, ?>) paper.get("decision")).get("kind"))
                .sorted()
                .toList();
    }

    @Test
    void a_letter_a_line_decides_and_each_decision_is_a_change_of_its_own() {
        CommandResult result = triage("p NLP研究", "x no experiments", "d 9", "q");
        result.output()
                .containsSubsequence(
                        "[1/5]  5 left, 0 picked  arXiv:2602.00001",
                        "Paper 1 on 推理",
                        "picked arXiv:2602.00001",
                        "[2/5]  4 left, 1 picked",
                        "rejected arXiv:2602.00002",
                        "deferred until 9: arXiv:2602.00003",
                        "[4/5]  2 left, 1 picked");
        result.messages().contains("3 decisions, 1 picked, 2 left");
        assertThat(decisions())
                .containsExactly("arXiv:2602.00001 picked", "arXiv:2602.00002 rejected", "arXiv:2602.00003 deferred");
        digest.run("list", "--category", "NLP研究").succeeds().output().contains("2602.00001");
        digest.run("history").succeeds().output().contains("pick 2602.00001 -c NLP研究", "reject 2602.00002");
        digest.run("undo").succeeds();
        assertThat(decisions()).containsExactly("arXiv:2602.00001 picked", "arXiv:2602.00002 rejected");
    }

    @Test
    void the_end_of_the_input_loses_nothing_and_the_next_run_goes_on() {
        triage("x");
        triage("x").output().contains("[1/4]  4 left");
        assertThat(decisions()).containsExactly("arXiv:2602.00001 rejected", "arXiv:2602.00002 rejected");
        assertThat(digest.run(INBOX).succeeds().jsonList("papers")).hasSize(3);
    }

    @Test
    void a_part_of_a_category_is_enough_to_pick_into_it() {
        triage("p nlp", "q").messages().contains("nlp: category NLP研究");
        digest.run("list", "--category", "NLP").succeeds().output().contains("2602.00001");
    }

    @Test
    void undo_takes_back_one_decision_after_the_other_and_returns_to_their_papers() {
        CommandResult result = triage("p", "x", "u", "u", "u", "q");
        result.output().containsSubsequence("[3/5]  3 left", "[2/5]  4 left, 1 picked", "[1/5]  5 left, 0 picked");
        result.messages().contains("Nothing to undo here");
        assertThat(decisions()).isEmpty();
        assertThat(digest.run(INBOX).succeeds().jsonList("papers")).hasSize(5);
    }

    @Test
    void one_goes_to_and_fro_searches_and_reads_without_deciding() {
        CommandResult result = triage("", "j", "b", "b", "/ number 4", "a", "w", "o", "f", "/ nowhere", "q");
        result.output()
                .containsSubsequence(
                        "We study the number 1.",
                        "[2/5]",
                        "[1/5]",
                        "[4/5]",
                        "We study the number 4.",
                        "https://arxiv.org/abs/2602.00004",
                        "https://arxiv.org/pdf/2602.00004");
        result.messages().contains("Not found: nowhere");
        assertThat(decisions()).isEmpty();
    }

    @Test
    void a_category_and_a_note_pick_the_paper_and_stay_with_it() {
        triage("c CV研究", "e 想做封面", "b", "q").output().doesNotContain("[2/5]");
        digest.run("show", "2602.00001").succeeds().output().contains("CV研究", "想做封面");
        digest.run("history").succeeds().output().contains("pick 2602.00001 -c CV研究");
    }

    @Test
    void a_decision_can_be_changed_after_going_back() {
        triage("p", "b", "x changed my mind", "q").messages().contains("picked");
        assertThat(decisions()).containsExactly("arXiv:2602.00001 rejected");
    }

    @Test
    void full_width_letters_words_and_wrong_keys_are_understood_or_told() {
        CommandResult result = triage("ｐ　NLP研究", "？", "z", "c", "p 没有的栏目", "d soon", "reject 没有实验", "quit");
        result.output().contains("pick, also into a category", "rejected arXiv:2602.00002");
        result.messages().contains("No such key: z", "requires CATEGORY", "没有的栏目", "soon");
        assertThat(decisions()).containsExactly("arXiv:2602.00001 picked", "arXiv:2602.00002 rejected");
    }

    @Test
    void behind_the_last_paper_the_work_is_done() {
        CommandResult result = triage("x", "x", "x", "x", "p");
        result.messages()
                .contains("5 decisions, 1 picked\n", "digest summarize")
                .doesNotContain("left");
        triage("p").messages().contains("No undecided papers");
    }

    @Test
    void a_text_behind_a_key_that_takes_none_is_not_lost_silently() {
        triage("n an idea for the cover", "q").messages().contains("n takes no text: an idea for the cover");
        assertThat(decisions()).isEmpty();
    }

    @Test
    void a_search_goes_on_in_both_directions() {
        triage("/ number", "n", "N", "q")
                .output()
                .containsSubsequence("[1/5]", "[2/5]", "[3/5]", "[2/5]")
                .doesNotContain("[4/5]");
        triage("n", "q").messages().contains("Nothing to search for yet");
    }

    @Test
    void settings_of_this_run_apply_to_each_decision() {
        digest.withInput("x\nq\n")
                .run("triage", "--since", "2026-02-01", "--set", "user.name=Ben")
                .succeeds();
        digest.run("history").succeeds().output().contains("Ben").contains("reject 2602.00001");
    }

    private Map<?, ?> paper(String id, String command) {
        return digest.run(command, "--since", "2026-02-01", "--json").succeeds().jsonList("papers").stream()
                .map(paper -> (Map<?, ?>) paper)
                .filter(paper -> id.equals(paper.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_library_knows_of_a_paper_is_told_and_is_in_the_data_for_other_front_ends() {
        digest.run("reject", "2602.00001", "--reason", "no experiments").succeeds();
        digest.run("pick", "2602.00002").succeeds();
        digest.run("summarize", "2602.00002", "--title-zh", "论文二", "--institutions", "清华大学")
                .succeeds();
        digest.write(
                "twins.jsonl",
                digest.read("papers.jsonl").replace("2602.0000", "2602.1000").replace("Paper 3", "Another 3"));
        digest.run("discover", "--from", "twins.jsonl").succeeds();
        for (String command : List.of("triage", "inbox")) {
            Map<?, ?> first = paper("arXiv:2602.10001", command);
            assertThat(first.get("rejections").toString()).contains("no experiments");
            Map<?, ?> second = paper("arXiv:2602.10002", command);
            assertThat(second.get("titleZh")).isEqualTo("论文二");
            assertThat(second.get("institutions")).isEqualTo("清华大学");
            assertThat(second.get("draft")).isNull();
            assertThat(second.get("known").toString()).contains("arXiv:2602.00002", "candidate");
            assertThat(paper("arXiv:2602.10003", command).get("known")).isEqualTo(List.of());
        }
        String[] range = {"--since", "2026-02-01", "--as-of", "2026-02-14"};
        digest.withInput("/ paper 1\n/ paper 2\nq\n")
                .run("triage", range[0], range[1], range[2], range[3])
                .succeeds()
                .output()
                .contains("was rejected on 2026-02-15: no experiments", "论文二", "清华大学");
    }

    @Test
    void other_front_ends_get_the_same_papers_with_their_abstracts() {
        assertThat(digest.run("triage", "--since", "2026-02-01", "--json")
                        .succeeds()
                        .jsonList("papers"))
                .hasSize(5)
                .first()
                .extracting(paper -> ((Map<?, ?>) paper).get("abstract"))
                .isEqualTo("We study the number 1.");
        digest.run("triage", "--no-input").exits(2);
        digest.run("triage", "5").exits(2);
    }
}
