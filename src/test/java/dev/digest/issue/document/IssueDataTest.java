package dev.digest.issue.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.document.ParsedEntry.EntryLinks;
import dev.digest.issue.parse.markdown.BlocksFixture;
import dev.digest.paper.PaperRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of an issue: what an entry and an event say of each field, which paper is meant, and how lines join. */
class IssueDataTest {
    private static final EntryLinks LINKS = new EntryLinks(
            Optional.of("https://example.org/download"),
            Optional.of("https://example.org/detail"),
            List.of(
                    new MarkupLink("数据", "https://example.org/data"),
                    new MarkupLink("GitHub 代码", "https://example.org/code")),
            Optional.of(new MarkupLink("图注", "images/x.png")));

    private static ParsedEntry entry(EntryTitle title, EntryLinks links) {
        return new ParsedEntry(
                7,
                Optional.of("论文推荐"),
                Optional.empty(),
                title,
                Optional.of("Ada Example"),
                Optional.of("简介"),
                Optional.of("推荐"),
                links,
                MarkdownForms.NONE);
    }

    private static EntryTitle title(String institutions, String original, String chinese) {
        return new EntryTitle(text(institutions), text(original), text(chinese));
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(CurationField.class)
    void an_entry_says_something_of_every_field_but_the_note(CurationField field) {
        ParsedEntry entry = entry(title("某大学", "Alpha", "阿尔法"), LINKS);
        String said = switch (field) {
            case TITLE -> "Alpha";
            case TITLE_ZH -> "阿尔法";
            case INSTITUTIONS -> "某大学";
            case AUTHORS -> "Ada Example";
            case CATEGORY -> "论文推荐";
            case DOWNLOAD_URL -> "https://example.org/download";
            case DETAIL_URL -> "https://example.org/detail";
            case CODE_URL -> "https://example.org/code";
            case RECOMMENDATION -> "推荐";
            case FIGURE -> "images/x.png";
            case CAPTION -> "图注";
            case NOTE, GIST -> "";
            case SUMMARY -> "简介";
        };
        assertThat(entry.get(field).orElse("")).isEqualTo(said);
    }

    @Test
    void a_title_is_the_original_and_without_one_the_chinese() {
        assertThat(title("", "Alpha", "阿尔法").any()).isEqualTo("Alpha");
        assertThat(title("", "", "阿尔法").any()).isEqualTo("阿尔法");
        assertThat(EntryTitle.NONE.any()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"代码, true", "开源项目, true", "GitHub, true", "Code, true", "数据集, false", "主页, false", "'', false"})
    void the_code_is_the_first_link_that_is_called_so(String label, boolean code) {
        EntryLinks links = new EntryLinks(
                Optional.empty(), Optional.empty(), List.of(new MarkupLink(label, "https://example.org/x")));
        assertThat(entry(EntryTitle.NONE, links).code().isPresent()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://arxiv.org/pdf/2210.00001v2.pdf | https://example.org/x | 2210.00001v2",
                "https://example.org/x | https://arxiv.org/abs/2210.00001 | 2210.00001",
                "https://example.org/x | https://aclanthology.org/2022.coling-1.284/ | acl:2022.coling-1.284",
                "https://example.org/x | https://example.org/y | web:https://example.org/x",
                "'' | https://example.org/y | web:https://example.org/y",
                "'' | '' | ''",
                "javascript:alert(1) | '' | ''"
            })
    void the_paper_is_the_one_that_the_links_know_best(String download, String detail, String paper) {
        EntryLinks links = new EntryLinks(text(download), text(detail), List.of());
        assertThat(entry(EntryTitle.NONE, links).paper().map(PaperRef::toString).orElse(""))
                .isEqualTo(paper);
    }

    @Test
    void a_link_to_a_known_paper_among_the_others_counts_too() {
        EntryLinks links = new EntryLinks(
                Optional.of("https://example.org/x"),
                Optional.empty(),
                List.of(new MarkupLink("论文", "https://arxiv.org/abs/2210.00001")));
        assertThat(entry(EntryTitle.NONE, links).paper().map(PaperRef::toString))
                .contains("2210.00001");
    }

    private static ParsedEvent event(String time) {
        return new ParsedEvent(9, title("张三", "", "讲座"), text(time), Optional.of("说明"), LINKS, MarkdownForms.NONE);
    }

    @ParameterizedTest
    @EnumSource(EventField.class)
    void an_event_says_something_of_every_field(EventField field) {
        String said = switch (field) {
            case TITLE, TITLE_ZH -> "讲座";
            case HOST -> "张三";
            case DATE, TIME -> "11月9日 19:00";
            case LINK -> "https://example.org/detail";
            case SUMMARY -> "说明";
        };
        assertThat(event("11月9日 19:00").get(field)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "11月9日, true",
        "11月9日 19:00, true",
        "2022.11.9, true",
        "周三（九日）, true",
        "19:00, false",
        "19：00-20：00, false",
        "晚7点, false",
        "待定, false",
        "每晚, false"
    })
    void an_hour_alone_is_no_date(String time, boolean date) {
        assertThat(event(time).get(EventField.DATE).isPresent()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, true",
        "HTTP://example.org, true",
        "'  https://example.org/a\u00A0', true",
        "#top, false",
        "javascript:alert(1), false",
        "ftp://example.org, false",
        "https://, false",
        "'https://example.org/a b', false",
        "'https://example.org/\"x', false"
    })
    void a_link_leads_to_the_web_or_nowhere(String address, boolean web) {
        assertThat(new MarkupLink("x", address).isWeb()).isEqualTo(web);
    }

    @Test
    void a_link_has_nothing_invisible_around_its_words() {
        assertThat(new MarkupLink("\u00A0 文\u200B字 \u202E", " https://example.org/\u202Ea "))
                .isEqualTo(new MarkupLink("文字", "https://example.org/a"));
    }

    @ParameterizedTest
    @CsvSource({
        "一行, 又一行, 一行又一行",
        "一行, and, 一行 and",
        "one, two, one two",
        "一行，, 又一行, 一行，又一行",
        "かな, カナ, かなカナ",
        "'', 二, 二",
        "一, '', 一",
        "𠮷, 𠮷, 𠮷𠮷",
        "这是一个, “大”模型, 这是一个“大”模型",
        "他说“好”, 就走了, 他说“好”就走了",
        "一方面——, 另一方面, 一方面——另一方面",
        "还有……, 许多, 还有……许多",
        "这个, “word” here, 这个“word” here",
        "it is “big”, “bad” too, it is “big” “bad” too",
        "one —, two, one — two",
        "😀, 一, 😀 一"
    })
    void parts_of_a_broken_line_join_with_a_blank_unless_both_sides_are_chinese(
            String one, String next, String joined) {
        assertThat(Whitespace.join(one, next)).isEqualTo(joined);
        if (!one.isEmpty() && !next.isEmpty()) {
            List<Block> blocks = BlocksFixture.blocks(one + "\n" + next);
            assertThat(Inline.plain(((Block.Paragraph) SoftBreaks.join(blocks.get(0))).inlines()))
                    .isEqualTo(joined);
        }
    }

    @Test
    void soft_breaks_are_joined_wherever_words_stand_and_hard_ones_stay() {
        List<Block> blocks = BlocksFixture.blocks(
                "> 一\n> 二\n\n- 三\n  四\n\n**五\n六** [七\n八](https://example.org) ~~九\n十~~\n\n甲  \n乙\n");
        assertThat(blocks.stream().map(block -> SoftBreaks.join(block).toString()))
                .noneMatch(text -> text.contains("LineBreak[hard=false]"))
                .anyMatch(text -> text.contains("LineBreak[hard=true]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a ", "\u00A0a\u00A0", "\u3000a\u3000", "\u2007a\u202F", "\t\na\r"})
    void blanks_of_every_kind_are_taken_from_both_ends(String text) {
        assertThat(Whitespace.strip(text)).isEqualTo("a");
    }

    @Test
    void blanks_within_stay() {
        assertThat(Whitespace.strip(" a\u00A0 b ")).isEqualTo("a\u00A0 b");
        assertThat(Whitespace.strip(" \u00A0 ")).isEmpty();
    }

    @Test
    void a_heading_keeps_the_number_that_it_has() {
        IssueTitle title = new IssueTitle(Optional.of("试刊"), OptionalInt.of(7), Optional.empty());
        assertThat(title.withNumber(OptionalInt.of(8))).isEqualTo(title);
        assertThat(IssueTitle.NONE.withNumber(OptionalInt.of(8)).number()).hasValue(8);
        assertThat(IssueTitle.NONE.withNumber(OptionalInt.empty())).isEqualTo(IssueTitle.NONE);
    }

    @Test
    void lines_that_were_not_read_are_in_the_order_of_the_file() {
        List<UnparsedLine> lines =
                new ArrayList<>(List.of(new UnparsedLine(9, "a"), new UnparsedLine(3, "c"), new UnparsedLine(12, "b")));
        Collections.sort(lines);
        assertThat(lines).extracting(UnparsedLine::line).containsExactly(3, 9, 12);
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, false",
        "images/图 1.png, false",
        "../a.png, false",
        "https://example.org/a.png, true",
        "//example.org/a.png, true",
        "data:image/png;base64:AA, true",
        "javascript:x, true",
        "C:/a.png, true"
    })
    void an_image_is_a_file_or_lies_elsewhere(String path, boolean external) {
        assertThat(new Inline.InlineImage("", "", path, 1).isExternal()).isEqualTo(external);
    }

    @Test
    void the_words_of_an_image_are_the_best_that_there_are() {
        assertThat(new Inline.InlineImage("替代", "图注", "a.png", 1).words()).isEqualTo("替代");
        assertThat(new Inline.InlineImage("", "图注", "a.png", 1).words()).isEqualTo("图注");
        assertThat(new Inline.InlineImage("", "", "a.png", 1).words()).isEqualTo("a.png");
        assertThat(new Inline.InlineImage("替代", "", "a.png", 1).withCaption().caption())
                .isEqualTo("替代");
        assertThat(new Inline.InlineImage("同", "同", "a.png", 1).hasCaption(false))
                .isFalse();
        assertThat(new Inline.InlineImage("同", "同", "a.png", 1).hasCaption(true))
                .isTrue();
    }

    @Test
    void a_link_is_bare_when_it_shows_its_address() {
        assertThat(link("https://example.org/", "https://example.org/")).isTrue();
        assertThat(link("a@example.org", "mailto:a@example.org")).isTrue();
        assertThat(link("主页", "https://example.org/")).isFalse();
    }

    private static boolean link(String words, String address) {
        return new Inline.InlineLink(List.of(new Inline.TextRun(words)), address).isBare();
    }

    @Test
    void every_image_of_a_draft_is_found_wherever_it_stands() {
        List<Block> blocks = BlocksFixture.blocks("""
                ![a](a.png)

                文 ![b](b.png) **![c](c.png)**

                > ![d](d.png)

                - 项 ![e](e.png)

                | x |
                |---|
                | ![f](f.png) |

                ## 题 ![g](g.png)
                """);
        assertThat(Block.pictures(blocks))
                .extracting(Inline.InlineImage::path)
                .containsExactly("a.png", "b.png", "c.png", "d.png", "e.png", "f.png", "g.png");
    }
}
