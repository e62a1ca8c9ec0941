package dev.digest.issue.parse.markdown;

import dev.digest.issue.parse.IssueMarkup;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupTree;
import java.util.List;

/** Parses CommonMark. Lines keep their Markdown, so that an editor's text stays as written. */
public final class MarkdownMarkup implements IssueMarkup {
    @Override
    public List<MarkupLine> lines(String text) {
        return parse(text).lines();
    }

    @Override
    public MarkupTree parse(String text) {
        return MarkdownTree.parse(text);
    }
}
