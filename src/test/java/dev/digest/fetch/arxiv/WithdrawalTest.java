package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOMEBODY|Withdrawn; superseded by 2405.13351",
                "AUTHORS|The authors withdraw this paper because of an error in Lemma 2",
                "AUTHORS|This paper has been retracted by the authors due to an error",
                "AUTHORS|We are withdrawing this paper pending a correction",
                "AUTHORS|We have decided to withdraw the manuscript",
                "AUTHORS|Withdrawal requested by the authors; further permissions are needed",
                "ADMINISTRATORS|This submission has been removed by arXiv administrators due to falsified authorship",
                "ADMINISTRATORS|This version withdrawn by arXiv administrators as the license was not theirs",
                "SOMEBODY|Paper withdrawn because of a crucial sign error in equation 1",
                "SOMEBODY|This article is withdrawn from arXiv",
                "AUTHORS|作者已撤稿"
            })
    void says_who(Withdrawal by, String comment) {
        assertThat(Withdrawal.of(Optional.of(comment), "About examples.", true)).contains(by);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Withdrawn from ICLR 2024, now under review elsewhere; 12 pages",
                "Submission was withdrawn from NeurIPS 2023 and rewritten",
                "This paper was withdrawn from the EMNLP 2022 proceedings",
                "We withdrew this paper from ACL 2023",
                "arXiv admin note: text overlap with arXiv:2401.00001",
                "A study of why papers are withdrawn; 20 pages",
                "On retracted articles and their citations",
                "Accepted at ICLR 2024 (not withdrawn)",
                "10 pages; figures removed to save space"
            })
    void is_not_what_happened_elsewhere(String comment) {
        assertThat(Withdrawal.of(Optional.of(comment), "About examples.", true)).isEmpty();
    }
}
