package dev.digest.curation;

import dev.digest.format.FoldedText;
import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The newsletter's categories (【栏目】), in the order of an issue. */
public record CategoryList(List<String> names) {
    public CategoryList {
        names = List.copyOf(names);
    }

    /**
     * The category that is meant: the one with this name, or else the only one that has this name in other letters,
     * that begins with it, or that contains it: {@code NLP} is NLP研究.
     *
     * @throws Problem {@code category.unknown} with the configured ones; {@code category.nearest} also suggests one
     */
    public String require(String name) {
        String wanted = name.strip();
        if (names.contains(wanted)) {
            return wanted;
        }
        return abbreviated(FoldedText.of(wanted))
                .orElseThrow(() -> NameSuggestion.find(wanted, names)
                        .map(nearest -> Problem.of("category.nearest", wanted, names, nearest))
                        .orElseGet(() -> Problem.of("category.unknown", wanted, names)));
    }

    private Optional<String> abbreviated(String wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return only(String::equals, wanted)
                .or(() -> only(String::startsWith, wanted))
                .or(() -> isSingleCharacter(wanted) ? Optional.empty() : only(String::contains, wanted));
    }

    private Optional<String> only(BiPredicate<String, String> rule, String wanted) {
        List<String> meant = names.stream()
                .filter(name -> rule.test(FoldedText.of(name), wanted))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** A single character occurs in too many names to say which one is meant. */
    private static boolean isSingleCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    /** The index of a category; after all others when it is unknown. */
    public int position(String name) {
        int at = names.indexOf(name);
        return at < 0 ? names.size() : at;
    }
}
