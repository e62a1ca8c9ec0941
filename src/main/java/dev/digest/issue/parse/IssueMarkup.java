package dev.digest.issue.parse;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.LineIndex;
import java.util.List;

/** Parses a markup language, without interpreting what is written in it. */
@FunctionalInterface
public interface IssueMarkup {
    /**
     * The lines of a file in order, without images and without empty lines except those in code.
     *
     * @param text the whole file, with any line breaks; the time is linear in its length
     */
    List<MarkupLine> lines(String text);

    /** The same text for both views. Only Markdown has blocks; other markup is lines alone. */
    default MarkupTree parse(String text) {
        List<MarkupLine> lines = lines(text);
        return new MarkupTree() {
            @Override
            public List<MarkupLine> lines() {
                return lines;
            }

            @Override
            public List<Block> blocks(LineIndex index) {
                return List.of();
            }
        };
    }
}
