package dev.digest.issue.document;

import java.util.Optional;

/**
 * The parts of a title line: {@code 机构 | English(中文)}; each may be missing.
 *
 * @param institutions the text before the {@code |}: institutions, or the speaker of an event
 * @param original the title in its original language, unless that is Chinese
 * @param chinese the Chinese title
 */
public record EntryTitle(Optional<String> institutions, Optional<String> original, Optional<String> chinese) {
    /** No title. */
    public static final EntryTitle NONE = new EntryTitle(Optional.empty(), Optional.empty(), Optional.empty());

    /** The original title, otherwise the Chinese one; empty when there is none. */
    public String any() {
        return (original.isPresent() ? original : chinese).orElse("");
    }
}
