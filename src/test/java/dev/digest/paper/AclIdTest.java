package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AclIdTest {
    @ParameterizedTest
    @CsvSource({
        "2022.coling-1.284, 2022.coling-1.284",
        "2022.COLING-1.284, 2022.coling-1.284",
        "2021.findings_acl-long.7, 2021.findings_acl-long.7",
        "N04-1001, N04-1001",
        "n04-1001, N04-1001"
    })
    void ids_of_both_forms_have_one_spelling(String written, String id) {
        assertThat(AclId.of(written).canonical()).isEqualTo("acl:" + id);
        assertThat(PaperId.ofCanonical("acl:" + id)).isEqualTo(AclId.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022.coling-1", "2022.coling", "N04-101", "04-1001", "0022.coling-1.284", "N04–1001", ""})
    void what_is_no_id_is_refused(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> AclId.of(text));
        assertThat(problem.key()).isEqualTo("ref.acl");
    }

    @Test
    void page_and_pdf_follow_from_the_id() {
        assertThat(AclId.of("N04-1001").page()).isEqualTo("https://aclanthology.org/N04-1001/");
        assertThat(AclId.of("N04-1001").pdf()).contains("https://aclanthology.org/N04-1001.pdf");
    }
}
