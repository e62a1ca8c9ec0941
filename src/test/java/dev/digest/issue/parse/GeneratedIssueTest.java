package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.Issue;
import dev.digest.issue.Newsletter;
import dev.digest.issue.PrintedEvent;
import dev.digest.issue.PrintedPaper;
import dev.digest.issue.PrintedText;
import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.paper.PaperId;
import dev.digest.render.mustache.MustacheIssueTemplate;
import dev.digest.testing.RandomSamples;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this program writes, it reads back to the same words. */
class GeneratedIssueTest {
    private static final Newsletter NEWSLETTER =
            Newsletter.of(Settings.of(Optional.empty(), Optional.empty(), Map.of()));

    private static final List<String> LINES = List.of(
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_words_read_back(long seed) {
        new RandomSamples(seed)
                .check(170, random -> List.of(written(random), written(random)), GeneratedIssueTest::checkReadBack);
    }

    private static void checkReadBack(List<WrittenItem> both) {
        ParsedIssue read = read(both.get(0), both.get(1), "");
        assertThat(read.unparsedLines()).isEmpty();
        assertThat(read.entries()).hasSize(2);
        same(read.entries().get(0), both.get(0));
        same(read.entries().get(1), both.get(1));
    }

    private static WrittenItem written(RandomSamples random) {
        String title =
                "T" + random.text("aZ éβ*_![]()<>|$&`~#{}^\\-.:;，\"'", 30).replaceAll(" +", " ");
        String chinese = "题" + random.text("小大甲、BERT：", 8) + "(小)";
        return new WrittenItem(
                title.strip(),
                maybe(random, chinese),
                maybe(random, random.oneOf("UIUC、谷歌", "A*STAR", "哈工大SCIR")),
                random.oneOf("Ada Example, Bo Sample等", "丁丑,戊寅等"),
                summary(random));
    }

    private static Optional<String> maybe(RandomSamples random, String text) {
        return random.below(3) == 0 ? Optional.empty() : Optional.of(text);
    }

    private static String summary(RandomSamples random) {
        String apart = random.oneOf("\n", "\n\n");
        return "开头。" + random.repeated(1, 5, () -> apart + random.oneOf(LINES)) + apart + "结尾。";
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
                new MustacheIssueTemplate().render(issue, new Workspace.NamedText("issue.md", template), "", footer));
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
