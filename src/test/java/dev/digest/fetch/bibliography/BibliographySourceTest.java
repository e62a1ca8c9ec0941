package dev.digest.fetch.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographySourceTest {
    private final BibliographySource source = new BibliographySource();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@misc{k, title = {A}}",
                "\uFEFF\n% Encoding: UTF-8\n\n@Article {k,\n",
                "TY  - JOUR\nER  - \n",
                "Provider: Example Press\nContent: text/plain; charset=\"utf-8\"\n\nTY  - JOUR\n",
                "[{\"id\": 1}]",
                "[\n  {\n    \"type\": \"article\"\n  }\n]",
                "{\"id\": 1, \"type\": \"paper-conference\", \"title\": \"A\"}",
                "{\n  \"publisher\": \"Toy Press\",\n  \"type\" : \"journal-article\"\n}"
            })
    void bibliographies_are_told_by_how_they_begin(String text) {
        assertThat(source.supportsSaved(saved(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# 《周刊》第9期\n\n@misc{k, title = {A}}",
                "@ada wrote this",
                "[link](https://example.org)",
                "{\"formatVersion\": 1}",
                "{\"formatVersion\": 1, \"papers\": [{\"type\": \"article\"}]}",
                "{\"id\": \"2401.00001\", \"title\": \"A\", \"versions\": []}",
                "{\"@type\": \"ScholarlyArticle\"}",
                "<html><body>TY  - JOUR</body></html>",
                "2210.11610\n2210.11611\n"
            })
    void other_texts_are_none(String text) {
        assertThat(source.supportsSaved(saved(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eprint = {2401.12345v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL} | 2401.12345v2",
                "eprint = {hep-th/9901001} | hep-th/9901001",
                "journal = {arXiv preprint arXiv:2401.12345}, year = {2024} | 2401.12345",
                "journal = {CoRR}, volume = {abs/2401.12345}, eprinttype = {arXiv}, eprint = {2401.12345} | 2401.12345",
                "doi = {10.48550/arXiv.2401.12345} | 2401.12345",
                "howpublished = {\\url{https://arxiv.org/abs/2401.12345}} | 2401.12345",
                "note = {arXiv:2401.12345 [cs]} | 2401.12345",
                "doi = {10.1103/PhysRevX.6.011001}, eprint = {1503.05173}, archivePrefix = {arXiv} | 1503.05173",
                "url = {https://aclanthology.org/2022.coling-1.284/}, doi = {10.18653/v1/2022.coling-1.284} | acl:2022.coling-1.284",
                "doi = {https://doi.org/10.1000/j.ex\\_1}, url = {https://example.org/x} | web:https://doi.org/10.1000/j.ex_1",
                "url = {https://example.org/a\\%20b?c=1\\&d=2} | web:https://example.org/a%20b?c=1&d=2",
                "eprint = {10125/7}, eprinttype = {hdl}, url = {https://example.org/p} | web:https://example.org/p"
            })
    void the_paper_of_a_bibtex_entry_is_known_by_its_best_id(String fields, String ref) {
        assertThat(refs("@article{k, title = {A Title}, " + fields + "}")).containsExactly(ref);
    }

    @Test
    void tex_in_an_entry_is_text() {
        Paper paper = paper("""
                @article{k,
                  title = {Schr{\\"o}dinger and {Erd\\H{o}s}: the {BERT} of {H$_2$O} \\& more},
                  author = {M{\\"u}ller, J{\\"o}rg and {\\L}ukasz Kaiser and {The {ATLAS} Collaboration}
                            and {Barnes and Noble} and Muster, Jr., Cai and 张, 三 and others},
                  journal = {Journal of Examples}, volume = 12, number = {3}, pages = {385--390},
                  year = 2021, month = mar, doi = {10.1000/x},
                  abstract = {We study \\emph{this}.

                    And that.}
                }""");
        assertThat(paper.title()).isEqualTo("Schrödinger and Erdős: the BERT of H₂O & more");
        assertThat(paper.authorNames())
                .containsExactly(
                        "Jörg Müller",
                        "Łukasz Kaiser",
                        "The ATLAS Collaboration",
                        "Barnes and Noble",
                        "Cai Muster, Jr.".replace(",", ""),
                        "张三");
        assertThat(paper.warnings()).contains("authors-cut");
        assertThat(paper.notes().journalRef()).contains("Journal of Examples 12 (3), 385–390 (2021)");
        assertThat(paper.dates().published()).contains("2021-03");
        assertThat(paper.abstractText()).isEqualTo("We study this.\n\nAnd that.");
    }

    @Test
    void a_preprint_is_in_no_journal_and_a_venue_keeps_the_year_out_of_its_name() {
        assertThat(paper("@article{k, title={A}, journal={arXiv preprint arXiv:2401.12345}, year=2024}")
                        .notes()
                        .journalRef())
                .isEmpty();
        assertThat(paper(
                                "@inproceedings{k, title={A}, url={https://x.org/a}, booktitle={Conf. on Examples}, year=2024}")
                        .notes()
                        .journalRef())
                .contains("Conf. on Examples");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@article{k, title={A}, eprint={2401.00001}, journal={J. Toys}, publisher={Toy {P}ress}}",
                "TY  - JOUR\nTI  - A\nUR  - https://arxiv.org/abs/2401.00001\nJO  - J. Toys\nPB  - Toy Press\nER  - \n",
                "[{\"title\":\"A\",\"URL\":\"https://arxiv.org/abs/2401.00001\",\"container-title\":\"J. Toys\","
                        + "\"publisher\":\"Toy Press\"}]"
            })
    void the_publisher_of_a_journal_comes_in(String text) {
        assertThat(paper(text).notes().publisher()).contains("Toy Press");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@misc{k, title={A}, eprint={2401.00001}, publisher={arXiv}}",
                "TY  - JOUR\nTI  - A\nUR  - https://arxiv.org/abs/2401.00001\nPB  - arXiv\nER  - \n",
                "TY  - JOUR\nTI  - A\nPB  - https://arxiv.org/abs/2401.00001\nER  - \n",
                "[{\"title\":\"A\",\"URL\":\"https://arxiv.org/abs/2401.00001\",\"publisher\":\"arXiv\"}]"
            })
    void a_preprint_server_and_an_address_are_no_publisher(String text) {
        assertThat(paper(text).notes().publisher()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'article-journal','title':'A','DOI':'10.1000/x','volume':'7','publisher':'Toy Press',"
                        + "'container-title':'J. Toys','issued':{'date-parts':[[2021,3]]},"
                        + "'author':[{'family':'Example','given':'Ada'}]}",
                "\n{'DOI':'10.1000/x','type':'journal-article','title':['A'],'container-title':['J. Toys'],'volume':7,"
                        + "'publisher':'Toy Press','issued':{'date-parts':[[2021,3]]},"
                        + "'author':[{'given':'Ada','family':'Example','sequence':'first'}]}\n"
            })
    void one_item_of_csl_json_by_itself_is_a_paper(String text) {
        Paper paper = paper(text.replace('\'', '"'));
        assertThat(paper.id().canonical()).isEqualTo("web:https://doi.org/10.1000/x");
        assertThat(paper.title()).isEqualTo("A");
        assertThat(paper.authorNames()).containsExactly("Ada Example");
        assertThat(paper.notes().journalRef()).contains("J. Toys 7 (2021)");
        assertThat(paper.notes().publisher()).contains("Toy Press");
    }

    @Test
    void an_item_that_breaks_off_is_told() {
        assertThat(source.read(saved("{\"type\":\"article\",\"title\":\"A"), List.of()))
                .hasSize(1)
                .allMatch(one -> one instanceof FetchResult.UnreadableEntry);
    }

    @Test
    void what_is_no_paper_is_told_with_its_line_and_the_rest_comes_in() {
        assertThat(results("""
                        @misc{ok, title = {A}, eprint = {2401.00001}}

                        @misc{open, title = {Never Closed
                        @misc{bare, title = {No Id}, author = {Example, Ada}}
                        @misc{untitled, eprint = {2401.00003}}
                        @misc{twin, title = {A}, eprint = {2401.00001}}
                        @misc{last, title = {B}, eprint = {2401.00004}}
                        """))
                .containsExactly(
                        "2401.00001",
                        "a file:3 bibliography.broken",
                        "a file:4 bibliography.no-id",
                        "a file:5 bibliography.no-title",
                        "2401.00004");
    }

    @Test
    void references_of_ris_are_read_with_lines_that_go_on() {
        Paper paper = paper("""
                TY  - JOUR
                TI  - A Title That
                  Goes On
                AU  - Muster, Cai
                AU  - Example, Ada B., Jr.
                A1  - 李, 四光
                PY  - 2024/03/15/
                JO  - Journal of Examples
                VL  - 12
                IS  - 3
                SP  - 385
                EP  - 390
                DO  - 10.1000/j.ex.2023.1
                UR  - https://example.org/article
                AB  - We study.
                ER  -\s
                """);
        assertThat(paper.id().canonical()).isEqualTo("web:https://doi.org/10.1000/j.ex.2023.1");
        assertThat(paper.title()).isEqualTo("A Title That Goes On");
        assertThat(paper.authorNames()).containsExactly("Cai Muster", "Ada B. Example Jr.", "李四光");
        assertThat(paper.dates().published()).contains("2024-03-15");
        assertThat(paper.notes().journalRef()).contains("Journal of Examples 12 (3), 385–390 (2024)");
        assertThat(paper.abstractText()).isEqualTo("We study.");
    }

    @Test
    void a_reference_of_ris_that_does_not_end_is_told_and_does_not_run_into_the_next() {
        assertThat(results("""
                        TY  - JOUR
                        TI  - Lost
                        TY  - RPRT
                        TI  - A
                        UR  - http://arxiv.org/abs/2401.00001
                        ER  -
                        TY  - JOUR
                        TI  - Also Lost
                        """))
                .containsExactly("a file:1 bibliography.broken", "2401.00001", "a file:7 bibliography.broken");
    }

    @Test
    void items_of_csl_are_read_as_programs_write_them() {
        Paper paper = paper("""
                [{"id": 7, "type": "article-journal", "title": "On <i>E. exempli</i> &amp; Others",
                  "author": [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
                             {"literal": "ATLAS Collaboration"}, {"family": "欧阳", "given": "修"},
                             {"family": "Muster", "given": "Cai", "suffix": "Jr."}],
                  "container-title": "Journal of Examples", "volume": 12, "issue": "3", "page": "385-390",
                  "issued": {"date-parts": [["2021", "3", 15]]}, "DOI": "https://doi.org/10.1000/X",
                  "note": "tex.citations: 7\\narXiv: 2401.12345 [cs]", "abstract": "<jats:p>We study.</jats:p>"}]""");
        assertThat(paper.id().canonical()).isEqualTo("arXiv:2401.12345");
        assertThat(paper.title()).isEqualTo("On E. exempli & Others");
        assertThat(paper.authorNames())
                .containsExactly("Ludwig van Beethoven", "ATLAS Collaboration", "欧阳修", "Cai Muster Jr.");
        assertThat(paper.notes().journalRef()).contains("Journal of Examples 12 (3), 385–390 (2021)");
        assertThat(paper.notes().doi()).contains("10.1000/X");
        assertThat(paper.dates().published()).contains("2021-03-15");
        assertThat(paper.abstractText()).isEqualTo("We study.");
    }

    @Test
    void where_a_file_of_json_breaks_off_the_items_before_it_count() {
        assertThat(results("""
                        [{"id": "a", "title": "A", "URL": "https://arxiv.org/abs/2401.00001"},
                         "no item",
                         {"id": "b", "title": "B", "number": "arXiv:2401.00002"},
                         {"id": "c", "title": "C" "URL": "https://arxiv.org/abs/2401.00003"}]"""))
                .containsExactly(
                        "2401.00001", "a file:2 bibliography.broken", "2401.00002", "a file:4 bibliography.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void a_bibliography_may_be_in_any_encoding_that_editors_use(String encoding) {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + "@misc{k, title = {大模型的例子}, eprint = {2401.00001}}").getBytes(Charset.forName(encoding));
        assertThat(paper(new SavedResponse("a file", bytes)).title()).isEqualTo("大模型的例子");
    }

    @Test
    void a_bibliography_that_names_its_encoding_is_read_in_it() {
        byte[] bytes = "% Encoding: Cp1252\n@misc{k, title = {Café Müller}, eprint = {2401.00001}}"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(paper(new SavedResponse("a file", bytes)).title()).isEqualTo("Café Müller");
    }

    @Test
    void nothing_that_acts_on_a_terminal_comes_in() {
        Paper paper = paper(
                "@misc{k, title = {A\u001b[31m \u202eB\r\nC}, author = {Ex\u0007ample, Ada}, eprint = {2401.00001}}");
        assertThat(paper.title()).isEqualTo("A[31m B C");
        assertThat(paper.authorNames()).containsExactly("Ada Example");
    }

    @Test
    void papers_may_be_picked_by_name() {
        SavedResponse saved =
                saved("@misc{k, title = {A}, eprint = {2401.00001}} @misc{l, title = {B}, eprint = {2401.00002}}");
        List<FetchResult> results =
                source.read(saved, List.of(PaperRef.parse("2401.00002"), PaperRef.parse("2401.00003")));
        assertThat(results.stream().map(BibliographySourceTest::told))
                .containsExactly("2401.00002", "2401.00003 fetch.missing");
    }

    private static SavedResponse saved(String text) {
        return new SavedResponse("a file", text.getBytes(StandardCharsets.UTF_8));
    }

    private Paper paper(String text) {
        return paper(saved(text));
    }

    private Paper paper(SavedResponse saved) {
        assertThat(source.supportsSaved(saved)).isTrue();
        List<FetchResult> results = source.read(saved, List.of());
        assertThat(results).singleElement().isInstanceOf(FetchResult.FetchedPaper.class);
        return ((FetchResult.FetchedPaper) results.get(0)).paper();
    }

    private List<String> results(String text) {
        return source.read(saved(text), List.of()).stream()
                .map(BibliographySourceTest::told)
                .toList();
    }

    private List<String> refs(String... entries) {
        return Arrays.stream(entries).flatMap(entry -> results(entry).stream()).toList();
    }

    private static String told(FetchResult result) {
        if (result instanceof FetchResult.FetchedPaper found) {
            return found.ref().toString();
        }
        if (result instanceof FetchResult.UnreadableEntry entry) {
            return entry.location() + " " + entry.problem().key();
        }
        FetchResult.FetchFailure failure = (FetchResult.FetchFailure) result;
        return failure.ref() + " " + failure.problem().key();
    }
}
