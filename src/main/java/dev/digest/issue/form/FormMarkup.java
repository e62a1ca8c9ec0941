package dev.digest.issue.form;

import java.util.List;

/** A markup in which issues are written, taken apart into lines with their words and links. */
@FunctionalInterface
public interface FormMarkup {
    /**
     * The lines of a text in order, with images, tables and code, without empty lines outside of code.
     *
     * @param text a whole file, or a piece of one; the time taken grows with its length and no faster
     */
    List<FormLine> lines(String text);
}
