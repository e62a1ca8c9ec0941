package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    @Test
    void a_paper_is_fetched_and_stored() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Large Language Models Can Self-Improve")) {
            digest.withArxiv(arxiv)
                    .run("add", "2210.11610")
                    .succeeds()
                    .output()
                    .isEqualTo("added arXiv:2210.11610  Large Language Models Can Self-Improve\n");
            assertThat(arxiv.requests()).containsExactly(List.of("2210.11610"));
        }
        Map<?, ?> paper = digest.run("show", "2210.11610", "--json").succeeds().json();
        assertThat(paper.get("id")).isEqualTo("arXiv:2210.11610");
        assertThat(paper.get("version")).isEqualTo(2L);
        assertThat(paper.get("publishedAt")).isEqualTo("2022-10-20T21:53:54Z");
        assertThat(paper.get("status")).isEqualTo("candidate");
        assertThat(paper.get("summary")).isNull();
        assertThat(paper.get("addedAt")).isEqualTo("2022-10-31T12:00:00Z");
    }

    @Test
    void a_paper_that_is_there_costs_no_request_in_whatever_form_it_is_named() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Known")) {
            digest.withArxiv(arxiv).run("add", "2210.11610").succeeds();
            CommandResult again = digest.run("add", "https://arxiv.org/pdf/2210.11610v1.pdf", "--json")
                    .succeeds();
            assertThat(again.jsonList("existing")).hasSize(1);
            assertThat(again.jsonList("added")).isEmpty();
            assertThat(arxiv.requests()).hasSize(1);
        }
    }

    @Test
    void what_arxiv_does_not_have_is_asked_for_once_more_and_then_called_missing() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Known")) {
            CommandResult run = digest.withArxiv(arxiv)
                    .run("add", "2210.11610", "2210.99999")
                    .exits(1);
            run.output().contains("added arXiv:2210.11610");
            run.messages().contains("failed 2210.99999", "not found at the source", "digest add 2210.99999");
            assertThat(arxiv.requests()).containsExactly(List.of("2210.11610", "2210.99999"), List.of("2210.99999"));
        }
    }

    @Test
    void a_version_that_does_not_exist_is_missing_though_the_paper_exists() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Known in version 2")) {
            digest.withArxiv(arxiv)
                    .run("add", "2210.11610v9")
                    .exits(1)
                    .messages()
                    .contains("failed 2210.11610v9");
        }
    }

    @Test
    void one_bad_ref_does_not_stop_the_others_and_can_be_pasted_back() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Good")) {
            CommandResult run = digest.withArxiv(arxiv)
                    .run("add", "2213.00001", "2210.11610", "what is this")
                    .exits(1);
            run.output().isEqualTo("added arXiv:2210.11610  Good\n");
            run.messages()
                    .contains("impossible month 13", "failed what is this")
                    .doesNotContain("Retry with");
        }
    }

    @Test
    void failures_stand_in_the_json_document() {
        CommandResult run = digest.run("add", "2210.1161", "--json").exits(1);
        assertThat(run.jsonList("failed")).hasSize(1);
        Map<?, ?> failed = (Map<?, ?>) run.jsonList("failed").get(0);
        assertThat(failed.get("ref")).isEqualTo("2210.1161");
        assertThat((String) failed.get("reason")).contains("5 digits", "not 4");
    }

    @Test
    void refs_come_from_standard_input_with_comments_blank_lines_and_carriage_returns() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "One").withPaper("2210.13463", "Two")) {
            digest.withArxiv(arxiv)
                    .withInput("\uFEFF# to read\r\n2210.11610\r\n\r\n  2210.13463  \n2210.11610v2\n")
                    .run("add", "-")
                    .succeeds()
                    .output()
                    .contains("One", "Two");
            assertThat(arxiv.requests()).containsExactly(List.of("2210.11610", "2210.13463"));
        }
    }

    @Test
    void a_hundred_papers_are_one_request_and_one_more_is_another() {
        List<String> ids = IntStream.rangeClosed(1, 101)
                .mapToObj(number -> "2210." + (10_000 + number))
                .toList();
        try (FakeArxiv arxiv = new FakeArxiv()) {
            ids.forEach(id -> arxiv.withPaper(id, "Paper " + id));
            CommandResult run = digest.withArxiv(arxiv)
                    .withInput(String.join("\n", ids))
                    .run("add", "-", "--json")
                    .succeeds();
            assertThat(run.jsonList("added")).hasSize(101);
            assertThat(arxiv.requests()).hasSize(2);
            assertThat(arxiv.requests().get(0)).hasSize(100);
        }
    }

    @Test
    void refusals_and_broken_answers_are_outlasted() {
        try (FakeArxiv arxiv = new FakeArxiv()
                .withPaper("2210.11610", "Patience")
                .thenRefuse(429, "text/plain", "Rate exceeded.")
                .thenRefuse(406, "text/plain", "")
                .thenThrottle(503, "0")
                .thenRefuse(200, "text/html", "<!doctype html><title>Just a moment...</title>")
                .thenRefuse(200, "text/plain", "Rate exceeded.")
                .thenRefuse(200, "application/atom+xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>")) {
            digest.withArxiv(arxiv).run("add", "2210.11610").succeeds().output().contains("Patience");
            assertThat(arxiv.requests()).hasSize(7);
        }
    }

    @Test
    void an_empty_answer_is_no_proof_that_a_paper_is_missing() {
        try (FakeArxiv arxiv = new FakeArxiv()
                .withPaper("2210.11610", "There all the same")
                .thenRefuse(200, "application/atom+xml", FakeArxiv.feed(""))) {
            digest.withArxiv(arxiv).run("add", "2210.11610").succeeds().output().contains("There all the same");
        }
    }

    @Test
    void a_lasting_refusal_is_told_as_such_and_nothing_is_stored() {
        try (FakeArxiv arxiv = new FakeArxiv()
                .withPaper("2210.11610", "Out of reach")
                .withPage("/abs/2210.11610", "<title>Just a moment...</title>")) {
            IntStream.range(0, 7).forEach(i -> arxiv.thenRefuse(429, "text/plain", "Rate exceeded."));
            digest.withArxiv(arxiv)
                    .run("add", "2210.11610")
                    .exits(1)
                    .messages()
                    .contains("429", "the paper may well exist")
                    .doesNotContain("not found at the source");
        }
        digest.run("list", "--ids").succeeds().output().isEmpty();
    }

    @Test
    void no_network_is_told_at_once() {
        digest.run("add", "2210.11610").exits(1).messages().contains("Cannot reach 127.0.0.1", "network");
        digest.run("add", "2210.11610", "--offline").exits(1).messages().contains("--offline");
    }

    @Test
    void an_id_that_arxiv_does_not_take_does_not_spoil_the_request() {
        String error = "<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title>"
                + "<summary>incorrect id format for 2210.99999</summary></entry>";
        try (FakeArxiv arxiv = new FakeArxiv()
                .withPaper("2210.11610", "Good")
                .thenRefuse(400, "application/atom+xml", FakeArxiv.feed(error))) {
            CommandResult run = digest.withArxiv(arxiv)
                    .run("add", "2210.99999", "2210.11610")
                    .exits(1);
            run.output().contains("added arXiv:2210.11610");
            run.messages().contains("incorrect id format");
        }
    }

    @Test
    void a_withdrawn_paper_is_stored_with_a_warning() {
        try (FakeArxiv arxiv = new FakeArxiv()
                .withPaper(
                        "2210.11610",
                        "Taken back",
                        "<summary>x</summary><arxiv:comment xmlns:arxiv=\"http://arxiv.org/schemas/atom\">"
                                + "This paper has been withdrawn by the author</arxiv:comment>")) {
            digest.withArxiv(arxiv)
                    .run("add", "2210.11610")
                    .succeeds()
                    .messages()
                    .contains("withdrawn");
        }
        assertThat(digest.run("show", "2210.11610", "--json").json().get("withdrawn"))
                .isEqualTo(true);
    }

    @Test
    void a_saved_answer_is_read_without_network_whole_or_in_part() {
        String file =
                digest.write("answer.xml", FakeArxiv.feed(entry("2210.11610", "One") + entry("2210.13463", "Two")));
        digest.run("add", "2210.13463", "--from", file, "--offline")
                .succeeds()
                .output()
                .contains("Two");
        CommandResult all = digest.run("add", "--from", file, "--json").succeeds();
        assertThat(all.jsonList("added")).hasSize(1);
        assertThat(all.jsonList("existing")).hasSize(1);
        digest.run("add", "2210.00001", "--from", file).exits(1).messages().contains("2210.00001");
    }

    private static String entry(String id, String title) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title + "</title></entry>";
    }

    @Test
    void a_file_that_is_no_answer_is_refused_by_name() {
        digest.run("add", "--from", digest.write("note.txt", "hello"))
                .exits(1)
                .messages()
                .contains("note.txt");
        digest.run("add", "--from", "absent.xml").exits(1).messages().contains("absent.xml", "no such file");
    }

    @Test
    void refresh_fetches_again_and_keeps_what_the_curator_wrote() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "First title")) {
            digest.withArxiv(arxiv).run("add", "2210.11610").succeeds();
            digest.run("summarize", "2210.11610", "--text", "简介").succeeds();
            arxiv.withPaper("2210.11610", "Second title");
            CommandResult run =
                    digest.run("add", "2210.11610", "--refresh", "--json").succeeds();
            assertThat(run.jsonList("updated")).hasSize(1);
        }
        Map<?, ?> paper = digest.run("show", "2210.11610", "--json").json();
        assertThat(paper.get("title")).isEqualTo("Second title");
        assertThat(paper.get("summary")).isEqualTo("简介");
    }

    @Test
    void the_same_ids_cost_another_newsletter_nothing() {
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2210.11610", "Asked for once")) {
            digest.withArxiv(arxiv).run("add", "2210.11610").succeeds();
            digest.run("init", "second").succeeds();
            digest.run("-w", "second", "add", "2210.11610").succeeds();
            assertThat(arxiv.requests()).hasSize(1);
        }
    }

    @Test
    void a_category_is_given_to_new_papers_only_if_there_is_such_a_category() {
        String file = digest.write("answer.xml", FakeArxiv.feed(entry("2210.11610", "One")));
        digest.run("add", "--from", file, "-c", "NLP研就")
                .exits(1)
                .messages()
                .contains("CV研究, NLP研究, 生命科学研究", "Did you mean NLP研究?");
        digest.run("list", "--ids").output().isEmpty();
        digest.run("add", "--from", file, "-c", "NLP研究").succeeds();
        digest.run("list").output().isEqualTo("arXiv:2210.11610\tcandidate\tNLP研究\t\tOne\n");
    }

    @Test
    void nothing_to_add_is_wrong_usage() {
        digest.run("add").exits(2).messages().contains("REF");
    }
}
