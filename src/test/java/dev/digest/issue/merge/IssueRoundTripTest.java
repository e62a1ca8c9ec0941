package dev.digest.issue.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.issue.IssueAssembler;
import dev.digest.issue.Newsletter;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.render.MarkdownText;
import dev.digest.render.mustache.MustacheIssueTemplate;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NewsletterSamples;
import dev.digest.testing.PaperSamples;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An issue of ours, taken into an empty library and built again with the same settings, is the same text. */
class IssueRoundTripTest {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 31);
    private static final List<String> ODD_TITLES = List.of(
            "Toys: [x](javascript:y) &amp; *Games*!",
            "a_b_c `code` \\n $x^2$ {y} ~z~",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "A | B: Bars of Their Own",
            "# No Heading",
            "1. No Item",
            "- Nor This",
            "What Now?!",
            "Ends in \\\\!",
            "中文的标题",
            "BERT 的研究",
            "On 玩具 (with brackets)",
            "简介: not a label",
            "**Bold**",
            "&amp;amp; entities &amp;#42;",
            "https://example.org/ in a title",
            "了解详情");

    private final SqliteLibrary library;
    private String settings = Workspace.starterFile(Workspace.SETTINGS).replace("\nname: \"\"\n", "\n");
    private final Map<String, LibraryPaper> papers = new LinkedHashMap<>();
    private final List<IssueEvent> events = new ArrayList<>();
    private Optional<String> theme = Optional.empty();
    private String footer = "";

    IssueRoundTripTest(@TempDir Path folder) {
        library = SqliteLibrary.open(folder.resolve("library.db"));
        add("2210.00001", "Alpha", "CV研究", "甲的简介");
        add("2210.00002", "Beta", "NLP研究", "乙的简介");
        add("2210.00003", "Gamma", "NLP研究", "丙的简介");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void add(String id, String title, String category, String summary) {
        Map<CurationField, String> words = Map.of(CurationField.CATEGORY, category, CurationField.SUMMARY, summary);
        papers.put(id, PaperSamples.curated(PaperSamples.arxiv(id, title).build(), words));
    }

    private void curate(String id, CurationField field, String words) {
        LibraryPaper paper = papers.get(id);
        Map<CurationField, String> all = new LinkedHashMap<>(paper.curation().fields());
        all.put(field, words);
        papers.put(id, PaperSamples.curated(paper.paper(), all));
    }

    private void settings(String from, String to) {
        assertThat(settings).contains(from);
        settings = settings.replace(from, to);
    }

    private Newsletter newsletter() {
        return NewsletterSamples.newsletter(settings);
    }

    private String text(
            int number,
            List<LibraryPaper> itsPapers,
            List<IssueEvent> itsEvents,
            Optional<String> itsTheme,
            String opening,
            String end) {
        IssueAssembler.IssuePlan plan = new IssueAssembler.IssuePlan(number, itsTheme, DAY);
        return new MustacheIssueTemplate()
                .render(
                        new IssueAssembler(newsletter(), false).assemble(plan, itsPapers, itsEvents),
                        ArticleSamples.starterFile("templates/issue.md"),
                        opening,
                        end);
    }

    private String built() {
        return text(1, List.copyOf(papers.values()), events, theme, "", footer);
    }

    /** The issue as it is built from what the empty library has taken of it. */
    private String builtAgain() {
        return imported("001.md", built());
    }

    private String imported(String file, String written) {
        ParsedIssue read = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.of(newsletter()))
                .published(newsletter().title())
                .read(file, written);
        assertThat(read.unparsedLines()).isEmpty();
        int number = read.title().number().orElseThrow();
        IssueRecord record = IssueRecord.planned(number, read.title().theme(), Optional.of(DAY))
                .withOpening(read.opening());
        IssueUpdate update =
                new EditedIssueMerge(library, newsletter().links(), MarkdownText::escape).mergePublished(read, record);
        library.issues().save(update, Instant.EPOCH);
        IssueRecord saved = library.issues().find(number).orElseThrow();
        return text(
                number,
                saved.papers().stream()
                        .map(id -> library.papers().find(id).orElseThrow())
                        .toList(),
                library.events().ofIssue(number),
                saved.theme(),
                saved.opening().orElse(""),
                read.footer());
    }

    @Test
    void titles_full_of_marks_come_through() {
        papers.clear();
        for (String title : ODD_TITLES) {
            add("2211.000" + (11 + papers.size()), title, "NLP研究", "简介" + papers.size());
        }
        assertThat(builtAgain()).isEqualTo(built());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TITLE_ZH; 玩具（积木）",
                "TITLE_ZH; 玩具 | 积木",
                "TITLE_ZH; Toys",
                "TITLE; A New *Title*",
                "TITLE; A **bold** `one`",
                "TITLE; 一个中文标题",
                "INSTITUTIONS; UIUC、谷歌 (Google)",
                "INSTITUTIONS; A|B",
                "AUTHORS; Ada Example、Bo等",
                "AUTHORS; A\\_b",
                "RECOMMENDATION; 值得一读：**真的**。",
                "CODE_URL; https://example.org/code_(1)",
                "CODE_URL; https://github.com/example/toys",
                "DOWNLOAD_URL; https://arxiv.org/pdf/2210.00002v2.pdf",
                "DETAIL_URL; https://example.org/a?b=c&d=e",
                "SUMMARY; 第一段。\\n\\n第二段 `code` $x$ **b**。\\n\\n- 一\\n- 二",
                "SUMMARY; 一句！",
                "SUMMARY; 表：\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |",
                "SUMMARY; 代码：\\n\\n```\\n标题：x\\n\\n## 论文推荐\\n```",
                "SUMMARY; 方法：\\n作者：说了什么\\n结果：好",
                "SUMMARY; 见 [这里](https://example.org/x) 和 <https://example.org/y>",
            })
    void what_curators_write_comes_through(CurationField field, String words) {
        curate("2210.00002", field, words.replace("\\n", "\n"));
        assertThat(builtAgain()).isEqualTo(built());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "图 1：方法", "a ] b [c](d) *e* `f` $x_1$ ! \\", "<b> &amp; &", "1. 一"})
    void figures_and_their_captions_come_through(String caption) {
        curate("2210.00002", CurationField.FIGURE, "images/plot.png");
        curate("2210.00002", CurationField.CAPTION, caption);
        curate("2210.00003", CurationField.FIGURE, "images/plot.png");
        curate("2210.00003", CurationField.CAPTION, "最后一篇");
        assertThat(built()).containsPattern("乙的简介\n\n!\\[.*]\\(images/plot\\.png\\)\n\n\\*\\*论文下载");
        assertThat(builtAgain()).isEqualTo(built());
    }

    @Test
    void theme_events_and_footer_come_through() {
        footer = "如果你喜欢玩具，欢迎加入：\n\n- 玩积木\n- 玩陀螺\n\n再见。\n";
        theme = Optional.of("新范式：*组合*、[噪音]");
        event(Map.of(
                EventField.TITLE, "A Talk",
                EventField.TITLE_ZH, "报告",
                EventField.HOST, "Ada Example",
                EventField.DATE, "2022-11-09",
                EventField.LINK, "https://example.org/live",
                EventField.SUMMARY, "第一段。\n\n第二段。"));
        event(Map.of(EventField.TITLE, "又一个报告", EventField.SUMMARY, "简介"));
        assertThat(builtAgain()).isEqualTo(built());
    }

    private void event(Map<EventField, String> words) {
        events.add(new IssueEvent(events.size() + 1, 1, new EventCuration(words)));
    }

    @Test
    void papers_from_elsewhere_come_through() {
        Paper page = Paper.of(PaperId.ofCanonical("web:https://example.org/a_(b)"), "A Page")
                .authors(PaperSamples.authors("Ada"))
                .build();
        papers.put(
                page.id().canonical(),
                PaperSamples.curated(page, Map.of(CurationField.CATEGORY, "CV研究", CurationField.SUMMARY, "简介")));
        assertThat(builtAgain()).isEqualTo(built());
    }

    @Test
    void two_labels_of_one_word_come_through() {
        settings("  - name: 活动预告\n", """
                  - name: 资源推荐
                    labels: {download: 链接, detail: 链接}
                  - name: 活动预告
                """);
        curate("2210.00003", CurationField.CATEGORY, "资源推荐");
        assertThat(built()).contains("链接");
        assertThat(builtAgain()).isEqualTo(built());
    }

    @ParameterizedTest
    @CsvSource({
        "detail, 详情",
        "detail, More about it",
        "download, Where the paper is",
        "code, Code & data",
        "authors, Author(s)",
        "recommendation, Recommendation",
        "summary, 本期编辑部的一段简介",
        "title, 论文 No"
    })
    void labels_of_ones_own_come_through(String name, String word) {
        settings = settings.replaceFirst("(?m)^  " + name + ": .*$", "  " + name + ": " + word);
        curate("2210.00003", CurationField.CODE_URL, "https://example.org/c");
        curate("2210.00003", CurationField.RECOMMENDATION, "值得一读");
        assertThat(built()).contains(word);
        assertThat(builtAgain()).isEqualTo(built());
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据集", "代码", "会议", "摘要", "标题", "活动预告", "论文推荐", "paper"})
    void a_category_may_be_called_as_labels_are(String name) {
        settings("  - 生命科学研究", "  - " + name);
        curate("2210.00001", CurationField.CATEGORY, name);
        papers.remove("2210.00002");
        assertThat(built()).contains("【" + name + "】");
        assertThat(builtAgain()).isEqualTo(built());
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议", "摘要"})
    void a_section_may_be_called_as_labels_are(String name) {
        settings("name: 论文推荐", "name: " + name);
        assertThat(built()).contains("## " + name);
        assertThat(builtAgain()).isEqualTo(built());
    }

    @Test
    void sections_of_ones_own_come_through() {
        settings("  - name: 活动预告\n", """
                  - name: 资源推荐
                    required: [title]
                    labels:
                      summary: 说明
                      download: 去处
                  - name: 活动预告
                """);
        curate("2210.00003", CurationField.CATEGORY, "资源推荐");
        assertThat(built()).contains("## 资源推荐", "**说明**");
        assertThat(builtAgain()).isEqualTo(built());
    }

    @Test
    void markdown_keeps_what_its_editor_wrote() {
        String edited = """
                # 《试刊》第8期：陀螺

                No.8

                ## 论文推荐

                ### 【CV研究】

                **标题**：某大学 | Toy\\_Blocks: A \\*Study\\*（积木）[了解详情](https://arxiv.org/abs/2201.00003)

                **作者**：Ada Example

                **简介**：本文研究 **积木**。

                - 一
                - 二

                **推荐理由**：值得一读。

                **论文下载**：<https://arxiv.org/pdf/2201.00003.pdf>

                **代码链接**：<https://example.org/code>
                """;
        assertThat(imported("edited.md", edited)).isEqualTo(edited);
        assertThat(library.papers()
                        .find(ArxivId.of("2201.00003"))
                        .orElseThrow()
                        .curation()
                        .fields())
                .containsEntry(CurationField.TITLE, "Toy\\_Blocks: A \\*Study\\*")
                .containsEntry(CurationField.TITLE_ZH, "积木")
                .containsEntry(CurationField.SUMMARY, "本文研究 **积木**。\n\n- 一\n- 二")
                .doesNotContainKey(CurationField.DOWNLOAD_URL);
    }

    @Test
    void nothing_of_a_page_becomes_markup() {
        String page = """
                <!doctype html>
                <html><head><meta charset="utf-8"><title>第9期 - 某站</title></head><body>
                <nav>首页</nav>
                <h1 id="activity-name">《玩具周刊》第9期&#65306;球</h1>
                <div id="js_content">
                <section><p>No.9</p></section>
                <h2>论文推荐</h2>
                <p>【NLP研究】</p>
                <p>标题&#65306;某大学 | Toy Balls <b>2</b> &lt;script&gt;alert(1)&lt;/script&gt;&#65288;玩具球&#65289;<a href="https://arxiv.org/abs/2201.00004">了解详情</a></p>
                <p>作者&#65306;Ada Example</p>
                <p>简介&#65306;见<a href="https://example.org/(more)">这里</a>&#65292;&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1))。</p>
                <p>论文下载&#65306;https://arxiv.org/pdf/2201.00004.pdf</p>
                <h2>活动预告</h2>
                <p>标题&#65306;Bo Example | A [talk](javascript:alert(1)) on <i>toys</i></p>
                <p>简介&#65306;一次报告。</p>
                </div></body></html>
                """;
        assertThat(imported("page.html", page))
                .contains("第9期：球\n")
                .contains("Toy Balls 2 \\<script\\>alert(1)\\</script\\>（玩具球）[了解详情](https://arxiv.org/abs/2201.00004)")
                .contains(
                        "见[这里](https://example.org/%28more%29)，\\<img src=x onerror=alert(1)> [x]\\(javascript:alert(1))。")
                .contains("A \\[talk\\](javascript:alert(1)) on toys")
                .doesNotContain("首页", "某站");
    }
}
