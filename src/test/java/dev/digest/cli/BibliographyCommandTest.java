package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographyCommandTest {
    private static final String TWO = """
            @misc{a, title = {An Example of {H$_2$O}}, author = {M{\\"u}ller, J{\\"o}rg and 张, 三}, year = {2024},
              eprint = {2401.12345}, archivePrefix = {arXiv}, abstract = {We study.}}
            @article{b, title = {Another One}, author = {Muster, Cai}, journal = {Journal of Examples},
              volume = {12}, pages = {1--9}, year = {2023}, doi = {10.1000/j.ex.2023.1}}
            """;

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add --from", "import"})
    void a_bibliography_brings_its_papers(String command) {
        CommandResult run = digest.run((command + " " + digest.write("refs.bib", TWO)).split(" "))
                .succeeds();
        run.output()
                .contains("added arXiv:2401.12345  An Example of H₂O", "added web:https://doi.org/10.1000/j.ex.2023.1");
        run.messages().contains("add --refresh");
        digest.run("show", "10.1000/j.ex.2023.1").output().contains("Cai Muster", "Journal of Examples 12, 1–9 (2023)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "csl-json"})
    void what_digest_exports_it_reads_again(String format) {
        digest.run("import", digest.write("refs.bib", TWO)).succeeds();
        String exported = digest.run("export", "--format", format).succeeds().out();
        assertThat(folder.resolve("other").toFile().mkdirs()).isTrue();
        TestProgram other = TestProgram.withNewsletter(folder.resolve("other"));
        other.run("add", "--from", other.write("exported", exported)).succeeds();
        for (String field : List.of("id", "title", "authors", "abstract", "doi", "journalRef", "publishedAt")) {
            for (String ref : List.of("2401.12345", "10.1000/j.ex.2023.1")) {
                assertThat(paper(other, ref).get(field))
                        .as(ref + " " + field)
                        .isEqualTo(paper(digest, ref).get(field));
            }
        }
    }

    private static Map<?, ?> paper(TestProgram digest, String ref) {
        return digest.run("show", ref, "--json").succeeds().json();
    }

    @Test
    void entries_that_are_no_papers_are_told_with_their_lines_and_not_offered_for_another_try() {
        CommandResult run = digest.run(
                        "add",
                        "--from",
                        digest.write("refs.bib", TWO + "@misc{c, title = {Nowhere}}\n@misc{d, title = {"))
                .exits(1);
        run.output().contains("added arXiv:2401.12345");
        run.messages()
                .contains("refs.bib:5:", "Nowhere", "refs.bib:6:", "@misc{d", "2 added, 2 failed")
                .doesNotContain("Retry with");
        CommandResult json = digest.run("import", digest.path("refs.bib").toString(), "--json")
                .exits(1);
        assertThat(json.jsonList("bibliographies"))
                .singleElement()
                .satisfies(one ->
                        assertThat(((Map<?, ?>) one).get("failed").toString()).contains("refs.bib:5"));
    }

    @Test
    void the_source_completes_what_a_bibliography_lacks_and_the_editors_words_stay() {
        digest.run("import", digest.write("refs.bib", TWO)).succeeds();
        digest.run("summarize", "2401.12345", "--text", "摘要。").succeeds();
        try (FakeArxiv arxiv = new FakeArxiv().withPaper("2401.12345", "An Example of Water")) {
            digest.withArxiv(arxiv).run("add", "--refresh", "2401.12345").succeeds();
        }
        digest.run("show", "2401.12345").output().contains("An Example of Water", "摘要。");
    }

    @Test
    void a_paper_that_is_here_under_its_arxiv_id_is_not_added_by_its_doi() {
        digest.run("import", digest.write("one.bib", "@misc{a, title = {A}, eprint = {2401.12345}, doi = {10.1000/x}}"))
                .succeeds();
        digest.run("import", digest.write("two.ris", "TY  - JOUR\nTI  - A\nDO  - 10.1000/X\nER  - \n"))
                .succeeds()
                .output()
                .contains("already in library arXiv:2401.12345");
    }

    @Test
    void a_dry_run_adds_nothing() {
        digest.run("import", "--dry-run", digest.write("refs.bib", TWO))
                .succeeds()
                .output()
                .contains("added arXiv:2401.12345");
        digest.run("list", "--ids").output().isEmpty();
    }
}
