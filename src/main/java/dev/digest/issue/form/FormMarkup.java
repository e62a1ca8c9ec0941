package dev.digest.issue.form;

import java.util.List;

/** Parses a markup language into lines with text and links. */
@FunctionalInterface
public interface FormMarkup {
    /**
     * The lines of a text in order, with images, tables and code, without empty lines outside of code.
     *
     * @param text a whole file, or part of one; the time is linear in its length
     */
    List<FormLine> lines(String text);
}
