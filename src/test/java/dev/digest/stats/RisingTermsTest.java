package dev.digest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RisingTermsTest {
    @Test
    void words_that_the_last_issues_have_oftener_rise() {
        RisingTerms terms = new RisingTerms();
        IntStream.rangeClosed(1, 8).forEach(issue -> {
            terms.add(issue, "Pruning of Transformers with Care");
            terms.add(issue, issue > 6 ? "Agents and more Agents" : "Prompts");
            terms.add(issue, issue > 6 ? "Agents again" : "Prompts again");
        });

        assertThat(terms.rising(5)).containsExactly(java.util.Map.entry("agents", 4));
    }

    @Test
    void with_one_issue_nothing_rises() {
        RisingTerms terms = new RisingTerms();
        IntStream.range(0, 5).forEach(i -> terms.add(1, "Agents " + i));
        assertThat(terms.rising(5)).isEmpty();
    }
}
