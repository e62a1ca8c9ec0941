package dev.digest.issue.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.library.IssueRecord;
import dev.digest.library.Library;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.render.MarkdownText;
import dev.digest.testing.NewsletterSamples;
import dev.digest.testing.PaperSamples;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup that an editor writes into a field is saved as written, and none of what is around the field. */
class EditedMarkupTest {
    private static final IssueReader READER = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN);
    private static final PaperId PAPER = ArxivId.of("2210.00001");
    private static final IssueRecord ISSUE =
            IssueRecord.planned(64, Optional.empty(), Optional.empty()).withPapers(List.of(PAPER));
    private static final String BUILT = """
            # 《试刊》第64期

            ## 论文推荐

            **标题**：某大学 | Alpha（阿尔法）[了解详情](https://arxiv.org/abs/2210.00001)

            **作者**：Ada Example

            **简介**：原来的简介。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>
            """;

    private final Library library;

    EditedMarkupTest(@TempDir Path folder) {
        library = SqliteLibrary.open(folder.resolve("library.db"));
        library.papers()
                .add(List.of(PaperSamples.arxiv("2210.00001", "Alpha").build()), Curation.NONE, false, Instant.EPOCH);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Curation edited(String from, String to) {
        assertThat(BUILT).contains(from);
        String markdown = BUILT.replace(from, to);
        return new EditedIssueMerge(library, NewsletterSamples.newsletter().links(), MarkdownText::escape)
                .mergeEdited(READER.read("064.md", markdown), ISSUE, READER.read("built.md", BUILT), List.of())
                .curations()
                .getOrDefault(PAPER, Curation.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "Alpha（\tAlpha \\| Beta（\tTITLE\tAlpha \\| Beta",
                "某大学 | Alpha（\tAlpha \\| Beta | C（\tINSTITUTIONS\tAlpha \\| Beta",
                "Alpha（\tThe `a | b` Alpha（\tTITLE\tThe `a | b` Alpha",
                "Alpha（\t[New *Alpha*](https://example.org/a)（\tTITLE\tNew *Alpha*",
                "Ada Example\t[Ada](https://example.org/ada)等\tAUTHORS\t[Ada](https://example.org/ada)等",
                "某大学 | Alpha\tAlpha | *Alpha*\tINSTITUTIONS\tAlpha",
                "Alpha（\tThe `a|b` *Alpha*（\tTITLE\tThe `a|b` *Alpha*",
                "Alpha（\t*Alpha*（\tTITLE\t*Alpha*",
                "Alpha（\t`Alpha`（\tTITLE\t`Alpha`",
                "Alpha（\t**Al**pha（\tTITLE\t**Al**pha",
                "Alpha（\t$O(n^2)$ Alpha（\tTITLE\t$O(n^2)$ Alpha",
                "Alpha（\tAlpha &amp; Omega（\tTITLE\tAlpha &amp; Omega",
                "Alpha（\tAlpha &lt;b&gt;（\tTITLE\tAlpha &lt;b&gt;",
                "阿尔法\t“*阿尔法*”\tTITLE_ZH\t“*阿尔法*”",
                "阿尔法\t**“阿尔法”**模型\tTITLE_ZH\t**“阿尔法”**模型",
                "阿尔法\t`阿尔法`\tTITLE_ZH\t`阿尔法`",
                "某大学\t**某大学**\tINSTITUTIONS\t**某大学**",
                "某大学 | Alpha\t**另一大学 | Beta**\tINSTITUTIONS\t另一大学",
                "某大学 | Alpha\t**某大学 | Beta**\tTITLE\tBeta",
                "Ada Example\t*Ada* Example\tAUTHORS\t*Ada* Example",
                "Ada Example\tAda\\_X Example\tAUTHORS\tAda\\_X Example",
                "**作者**：Ada Example\t**作者：***Ada* Example\tAUTHORS\t*Ada* Example",
                "**作者**：Ada Example\t**作者：Ada Example等**\tAUTHORS\tAda Example等",
            })
    void in_a_line(String from, String to, CurationField field, String text) {
        assertThat(edited(from, to).get(field)).contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "**简介**：原来\t**简介**：*原来*\t*原来*的简介。",
                "**简介**：原来\t**简介：***原来*\t*原来*的简介。",
                "**简介**：原来\t**简介：**`原来`\t`原来`的简介。",
                "**简介**：原来\t***简介***：`原来`\t`原来`的简介。",
                "**简介**：原来\t***简介：***`原来`\t`原来`的简介。",
                "**简介**：原来\t<b>简介</b>：*原来*\t*原来*的简介。",
                "**简介**：原来\t<!-- 甲 -->**简介**：*原来*\t*原来*的简介。",
                "**简介**：原来\t~~简介~~：*原来*\t*原来*的简介。",
                "**简介**：原来\t**简介**&#65306;*原来*\t*原来*的简介。",
                "**简介**：原来\t[简介](https://example.org)：*原来*\t*原来*的简介。",
                "**简介**：原来\t__简介__：“**原来**”\t“**原来**”的简介。",
                "**简介**：原来\t**简介**：$a_1$和`原来`\t$a_1$和`原来`的简介。",
                "**简介**：原来\t**简介**： <https://example.org/x_y_z> 原来\t<https://example.org/x_y_z> 原来的简介。",
                "**简介**：原来的简介。\t**简介：原来的*新*简介。**\t原来的*新*简介。",
                "**简介**：原来的简介。\t**简介**：原来的\\n\\n```\\n**简介**：x\\n\\n```\\n\\n*简介*。\t原来的\\n\\n```\\n**简介**：x\\n\\n```\\n\\n*简介*。",
            })
    void in_prose(String from, String to, String text) {
        assertThat(edited(from, to.replace("\\n", "\n")).get(CurationField.SUMMARY))
                .contains(text.replace("\\n", "\n"));
    }
}
