package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.Issue;
import dev.digest.issue.Newsletter;
import dev.digest.issue.PrintedEvent;
import dev.digest.issue.PrintedPaper;
import dev.digest.issue.PrintedText;
import dev.digest.paper.PaperId;
import dev.digest.render.mustache.MustacheIssueTemplate;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What this program writes, it reads back to the same words. */
class GeneratedIssueTest {
    private static final Newsletter NEWSLETTER =
            Newsletter.of(Settings.of(Optional.empty(), Optional.empty(), Map.of()));

    /** The words of one item. */
    private record WrittenItem(
            String title, Optional<String> titleZh, Optional<String> institutions, String authors, String summary) {}

    @Test
    void an_issue_reads_back_with_its_footer() {
        WrittenItem first = new WrittenItem(
                "A *star* | [b](c) <i> $x_1$", Optional.of("星"), Optional.of("示例大学"), "Ada, Bo等", "**一**。");
        WrittenItem second = new WrittenItem("Second", Optional.empty(), Optional.empty(), "Cy", "二。");
        ParsedIssue read = read(first, second, "欢迎加入[群](https://example.org/g)：\n\n- 学习\n- 分享\n\n再见。");
        assertThat(read.title().toString())
                .isEqualTo("IssueTitle[name=Optional[示例周刊], number=OptionalInt[7], theme=Optional[小_模_型]]");
        assertThat(read.entries()).hasSize(2);
        assertThat(read.events())
                .containsExactly(new ParsedEvent(
                        read.events().get(0).line(),
                        new EntryTitle(Optional.of("戊己"), Optional.empty(), Optional.of("小模型的一天")),
                        Optional.of("5月8日（周四）"),
                        Optional.of("在线举办。"),
                        new ParsedEntry.EntryLinks(Optional.empty(), Optional.of("https://example.org/e"), List.of()),
                        read.events().get(0).markdownForms()));
        same(read.entries().get(0), first);
        same(read.entries().get(1), second);
        assertThat(read.footer()).isEqualTo("欢迎加入[群](https://example.org/g)：\n\n- 学习\n- 分享\n\n再见。");
        assertThat(read.unparsedLines()).isEmpty();
    }

    @Property(tries = 500, seed = "64")
    void any_words_read_back(@ForAll("written") WrittenItem one, @ForAll("written") WrittenItem other) {
        ParsedIssue read = read(one, other, "");
        assertThat(read.unparsedLines()).isEmpty();
        assertThat(read.entries()).hasSize(2);
        same(read.entries().get(0), one);
        same(read.entries().get(1), other);
    }

    @Provide
    Arbitrary<WrittenItem> written() {
        Arbitrary<String> titles = Arbitraries.strings()
                .withChars("aZ éβ*_![]()<>|$&`~#{}^\\-.:;，\"'")
                .ofMaxLength(30)
                .map(rest -> ("T" + rest.replaceAll(" +", " ")).strip());
        Arbitrary<String> chinese = Arbitraries.strings()
                .withChars("小大(甲)、BERT：")
                .ofMaxLength(8)
                .map(text -> "题" + text.replaceAll("[()]", "") + "(小)");
        Arbitrary<String> lines = Arbitraries.of(
                "本文提出：一种方法。",
                "- 第一点",
                "1. 步骤",
                "> 引文",
                "**重点**和`代码|x`",
                "见[附录](https://example.org/s)",
                "    缩进",
                "```\n标题：不是\n\n作者：也不是\n```",
                "| a | b |",
                "x  ");
        Arbitrary<String> summaries = Combinators.combine(
                        lines.list().ofMinSize(1).ofMaxSize(5), Arbitraries.of("\n", "\n\n"))
                .as((some, apart) -> "开头。" + apart + String.join(apart, some) + apart + "结尾。");
        return Combinators.combine(
                        titles,
                        chinese.optional(),
                        Arbitraries.of("UIUC、谷歌", "A*STAR", "哈工大SCIR").optional(),
                        Arbitraries.of("Ada Example, Bo Sample等", "丁丑,戊寅等"),
                        summaries)
                .as(WrittenItem::new);
    }

    private static void same(ParsedEntry read, WrittenItem written) {
        assertThat(read.title())
                .isEqualTo(new EntryTitle(written.institutions(), Optional.of(written.title()), written.titleZh()));
        assertThat(read.authors()).contains(written.authors());
        assertThat(read.summary()).contains(written.summary());
        assertThat(read.links().download()).contains("https://arxiv.org/pdf/2105.00001.pdf");
        assertThat(read.links().detail()).contains("https://example.org/d?a=1&b=_2_");
        assertThat(read.category()).contains("NLP研究");
        assertThat(read.section()).contains("论文推荐");
    }

    private static ParsedIssue read(WrittenItem one, WrittenItem other, String footer) {
        Issue.CategoryGroup group = new Issue.CategoryGroup(Optional.of("NLP研究"), List.of(item(one), item(other)));
        Issue.IssueSection papers = new Issue.IssueSection(NEWSLETTER.sections().get(0), List.of(group), List.of());
        Issue.IssueSection events = new Issue.IssueSection(NEWSLETTER.sections().get(1), List.of(), List.of(event()));
        Issue issue = new Issue(7, "《示例周刊》第7期：小_模_型", "No.7", NEWSLETTER, List.of(papers, events));
        String template = Workspace.starterFile("templates/issue.md");
        return ParsedIssueFixture.readMarkdown(
                new MustacheIssueTemplate().render(issue, new Workspace.NamedText("issue.md", template), footer));
    }

    private static PrintedEvent event() {
        return new PrintedEvent(
                Map.of(
                        EventField.TITLE, "小模型的一天",
                        EventField.HOST, "戊己",
                        EventField.TIME, "5月8日（周四）",
                        EventField.SUMMARY, "在线举办。",
                        EventField.LINK, "https://example.org/e"),
                List.of());
    }

    private static PrintedPaper item(WrittenItem written) {
        Map<CurationField, PrintedText> words = new EnumMap<>(CurationField.class);
        words.put(CurationField.TITLE, PrintedText.fetched(written.title()));
        written.titleZh().ifPresent(text -> words.put(CurationField.TITLE_ZH, PrintedText.ofCurator(text)));
        written.institutions().ifPresent(text -> words.put(CurationField.INSTITUTIONS, PrintedText.ofCurator(text)));
        words.put(CurationField.AUTHORS, PrintedText.ofCurator(written.authors()));
        words.put(CurationField.SUMMARY, PrintedText.ofCurator(written.summary()));
        words.put(CurationField.DOWNLOAD_URL, PrintedText.ofCurator("https://arxiv.org/pdf/2105.00001.pdf"));
        words.put(CurationField.DETAIL_URL, PrintedText.ofCurator("https://example.org/d?a=1&b=_2_"));
        return new PrintedPaper(PaperId.ofCanonical("arXiv:2105.00001"), words, List.of());
    }
}
