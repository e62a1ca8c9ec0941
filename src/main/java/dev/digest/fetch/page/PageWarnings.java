package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Warnings about papers read from pages. */
public final class PageWarnings {
    /** So many authors are a collaboration, which a newsletter names instead. */
    private static final int COLLABORATION = 200;

    private PageWarnings() {}

    /** {@code no-date}, {@code no-authors}, {@code many-authors}, doubts about names; a mutable list. */
    public static List<String> of(AuthorList list, Optional<String> date) {
        List<Author> authors = list.authors();
        List<String> warnings = new ArrayList<>(new TreeSet<>(list.doubts()));
        if (date.isEmpty()) {
            warnings.add("no-date");
        }
        if (authors.isEmpty()) {
            warnings.add("no-authors");
        }
        if (authors.size() > COLLABORATION) {
            warnings.add("many-authors");
        }
        return warnings;
    }
}
