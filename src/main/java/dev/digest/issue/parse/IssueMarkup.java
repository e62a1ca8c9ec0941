package dev.digest.issue.parse;

import java.util.List;

/** Parses a markup language into lines, without interpreting them. */
@FunctionalInterface
public interface IssueMarkup {
    /**
     * The lines of a file in order, without images and without empty lines except those in code.
     *
     * @param text the whole file, with any line breaks; the time is linear in its length
     */
    List<MarkupLine> lines(String text);
}
