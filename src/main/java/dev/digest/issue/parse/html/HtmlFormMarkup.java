package dev.digest.issue.parse.html;

import dev.digest.issue.form.FormLine;
import dev.digest.issue.form.FormMarkup;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses HTML pages and fragments into lines of runs. */
public final class HtmlFormMarkup implements FormMarkup {
    @Override
    public List<FormLine> lines(String text) {
        // A row without its table would be parsed as text.
        String row = "(?is)\\s*<(?:tr|td|th|tbody|thead)\\b.*";
        Document page =
                Parser.htmlParser().setTrackPosition(true).parseInput(text.matches(row) ? "<table>" + text : text, "");
        Element article = HtmlMarkup.article(page);
        RunCollector lines = new RunCollector();
        HtmlMarkup.title(page, article).ifPresent(lines::addTitle);
        HtmlMarkup.date(page, article).ifPresent(lines::addDate);
        HtmlMarkup.removeSurroundings(article);
        lines.read(article);
        return lines.lines();
    }
}
