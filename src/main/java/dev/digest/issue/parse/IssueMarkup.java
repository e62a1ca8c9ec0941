package dev.digest.issue.parse;

import java.util.List;

/** A way in which issues are written down. It takes a file apart into lines and understands none of them. */
@FunctionalInterface
public interface IssueMarkup {
    /**
     * The lines of a file in order, without images and without empty lines but those within code.
     *
     * @param text the whole file, with any line ends; the time taken grows with its length and no faster
     */
    List<MarkupLine> lines(String text);
}
