package dev.digest.issue.parse;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LinePlace;
import java.util.List;

/** A text whose markup was parsed, once for both views of it. */
public interface MarkupTree {
    /** The places of all lines of the file. */
    List<LinePlace> places();

    /** Its comments, by offsets in the text. */
    List<IssueDocument.CommentSpan> comments();

    /** Its lines in order, without empty lines except those in code. */
    List<MarkupLine> lines();

    /**
     * Its blocks in order. For any input they contain clean text and safe URLs only; HTML in Markdown is text.
     *
     * @param index the roles of the lines, which divide the blocks into entries and their paragraphs into fields
     */
    List<Block> blocks(LineIndex index);
}
