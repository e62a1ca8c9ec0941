package dev.digest.issue.parse.markdown;

import dev.digest.issue.parse.IssueMarkup;
import dev.digest.issue.parse.MarkupTree;

/** Parses CommonMark. Lines keep their Markdown, so that an editor's text stays as written. */
public final class MarkdownMarkup implements IssueMarkup {
    @Override
    public MarkupTree parse(String text) {
        return MarkdownTree.parse(text, true);
    }

    @Override
    public MarkupTree parsePlainText(String text) {
        return MarkdownTree.parse(text, false);
    }
}
