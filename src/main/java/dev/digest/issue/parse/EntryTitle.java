package dev.digest.issue.parse;

import java.util.Optional;

/**
 * What stands on the line of a title: {@code 机构 | English(中文)}, of which any part may be missing.
 *
 * @param institutions what stands before the {@code |}: institutions, at an event who speaks
 * @param original the title in its own language, where that is not Chinese
 * @param chinese the Chinese title
 */
public record EntryTitle(Optional<String> institutions, Optional<String> original, Optional<String> chinese) {
    /** No title. */
    public static final EntryTitle NONE = new EntryTitle(Optional.empty(), Optional.empty(), Optional.empty());

    /** A title and what its brackets say in Chinese; no institutions are looked for in it. */
    public static EntryTitle of(String title) {
        return TitleLineParser.languages(Optional.empty(), title);
    }

    /** The title in whichever language there is one, the original first; empty when there is none. */
    public String any() {
        return original.or(() -> chinese).orElse("");
    }
}
