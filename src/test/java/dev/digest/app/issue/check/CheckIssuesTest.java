package dev.digest.app.issue.check;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.check.Finding;
import dev.digest.fetch.SavedResponse;
import dev.digest.problem.Problem;
import dev.digest.testing.FakeModel;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckIssuesTest {
    private static final String SUGGESTION =
            "{\"line\": 1, \"kind\": \"homophone\", \"quote\": \"做了\", \"correction\": \"作了\", \"why\": \"用词\"}";

    @TempDir
    Path folder;

    private final FakeModel model = FakeModel.remote();
    private final Told told = new Told();
    private TestNewsroom newsletter;
    private Newsroom newsroom;

    /** Remembers what was told, in its order, and accepts every suggestion. */
    private static final class Told implements CheckIssues.CheckListener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void onFixed(IssueText before, FixIssue.Result fixed) {
            events.add("fixed " + fixed.fixes());
        }

        @Override
        public List<Finding> accepted(CheckResult checked) {
            return checked.findings().stream()
                    .filter(finding -> finding.suggestion().isPresent())
                    .toList();
        }

        @Override
        public void onAccepted(FixIssue.Result fixed) {
            events.add("accepted " + fixed.fixes());
        }

        @Override
        public void onChecked(CheckResult checked, Optional<ReviewResult> review) {
            events.add("checked " + checked.source().name() + (review.isPresent() ? " reviewed" : ""));
        }

        @Override
        public void onFailure(String target, Problem problem) {
            events.add("failed " + target + " " + problem.key());
        }
    }

    @BeforeEach
    void an_issue_is_built() {
        newsletter = TestNewsroom.in(folder).withDrafts(model);
        newsroom = newsletter.open();
        newsletter.addReadyPapers(newsroom, "2210.00001");
        newsletter.build(newsroom, 1);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Path file() {
        return newsroom.workspace().issue(1);
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(from, to));
    }

    private CheckTotals check(boolean fix, boolean review, String... targets) {
        CheckIssues.Request request = new CheckIssues.Request(List.of(targets), fix, false, review);
        return new CheckIssues(newsroom).check(request, () -> input("没有内容"), told);
    }

    private static SavedResponse input(String text) {
        return new SavedResponse("<stdin>", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void without_targets_the_current_issue_is_checked() throws IOException {
        edit("做了比较。", "做了比较。。");

        CheckTotals totals = check(false, false);

        assertThat(totals.errors()).isEqualTo(1);
        assertThat(totals.passes(false)).isFalse();
        assertThat(told.events).singleElement().asString().endsWith("001.md");
    }

    @Test
    void what_can_be_fixed_is_fixed_before_the_rest_is_reported() throws IOException {
        edit("做了比较。", "做了比较。。");

        assertThat(check(true, false, "1").errors()).isZero();

        assertThat(told.events).first().isEqualTo("fixed 1");
        assertThat(told.events).hasSize(2);
        assertThat(file()).content().doesNotContain("。。");
    }

    @Test
    void a_text_that_cannot_be_checked_fails_the_check_but_not_the_others() {
        CheckTotals totals = check(false, false, "-", "9", "1");

        assertThat(told.events).hasSize(3);
        assertThat(told.events).element(0).isEqualTo("failed - reading.no-issue");
        assertThat(told.events).element(1).isEqualTo("failed 9 issue.unknown");
        assertThat(told.events).element(2).asString().startsWith("checked ");
        assertThat(totals.failures()).isEqualTo(2);
        assertThat(totals.passes(false)).isFalse();
    }

    @Test
    void warnings_stand_in_the_way_only_of_a_strict_check() throws IOException {
        edit("例子", "Github例子");

        CheckTotals totals = check(false, false);

        assertThat(totals.errors()).isZero();
        assertThat(totals.warnings()).isPositive();
        assertThat(totals.passes(false)).isTrue();
        assertThat(totals.passes(true)).isFalse();
    }

    @Test
    void suggestions_of_a_model_are_no_findings_that_count() {
        model.answer("做了", "{\"findings\": [" + SUGGESTION + "]}").answer("文字", "{\"findings\": []}");
        CheckTotals before = check(false, false);

        CheckTotals totals = check(false, true);

        assertThat(totals).isEqualTo(before);
        assertThat(told.events).last().asString().endsWith("reviewed");
    }

    @Test
    void accepted_suggestions_are_in_the_file_and_those_of_a_check_without_fixes_are_not() {
        model.answer("做了", "{\"findings\": [" + SUGGESTION + "]}").answer("文字", "{\"findings\": []}");

        check(false, true);
        assertThat(file()).content().contains("做了比较");
        check(true, true);

        assertThat(told.events).contains("accepted 1");
        assertThat(file()).content().contains("作了比较").doesNotContain("做了");
    }

    @Test
    void standard_input_is_fixed_without_being_written() throws IOException {
        String text = Files.readString(file());
        CheckIssues.FixedInput fixed =
                new CheckIssues(newsroom).fixInput(input(text.replace("做了比较。", "做了比较。。")), false);

        assertThat(fixed.fixed().text().text()).isEqualTo(text);
        assertThat(fixed.fixed().fixes()).isEqualTo(1);
        assertThat(fixed.passes(false)).isTrue();
        assertThat(file()).hasContent(text);
        assertThat(keyOf(() -> new CheckIssues(newsroom).fixInput(input("没有内容"), false)))
                .isEqualTo("reading.no-issue");
    }
}
