package dev.digest.issue.parse;

import dev.digest.format.FrontMatter;
import dev.digest.issue.TitleTemplate;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads published issues back, be they text, Markdown or HTML, with half- or full-width marks.
 *
 * @param html reads pages
 * @param markdown reads Markdown
 * @param vocabulary the words by which the parts of an issue are known
 * @param elsewhere of an issue that was not built here: the newsletter's own form of a heading. Of what stands in such
 *     an issue less is certain, and nothing may go where it does not belong.
 */
public record IssueReader(
        IssueMarkup html, IssueMarkup markdown, Vocabulary vocabulary, Optional<TitleTemplate> elsewhere) {
    /** Reads issues that are built here. */
    public IssueReader(IssueMarkup html, IssueMarkup markdown, Vocabulary vocabulary) {
        this(html, markdown, vocabulary, Optional.empty());
    }

    /** Reads issues that were published elsewhere. */
    public IssueReader published(TitleTemplate title) {
        return new IssueReader(html, markdown, vocabulary, Optional.of(title));
    }

    private static final Pattern TAG =
            Pattern.compile("(?is)\\s*+<(?:!doctype\\s|!--|\\?xml|[a-z][a-z0-9]{0,20}[\\s/>])");
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*+<(?:!doctype\\s|html[\\s>])");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    /** Files of data have lines such as {@code title: …} too, and settings of ours hold all the words of an issue. */
    private static final List<String> DATA = List.of("yaml", "yml", "json", "bib", "csv", "xml");

    /**
     * The issue in a file. The time taken grows with the file's length and no faster; how long a file may be is the
     * caller's to say.
     *
     * @param name the file's name: its ending says what it is, where its beginning does not
     * @throws Problem {@code reading.no-issue} when there is neither an issue's heading nor an entry
     */
    public ParsedIssue read(String name, String text) {
        return locate(name, text).issue();
    }

    /**
     * The same, with what each line is.
     *
     * @throws Problem {@code reading.no-issue} when there is neither an issue's heading nor an entry
     */
    public LocatedIssue locate(String name, String text) {
        if (DATA.contains(ending(name))) {
            throw Problem.of("reading.no-issue", name);
        }
        String issueText = FrontMatter.asDatedMarkdown(text);
        IssueMarkup markup = markup(name, issueText);
        Outline outline = Outline.of(markup.lines(issueText), vocabulary);
        IssueParser reading = new IssueParser(outline, vocabulary, elsewhere);
        ParsedIssue issue =
                markup.equals(markdown) ? reading.read() : reading.read().withoutSpelling();
        if (issue.entries().isEmpty()
                && issue.events().isEmpty()
                && issue.title().number().isEmpty()) {
            throw Problem.of("reading.no-issue", name);
        }
        return new LocatedIssue(issue, reading.lineSpans(), markup.equals(html));
    }

    /** The issue in a file whose encoding is not known; {@link DecodedText} says which it was. */
    public ParsedIssue read(String name, byte[] bytes) {
        return read(name, DecodedText.of(name, bytes).text());
    }

    private IssueMarkup markup(String name, String text) {
        boolean named = List.of("md", "markdown").contains(ending(name));
        if (PAGE.matcher(text).lookingAt() || (!named && TAG.matcher(text).lookingAt())) {
            return html;
        }
        return named || MARKDOWN_HEADING.matcher(text).find() ? markdown : new PlainTextMarkup();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
