package dev.digest.check.rule.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.PaperDraft;
import dev.digest.testing.PaperSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, names and claims of a summary, held against the abstract of its paper. */
class SourceClaimsTest {
    private static final String ABSTRACT =
            "We are the first to train AlphaNet, a network with 1.5 billion parameters, on 12 tasks. "
                    + "It improves accuracy by 3.5% over BetaNet and runs 4x faster. Code is available on GitHub.";

    private final RuleFixture desk;

    SourceClaimsTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
        desk.library()
                .papers()
                .add(
                        List.of(PaperSamples.arxiv("2210.00001", "Alpha")
                                .abstractText(ABSTRACT)
                                .build()),
                        Curation.NONE,
                        false,
                        Instant.EPOCH);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "训练了15亿参数的AlphaNet。",
                "在12项任务上训练。",
                "准确率提升3.5%。",
                "速度提升4倍。",
                "首次训练AlphaNet。",
                "比BetaNet更好，代码在GitHub上。",
                "本文提出一种方法。"
            })
    void what_the_source_says_is_let_pass(String summary) {
        for (String rule : new String[] {"number.unsupported", "name.unsupported", "claim.unsupported"}) {
            RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith(summary));
        }
    }

    @ParameterizedTest
    @CsvSource({"准确率提升35%。, 35%", "在13项任务上训练。, 13", "速度提升40倍。, 40", "准确率提升了九十九个百分点和88%。, 88%"})
    void a_number_that_the_source_does_not_have_is_found(String summary, String number) {
        assertThat(desk.excerpts(RuleRows.rule("number.unsupported"), RuleFixture.issueWith(summary)))
                .anyMatch(words -> words.contains(number) || number.contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GammaNet", "DeltaFormer"})
    void a_name_that_the_source_does_not_have_is_found(String name) {
        RuleRows.assertFinds(desk, "name.unsupported", RuleFixture.issueWith("基于" + name + "的方法。"), name);
    }

    @Test
    void only_what_a_source_claims_first_is_first() {
        desk.library()
                .papers()
                .refresh(List.of(PaperSamples.arxiv("2210.00001", "Alpha")
                        .abstractText("We train AlphaNet.")
                        .build()));
        RuleRows.assertFinds(desk, "claim.unsupported", RuleFixture.issueWith("首次训练AlphaNet。"), "首次");
        RuleRows.assertLetsPass(desk, "claim.unsupported", RuleFixture.issueWith("训练AlphaNet。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_paper_whose_abstract_is_not_known_is_held_against_nothing(String abstractText) {
        desk.library()
                .papers()
                .refresh(List.of(PaperSamples.arxiv("2210.00001", "Alpha")
                        .abstractText(abstractText)
                        .build()));
        for (String rule : new String[] {"number.unsupported", "name.unsupported", "claim.unsupported"}) {
            RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith("首次用GammaNet提升99%。"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text.not-chinese, We train AlphaNet on many tasks and it works very well.",
        "text.filler, 抱歉，我无法访问这篇论文。"
    })
    void what_is_no_summary_is_found(String rule, String summary) {
        assertThat(desk.findings(RuleRows.rule(rule), RuleFixture.issueWith(summary)))
                .isNotEmpty();
        RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith("训练了AlphaNet，效果很好。"));
    }

    @Test
    void a_draft_that_nobody_reviewed_is_found_until_somebody_has() {
        PaperDraft draft = new PaperDraft(
                PaperSamples.arxiv("2210.00001", "Alpha").build().id(),
                new PaperDraft.Origin("2022-10-31T08:00:00Z", "ada", "m", "", "p", "s", PaperDraft.Tokens.NONE),
                Map.of(CurationField.SUMMARY, "草稿的简介。"),
                List.of(),
                Optional.empty());
        RuleRows.assertLetsPass(desk, "draft.unreviewed", RuleFixture.issueWith("草稿的简介。"));
        desk.library().drafts().keep(draft);
        assertThat(desk.findings(RuleRows.rule("draft.unreviewed"), RuleFixture.issueWith("草稿的简介。")))
                .hasSize(1);
        desk.library()
                .drafts()
                .keep(draft.reviewed(
                        new PaperDraft.DraftReview("2022-11-01T08:00:00Z", "ada", PaperDraft.ReviewOutcome.TAKEN, 0)));
        RuleRows.assertLetsPass(desk, "draft.unreviewed", RuleFixture.issueWith("草稿的简介。"));
    }
}
