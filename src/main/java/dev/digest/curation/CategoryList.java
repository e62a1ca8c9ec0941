package dev.digest.curation;

import dev.digest.problem.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.List;

/** The newsletter's categories (【栏目】), in the order in which an issue has them. */
public record CategoryList(List<String> names) {
    /** Copies the list. */
    public CategoryList {
        names = List.copyOf(names);
    }

    /**
     * The category with this name.
     *
     * @throws Problem {@code category.unknown} with the configured ones, or {@code category.nearest} with the one that
     *     was probably meant as well
     */
    public String require(String name) {
        String wanted = name.strip();
        if (names.contains(wanted)) {
            return wanted;
        }
        throw NameSuggestion.find(wanted, names)
                .map(nearest -> Problem.of("category.nearest", wanted, names, nearest))
                .orElseGet(() -> Problem.of("category.unknown", wanted, names));
    }

    /** Where a category stands among the others; behind all when it is none of them. */
    public int position(String name) {
        int at = names.indexOf(name);
        return at < 0 ? names.size() : at;
    }
}
