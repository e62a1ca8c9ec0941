package dev.digest.check;

import dev.digest.check.HouseStyle.LengthLimits;
import dev.digest.issue.LabelTexts;
import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionConfig;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import dev.digest.library.Library;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An editor's desk: a library, a glossary, the house's habits, and any text to hold a rule against. */
public final class RuleFixture implements AutoCloseable {
    /** The habits that a newsletter starts with. */
    public static final HouseStyle HOUSE = new HouseStyle(
            Map.of(),
            "auto",
            "auto",
            "auto",
            0,
            new LengthLimits(32, 20_000, 0, 0),
            List.of(
                    new SectionConfig(
                            "论文推荐",
                            false,
                            List.of("NLP研究"),
                            new LabelTexts(Map.of()),
                            List.of("title", "authors", "summary", "download-url")),
                    new SectionConfig("活动预告", true, List.of(), new LabelTexts(Map.of()), List.of("title", "summary"))));

    private final SqliteLibrary library;
    private HouseStyle house = HOUSE;
    private Map<PaperId, Paper> fresh = Map.of();
    private IssueImages images = document -> List.of();
    private String name = "064.md";
    private Vocabulary vocabulary = Vocabulary.KNOWN;

    /** A desk with an empty library. */
    public RuleFixture(Path folder) {
        library = SqliteLibrary.open(folder.resolve("library.db"));
    }

    /** Its library. */
    public Library library() {
        return library;
    }

    /** Other habits from now on. */
    public RuleFixture withHouseStyle(HouseStyle other) {
        house = other;
        return this;
    }

    /** The words and sections of a newsletter from now on. */
    public RuleFixture withNewsletter(Newsletter newsletter) {
        vocabulary = Vocabulary.of(newsletter);
        house = new HouseStyle(Map.of(), "auto", "auto", "auto", 0, HOUSE.lengths(), newsletter.sections());
        return this;
    }

    /** What sources say from now on. */
    public RuleFixture withFetched(Paper paper) {
        fresh = Map.of(paper.id(), paper);
        return this;
    }

    /** Images of the file that cannot be shown, from now on. */
    public RuleFixture withBroken(BrokenImage... broken) {
        return withImages(document -> List.of(broken));
    }

    /** What loads the images of the file from now on. */
    public RuleFixture withImages(IssueImages loader) {
        images = loader;
        return this;
    }

    /** Another name of the file from now on. */
    public RuleFixture withFileName(String file) {
        name = file;
        return this;
    }

    /** An issue with one paper and this summary. */
    public static String issueWith(String summary) {
        return issue(entry("Alpha", "甲", "2210.00001", summary));
    }

    /** An issue with these papers. */
    public static String issue(String... entries) {
        return "# 《试刊》第64期\n\nNo.64\n\n## 论文推荐\n\n### 【NLP研究】\n" + String.join("", entries);
    }

    /** A paper as an issue has it. */
    public static String entry(String title, String chinese, String id, String summary) {
        return "\n**标题**：" + title + "（" + chinese + "）[了解详情](https://arxiv.org/abs/" + id + ")\n"
                + "\n**作者**：Ada Example, Bob Example\n"
                + "\n**简介**：" + summary + "\n"
                + "\n**论文下载**：<https://arxiv.org/pdf/" + id + ".pdf>\n";
    }

    /** The issue, laid before the rules. */
    public CheckContext context(String text) {
        IssueReader reader = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), vocabulary);
        KnownPapers shelf = new KnownPapers(library, 0, Optional.of(LocalDate.of(2022, 10, 31)), fresh);
        Glossary glossary = Glossary.read(Workspace.starterFile("glossary.yaml"), "glossary.yaml");
        return CheckContext.of(
                new SourceText(name, text),
                reader.locate(name, text),
                house,
                new CheckContext.ReferenceData(glossary, shelf, images));
    }

    /** What a rule finds in a text. */
    public List<Finding> findings(Rule rule, String text) {
        List<Finding> found = new ArrayList<>();
        rule.check(context(text), found::add);
        return found;
    }

    /** The words that a rule finds fault with. */
    public List<String> excerpts(Rule rule, String text) {
        SourceText source = new SourceText(name, text);
        return findings(rule, text).stream()
                .map(finding -> finding.excerpt(source))
                .toList();
    }

    @Override
    public void close() {
        library.close();
    }
}
