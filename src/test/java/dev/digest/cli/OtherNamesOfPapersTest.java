package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper has one id here, and answers to its other names: DOIs, versions, parts of a forum. */
class OtherNamesOfPapersTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    private void addWithDoi(String doi) {
        String entry = "<entry><id>http://arxiv.org/abs/1503.05173v4</id><title>A Title</title>"
                + "<author><name>Ada Example</name></author><published>2015-03-17T10:00:00Z</published>"
                + "<arxiv:doi xmlns:arxiv=\"http://arxiv.org/schemas/atom\">" + doi + "</arxiv:doi></entry>";
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show REF",
                "summarize REF --text 摘要",
                "export --format bibtex REF",
                "history REF",
                "add --offline REF",
                "remove --dry-run REF",
                "build-issue 1 --draft -o - REF"
            })
    void every_command_knows_a_paper_by_its_doi(String command) {
        addWithDoi("10.1103/PhysRevX.6.011001");
        for (String doi : new String[] {"10.1103/PhysRevX.6.011001", "https://doi.org/10.1103/physrevx.6.011001"}) {
            digest.run(command.replace("REF", doi).split(" "))
                    .succeeds()
                    .output()
                    .containsPattern("1503\\.05173|A Title");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://doi.org/10.1000/abc.1 | 10.1000/abc.1",
                "doi:10.1000/abc.1 | 10.1000/abc.1",
                "10.1000/abc_d&lt;1&gt;%2 10.1000/xyz | 10.1000/abc_d<1>%2",
                "10.1000/a; 10.1000/b | 10.1000/a"
            })
    void a_doi_is_kept_bare_and_one_of_several_is_taken(String sent, String kept) {
        addWithDoi(sent);
        assertThat(digest.run("show", "1503.05173", "--json").json().get("doi")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1101/2020.11.02.364968v2",
                "https://doi.org/10.1101/2020.11.02.364968v1",
                "10.1101/2020.11.02.364968v3.full",
                "10.64898/2025.12.01.123456v1"
            })
    void a_version_is_no_part_of_a_doi_of_biorxiv(String ref) {
        String page = digest.write("page.html", PAGE);
        digest.run("add", "--from", page, ref).succeeds().output().doesNotContainPattern("\\dv\\d");
        digest.run("show", ref).succeeds().output().contains("A Title").doesNotContain("Abstract\n\nAbstract");
        digest.run("export", "--format", "bibtex").output().contains("@misc{", "howpublished = {bioRxiv}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://openreview.net/pdf?id=aaaaBBBB12",
                "https://openreview.net/forum?id=aaaaBBBB12&noteId=x1",
                "https://openreview.net/forum?noteId=x1&id=aaaaBBBB12",
                "https://openreview.net/attachment?id=aaaaBBBB12&name=pdf"
            })
    void all_addresses_of_a_forum_name_its_paper(String address) {
        digest.run("add", "--from", digest.write("page.html", PAGE), "https://openreview.net/forum?id=aaaaBBBB12")
                .succeeds();
        digest.run("show", address).succeeds().output().contains("A Title");
    }

    @Test
    void an_older_version_does_not_take_the_place_of_a_newer_one_and_is_not_called_an_update() {
        digest.run("add", "--from", digest.write("v3.xml", version(3))).succeeds();
        var run = digest.run("add", "--refresh", "--from", digest.write("v1.xml", version(1)))
                .succeeds();
        run.output().contains("already in library arXiv:2401.00042").doesNotContain("updated");
        run.messages().contains("version 1 is older than version 3");
        digest.run("show", "2401.00042").output().contains("Title of 3");
        digest.run("add", "--refresh", "--from", digest.write("v4.xml", version(4)))
                .output()
                .contains("updated");
    }

    private static String version(int version) {
        return FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2401.00042v" + version + "</id><title>Title of "
                + version + "</title><author><name>Ada Example</name></author></entry>");
    }

    private static final String PAGE = "<html><head><meta name=citation_title content='A Title'>"
            + "<meta name=citation_author content='Example, Ada'><meta name=citation_date content=2021/01/01>"
            + "<meta name=citation_journal_title content=bioRxiv>"
            + "<meta name=citation_abstract content='&lt;h3&gt;Abstract&lt;/h3&gt; &lt;p&gt;We count many examples.&lt;/p&gt;'>"
            + "</head><body>text</body></html>";
}
