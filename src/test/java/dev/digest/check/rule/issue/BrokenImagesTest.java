package dev.digest.check.rule.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.BrokenImage;
import dev.digest.check.Finding;
import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that no reader will see, and counts of papers that are not so. */
class BrokenImagesTest {
    private static final String ISSUE = RuleFixture.issueWith("好。\n\n![图](a.png)");

    private final RuleFixture desk;

    BrokenImagesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static int line(String words) {
        return (int) ISSUE.substring(0, ISSUE.indexOf(words)).lines().count() + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "outside", "elsewhere", "format", "large", "unreadable"})
    void an_image_is_told_at_its_path_with_what_is_wrong_with_it(String reason) {
        desk.withBroken(new BrokenImage(line("![图]"), "a.png", reason));
        List<Finding> findings = desk.findings(RuleRows.rule("image.broken"), ISSUE);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(ISSUE.substring(finding.from(), finding.to())).isEqualTo("a.png");
            assertThat(finding.key()).isEqualTo("check.image.broken." + reason);
            assertThat(finding.details()).containsExactly("a.png");
        });
    }

    @Test
    void an_image_whose_path_is_written_otherwise_is_told_by_its_line() {
        desk.withBroken(new BrokenImage(line("![图]"), "b.png", "missing"));
        RuleRows.assertFinds(desk, "image.broken", ISSUE, "![图](a.png)");
    }

    @Test
    void images_that_can_be_seen_are_no_matter() {
        RuleRows.assertLetsPass(desk, "image.broken", ISSUE);
    }

    @ParameterizedTest
    @CsvSource({"本期共收录 2 篇论文, 本期共收录 2 篇", "本期推荐三篇论文。, 本期推荐三篇", "本期 12 篇。, 本期 12 篇"})
    void a_count_that_is_not_so_is_found(String claim, String words) {
        String text = RuleFixture.issueWith("好。").replace("No.64\n", "No.64\n\n" + claim + "\n");
        RuleRows.assertFinds(desk, "count.wrong", text, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本期共收录 1 篇论文。", "本期推荐一篇论文。", "其中 3 篇论文来自会议。", "上期收录 9 篇论文。"})
    void a_count_that_is_so_or_is_of_something_else_is_let_pass(String claim) {
        String text = RuleFixture.issueWith("好。").replace("No.64\n", "No.64\n\n" + claim + "\n");
        RuleRows.assertLetsPass(desk, "count.wrong", text);
    }
}
