package dev.digest.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.rule.RuleCatalog;
import dev.digest.testing.NewsletterSamples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels, categories and sections that a newsletter calls as it likes are no text to find fault with. */
class OwnWordsTest {
    private static final String SUMMARY = "本文提出一种方法，在多项任务上优于已有的做法，并且不需要任何标注。";

    private final RuleFixture desk;

    OwnWordsTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> rules(String settings, String text) {
        desk.withNewsletter(NewsletterSamples.newsletter(settings));
        return Checker.of(RuleCatalog.ALL, NewsletterSamples.settings(settings)).check(desk.context(text)).stream()
                .map(Finding::rule)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"摘 要", "本期编辑部的一段简介", "In short, please", "简介，，短"})
    void a_label(String label) {
        String issue = RuleFixture.issueWith(SUMMARY).replace("**简介**", "**" + label + "**");
        assertThat(rules("labels:\n  summary: " + label + "\n", issue)).isEmpty();
    }

    @Test
    void words_that_are_no_label_of_the_newsletter() {
        String issue = RuleFixture.issueWith(SUMMARY).replace("**简介**", "**简介，，短**");
        assertThat(rules("", issue)).contains("punct.repeat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据集", "代码", "会议", "摘要", "标题", "活动预告", "论文推荐", "paper"})
    void a_category_that_is_called_as_a_label_or_a_section(String name) {
        String issue = RuleFixture.issueWith(SUMMARY).replace("【NLP研究】", "【" + name + "】");
        assertThat(rules("categories: [NLP研究, " + name + "]\n", issue)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议", "摘要", "本周, 及其他"})
    void a_section_that_is_called_as_a_label_or_has_marks(String name) {
        String issue = RuleFixture.issueWith(SUMMARY).replace("## 论文推荐", "## " + name);
        String settings = "categories: [NLP研究]\nsections:\n  - name: \"" + name + "\"\n    categories: [NLP研究]\n";
        assertThat(rules(settings, issue)).isEmpty();
    }
}
