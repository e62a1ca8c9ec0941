package dev.digest.paper;

import java.util.List;

/**
 * A person or collaboration as the source names it, in reading order ("First Last"), and the affiliations it gives,
 * mostly none.
 */
public record Author(String name, List<String> affiliations) {
    /** Copies the list. */
    public Author {
        affiliations = List.copyOf(affiliations);
    }

    /** Somebody of whom only the name is known. */
    public static Author named(String name) {
        return new Author(name, List.of());
    }
}
