package dev.digest.curation;

import dev.digest.problem.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.List;

/** The newsletter's categories (【栏目】), in the order of an issue. */
public record CategoryList(List<String> names) {
    public CategoryList {
        names = List.copyOf(names);
    }

    /**
     * The category with this name.
     *
     * @throws Problem {@code category.unknown} with the configured ones; {@code category.nearest} also suggests one
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

    /** The index of a category; after all others when it is unknown. */
    public int position(String name) {
        int at = names.indexOf(name);
        return at < 0 ? names.size() : at;
    }
}
