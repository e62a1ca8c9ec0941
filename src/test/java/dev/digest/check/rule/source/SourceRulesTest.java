package dev.digest.check.rule.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Finding;
import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRulesTest {
    private static final String ABSTRACT = "We train AlphaNet with 72 billion parameters on three tasks. It gains 15%.";

    @TempDir
    Path folder;

    private RuleFixture desk;

    @BeforeEach
    void a_paper_is_known() {
        desk = new RuleFixture(folder);
        desk.library().papers().add(List.of(paper(ABSTRACT)), Curation.NONE, false, Instant.EPOCH);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Paper paper(String abstractText) {
        return Paper.of(PaperRef.parse("2210.00001").id(), "Alpha")
                .abstractText(abstractText)
                .build();
    }

    private List<String> found(String summary) {
        String text = RuleFixture.issueWith(summary);
        return RuleCatalog.ALL.stream()
                .filter(SourceRule.class::isInstance)
                .flatMap(rule -> desk.findings(rule, text).stream())
                .map(finding -> finding.key() + " " + text.substring(finding.from(), finding.to()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "参数量为72亿。, check.number.unsupported.conversion 72亿",
        "参数量为**72亿**。, check.number.unsupported.conversion 72亿",
        "提升了$51\\%$。, check.number.unsupported 51\\%",
        "基于BetaNet。, check.name.unsupported BetaNet",
        "首次提出AlphaNet。, check.claim.unsupported 首次",
        "We train AlphaNet on three tasks., check.text.not-chinese We train AlphaNet on three tasks.",
        "抱歉，没有。, check.text.filler 抱歉，",
        "ext{AlphaNet}有效。, check.text.damaged ext{"
    })
    void what_the_source_does_not_say_is_found_where_it_stands(String summary, String finding) {
        assertThat(found(summary)).contains(finding);
    }

    @Test
    void what_the_source_says_is_let_pass() {
        assertThat(found("训练了720亿参数的AlphaNet，在三项任务上提升15%。")).isEmpty();
    }

    @Test
    void a_chinese_title_is_held_against_the_source_too() {
        String text = RuleFixture.issue(RuleFixture.entry("Alpha", "提升99%的网络", "2210.00001", "训练AlphaNet。"));

        assertThat(desk.findings(new UnsupportedNumber(), text))
                .extracting(Finding::key)
                .containsExactly("check.number.unsupported");
    }

    @Test
    void nothing_is_said_of_a_paper_whose_abstract_is_not_known() {
        desk.library().papers().refresh(List.of(paper("")));

        assertThat(found("首次提出BetaNet，提升99%。")).isEmpty();
    }

    @Test
    void words_of_the_glossary_are_not_inventions() {
        assertThat(found("AlphaNet按prompt-learning的方式训练，效果明显好于已有方法。")).isEmpty();
    }
}
