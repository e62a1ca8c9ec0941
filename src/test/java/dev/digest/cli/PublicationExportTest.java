package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import dev.digest.testing.TestProgram;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a paper was published, from its page to the programs that get it. */
class PublicationExportTest {
    private static final String ADDRESS = "https://press.example.org/one";
    private static final String PAGE = "<title>One | Toys</title><meta name=citation_title content=One>"
            + "<meta name=citation_author content='Example, Ada'><meta name=citation_journal_title content='Toy Letters'>"
            + "<meta name=citation_volume content=591><meta name=citation_issue content=7850>"
            + "<meta name=citation_firstpage content=385><meta name=citation_lastpage content=390>"
            + "<meta name=citation_publication_date content=2021/03>"
            + "<meta name=citation_publisher content='Toy &amp; Sons_'>";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_paper_in_a_journal() {
        digest = TestProgram.withNewsletter(folder.resolve("weekly"));
        digest.run("add", "--from", digest.write("page.html", PAGE), ADDRESS).succeeds();
    }

    @Test
    void volume_issue_pages_and_publisher_are_fields_of_bibtex() throws ParseException {
        BibTeXEntry entry = new BibTeXParser()
                .parse(new StringReader(export("bibtex")))
                .getEntries()
                .values()
                .iterator()
                .next();
        assertThat(field(entry, "journal")).isEqualTo("Toy Letters");
        assertThat(field(entry, "volume")).isEqualTo("591");
        assertThat(field(entry, "number")).isEqualTo("7850");
        assertThat(field(entry, "pages")).isEqualTo("385--390");
        assertThat(field(entry, "publisher")).isEqualTo("Toy \\& Sons\\_");
    }

    @Test
    void they_are_fields_of_the_citation_style_language() {
        Map<?, ?> item = (Map<?, ?>) ((List<?>) Json.read(export("csl-json"))).get(0);
        assertThat(item.get("container-title")).isEqualTo("Toy Letters");
        assertThat(item.get("volume")).isEqualTo("591");
        assertThat(item.get("issue")).isEqualTo("7850");
        assertThat(item.get("page")).isEqualTo("385–390");
        assertThat(item.get("publisher")).isEqualTo("Toy & Sons_");
    }

    @Test
    void the_publisher_is_shown_and_is_a_column() {
        assertThat(export("csv")).contains(",publisher,", ",Toy & Sons_,");
        assertThat(digest.run("show", ADDRESS, "--json").json().get("publisher"))
                .isEqualTo("Toy & Sons_");
        digest.run("show", ADDRESS).output().contains("publisher: Toy & Sons_");
        digest.run("show", ADDRESS, "--lang", "zh").output().contains("出版者：Toy & Sons_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "csl-json"})
    void what_is_exported_comes_in_again(String format) {
        TestProgram other = TestProgram.withNewsletter(folder.resolve("other"));
        other.run("add", "--from", digest.write("papers.txt", export(format))).succeeds();
        Map<?, ?> paper = other.run("show", ADDRESS, "--json").json();
        assertThat(paper.get("publisher")).isEqualTo("Toy & Sons_");
        assertThat(paper.get("journalRef")).isEqualTo("Toy Letters 591 (7850), 385–390 (2021)");
    }

    private String export(String format) {
        return digest.run("export", "--format", format).succeeds().out();
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }
}
