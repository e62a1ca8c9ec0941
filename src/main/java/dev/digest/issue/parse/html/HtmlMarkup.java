package dev.digest.issue.parse.html;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.IssueDocument.CommentSpan;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.parse.IssueMarkup;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Parses saved pages, such as those of WeChat and of community sites. */
public final class HtmlMarkup implements IssueMarkup {
    /** Selectors of articles, most reliable first. */
    private static final List<String> ARTICLES = List.of(
            "#js_content",
            ".rich_media_content",
            "[itemprop=articleBody]",
            ".article-content, .post-content, .entry-content, .markdown-body",
            "article",
            "main");

    private static final Pattern HIDDEN = Pattern.compile("(?i)(?:^|;)\\s*display\\s*:\\s*none");
    private static final String TITLES = "#activity-name, h1";
    private static final String DATES = "#publish_time, time[datetime], meta[property=article:published_time]";
    private static final String OTHER = "script, style, noscript, template, nav, header, footer, aside, form, button, "
            + "iframe, svg, canvas, video, audio, select, textarea, [hidden]";
    /** A page with more matches of one kind is a list of articles, not one. */
    private static final int MAX_LINES = 50;
    /** An article has at least this fraction of its page's text. */
    private static final int PART = 5;

    @Override
    public MarkupTree parse(String text) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(text, "");
        Element article = article(page);
        List<CommentSpan> comments = comments(page);
        LineCollector lines = new LineCollector(text);
        title(page, article).ifPresent(lines::addHeading);
        date(page, article).ifPresent(lines::addDate);
        removeSurroundings(article);
        article.traverse(lines);
        return new PageTree(lines.lines(), comments);
    }

    private record PageTree(List<MarkupLine> lines, List<CommentSpan> comments) implements MarkupTree {
        @Override
        public List<Block> blocks(LineIndex index) {
            return PageBlocks.of(lines, index);
        }

        @Override
        public List<LinePlace> places() {
            return lines.stream().map(MarkupLine::place).toList();
        }
    }

    private static List<CommentSpan> comments(Document page) {
        List<CommentSpan> comments = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof Comment comment && comment.sourceRange().isTracked()) {
                Range range = comment.sourceRange();
                comments.add(new CommentSpan(range.startPos(), range.endPos(), comment.getData()));
            }
        });
        return comments;
    }

    /** The page's date, if the article has none. */
    static Optional<Element> date(Document page, Element article) {
        return page.select(DATES).stream()
                .filter(date -> !isWithin(date, article))
                .findFirst();
    }

    /** Removes from an article what is not part of its text. */
    static void removeSurroundings(Element article) {
        article.select(OTHER).stream().filter(other -> !other.equals(article)).forEach(Element::remove);
        article.select("[style*=display]").stream()
                .filter(element -> !element.equals(article)
                        && HIDDEN.matcher(element.attr("style")).find())
                .forEach(Element::remove);
    }

    static Element article(Document page) {
        int whole = page.body().text().length();
        return ARTICLES.stream()
                .flatMap(place -> longest(page, place).stream())
                .filter(place -> place.text().length() > whole / PART)
                .findFirst()
                .orElse(page.body());
    }

    private static Optional<Element> longest(Document page, String place) {
        return page.select(place).stream()
                .limit(MAX_LINES)
                .max(Comparator.comparingInt(element -> element.text().length()));
    }

    /** The page's title, if the article has none. */
    static Optional<Element> title(Document page, Element article) {
        List<Element> titles = page.select(TITLES);
        boolean inside = titles.stream().anyMatch(title -> isWithin(title, article) && title.closest(OTHER) == null);
        return inside
                ? Optional.empty()
                : titles.stream()
                        .filter(title -> !title.text().isBlank())
                        .findFirst()
                        .or(() -> Optional.ofNullable(page.selectFirst("meta[property=og:title], title")));
    }

    private static boolean isWithin(Element element, Element article) {
        return element.equals(article) || element.parents().contains(article);
    }
}
