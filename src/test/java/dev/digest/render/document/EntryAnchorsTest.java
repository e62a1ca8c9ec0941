package dev.digest.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Block;
import dev.digest.testing.ArticleSamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry of a page is linked to as, wherever in the issue it stands. */
class EntryAnchorsTest {
    private static final String ALPHA = "**标题**：Alpha[了解详情](https://arxiv.org/abs/2210.00001)\n\n**简介**：甲。\n\n";
    private static final String BETA = "**标题**：Beta\n\n**简介**：见[旧文](https://arxiv.org/abs/2210.00009)。\n\n";

    private static List<String> anchors(String... entries) {
        EntryAnchors anchors = new EntryAnchors();
        return entries("# 《试刊》第7期\n\n## 论文推荐\n\n" + String.join("", entries))
                .map(anchors::next)
                .toList();
    }

    private static Stream<Block.EntryBlock> entries(String markdown) {
        return ArticleSamples.article(markdown).blocks().stream()
                .filter(Block.EntryBlock.class::isInstance)
                .map(Block.EntryBlock.class::cast);
    }

    @Test
    void an_entry_is_called_by_its_paper_wherever_it_stands() {
        assertThat(anchors(ALPHA)).containsExactly("entry-arxiv-2210.00001");
        assertThat(anchors(BETA, ALPHA)).last().isEqualTo("entry-arxiv-2210.00001");
        assertThat(anchors(ALPHA.replace("Alpha", "Other"))).isEqualTo(anchors(ALPHA));
        assertThat(anchors(ALPHA.replace("abs/2210.00001", "pdf/2210.00001v2"))).isEqualTo(anchors(ALPHA));
    }

    @Test
    void without_a_paper_it_is_called_by_its_title_and_not_by_what_its_summary_leads_to() {
        assertThat(anchors(BETA)).singleElement().asString().matches("entry-[0-9a-f]{8}");
        assertThat(anchors(BETA)).isEqualTo(anchors(BETA.replace("见[旧文](https://arxiv.org/abs/2210.00009)", "新的")));
        assertThat(anchors(BETA)).isNotEqualTo(anchors(BETA.replace("Beta", "Gamma")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://example.org/%s>",
                "[PDF](https://example.org/%s)",
                "[**PDF** 下载](https://example.org/%s)"
            })
    void one_with_a_page_of_its_own_is_called_by_that_page(String link) {
        String one = BETA + "**论文下载**：" + link.replace("%s", "1") + "\n\n";
        String other = BETA + "**论文下载**：" + link.replace("%s", "2") + "\n\n";
        assertThat(anchors(one, other)).allMatch(name -> name.matches("entry-[0-9a-f]{8}"));
        assertThat(anchors(other, one)).containsExactlyInAnyOrderElementsOf(anchors(one, other));
        assertThat(anchors(one.replace("Beta", "Gamma"))).isEqualTo(anchors(one));
    }

    @Test
    void the_address_of_the_paper_counts_before_a_link_in_the_title() {
        assertThat(anchors(ALPHA + "**论文下载**：<https://arxiv.org/pdf/2210.00005.pdf>\n\n"))
                .containsExactly("entry-arxiv-2210.00005");
    }

    @Test
    void two_of_one_name_are_told_apart_in_their_order() {
        assertThat(anchors(ALPHA, ALPHA, ALPHA))
                .containsExactly("entry-arxiv-2210.00001", "entry-arxiv-2210.00001-2", "entry-arxiv-2210.00001-3");
        assertThat(anchors(BETA, BETA)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/hep-th/9901001, entry-arxiv-hep-th-9901001-[0-9a-f]{8}",
        "https://aclanthology.org/2022.acl-long.1/, entry-acl-2022.acl-long.1"
    })
    void a_name_has_only_characters_that_an_address_may_have(String link, String name) {
        assertThat(anchors(ALPHA.replace("https://arxiv.org/abs/2210.00001", link)))
                .singleElement()
                .asString()
                .matches(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### 标题：Alpha\n\n简介：甲。\n",
                "> **标题**：Alpha\n>\n> **简介**：甲。\n",
                "- 标题：Alpha\n- 简介：甲。\n",
                "1. 标题：Alpha\n\n   简介：甲。\n",
                "标题：\n\n简介：甲。\n",
                "**标题**：![图](a.png)\n\n简介：甲。\n",
                "标题：Alpha\n---\n简介：甲。\n",
                "标题：Alpha\n简介：甲。\n论文下载：https://arxiv.org/abs/2210.00001\n",
                "| 标题：Alpha |\n| --- |\n| 简介：甲。 |\n",
                "**标题**：😀\n",
                "<!-- 标题：x -->\n\n**标题**：Alpha\n"
            })
    void an_entry_has_a_name_however_its_title_is_written(String entry) {
        assertThat(anchors(entry, "\n" + entry)).doesNotHaveDuplicates().allMatch(name -> name.startsWith("entry-"));
    }
}
