package dev.digest.issue.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One issue in the many dresses in which editors keep and paste it: it is the same issue in each. */
class IssueDressesTest {
    private static final String MARKDOWN = """
            # 《试刊》第7期：主题

            No.7

            ## 论文推荐

            ### 【NLP研究】

            **标题**：示例大学 | Small Things（小东西）[了解详情](https://arxiv.org/abs/2210.00001)

            **作者**：Ada Example, Bo Example

            **简介**：第一段，有“引号”和 3.5% 的数。

            第二段。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>

            **标题**：Beta

            **作者**：Cai Example

            **简介**：乙的简介。

            **论文下载**：<https://arxiv.org/pdf/2210.00002.pdf>
            """;

    private static final String PAGE = """
            <!doctype html><html><head><title>《试刊》第7期：主题</title></head><body>
            <h1>《试刊》第7期：主题</h1>
            <p>No.7</p>
            <h2>论文推荐</h2>
            <h3>【NLP研究】</h3>
            <p><strong>标题</strong>：示例大学 | Small Things（小东西）<a href="https://arxiv.org/abs/2210.00001">了解详情</a></p>
            <p><strong>作者</strong>：Ada Example, Bo Example</p>
            <p><strong>简介</strong>：第一段，有“引号”和 3.5% 的数。</p>
            <p>第二段。</p>
            <p><strong>论文下载</strong>：<a href="https://arxiv.org/pdf/2210.00001.pdf">https://arxiv.org/pdf/2210.00001.pdf</a></p>
            <p><strong>标题</strong>：Beta</p>
            <p><strong>作者</strong>：Cai Example</p>
            <p><strong>简介</strong>：乙的简介。</p>
            <p><strong>论文下载</strong>：<a href="https://arxiv.org/pdf/2210.00002.pdf">https://arxiv.org/pdf/2210.00002.pdf</a></p>
            </body></html>
            """;

    /** What an issue says of its papers, field by field. */
    private static List<Map<CurationField, String>> words(ParsedIssue issue) {
        return issue.entries().stream().map(IssueDressesTest::words).toList();
    }

    private static Map<CurationField, String> words(ParsedEntry entry) {
        Map<CurationField, String> words = new LinkedHashMap<>();
        for (CurationField field : CurationField.values()) {
            entry.get(field).ifPresent(text -> words.put(field, text));
        }
        return words;
    }

    private static ParsedIssue read(String name, String text) {
        return ParsedIssueFixture.READER.read(name, text);
    }

    private static void assertSame(ParsedIssue issue) {
        ParsedIssue wanted = read("007.md", MARKDOWN);
        assertThat(words(issue)).isEqualTo(words(wanted));
        assertThat(issue.title()).isEqualTo(wanted.title());
        assertThat(issue.unparsedLines()).isEmpty();
    }

    @Test
    void the_issue_says_this() {
        ParsedIssue issue = read("007.md", MARKDOWN);
        assertThat(words(issue).get(0))
                .containsEntry(CurationField.INSTITUTIONS, "示例大学")
                .containsEntry(CurationField.TITLE, "Small Things")
                .containsEntry(CurationField.TITLE_ZH, "小东西")
                .containsEntry(CurationField.AUTHORS, "Ada Example, Bo Example")
                .containsEntry(CurationField.CATEGORY, "NLP研究")
                .containsEntry(CurationField.SUMMARY, "第一段，有“引号”和 3.5% 的数。\n\n第二段。")
                .containsEntry(CurationField.DOWNLOAD_URL, "https://arxiv.org/pdf/2210.00001.pdf");
        assertThat(words(issue)).hasSize(2);
        assertThat(issue.title().theme()).contains("主题");
    }

    static Stream<String> markdownDresses() {
        return Stream.of(
                MARKDOWN,
                "\uFEFF" + MARKDOWN,
                MARKDOWN.replace("\n", "\r\n"),
                MARKDOWN.replace("：", ":").replace("第7期:", "第7期："),
                MARKDOWN.replace("**：", "：**"),
                MARKDOWN.replace("**", ""),
                MARKDOWN.replace("**标题**", "__标题__"),
                MARKDOWN.replace(" | ", "｜"),
                MARKDOWN.replace("（小东西）", "(小东西)"),
                MARKDOWN.replace("### 【NLP研究】", "### NLP研究"),
                MARKDOWN.replace("## 论文推荐", "## 一、论文推荐"),
                MARKDOWN.replace("<https://arxiv.org/pdf/2210.00001.pdf>", "https://arxiv.org/pdf/2210.00001.pdf"),
                MARKDOWN.replace(
                        "<https://arxiv.org/pdf/2210.00001.pdf>", "[下载](https://arxiv.org/pdf/2210.00001.pdf)"),
                MARKDOWN.replace("**简介**：", "<!-- 待核 -->**简介**："),
                MARKDOWN + "\n\n\n",
                "---\ntitle: x\n---\n\n" + MARKDOWN);
    }

    @ParameterizedTest
    @MethodSource("markdownDresses")
    void markdown_is_understood_however_it_is_written(String markdown) {
        assertSame(read("007.md", markdown));
    }

    static Stream<String> pageDresses() {
        return Stream.of(
                PAGE,
                PAGE.replace("<p>", "<section><p style=\"color:red\"><span>").replace("</p>", "</span></p></section>"),
                PAGE.replace("strong", "b"),
                PAGE.replace("<strong>", "<span style='font-weight:bold'>").replace("</strong>", "</span>"),
                PAGE.replace("<p>第二段。</p>", "<p><br></p><p>第二段。</p><p>&nbsp;</p>"),
                PAGE.replace("<body>", "<body><nav>菜单</nav><script>alert(1)</script>"),
                PAGE.replace("\n", ""),
                PAGE.replace("<!doctype html>", ""));
    }

    @ParameterizedTest
    @MethodSource("pageDresses")
    void a_page_is_understood_however_it_is_built(String page) {
        assertSame(read("007.html", page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void a_file_is_understood_in_the_encodings_of_its_time(String encoding) {
        boolean marked = encoding.startsWith("UTF");
        byte[] bytes = ((marked ? "\uFEFF" : "") + MARKDOWN).getBytes(Charset.forName(encoding));
        assertSame(ParsedIssueFixture.READER.read("007.md", bytes));
    }

    @Test
    void a_text_without_any_marks_lacks_only_the_link_behind_words() {
        ParsedIssue text = read(
                "007.txt",
                MARKDOWN.replaceAll("(?m)^#+ ", "")
                        .replace("**", "")
                        .replaceAll("\\[了解详情]\\(.*?\\)", "了解详情")
                        .replaceAll("<(https.*?)>", "$1"));
        List<Map<CurationField, String>> wanted = words(read("007.md", MARKDOWN));
        wanted.forEach(entry -> entry.remove(CurationField.DETAIL_URL));
        assertThat(words(text)).isEqualTo(wanted);
        assertThat(text.title().number()).hasValue(7);
        assertThat(text.unparsedLines()).isEmpty();
    }
}
