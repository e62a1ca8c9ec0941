package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.MONDAY;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.Query.SortOrder;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.WebId;
import dev.digest.problem.Problem;
import dev.digest.testing.PaperSamples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every library does with papers, whatever stores it. */
abstract class PaperStoreContract {
    private final LibraryFixture library;

    PaperStoreContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    @Test
    void adding_says_which_papers_are_new_which_were_there_and_which_are_there_under_another_id() {
        Paper twin = PaperSamples.of("acl:2022.coling-1.1", "Alpha, as published")
                .notes(new Paper.PaperNotes(
                        Optional.empty(), Optional.empty(), Optional.of("10.48550/arXiv.2210.00001")))
                .build();
        library.run(opened -> {
            AddResult result = LibraryFixture.add(opened, paper(STRANGE, "New"), paper(B, "Other title"), twin);
            assertThat(result.added()).containsExactly(STRANGE);
            assertThat(result.existing()).containsExactly(B);
            assertThat(result.duplicates()).isEqualTo(Map.of(twin.id(), A));
        });
        assertThat(library.paper(B).paper().title()).isEqualTo("Beta");
        assertThat(library.now().papers().find(twin.id())).isEmpty();
    }

    @Test
    void one_list_that_names_a_paper_twice_adds_it_once() {
        library.run(opened -> assertThat(LibraryFixture.add(opened, paper(STRANGE, "One"), paper(STRANGE, "Two"))
                        .added())
                .containsExactly(STRANGE));
        assertThat(library.paper(STRANGE).paper().title()).isEqualTo("One");
    }

    @Test
    void the_words_given_when_adding_are_those_of_the_new_papers_alone() {
        Curation words = Curation.of(Map.of(CurationField.CATEGORY, "NLP研究"));
        library.run(opened ->
                opened.papers().add(List.of(paper(A, "Alpha"), paper(STRANGE, "New")), words, false, TUESDAY));
        assertThat(library.paper(STRANGE).curation()).isEqualTo(words);
        assertThat(library.paper(A).curation()).isEqualTo(Curation.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arXiv:hep-th/9901001",
                "acl:2022.coling-1.284",
                "web:https://example.org/a?b=1&c=2",
                "web:https://example.org/%E8%AE%BA%E6%96%87",
                "issue:64/3"
            })
    void papers_of_every_kind_are_kept_under_their_ids(String id) {
        PaperId paper = PaperId.ofCanonical(id);
        library.with(paper(paper, "“H₂O” & 😀 'quoted'; DROP TABLE paper; --"));
        assertThat(library.paper(paper).paper().id()).isEqualTo(paper);
        assertThat(library.paper(paper).paper().title()).isEqualTo("“H₂O” & 😀 'quoted'; DROP TABLE paper; --");
        assertThat(library.now().papers().existing(List.of(paper, STRANGE))).containsExactly(paper);
    }

    @ParameterizedTest
    @EnumSource(CurationField.class)
    void every_field_of_editors_comes_back_as_it_was_written(CurationField field) {
        String text = switch (field.kind()) {
            case ADDRESS -> "https://example.org/a?b=%20&c='";
            case IMAGE -> "images/plot-1.png";
            case PROSE -> "第一段 'a'。\n\n第二段 \"b\" \\ 😀";
            default -> "一行 'a' \"b\" \\ 😀";
        };
        library.run(opened -> LibraryFixture.curate(opened, A, Map.of(field, text)));
        assertThat(library.paper(A).curation().fields()).isEqualTo(Map.of(field, text));
        library.run(opened -> LibraryFixture.curate(opened, A, Map.of()));
        assertThat(library.paper(A).curation()).isEqualTo(Curation.NONE);
    }

    @Test
    void words_for_a_paper_that_is_not_there_are_refused_and_none_of_the_others_kept() {
        Curation words = Curation.of(Map.of(CurationField.SUMMARY, "简介"));
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> library.run(opened -> opened.papers().curate(Map.of(A, words, STRANGE, words), TUESDAY)));
        assertThat(problem.key()).isEqualTo("library.unknown");
        assertThat(problem.details().toString()).contains("2210.99999");
        assertThat(library.paper(A).curation()).isEqualTo(Curation.NONE);
    }

    @Test
    void a_removed_paper_is_gone_and_its_words_come_back_with_it() {
        library.run(opened -> LibraryFixture.makeReady(opened, A, "CV研究"));
        library.run(opened -> opened.papers().remove(List.of(A), TUESDAY));
        assertThat(library.now().papers().find(A)).isEmpty();
        assertThat(library.ids(Query.ALL)).containsExactly("arXiv:2210.00003", "arXiv:2210.00002");
        library.with(paper(A, "Alpha again"));
        assertThat(library.paper(A).paper().title()).isEqualTo("Alpha again");
        assertThat(library.paper(A).status()).isEqualTo(Status.READY);
    }

    @Test
    void summaries_of_some_papers_are_those_of_the_list_in_the_order_of_the_ids() {
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, B)));
        library.run(opened -> LibraryFixture.curate(opened, A, Map.of(CurationField.TITLE, "Alpha, revised")));
        Map<PaperId, PaperSummary> summaries = library.now().papers().summaries(List.of(B, STRANGE, A));
        List<PaperSummary> listed = new ArrayList<>();
        library.now().papers().list(Query.ALL, listed::add);
        assertThat(summaries.keySet()).containsExactly(B, A);
        assertThat(listed).containsAll(summaries.values());
        assertThat(summaries.get(A).title()).isEqualTo("Alpha, revised");
        assertThat(library.now().papers().summaries(List.of())).isEmpty();
    }

    @Test
    void removing_takes_a_paper_out_of_issues_that_are_not_published() {
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, A, B)));
        library.run(opened -> opened.papers().remove(List.of(A), TUESDAY));
        assertThat(library.now().issues().find(64).orElseThrow().papers()).containsExactly(B);
    }

    @Test
    void refreshing_replaces_what_the_source_says_and_nothing_else() {
        library.run(opened -> LibraryFixture.makeReady(opened, A, "CV研究"));
        Paper revised = PaperSamples.arxiv("2210.00001", "Alpha, revised")
                .version(2)
                .abstractText("More.")
                .withdrawn(true)
                .warnings(List.of("withdrawn"))
                .build();
        library.run(opened -> opened.papers().refresh(List.of(revised, paper(STRANGE, "Not here"))));
        assertThat(library.paper(A).paper()).isEqualTo(revised);
        assertThat(library.paper(A).status()).isEqualTo(Status.READY);
        assertThat(library.paper(A).addedAt()).isEqualTo(MONDAY.toString());
        assertThat(library.now().papers().find(STRANGE)).isEmpty();
    }

    @Test
    void a_list_has_the_last_added_first_and_ends_where_its_reader_has_enough() {
        assertThat(library.ids(Query.ALL)).containsExactly("arXiv:2210.00003", "arXiv:2210.00002", "arXiv:2210.00001");
        List<String> seen = new ArrayList<>();
        library.run(opened -> opened.papers().list(Query.ALL, paper -> {
            seen.add(paper.id());
            return seen.size() < 2;
        }));
        assertThat(seen).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void ids_alone_are_those_of_the_list_in_its_order(SortOrder sort) {
        Query two = query(Optional.empty(), sort, 2);
        List<String> ids = new ArrayList<>();
        library.run(opened -> opened.papers().ids(two, ids::add));
        assertThat(ids).isEqualTo(library.ids(two)).hasSize(2);
    }

    private static Query query(Optional<String> text, SortOrder sort, int limit) {
        return new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), text, sort, limit);
    }

    @Test
    void a_limit_cuts_a_list_and_not_its_count() {
        Query two = query(Optional.empty(), SortOrder.ADDED, 2);
        assertThat(library.ids(two)).hasSize(2);
        assertThat(library.now().papers().count(two)).isEqualTo(3);
    }

    @Test
    void titles_are_in_the_order_of_a_chinese_dictionary_with_those_of_editors_before_the_sources() {
        library.run(opened -> {
            LibraryFixture.curate(opened, A, Map.of(CurationField.TITLE, "中文"));
            LibraryFixture.curate(opened, B, Map.of(CurationField.TITLE, "阿尔法"));
        });
        assertThat(library.ids(query(Optional.empty(), SortOrder.TITLE, 0)))
                .containsExactly("arXiv:2210.00003", "arXiv:2210.00002", "arXiv:2210.00001");
    }

    @Test
    void papers_by_date_have_the_newest_first_and_those_without_a_date_last() {
        library.with(
                PaperSamples.arxiv("2210.00007", "Old")
                        .dates(PaperSamples.publishedOn("2019"))
                        .build(),
                PaperSamples.arxiv("2210.00008", "New")
                        .dates(PaperSamples.publishedOn("2022-10-20T21:32:51Z"))
                        .build(),
                PaperSamples.arxiv("2210.00009", "Newer")
                        .dates(PaperSamples.publishedOn("2022-10-21"))
                        .build());
        assertThat(library.ids(query(Optional.empty(), SortOrder.PUBLISHED, 3)))
                .containsExactly("arXiv:2210.00009", "arXiv:2210.00008", "arXiv:2210.00007");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alpha | arXiv:2210.00001",
                "ALPHA | arXiv:2210.00001",
                "00002 | arXiv:2210.00002",
                "ada ex | arXiv:2210.00003;arXiv:2210.00002;arXiv:2210.00001",
                "简介乙 | arXiv:2210.00002",
                "中文题 | arXiv:2210.00003",
                "% | ''",
                "_ | ''",
                "\\ | ''",
                "a' OR 1=1 -- | ''",
                "\" | ''"
            })
    void a_search_finds_text_as_text_wherever_it_stands(String text, String ids) {
        library.run(opened -> {
            LibraryFixture.summarize(opened, B, "简介乙");
            LibraryFixture.curate(opened, C, Map.of(CurationField.TITLE_ZH, "中文题名"));
        });
        assertThat(String.join(";", library.ids(query(Optional.of(text), SortOrder.ADDED, 0))))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curric | arXiv:2210.00007",
                "riculum lear | arXiv:2210.00007",
                "LEARNING | arXiv:2210.00007",
                "earnin | arXiv:2210.00007",
                "earning lear | ''",
                "rag | arXiv:2210.00007",
                "(RAG). | arXiv:2210.00007",
                "te-of-th | arXiv:2210.00007",
                "QA | arXiv:2210.00009",
                "q | arXiv:2210.00009",
                "gpt4 模型 | arXiv:2210.00007",
                "T4 模 | arXiv:2210.00007",
                "4模 | ''",
                "检索 | arXiv:2210.00008",
                "索增强 | arXiv:2210.00008",
                "检 | arXiv:2210.00008",
                "法 | arXiv:2210.00008",
                "检强 | ''",
                "对比学习 | arXiv:2210.00008",
                "方法，提升 | arXiv:2210.00008",
                "型 | arXiv:2210.00009;arXiv:2210.00007",
                "模型 | arXiv:2210.00009;arXiv:2210.00007",
                "麒麟大 | arXiv:2210.00009",
                "kaiser | arXiv:2210.00009",
                "Łuk | arXiv:2210.00009",
                "2210.00007 | arXiv:2210.00007",
                "10.0007 | ''",
                "DOI-LIKE | arXiv:2210.00009",
                "zebra | ''"
            })
    void a_search_finds_parts_of_words_and_of_sentences_in_both_languages(String text, String ids) {
        library.with(
                PaperSamples.arxiv("2210.00007", "Curriculum learning for low-resource GPT4 模型")
                        .abstractText("We use state-of-the-art retrieval-augmented generation (RAG).")
                        .build(),
                PaperSamples.arxiv("2210.00008", "Eight").build(),
                PaperSamples.arxiv("2210.00009", "On a subset of VQA doi-like")
                        .authors(List.of(Author.ofName("Łukasz Kaiser")))
                        .build());
        library.run(opened -> {
            LibraryFixture.summarize(opened, ArxivId.of("2210.00008"), "提出检索增强生成方法，提升对比学习");
            LibraryFixture.curate(opened, ArxivId.of("2210.00009"), Map.of(CurationField.TITLE_ZH, "麒麟大模型"));
        });
        assertThat(String.join(";", library.ids(query(Optional.of(text), SortOrder.ADDED, 0))))
                .isEqualTo(ids);
    }

    @Test
    void a_search_finds_what_is_written_now_and_no_longer_what_was() {
        library.run(opened -> LibraryFixture.summarize(opened, A, "图像生成"));
        assertThat(library.ids(query(Optional.of("图像"), SortOrder.ADDED, 0))).containsExactly("arXiv:2210.00001");
        library.run(opened -> LibraryFixture.summarize(opened, A, "语音识别"));
        assertThat(library.ids(query(Optional.of("图像"), SortOrder.ADDED, 0))).isEmpty();
        assertThat(library.ids(query(Optional.of("识别"), SortOrder.ADDED, 0))).containsExactly("arXiv:2210.00001");
        library.run(opened -> opened.papers().refresh(List.of(paper(A, "Zebras"))));
        assertThat(library.ids(query(Optional.of("zebra"), SortOrder.ADDED, 0))).containsExactly("arXiv:2210.00001");
        library.run(opened -> opened.papers().remove(List.of(A), TUESDAY));
        assertThat(library.ids(query(Optional.of("zebra"), SortOrder.ADDED, 0))).isEmpty();
    }

    @Test
    void a_list_by_status_has_the_papers_that_have_it_after_every_change() {
        List<Consumer<Library>> changes = List.of(
                opened -> LibraryFixture.makeReady(opened, A, "CV研究"),
                opened -> LibraryFixture.makeReady(opened, B, "NLP研究"),
                opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, A, B)),
                opened -> LibraryFixture.save(
                        opened, LibraryFixture.issue(64, A, B).publishedSince(TUESDAY)),
                opened -> LibraryFixture.save(
                        opened, LibraryFixture.issue(64, B, C).publishedSince(TUESDAY)),
                opened -> LibraryFixture.summarize(opened, A, "只有简介"),
                opened -> LibraryFixture.save(opened, LibraryFixture.issue(65, A)),
                opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, C)),
                opened -> opened.issues().remove(64),
                opened -> opened.papers().remove(List.of(A), TUESDAY),
                opened -> LibraryFixture.add(opened, paper(A, "Alpha again")));
        for (Consumer<Library> change : changes) {
            library.run(change);
            for (Status status : Status.values()) {
                List<String> wanted = new ArrayList<>();
                library.now().papers().read(Query.ALL, entry -> {
                    if (entry.status() == status) {
                        wanted.add(entry.paper().id().canonical());
                    }
                });
                assertThat(library.ids(by(Optional.of(status), Optional.empty(), OptionalInt.empty())))
                        .isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada \"Countess\" Example", "Ada “Countess” Example", "阿达", "O'Example", "Exa\\mple", "Müller"})
    void an_author_is_found_whatever_signs_the_name_has(String name) {
        library.with(PaperSamples.arxiv("2210.00009", "Example")
                .authors(List.of(Author.ofName(name)))
                .build());
        assertThat(library.ids(query(Optional.of(name), SortOrder.ADDED, 0))).containsExactly("arXiv:2210.00009");
    }

    @Test
    void papers_are_chosen_by_status_category_and_issue_together() {
        library.run(opened -> {
            LibraryFixture.makeReady(opened, A, "CV研究");
            LibraryFixture.makeReady(opened, B, "NLP研究");
            LibraryFixture.save(opened, LibraryFixture.issue(64, A).publishedSince(TUESDAY));
        });
        assertThat(library.ids(by(Optional.of(Status.READY), Optional.empty(), OptionalInt.empty())))
                .containsExactly("arXiv:2210.00002");
        assertThat(library.ids(by(Optional.of(Status.PUBLISHED), Optional.of("CV研究"), OptionalInt.of(64))))
                .containsExactly("arXiv:2210.00001");
        assertThat(library.ids(by(Optional.of(Status.PUBLISHED), Optional.of("NLP研究"), OptionalInt.empty())))
                .isEmpty();
        assertThat(library.ids(by(Optional.empty(), Optional.empty(), OptionalInt.of(65))))
                .isEmpty();
        assertThat(library.ids(by(Optional.of(Status.CANDIDATE), Optional.empty(), OptionalInt.empty())))
                .containsExactly("arXiv:2210.00003");
    }

    private static Query by(Optional<Status> status, Optional<String> category, OptionalInt issue) {
        return new Query(status, category, issue, Optional.empty(), SortOrder.ADDED, 0);
    }

    @Test
    void words_of_a_title_are_found_in_either_language_but_not_elsewhere() {
        library.run(opened -> {
            LibraryFixture.curate(opened, C, Map.of(CurationField.TITLE_ZH, "中文题名"));
            LibraryFixture.summarize(opened, A, "Beta 的简介");
        });
        assertThat(library.ids(Query.ofTitle(List.of("BET"), 0))).containsExactly("arXiv:2210.00002");
        assertThat(library.ids(Query.ofTitle(List.of("题名", "中文"), 0))).containsExactly("arXiv:2210.00003");
        assertThat(library.ids(Query.ofTitle(List.of("题名", "beta"), 0))).isEmpty();
        assertThat(library.ids(Query.ofTitle(List.of("%"), 0))).isEmpty();
    }

    @Test
    void papers_are_chosen_by_date_subject_and_author() {
        library.with(
                PaperSamples.arxiv("2210.00007", "Month")
                        .dates(PaperSamples.publishedOn("2022-10"))
                        .authors(List.of(Author.ofName("Łukasz Kaiser")))
                        .subjects(new Paper.PaperSubjects(Optional.of("cs.CL"), List.of("cs.CL", "math-ph")))
                        .build(),
                PaperSamples.arxiv("2210.00008", "Day")
                        .dates(PaperSamples.publishedOn("2022-10-20T21:32:51Z"))
                        .subjects(new Paper.PaperSubjects(Optional.of("math.GT"), List.of("math.GT")))
                        .build());
        assertThat(library.ids(since("2022-10-20"))).containsExactly("arXiv:2210.00008", "arXiv:2210.00007");
        assertThat(library.ids(since("2022-10-21"))).containsExactly("arXiv:2210.00007");
        assertThat(library.ids(since("2022-11-01"))).isEmpty();
        assertThat(library.ids(subject("cs.cl"))).containsExactly("arXiv:2210.00007");
        assertThat(library.ids(subject("math"))).containsExactly("arXiv:2210.00008");
        assertThat(library.ids(subject("math.*"))).containsExactly("arXiv:2210.00008");
        assertThat(library.ids(
                        by(new Query.Criteria(List.of(), Optional.empty(), Optional.empty(), Optional.of("kaiser")))))
                .containsExactly("arXiv:2210.00007");
    }

    private static Query since(String day) {
        return by(new Query.Criteria(List.of(), Optional.of(LocalDate.parse(day)), Optional.empty(), Optional.empty()));
    }

    private static Query subject(String name) {
        return by(new Query.Criteria(List.of(), Optional.empty(), Optional.of(name), Optional.empty()));
    }

    private static Query by(Query.Criteria criteria) {
        return new Query(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                criteria,
                SortOrder.ADDED,
                0);
    }

    @Test
    void papers_of_an_issue_are_in_its_order_and_others_last() {
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, C, A)));
        assertThat(library.ids(query(Optional.empty(), SortOrder.ISSUE, 0)))
                .containsExactly("arXiv:2210.00003", "arXiv:2210.00001", "arXiv:2210.00002");
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(65, B, C)));
        Query ofIssue =
                new Query(Optional.empty(), Optional.empty(), OptionalInt.of(64), Optional.empty(), SortOrder.ISSUE, 0);
        assertThat(library.ids(ofIssue)).containsExactly("arXiv:2210.00003", "arXiv:2210.00001");
    }

    @Test
    void a_row_of_a_list_has_what_a_list_shows() {
        library.run(opened -> LibraryFixture.curate(
                opened,
                A,
                Map.of(
                        CurationField.TITLE, "Alpha!",
                        CurationField.TITLE_ZH, "甲",
                        CurationField.CATEGORY, "CV研究",
                        CurationField.NOTE, "待核")));
        library.run(opened -> LibraryFixture.save(opened, LibraryFixture.issue(64, A)));
        List<PaperSummary> rows = new ArrayList<>();
        library.run(opened -> opened.papers().list(Query.ALL, rows::add));
        assertThat(rows.get(2))
                .isEqualTo(new PaperSummary(
                        "arXiv:2210.00001",
                        Status.CANDIDATE,
                        Optional.of("CV研究"),
                        Optional.empty(),
                        "Alpha!",
                        Optional.of("甲"),
                        OptionalInt.of(64),
                        Optional.of("待核")));
    }

    @Test
    void whole_papers_are_read_by_the_same_queries() {
        List<LibraryPaper> papers = new ArrayList<>();
        library.run(opened -> opened.papers().read(query(Optional.of("beta"), SortOrder.ADDED, 0), papers::add));
        assertThat(papers).containsExactly(library.paper(B));
    }

    @Test
    void equal_titles_are_told_until_an_editor_has_set_the_papers_apart() {
        Paper twin = paper(AclId.of("2022.coling-1.1"), "ALPHA!");
        assertThat(library.now().papers().papersWithEqualTitle(twin)).isEqualTo(List.of(A));
        Paper other = paper(AclId.of("2022.coling-1.2"), "Something else");
        assertThat(library.now().papers().papersWithEqualTitles(List.of(other, twin, paper(B, "Beta"))))
                .isEqualTo(Map.of(twin.id(), List.of(A)));
        assertThat(library.now().papers().findDuplicate(twin)).isEqualTo(Optional.empty());
        library.run(opened -> opened.papers().add(List.of(twin), Curation.NONE, true, TUESDAY));
        assertThat(library.now().papers().papersWithEqualTitle(twin)).isEqualTo(List.of());
        assertThat(library.now().papers().papersWithEqualTitles(List.of(twin))).isEqualTo(Map.of());
        assertThat(library.now().papers().setApart().keySet()).contains(twin.id());
        assertThat(library.now().papers().equalTitles(List.of(A, twin.id()))).isEqualTo(Map.of());
    }

    @Test
    void equal_titles_among_papers_that_are_there_are_told_of_both() {
        PaperId twin = WebId.of("https://example.org/alpha");
        library.run(opened -> LibraryFixture.add(opened, paper(twin, "Another")));
        library.run(opened -> opened.papers().refresh(List.of(paper(twin, "Alpha"))));
        assertThat(library.now().papers().equalTitles(List.of(A, B, twin)))
                .containsEntry(A, List.of(twin))
                .containsEntry(twin, List.of(A))
                .doesNotContainKey(B);
    }

    @Test
    void a_paper_is_found_by_its_chinese_title() {
        library.run(opened -> LibraryFixture.curate(opened, B, Map.of(CurationField.TITLE_ZH, "一个题目")));
        assertThat(library.now().papers().findByChineseTitle("一个题目")).isEqualTo(List.of(B));
        assertThat(library.now().papers().findByChineseTitle("别的题目")).isEqualTo(List.of());
    }

    @Test
    void papers_that_only_an_imported_issue_knows_are_told_apart() {
        library.with(PaperSamples.arxiv("2210.00007", "From an issue")
                .warnings(List.of(Paper.FROM_AN_ISSUE))
                .build());
        assertThat(library.now().papers().importedOnly()).isEqualTo(List.of(ArxivId.of("2210.00007")));
    }

    @Test
    void papers_that_lack_a_summary_come_in_the_order_of_adding() {
        library.run(opened -> LibraryFixture.summarize(opened, B, "简介"));
        assertThat(library.now().papers().withoutSummary()).isEqualTo(List.of(A, C));
    }

    @Test
    void asking_for_nothing_finds_nothing() {
        assertThat(library.now().papers().existing(List.of())).isEqualTo(Set.of());
        assertThat(library.now().papers().findDuplicates(List.of())).isEqualTo(Map.of());
        assertThat(library.now().papers().equalTitles(List.of())).isEqualTo(Map.of());
        String before = library.all();
        library.run(opened -> {
            opened.papers().refresh(List.of());
            opened.papers().remove(List.of(), TUESDAY);
            opened.papers().curate(Map.of(), TUESDAY);
            LibraryFixture.add(opened);
        });
        assertThat(library.all()).isEqualTo(before);
    }

    @Test
    void more_papers_than_a_statement_takes_variables_are_asked_for_at_once() {
        List<PaperId> many = new ArrayList<>(List.of(A, C));
        for (int i = 1; i < 40_000; i++) {
            many.add(ArxivId.of("2211." + String.format(Locale.ROOT, "%05d", i)));
        }
        assertThat(library.now().papers().existing(many)).containsExactlyInAnyOrder(A, C);
    }
}
