package dev.digest.issue.parse;

import dev.digest.format.FrontMatter;
import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses published issues in text, Markdown or HTML, with half-width or full-width punctuation.
 *
 * @param html parses HTML
 * @param markdown parses Markdown
 * @param vocabulary the labels and section names of an issue
 * @param elsewhere for an issue that was not built here: the newsletter's own heading template. Parsing such an issue
 *     is stricter, since less about it is certain
 */
public record IssueReader(
        IssueMarkup html, IssueMarkup markdown, Vocabulary vocabulary, Optional<TitleTemplate> elsewhere) {
    /** Parses issues that are built here. */
    public IssueReader(IssueMarkup html, IssueMarkup markdown, Vocabulary vocabulary) {
        this(html, markdown, vocabulary, Optional.empty());
    }

    /** Parses issues that were published elsewhere. */
    public IssueReader published(TitleTemplate title) {
        return new IssueReader(html, markdown, vocabulary, Optional.of(title));
    }

    private static final Pattern TAG =
            Pattern.compile("(?is)\\s*+<(?:!doctype\\s|!--|\\?xml|[a-z][a-z0-9]{0,20}[\\s/>])");
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*+<(?:!doctype\\s|html[\\s>])");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    /** Data files also have lines such as {@code title: …}, and our settings contain all labels. */
    private static final List<String> DATA = List.of("yaml", "yml", "json", "bib", "csv", "xml");

    /**
     * Parses an issue. The time is linear in its length, which the caller must bound.
     *
     * @param name the file name: its extension determines the format unless its content does
     * @throws Problem {@code reading.no-issue} when there is neither an issue's heading nor an entry
     */
    public ParsedIssue read(String name, String text) {
        return locate(name, text).issue();
    }

    /**
     * The same, with the role of each line.
     *
     * @throws Problem {@code reading.no-issue} when there is neither an issue's heading nor an entry
     */
    public IssueDocument locate(String name, String text) {
        if (DATA.contains(ending(name))) {
            throw Problem.of(ProblemCode.READING_NO_ISSUE, name);
        }
        FrontMatter front = FrontMatter.of(text);
        String issueText = front.markdown();
        IssueMarkup markup = markup(name, issueText);
        MarkupTree tree = markup.parse(issueText);
        return requireIssue(name, document(tree, front, markup));
    }

    /**
     * Parses a draft as Markdown, whatever it is called and whatever is in it.
     *
     * @param text the whole file
     */
    public IssueDocument draft(String text) {
        FrontMatter front = FrontMatter.of(text);
        return document(markdown.parse(front.markdown()), front, markdown);
    }

    private IssueDocument document(MarkupTree tree, FrontMatter front, IssueMarkup markup) {
        IssueParser reading =
                new IssueParser(Outline.of(tree.lines(), vocabulary), vocabulary, elsewhere, front.date());
        ParsedIssue issue = reading.read();
        FrontMatterPlaces places = new FrontMatterPlaces(front);
        return new IssueDocument(
                markup.equals(markdown) ? issue : issue.withoutSpelling(),
                places.lines(reading.lineSpans()),
                places.comments(tree.comments()),
                markup.equals(html),
                tree::blocks);
    }

    /**
     * The document, if it is one of an issue.
     *
     * @throws Problem {@code reading.no-issue} when there is neither an issue's heading nor an entry
     */
    public static IssueDocument requireIssue(String name, IssueDocument document) {
        if (!document.isIssue()) {
            throw Problem.of(ProblemCode.READING_NO_ISSUE, name);
        }
        return document;
    }

    /** Parses an issue in an unknown encoding, see {@link DecodedText}. */
    public ParsedIssue read(String name, byte[] bytes) {
        return read(name, DecodedText.of(name, bytes).text());
    }

    private IssueMarkup markup(String name, String text) {
        boolean named = List.of("md", "markdown").contains(ending(name));
        if (PAGE.matcher(text).lookingAt() || (!named && TAG.matcher(text).lookingAt())) {
            return html;
        }
        return named || MARKDOWN_HEADING.matcher(text).find() ? markdown : new PlainTextMarkup(markdown);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
