package dev.digest.check.rule.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of authors, and the labels of links beside it. */
class AuthorLineRulesTest {
    private final RuleFixture desk;

    AuthorLineRulesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String issue(String authors) {
        return RuleFixture.issueWith("好。").replace("Ada Example, Bob Example", authors);
    }

    private int separators(String authors) {
        return desk.findings(RuleRows.rule("author.separator"), issue(authors)).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Example、Bob Example", "Ada Example等", "张三、李四", "Ada Example"})
    void authors_in_the_newsletters_way_are_let_pass(String authors) {
        desk.withHouseStyle(RuleRows.house("author-separator: \"、\""));
        assertThat(separators(authors)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Example, Bob Example", "Ada Example; Bob Example", "Ada Example，Bob Example"})
    void authors_in_another_way_are_found(String authors) {
        desk.withHouseStyle(RuleRows.house("author-separator: \"、\""));
        assertThat(separators(authors)).isPositive();
    }

    @Test
    void what_editors_wrote_one_way_throughout_is_their_way() {
        StringBuilder text = new StringBuilder(RuleFixture.issue());
        for (int i = 1; i <= 12; i++) {
            text.append(RuleFixture.entry("Paper " + i, "文" + i, "2210.000" + (10 + i), "好。"));
        }
        assertThat(desk.findings(RuleRows.rule("author.separator"), text.toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"论文下载, https://arxiv.org/pdf/2210.00001.pdf, 0", "论文下载, https://example.org/paper.pdf, 0"})
    void a_link_that_is_what_its_label_says_is_let_pass(String label, String address, int findings) {
        String text =
                RuleFixture.issueWith("好。").replaceAll("\\*\\*论文下载\\*\\*.*", "**" + label + "**：<" + address + ">");
        assertThat(desk.findings(RuleRows.rule("link.label"), text)).hasSize(findings);
    }

    @Test
    void authors_are_counted_as_people_write_them() {
        desk.withHouseStyle(RuleRows.house("most-authors: 3"));
        for (String three : new String[] {"A B, C D, E F", "张三、李四、王五", "A B, C D, E F等", "A B和C D"}) {
            assertThat(desk.findings(RuleRows.rule("author.many"), issue(three)))
                    .as(three)
                    .isEmpty();
        }
        for (String four : new String[] {"A B, C D, E F, G H", "张三、李四、王五、赵六"}) {
            assertThat(desk.findings(RuleRows.rule("author.many"), issue(four)))
                    .as(four)
                    .hasSize(1);
        }
    }
}
