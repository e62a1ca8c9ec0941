package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Checker;
import dev.digest.check.Finding;
import dev.digest.check.RuleFixture;
import dev.digest.check.SourceText;
import dev.digest.issue.Newsletter;
import dev.digest.testing.NewsletterSamples;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All rules together on an issue in English, with the settings that newsletters in English start from. */
class EnglishIssueTest {
    private static final Settings SETTINGS = NewsletterSamples.settings("name: Frontier Weekly\n"
            + Workspace.starterFile(Workspace.SETTINGS, "en")
                    .replace("\nname: \"\"\n", "\n")
                    .replace("publisher: \"\"", "publisher: Frontier Lab"));

    private static final String SUMMARY =
            "The model labels its own questions, and is fine-tuned on the answers that it gives most"
                    + " often. It’s better at “reasoning”, and needs no labels.";

    private static final String ISSUE = """
            # Frontier Weekly #64: Models that teach themselves

            Frontier Lab

            ## Papers

            ### Language

            **Title:** Alpha [Details](https://arxiv.org/abs/2210.00001)

            **Authors:** Ada Example

            **Summary:** %1$s

            **Paper:** <https://arxiv.org/pdf/2210.00001.pdf>

            ### Life Sciences

            **Title:** MIT | Beta [Details](https://arxiv.org/abs/2210.00002)

            **Authors:** Ada Example

            **Summary:** %1$s

            **Paper:** <https://arxiv.org/pdf/2210.00002.pdf>

            ## Events

            **Title:** A talk

            **Time:** Wednesday, 9 November, 19:00

            **Summary:** %1$s
            """.formatted(SUMMARY);

    private final RuleFixture desk;

    EnglishIssueTest(@TempDir Path folder) {
        desk = new RuleFixture(folder).withNewsletter(Newsletter.of(SETTINGS));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> findings(String text) {
        SourceText source = new SourceText("064.md", text);
        return Checker.of(RuleCatalog.ALL, SETTINGS).check(desk.context(text)).stream()
                .map((Finding finding) -> finding.rule() + " " + finding.excerpt(source))
                .toList();
    }

    @Test
    void an_issue_that_is_right_has_no_findings() {
        assertThat(findings(ISSUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number.disagrees | Frontier Lab | No. 65 | 65",
                "number.disagrees | Weekly #64 | Weekly #63 | 63",
                "date.weekday | Wednesday, 9 November | Tuesday, 9 November | Tuesday, 9 November",
                "date.impossible | its own questions | on 31 November its questions | 31 November",
                "date.order | Wednesday, 9 November, 19:00 | 9 October, 19:00 | 9 October",
                "count.wrong | ## Papers | This issue has three papers. | This issue has three papers",
                "words.doubled | It’s better | It is is better on the the test | the the",
                "space.before-punct | questions, and | questions , and | ' ,'",
                "punct.full-width | questions, and | questions，and | ，",
                "punct.repeat | questions, and | questions,, and | ',,'",
                "quote.unbalanced | “reasoning” | “reasoning | “"
            })
    void faults_of_english_are_found(String rule, String right, String wrong, String words) {
        String text = ISSUE.replaceFirst(right, right.startsWith("##") ? wrong + "\n\n" + right : wrong);
        assertThat(findings(text))
                .anySatisfy(
                        finding -> assertThat(finding).startsWith(rule + " ").contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "questions, and | questions that had had answers, and | words.doubled",
                "Wednesday, 9 November | Wed, 9 Nov. | date.weekday",
                "## Papers | Last time there were three papers. | count.wrong"
            })
    void what_only_looks_so_is_let_pass(String right, String wrong, String rule) {
        String text = ISSUE.replaceFirst(right, right.startsWith("##") ? wrong + "\n\n" + right : wrong);
        assertThat(findings(text)).noneMatch(finding -> finding.startsWith(rule));
    }
}
