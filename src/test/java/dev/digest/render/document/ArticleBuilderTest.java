package dev.digest.render.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.Inline.InlineImage;
import dev.digest.problem.Problem;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NewsletterSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an issue's heading, its number, its entries and their fields in a draft that people edit. */
class ArticleBuilderTest {
    private static Article article(String markdown) {
        return ArticleSamples.article(markdown);
    }

    /** The paragraphs of an article and its entries, with their roles. */
    private static List<String> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.EntryBlock entry
                        ? paragraphs(entry.blocks()).stream()
                        : block instanceof Block.Paragraph paragraph
                                ? Stream.of(paragraph.role() + " " + Inline.plain(paragraph.inlines()))
                                : Stream.of())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'# 《试刊》第7期', 7",
        "'# 《试刊》第 64 期：主题', 64",
        "'# Weekly No.12', 12",
        "'# 周刊 no 3', 3",
        "'# 试刊\n\nNo.9\n\n**标题**：x', 9",
        "'# 第2期\n\nNo.9', 2"
    })
    void the_number_stands_in_the_heading_or_the_line_below(String markdown, int number) {
        assertThat(article(markdown).number()).hasValue(number);
    }

    @Test
    void a_number_further_down_is_another_issues() {
        assertThat(article("# 试刊\n\n## 论文推荐\n\n**标题**：x\n\n上次是第3期。\n").number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一段文字。", "# Notes\n\nJust words.", "## 第7期", "- 第7期", "```\n# 第7期\n```"})
    void what_has_neither_heading_nor_entries_is_no_draft(String markdown) {
        Problem problem = catchThrowableOfType(Problem.class, () -> article(markdown));
        assertThat(problem.key()).isEqualTo("render.not-ours");
        assertThat(problem.details()).containsExactly(ArticleSamples.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>x</title>",
                "  <html lang=zh>",
                "<?xml version='1.0'?>",
                "\n\n<!doctype HTML>"
            })
    void a_page_is_no_draft(String html) {
        assertThat(catchThrowableOfType(Problem.class, () -> article(html)).key())
                .isEqualTo("render.page");
    }

    @Test
    void a_draft_of_millions_of_characters_is_none() {
        assertThat(catchThrowableOfType(Problem.class, () -> article("# 第7期\n" + "x".repeat(5 << 20)))
                        .key())
                .isEqualTo("render.too-long");
    }

    @Test
    void entries_alone_make_a_draft_named_like_its_newsletter() {
        Article article = article("**标题**：Alpha\n\n**简介**：甲\n");
        assertThat(article.heading()).isEqualTo("试刊");
        assertThat(article.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**标题**：Beta",
                "**标题**:Beta",
                "**标题：**Beta",
                "**标题:** Beta",
                "标题：Beta",
                "标题: Beta",
                "**标题** ： Beta"
            })
    void a_label_is_known_however_it_is_written(String title) {
        Article article = article("# 第7期\n\n" + title + "\n\n作者：Ada Example\n");
        assertThat(paragraphs(article.blocks()))
                .hasSize(2)
                .element(0)
                .asString()
                .matches("TITLE 标题 ?[：:] ?Beta");
        assertThat(article.entries()).hasSize(1);
    }

    @Test
    void fields_on_lines_of_their_own_need_no_empty_line_between() {
        Article article = article("# 第7期\n\n**标题:** Beta\n作者：Ada Example\n**简介：**一行\n又一行\n");
        assertThat(paragraphs(article.blocks()))
                .containsExactly("TITLE 标题: Beta", "AUTHORS 作者：Ada Example", "SUMMARY 简介：一行又一行");
    }

    @Test
    void labels_are_those_of_the_newsletter_and_those_that_a_check_reads() {
        Article article = ArticleSamples.article(
                "# 第7期\n\n**题目**：Alpha\n\n**概要**：甲\n\n**标题**：Beta\n\n**不是**：标签\n",
                NewsletterSamples.newsletter("labels:\n  title: 题目\n  summary: 概要\n"));
        assertThat(paragraphs(article.blocks()))
                .containsExactly("TITLE 题目：Alpha", "SUMMARY 概要：甲", "TITLE 标题：Beta", "TEXT 不是：标签");
    }

    @Test
    void what_stands_before_the_first_heading_below_is_the_lead() {
        Article article = article("# 第7期\n\nNo.7\n\n试刊社\n\n## 论文推荐\n\n编者按。\n\n**标题**：Alpha\n\n说明。\n");
        assertThat(paragraphs(article.blocks()))
                .containsExactly("LEAD No.7", "LEAD 试刊社", "TEXT 编者按。", "TITLE 标题：Alpha", "TEXT 说明。");
    }

    @Test
    void an_entry_ends_with_the_next_one_a_heading_or_a_line() {
        Article article = article("# 第7期\n\n**标题**：A\n\n- 一\n\n**标题**：B\n\n## 版\n\n文\n\n**标题**：C\n\n---\n\n结语\n");
        assertThat(article.blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly(
                        "EntryBlock", "EntryBlock", "Heading", "Paragraph", "EntryBlock", "ThematicBreak", "Paragraph");
    }

    @Test
    void comments_say_how_the_article_is_shown_in_lists() {
        Article article = article("# 第7期\n\n<!-- digest: 摘要 -->\n\n<!-- cover: a b.png -->\n\n<!-- 别的: x -->\n\n文\n");
        assertThat(article.digest()).contains("摘要");
        assertThat(article.linkPreview().cover()).map(InlineImage::path).contains("a b.png");
        assertThat(article("# 第7期\n\n<!-- digest: -->\n\n文\n").digest()).isEmpty();
    }

    @Test
    void words_for_once_go_before_those_of_the_draft() {
        Article article = article("# 第7期\n\n<!-- digest: 摘要 -->\n\n<!-- cover: a.png -->\n");
        assertThat(article.describedBy(Optional.of("换一个")).digest()).contains("换一个");
        assertThat(article.describedBy(Optional.of("换一个")).linkPreview().cover())
                .map(InlineImage::path)
                .contains("a.png");
        assertThat(article.describedBy(Optional.empty())).isSameAs(article);
    }

    @Test
    void number_and_date_of_the_library_go_before_those_of_the_draft() {
        Article article = article("# 第7期\n\n文\n");
        LocalDate day = LocalDate.of(2022, 10, 31);
        Article placed = article.withNumberAndDate(OptionalInt.of(8), Optional.of(day));
        assertThat(placed.number()).hasValue(8);
        assertThat(placed.date()).contains(day);
        assertThat(placed.withNumberAndDate(OptionalInt.empty(), Optional.empty()))
                .isEqualTo(placed);
    }

    @ParameterizedTest
    @CsvSource({"4, 甲乙丙丁", "5, '甲乙丙丁 '", "7, 甲乙丙丁 戊己", "99, 甲乙丙丁 戊己", "0, ''"})
    void an_opening_is_cut_to_its_length(int length, String opening) {
        assertThat(article("# 第7期\n\n刊首\n\n## 版\n\n甲乙丙丁\n\n> 引文\n\n戊己\n").opening(length))
                .isEqualTo(opening);
    }

    @Test
    void an_opening_is_cut_between_characters() {
        assertThat(article("# 第7期\n\n## 版\n\n𠮷🎉𠮷\n").opening(2)).isEqualTo("𠮷🎉");
    }

    @Test
    void an_entry_is_searched_by_its_summary_recommendation_and_free_text() {
        assertThat(article("# 第7期\n\n**标题**：A\n\n**作者**：Ada\n\n**简介**：甲的**简介**\n\n**推荐理由**：值得\n\n另外。\n")
                        .entries())
                .extracting(ArticleEntry::words)
                .containsExactly("甲的简介 值得 另外。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'**标题**：A\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001v2.pdf>' | entry-arxiv-2210.00001",
                "'**标题**：A[了解详情](https://arxiv.org/abs/hep-th/9901001)' | entry-arxiv-hep-th-9901001-[0-9a-f]{8}",
                "'**标题**：A[了解详情](https://aclanthology.org/2022.coling-1.284)' | entry-acl-2022.coling-1.284",
                "'**标题**：A[了解详情](https://example.org/2210.00001)' | entry-[0-9a-f]{8}",
                "'**标题**：A\n\n**简介**：见 <https://arxiv.org/abs/2210.00002>' | entry-[0-9a-f]{8}",
                "'**标题**：A[a](https://arxiv.org/abs/2210.00002)\n\n**论文下载**：<https://arxiv.org/pdf/2210.00001>' | entry-arxiv-2210.00001"
            })
    void an_entry_is_called_by_the_paper_that_it_links_to(String markdown, String anchor) {
        assertThat(article("# 第7期\n\n" + markdown).entries().get(0).anchor()).matches(anchor);
    }

    @Test
    void names_of_entries_are_different_within_a_page_and_do_not_depend_on_their_place() {
        String alpha = "**标题**：A[x](https://arxiv.org/abs/2210.00001)\n\n";
        String beta = "**标题**：B\n\n";
        List<String> one = anchors("# 第7期\n\n" + alpha + beta);
        List<String> two = anchors("# 第7期\n\n" + beta + alpha);
        assertThat(two).containsExactly(one.get(1), one.get(0));
        assertThat(anchors("# 第7期\n\n" + alpha + alpha + beta + beta)).doesNotHaveDuplicates();
    }

    private static List<String> anchors(String markdown) {
        return article(markdown).entries().stream().map(ArticleEntry::anchor).toList();
    }

    @Test
    void an_event_has_a_time_and_links_are_addresses() {
        assertThat(paragraphs(
                        article("# 第7期\n\n## 活动预告\n\n**标题**：讲座\n\n**时间**：周三\n\n**代码链接**：<https://example.org/c>\n")
                                .blocks()))
                .containsExactly("TITLE 标题：讲座", "TIME 时间：周三", "ADDRESS 代码链接：https://example.org/c");
    }
}
