package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0704.0001",
                "1412.9999",
                "1501.00001",
                "2210.11610",
                "hep-th/9901001",
                "math/0309136",
                "cs/0703001",
                "hep-th/9107001"
            })
    void an_id_is_kept_as_it_is_written(String id) {
        assertThat(ArxivId.of(id).local()).isEqualTo(id);
        assertThat(PaperId.ofCanonical("arXiv:" + id)).isEqualTo(ArxivId.of(id));
    }

    @Test
    void a_zero_at_the_end_is_part_of_an_id() {
        assertThat(ArxivId.of("2407.09450").local()).isEqualTo("2407.09450");
        assertThat(whyNot("2407.0945").key()).isEqualTo("ref.digits");
    }

    @ParameterizedTest
    @CsvSource({"math.GT/0309136, math/0309136", "HEP-TH/9901001, hep-th/9901001", "cs.CL/0301001, cs/0301001"})
    void the_subject_class_and_capitals_are_no_part_of_an_old_id(String written, String id) {
        assertThat(ArxivId.of(written).local()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "2213.00001, ref.month",
        "2200.00001, ref.month",
        "hep-th/9913001, ref.month",
        "2210.1161, ref.digits",
        "2210.116100, ref.digits",
        "1412.00001, ref.digits",
        "1501.0001, ref.digits",
        "2210.00000, ref.number-zero",
        "0704.0000, ref.number-zero",
        "hep-th/9901000, ref.number-zero",
        "hep-xx/9901001, ref.archive",
        "0703.0001, ref.year",
        "hep-th/0704001, ref.year",
        "hep-th/9106001, ref.year",
        "hep-th/990100, ref.unknown",
        "22l0.11610, ref.unknown",
    })
    void what_is_wrong_with_an_id_is_named(String id, String reason) {
        assertThat(whyNot(id).key()).isEqualTo(reason);
    }

    @Test
    void the_wrong_part_is_among_the_details() {
        assertThat(whyNot("2213.00001").details()).containsExactly("2213.00001", "13");
        assertThat(whyNot("2210.1161").details()).containsExactly("2210.1161", 5, 4);
        assertThat(whyNot("hep-xx/9901001").details()).containsExactly("hep-xx/9901001", "hep-xx");
    }

    @Test
    void page_and_pdf_follow_from_the_id() {
        assertThat(ArxivId.of("hep-th/9901001").page()).isEqualTo("https://arxiv.org/abs/hep-th/9901001");
        assertThat(ArxivId.of("2210.11610").pdf()).contains("https://arxiv.org/pdf/2210.11610.pdf");
    }

    private static Problem whyNot(String id) {
        return catchThrowableOfType(Problem.class, () -> ArxivId.of(id));
    }
}
