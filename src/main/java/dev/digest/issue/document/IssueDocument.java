package dev.digest.issue.document;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An issue's text, parsed once: its entries and fields, the role of each line, and its blocks. */
public final class IssueDocument {
    private final ParsedIssue issue;
    private final List<LineSpan> lineSpans;
    private final List<CommentSpan> comments;
    private final boolean html;
    private final Function<LineIndex, List<Block>> tree;
    private @Nullable List<Block> blocks;

    /**
     * An HTML comment, by offsets in the file.
     *
     * @param content the text between its delimiters
     */
    public record CommentSpan(int from, int to, String content) {}

    /**
     * A parsed text.
     *
     * @param html whether it is HTML, in which source lines are not visible lines
     * @param tree converts what was parsed into blocks when they are needed
     */
    public IssueDocument(
            ParsedIssue issue,
            List<LineSpan> lineSpans,
            List<CommentSpan> comments,
            boolean html,
            Function<LineIndex, List<Block>> tree) {
        this.issue = issue;
        this.lineSpans = List.copyOf(lineSpans);
        this.comments = List.copyOf(comments);
        this.html = html;
        this.tree = tree;
    }

    /** Its entries, events and what surrounds them. */
    public ParsedIssue issue() {
        return issue;
    }

    /** The lines of the issue with their roles, in order. */
    public List<LineSpan> lineSpans() {
        return lineSpans;
    }

    /** Its HTML comments, in order. */
    public List<CommentSpan> comments() {
        return comments;
    }

    /** Whether the text is HTML, in which source lines are not visible lines. */
    public boolean html() {
        return html;
    }

    /** Whether it has an entry, an event or an issue's number; anything else is another text. */
    public boolean isIssue() {
        return !issue.entries().isEmpty()
                || !issue.events().isEmpty()
                || issue.title().number().isPresent();
    }

    /** The blocks in order, with what belongs to an entry in a {@link Block.EntryBlock}; comments come first. */
    public List<Block> blocks() {
        if (blocks == null) {
            blocks = List.copyOf(tree.apply(new LineIndex(lineSpans)));
        }
        return blocks;
    }
}
