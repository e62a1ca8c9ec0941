package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperRefTest {
    /** 2210.11610 as a Chinese keyboard may type it. */
    private static final String WIDE = "２２１０．１１６１０";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2210.11610",
                "arXiv:2210.11610",
                "ARXIV : 2210.11610",
                "arXiv 2210.11610",
                "  2210.11610\t",
                "<2210.11610>",
                "“2210.11610”",
                "'2210.11610',",
                "(2210.11610.)",
                "[2210.11610]",
                "《2210.11610》。",
                "2210.11610.",
                "2210.11610。",
                "2210.11610,",
                "2210. 11610",
                "\uFEFF2210.11610\u200B",
                "\u30002210.11610\u00A0",
                "（2210.11610）",
                "2210.11610，",
                WIDE,
                "arXiv：" + WIDE,
                "ａｒＸｉｖ:2210.11610",
                "arXiv:2210.11610 [cs.CL]",
                "2210.11610 [math-ph]",
                "10.48550/arXiv.2210.11610",
                "10.48550/ARXIV.2210.11610",
                "doi:10.48550/arXiv.2210.11610",
                "https://doi.org/10.48550/arXiv.2210.11610",
                "http://dx.doi.org/10.48550/arXiv.2210.11610",
                "doi.org/10.48550/arXiv.2210.11610"
            })
    void an_arxiv_paper_is_known_by_its_id_however_it_was_pasted(String text) {
        assertThat(PaperRef.parse(text)).isEqualTo(PaperRef.ofNewest(ArxivId.of("2210.11610")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/2210.11610",
                "http://arxiv.org/abs/2210.11610",
                "https://www.arxiv.org/abs/2210.11610",
                "https://export.arxiv.org/abs/2210.11610",
                "http://cn.arxiv.org/abs/2210.11610",
                "HTTPS://ARXIV.ORG/abs/2210.11610",
                "arxiv.org/abs/2210.11610",
                "www.arxiv.org/abs/2210.11610",
                "https://arxiv.org/pdf/2210.11610",
                "https://arxiv.org/pdf/2210.11610.pdf",
                "https://arxiv.org/pdf/2210.11610.PDF",
                "https://arxiv.org/html/2210.11610/",
                "https://arxiv.org/abs/2210.11610?context=cs.CL",
                "https://arxiv.org/abs/2210.11610?next=2210.13463",
                "https://arxiv.org/abs/2210.11610#references",
                "https://arxiv.org/pdf/2210.11610.pdf#page=3",
                "https://arxiv.org/abs/arXiv:2210.11610",
                "https://arxiv.org:443/abs/2210.11610",
                "<https://arxiv.org/abs/2210.11610>",
                "https://arxiv.org/abs/2210.11610.",
                "(https://arxiv.org/abs/2210.11610)。",
                "https://arxiv.org/abs/" + WIDE,
                "https：//arxiv.org/abs/2210.11610",
                "https://arxiv.org/abs/2210. 11610",
                "https://arxiv.org/abs/2210.11610 [cs.CL]",
                "https://huggingface.co/papers/2210.11610",
                "huggingface.co/papers/2210.11610",
                "https://hf.co/papers/2210.11610",
                "https://www.alphaxiv.org/abs/2210.11610",
                "alphaxiv.org/abs/2210.11610",
                "https://ar5iv.org/abs/2210.11610",
                "web:https://arxiv.org/abs/2210.11610"
            })
    void an_arxiv_paper_is_known_by_its_addresses(String text) {
        assertThat(PaperRef.parse(text)).isEqualTo(PaperRef.ofNewest(ArxivId.of("2210.11610")));
    }

    @ParameterizedTest
    @CsvSource({
        "2210.11610v2, 2210.11610v2",
        "2210.11610V12, 2210.11610v12",
        WIDE + "ｖ2, 2210.11610v2",
        "arXiv:2210.11610v2 [cs.CL] 25 Oct 2022, 2210.11610v2",
        "arXiv:hep-th/9901001v3  14 Jun 2000, hep-th/9901001v3",
        "arXiv:math/0309136v1 [math.GT] 8 Sep 2003, math/0309136v1",
        "https://arxiv.org/abs/2210.11610v2, 2210.11610v2",
        "https://arxiv.org/pdf/2210.11610v2.pdf, 2210.11610v2",
        "https://arxiv.org/pdf/math.GT/0309136v1, math/0309136v1",
        "https://alphaxiv.org/abs/2210.11610v1, 2210.11610v1",
        "10.48550/arXiv.hep-th/9901001v2, hep-th/9901001v2",
    })
    void a_version_is_kept_beside_the_id(String text, String written) {
        assertThat(PaperRef.parse(text)).hasToString(written);
        assertThat(PaperRef.parse(written)).isEqualTo(PaperRef.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "hep-th/9901001, arXiv:hep-th/9901001",
        "math.GT/0309136, arXiv:math/0309136",
        "https://arxiv.org/abs/math.GT/0309136, arXiv:math/0309136",
        "http://xxx.lanl.gov/abs/hep-th/9901001, arXiv:hep-th/9901001",
        "https://arxiv.org/pdf/hep-th/9901001.pdf, arXiv:hep-th/9901001",
        "2022.coling-1.284, acl:2022.coling-1.284",
        "acl:2022.coling-1.284, acl:2022.coling-1.284",
        "ACL: n04-1001, acl:N04-1001",
        "N04-1001。, acl:N04-1001",
        "10.18653/v1/2022.naacl-main.1, acl:2022.naacl-main.1",
        "https://doi.org/10.3115/v1/P14-1001, acl:P14-1001",
        "https://aclanthology.org/2022.coling-1.284/, acl:2022.coling-1.284",
        "https://www.aclanthology.org/2022.coling-1.284.pdf, acl:2022.coling-1.284",
        "https://aclanthology.org/2022.coling-1.284v2.pdf, acl:2022.coling-1.284",
        "https://aclanthology.org/N04-1001.bib, acl:N04-1001",
        "aclanthology.org/N04-1001, acl:N04-1001",
        "https://www.aclweb.org/anthology/P19-1001/, acl:P19-1001",
        "http://aclweb.org/anthology/P/P15/P15-1001.pdf, acl:P15-1001",
        "http://aclweb.org/anthology-new/P/P15/P15-1001.pdf, acl:P15-1001",
        "https://aclanthology.info/papers/P18-1001/p18-1001, acl:P18-1001",
        "10.1145/3292500.3330701, web:https://doi.org/10.1145/3292500.3330701",
        "https://dx.doi.org/10.1145/3292500, web:https://doi.org/10.1145/3292500",
        "https://doi.org/10.1145/3292500.?from=mail, web:https://doi.org/10.1145/3292500",
        "10.1002/(SICI)1097<1::AID>3.0.CO;2-9, web:https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-9",
        "https://openreview.net/forum?id=abc, web:https://openreview.net/forum?id=abc",
        "web:https://example.org/paper, web:https://example.org/paper",
        "https://example.org/Widget_(toy), web:https://example.org/Widget_(toy)",
        "(https://example.org/paper), web:https://example.org/paper",
        "https://example.org/paper.#part, web:https://example.org/paper",
        "https://aclanthology.org/volumes/2022.coling-1/, web:https://aclanthology.org/volumes/2022.coling-1/",
        "https://huggingface.co/papers/month/2025-01, web:https://huggingface.co/papers/month/2025-01",
    })
    void every_other_form_ends_in_one_canonical_form_too(String text, String canonical) {
        PaperRef ref = PaperRef.parse(text);
        assertThat(ref.id().canonical()).isEqualTo(canonical);
        assertThat(PaperId.ofCanonical(canonical)).isEqualTo(ref.id());
        assertThat(PaperRef.parse(canonical)).isEqualTo(ref);
    }

    @Test
    void a_full_width_letter_in_a_strange_address_may_be_meant() {
        assertThat(PaperRef.parse("https://example.org/Ａ，").id().local()).isEqualTo("https://example.org/%EF%BC%A1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'2210.11610, 2210.13463'; 2210.11610; 2210.13463",
                "'2210.13463v1\n2210.11610v2'; 2210.11610; 2210.13463",
                "hep-th/9901001 math.GT/0309136; hep-th/9901001; math.GT/0309136",
                "https://arxiv.org/abs/2210.11610 https://arxiv.org/abs/2210.13463; 2210.11610; 2210.13463",
                "10.1145/3292500 10.1145/3292501; 10.1145/3292500; 10.1145/3292501",
                "2022.coling-1.284 N04-1001; 2022.coling-1.284; N04-1001",
                "9901001; hep-th/9901001; math/9901001"
            })
    void what_could_be_two_papers_is_refused_with_both_named(String text, String one, String other) {
        Problem problem = whyNot(text);
        assertThat(problem.key()).isEqualTo("ref.ambiguous");
        assertThat(problem.details()).containsExactly(text, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ref.empty",
                "' <> '; ref.empty",
                "。; ref.empty",
                "an interesting paper; ref.unknown",
                "2210; ref.unknown",
                "arXiv:; ref.unknown",
                "2210.11610v; ref.unknown",
                "2210.11610v99999; ref.unknown",
                "2210.11610v0; ref.version",
                "https://arxiv.org/abs/2210.11610v0; ref.version",
                "arXiv:2213.00001; ref.month",
                "https://arxiv.org/abs/2213.00001; ref.month",
                "https://huggingface.co/papers/2213.00001; ref.month",
                "10.48550/arXiv.2210.1161; ref.digits",
                "2210.00000v1; ref.number-zero",
                "hep-xx/9901001; ref.archive",
                "0612.0001; ref.year",
                "acl:coling-284; ref.acl",
                "https://arxiv.org/list/cs.CL/recent; ref.no-paper-there",
                "arxiv.org; ref.no-paper-there",
                "https://two words.example/; ref.address",
                "https://arxiv.org@example.org/abs/2210.11610; ref.address",
                "https://arxiv.org:x@example.org/abs/2210.11610; ref.address",
                "web:nowhere; ref.unknown"
            })
    void what_names_no_paper_is_refused_with_its_reason(String text, String reason) {
        assertThat(whyNot(text).key()).isEqualTo(reason);
    }

    @Test
    void a_text_of_any_length_is_refused_in_few_words() {
        Problem problem = whyNot("2210.11610" + " ".repeat(5_000) + "2210.13463");
        assertThat(problem.key()).isEqualTo("ref.unknown");
        assertThat(problem.getMessage()).hasSizeLessThan(100);
    }

    private static Problem whyNot(String text) {
        return catchThrowableOfType(Problem.class, () -> PaperRef.parse(text));
    }
}
