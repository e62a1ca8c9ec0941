package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same paper from two sources is noticed, and the curator is told which one is there. */
class DuplicatePapersTest {
    private static final String TITLE = "Counting Examples";

    private static final String DOI = "<meta name=citation_doi content=10.48550/arXiv.2210.11610>";
    private static final String DOUBLE = "<title>" + TITLE + "</title>" + DOI;

    @TempDir
    Path folder;

    private final FakeArxiv everywhere = new FakeArxiv();
    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder)
                .withArxiv(everywhere)
                .withVariable("DIGEST_ACL_SITE", everywhere.address())
                .withVariable("DIGEST_ALLOW_PRIVATE", "true");
    }

    @AfterEach
    void stop() {
        everywhere.close();
    }

    @Test
    void by_doi() {
        arxiv("<arxiv:doi xmlns:arxiv='http://arxiv.org/schemas/atom'>10.1000/Made-Up.7</arxiv:doi>");
        assertSame(page(
                "Another Title Altogether", "<meta name=citation_doi content='https://doi.org/10.1000/made-up.7'>"));
    }

    @Test
    void by_the_doi_that_arxiv_gives_its_papers() {
        arxiv("");
        assertSame(page("Another Title Altogether", "<meta name=citation_doi content=10.48550/arXiv.2210.11610>"));
    }

    @ParameterizedTest
    @CsvSource({
        "Counting Examples",
        "COUNTING  examples.",
        "'Counting: Examples!'",
        "Counting-Examples",
        "Ｃounting Examples"
    })
    void an_equal_title_alone_is_a_hint(String title) {
        arxiv("");
        CommandResult run = page(title, "");
        run.output().startsWith("added web:");
        run.messages()
                .contains("web:" + everywhere.address() + "/paper has the same title as arXiv:2210.11610")
                .contains("--allow-duplicate");
    }

    @ParameterizedTest
    @CsvSource({"Fuzzing C, Fuzzing C++", "Fuzzing C, Fuzzing C#", "Fuzzing C++, Fuzzing C#", "k-means, k-means++"})
    void signs_that_tell_titles_apart_are_compared(String one, String other) {
        everywhere.withPaper("2210.00001", one).withPaper("2210.00002", other);
        digest.run("add", "2210.00001", "2210.00002").succeeds().messages().doesNotContain("same title");
    }

    @Test
    void two_papers_of_arxiv_are_two_whatever_they_share() {
        String doi = "<arxiv:doi xmlns:arxiv='http://arxiv.org/schemas/atom'>10.1000/made-up.7</arxiv:doi>";
        everywhere.withPaper("2210.00001", TITLE, doi).withPaper("2210.00002", TITLE, doi);
        CommandResult run = digest.run("add", "2210.00001", "2210.00002").succeeds();
        run.output().contains("added arXiv:2210.00001", "added arXiv:2210.00002");
        run.messages().contains("same title");
    }

    @Test
    void an_equal_title_does_not_keep_an_issue_from_going_out() {
        inIssue();
        digest.run("check", "1").exits(0).output().contains("[title.equal]").doesNotContain("error");
        digest.run("publish", "1").succeeds();
    }

    @Test
    void who_allows_both_hears_no_more_of_it() {
        inIssue();
        digest.run("add", "--allow-duplicate", "2210.00002").succeeds();
        digest.run("check", "1").exits(0).output().doesNotContain("title.equal");
        digest.run("publish", "1").succeeds();
    }

    @Test
    void a_paper_that_was_allowed_beside_its_double_can_go_out_with_it() {
        arxiv("<arxiv:doi xmlns:arxiv='http://arxiv.org/schemas/atom'>10.1000/made-up.7</arxiv:doi>");
        String address = everywhere.address() + "/paper";
        everywhere.withPage(
                "/paper",
                "<title>Another</title><meta name=author content='Ada Example'><meta name=citation_doi content=10.1000/made-up.7>");
        digest.run("add", address, "--allow-duplicate").succeeds();
        digest.run("summarize", "2210.11610", "--text", "简介", "-c", "NLP研究").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("summarize", address, "--text", "简介", "-c", "NLP研究").succeeds();
        digest.run("build-issue", "2").succeeds();
        digest.run("check", "2").output().doesNotContain("paper.repeated");
    }

    @Test
    void a_refresh_leaves_what_was_allowed() {
        everywhere.withPaper("2210.00001", TITLE).withPaper("2210.00002", TITLE);
        digest.run("add", "2210.00001", "2210.00002", "--allow-duplicate").succeeds();
        digest.run("add", "2210.00002", "--refresh").succeeds().messages().doesNotContain("same title");
    }

    /** Two papers of one title, ready, in an issue that is not out. */
    private void inIssue() {
        everywhere.withPaper("2210.00001", TITLE).withPaper("2210.00002", TITLE);
        digest.run("add", "2210.00001", "2210.00002").succeeds();
        for (String id : new String[] {"2210.00001", "2210.00002"}) {
            digest.run("summarize", id, "--text", "简介" + id + "，写得够长够长够长够长够长够长够长够长够长够长。", "-c", "NLP研究")
                    .succeeds();
        }
        digest.run("build-issue", "1").succeeds();
    }

    @Test
    void in_the_anthology_too() {
        arxiv("");
        everywhere.withPage(
                "/2022.made-1.7/",
                "<!doctype html><meta name=citation_title content='" + TITLE + "'>"
                        + "<meta name=citation_author content='Ada Example'>"
                        + "<link rel=canonical href=https://aclanthology.org/2022.made-1.7/>"
                        + "<pre id=citeBibtexContent>@inproceedings{x, title = {Counting Examples}}</pre>");
        CommandResult run = digest.run("add", "acl:2022.made-1.7").succeeds();
        run.output().isEqualTo("added acl:2022.made-1.7  " + TITLE + "\n");
        run.messages().contains("acl:2022.made-1.7 has the same title as arXiv:2210.11610", "--allow-duplicate");
    }

    @Test
    void another_title_is_another_paper() {
        arxiv("");
        page("Counting More Examples", "").output().startsWith("added web:");
        page("Counting Examples 2", "").output().startsWith("already in library web:");
    }

    @Test
    void a_script_is_told_which_one_is_there() {
        arxiv("");
        everywhere.withPage("/paper", DOUBLE);
        CommandResult run =
                digest.run("add", everywhere.address() + "/paper", "--json").succeeds();
        assertThat(run.jsonList("added")).isEmpty();
        assertThat(run.jsonList("failed")).isEmpty();
        assertThat(run.jsonList("existing")).hasSize(1);
        run.output().contains("\"id\" : \"arXiv:2210.11610\"");
    }

    @Test
    void who_means_it_gets_both() {
        arxiv("");
        everywhere.withPage("/paper", DOUBLE);
        digest.run("add", everywhere.address() + "/paper", "--allow-duplicate")
                .succeeds()
                .output()
                .startsWith("added web:");
        digest.run("list", "--ids").output().hasLineCount(2);
    }

    @Test
    void a_refresh_is_of_the_paper_that_was_named() {
        arxiv("");
        everywhere.withPage("/paper", DOUBLE);
        digest.run("add", everywhere.address() + "/paper", "--allow-duplicate").succeeds();
        everywhere.withPage("/paper", "<title>Counting Examples, Revised</title>" + DOI);
        digest.run("add", everywhere.address() + "/paper", "--refresh")
                .succeeds()
                .output()
                .isEqualTo("updated web:" + everywhere.address() + "/paper  Counting Examples, Revised\n");
        digest.run("show", "2210.11610").output().startsWith(TITLE + "\n");
    }

    @Test
    void the_issue_it_is_in_is_named() {
        arxiv("");
        digest.run("summarize", "2210.11610", "--text", "简介", "-c", "NLP研究").succeeds();
        digest.run("build-issue", "64").succeeds();
        page(TITLE, DOI).messages().contains("arXiv:2210.11610 is in issue 64.");
        digest.run("add", "arXiv:2210.11610v1").succeeds().messages().contains("arXiv:2210.11610 is in issue 64.");
    }

    private void arxiv(String elements) {
        everywhere.withPaper("2210.11610", TITLE, "<author><name>Ada Example</name></author>" + elements);
        digest.run("add", "2210.11610").succeeds();
    }

    private CommandResult page(String title, String tags) {
        everywhere.withPage("/paper", "<!doctype html><title>" + title + "</title>" + tags);
        return digest.run("add", everywhere.address() + "/paper").succeeds();
    }

    private void assertSame(CommandResult run) {
        run.output().isEqualTo("already in library arXiv:2210.11610  " + TITLE + "\n");
        run.messages()
                .contains("web:" + everywhere.address() + "/paper is the same paper as arXiv:2210.11610")
                .contains("--allow-duplicate");
        digest.run("list", "--ids").output().isEqualTo("arXiv:2210.11610\n");
    }
}
