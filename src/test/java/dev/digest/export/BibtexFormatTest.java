package dev.digest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.PaperSamples;
import dev.digest.testing.RandomSamples;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read again by JBibTeX. */
class BibtexFormatTest {
    private static final BibtexFormat FORMAT = new BibtexFormat();

    private static BibTeXEntry entry(LibraryPaper paper) {
        try {
            Map<Key, BibTeXEntry> entries = new BibTeXParser()
                    .parse(new StringReader(FORMAT.paper(paper)))
                    .getEntries();
            assertThat(entries).hasSize(1);
            return entries.values().iterator().next();
        } catch (ParseException | TokenMgrException e) {
            throw new AssertionError(FORMAT.paper(paper), e);
        }
    }

    private static BibTeXEntry entry(Paper.PaperBuilder paper) {
        return entry(PaperSamples.uncurated(paper.build()));
    }

    private static String field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null ? "" : value.toUserString();
    }

    @Test
    void a_preprint_is_written_with_all_that_a_bibliography_wants() {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", "A Study of BERT")
                        .authors(PaperSamples.authors("Ada van der Example", "Ben Muster Jr."))
                        .abstractText("We study.\n\nA lot.")
                        .subjects(new Paper.PaperSubjects(Optional.of("cs.CL"), List.of("cs.CL", "cs.LG")))
                        .dates(PaperSamples.publishedOn("2022-10-20T21:32:51Z"))
                        .build(),
                Map.of(
                        CurationField.TITLE_ZH, "一项研究",
                        CurationField.CATEGORY, "NLP研究",
                        CurationField.INSTITUTIONS, "某大学",
                        CurationField.SUMMARY, "简介。"));
        assertThat(FORMAT.paper(paper)).isEqualTo("""
                @misc{arXiv-2210.11610,
                  title = {A Study of {BERT}},
                  author = {van der Example, Ada and Muster, Jr., Ben},
                  year = {2022},
                  month = oct,
                  eprint = {2210.11610},
                  archivePrefix = {arXiv},
                  primaryClass = {cs.CL},
                  doi = {10.48550/arXiv.2210.11610},
                  url = {https://arxiv.org/abs/2210.11610},
                  abstract = {We study. A lot.},
                  keywords = {NLP研究},
                  annote = {一项研究

                某大学

                简介。}
                }
                """);
    }

    @Test
    void a_paper_in_a_journal_is_an_article_with_volume_and_pages() {
        BibTeXEntry entry = entry(PaperSamples.hostile());
        assertThat(entry.getKey()).isEqualTo(new Key("arXiv-hep-th-9901001"));
        assertThat(entry.getType().getValue()).isEqualTo("article");
        assertThat(field(entry, "author"))
                .isEqualTo("van der Example, Ada and {and Cai}, Ben and {The Toys Collaboration}");
        assertThat(field(entry, "journal")).isEqualTo("J. Toys");
        assertThat(field(entry, "volume")).isEqualTo("7");
        assertThat(field(entry, "pages")).isEqualTo("1");
        assertThat(field(entry, "year")).isEqualTo("1999");
        assertThat(field(entry, "month")).isEqualTo("January");
        assertThat(field(entry, "eprint")).isEqualTo("hep-th/9901001");
        assertThat(field(entry, "annote")).contains("-玩具", "“玩具”");
    }

    @Test
    void nothing_in_a_title_is_a_command_of_latex() {
        assertThat(field(entry(PaperSamples.hostile()), "title"))
                .contains("\\textbraceright{} \\textbackslash{}input\\textbraceleft{}", "{BERT}", "50\\% \\& x$_1^2$")
                .doesNotContain("\\input");
    }

    /**
     * JBibTeX, like BibTeX, reads a field up to the brace that matches its first; one too many or too few breaks the
     * file.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "by 15{{\\%} or more",
                "by 15{\\%}} or more",
                "}{",
                "{",
                "}",
                "a \\} b",
                "\\{ a",
                "$\\frac{1$ {2}",
                "\\\\{"
            })
    void braces_that_do_not_match_in_a_source_match_in_what_is_written(String text) {
        BibTeXEntry entry = entry(PaperSamples.arxiv("2210.11610", "Cut " + text)
                .authors(PaperSamples.authors("Ada " + text))
                .abstractText(text)
                .notes(PaperSamples.publishedIn(text)));

        assertThat(field(entry, "eprint")).isEqualTo("2210.11610");
        assertThat(field(entry, "title")).startsWith("Cut ");
        assertThat(field(entry, "abstract")).isNotEmpty();
    }

    @Test
    void nothing_in_a_doi_ends_its_field() {
        assertThat(field(entry(PaperSamples.hostile()), "doi")).isEqualTo("10.1000/a_(b)<1::2>%7Bx%7D");
    }

    @Test
    void the_venue_stands_in_the_field_of_its_kind() {
        assertThat(field(venue("Journal of Examples 12, 1-9 (2023)"), "journal"))
                .isEqualTo("Journal of Examples");
        assertThat(field(venue("Proceedings of Examples 2023"), "booktitle")).contains("Proceedings of Examples");
        assertThat(field(venue("bioRxiv 2023"), "howpublished")).contains("bioRxiv");
    }

    private static BibTeXEntry venue(String journal) {
        return entry(PaperSamples.arxiv("2210.11610", "T").notes(PaperSamples.publishedIn(journal)));
    }

    @Test
    void a_range_of_pages_has_the_dash_of_latex() {
        assertThat(FORMAT.paper(PaperSamples.uncurated(PaperSamples.arxiv("2210.11610", "T")
                        .notes(PaperSamples.publishedIn("Journal of Examples 12 (3), 1–9 (2023)"))
                        .build())))
                .contains("  volume = {12},\n", "  number = {3},\n", "  pages = {1--9},\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022, ''",
        "2022-10, 2022, October",
        "2022-10-20, 2022, October",
        "2022-13-01, 2022, ''",
        "2022-00, 2022, ''",
        "0999-01-01, 0999, January",
        "gestern, '', ''"
    })
    void a_date_is_as_precise_as_known(String date, String year, String month) {
        BibTeXEntry entry = entry(PaperSamples.arxiv("2210.11610", "T").dates(PaperSamples.publishedOn(date)));
        assertThat(field(entry, "year")).isEqualTo(year);
        assertThat(field(entry, "month")).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "arXiv:2210.11610, arXiv-2210.11610",
        "arXiv:hep-th/9901001, arXiv-hep-th-9901001",
        "acl:2022.coling-1.284, acl-2022.coling-1.284"
    })
    void a_key_comes_from_the_id_alone(String id, String key) {
        assertThat(entry(PaperSamples.of(id, "T")).getKey().getValue()).isEqualTo(key);
    }

    @Test
    void keys_of_pages_can_be_typed_and_differ_where_the_addresses_do() {
        assertThat(Stream.of(
                                "web:https://openreview.net/forum?id=aB1_x",
                                "web:https://openreview.net/forum?id=aB1-x",
                                "web:https://www.example.org/a%20b?c=1&d=2",
                                "web:https://example.org/论文",
                                "web:https://example.org/" + "long/".repeat(100))
                        .map(id -> entry(PaperSamples.of(id, "T")).getKey().getValue()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("web-[A-Za-z0-9.-]{1,80}"));
    }

    @Test
    void a_title_that_an_editor_wrote_replaces_the_sources() {
        LibraryPaper paper = PaperSamples.curated(
                PaperSamples.arxiv("2210.11610", "a study").build(), Map.of(CurationField.TITLE, "A Study"));
        assertThat(field(entry(paper), "title")).isEqualTo("A Study");
    }

    @Test
    void what_is_unknown_has_no_field() {
        BibTeXEntry entry = entry(Paper.of(PaperId.ofCanonical("web:https://example.org/paper"), "示例"));
        assertThat(entry.getFields().keySet()).extracting(Key::getValue).containsExactlyInAnyOrder("title", "url");
        assertThat(field(entry, "title")).isEqualTo("示例");
    }

    static Stream<String> fieldsThatAnyoneMayFill() {
        return Stream.of("title", "author", "abstract", "journal", "doi", "summary");
    }

    /** An entry that a reader cannot read, or reads as two, is one that a source has written into. */
    @ParameterizedTest
    @MethodSource("fieldsThatAnyoneMayFill")
    void any_text_leaves_the_entry_whole(String name) {
        new RandomSamples(64).check(200, samples -> "x" + samples.text("{}\\\"%@,=#~$&_^ \nab字", 30), text -> {
            Paper.PaperBuilder paper = PaperSamples.arxiv("2210.11610", name.equals("title") ? text : "T");
            if (name.equals("author")) {
                paper.authors(PaperSamples.authors(text, "Ben Muster"));
            } else if (name.equals("abstract")) {
                paper.abstractText(text);
            } else if (name.equals("journal")) {
                paper.notes(PaperSamples.publishedIn(text));
            } else if (name.equals("doi")) {
                paper.notes(PaperSamples.publishedIn("J. Toys 1 (2022) 1", text));
            }
            Map<CurationField, String> words = name.equals("summary") ? Map.of(CurationField.SUMMARY, text) : Map.of();
            BibTeXEntry entry = entry(PaperSamples.curated(paper.build(), words));
            assertThat(field(entry, "url")).isEqualTo("https://arxiv.org/abs/2210.11610");
            assertThat(entry.getKey().getValue()).isEqualTo("arXiv-2210.11610");
        });
    }
}
