package dev.digest.check;

import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.Part;
import java.util.List;

/**
 * A line of the issue in its file.
 *
 * @param from where it begins in the file's text
 * @param raw as it stands there
 * @param text the same, with {@link Mask#HIDDEN} for every character that rules of text must not look at
 */
public record Passage(Part part, int from, String raw, String text) {
    private static final List<Label> PROSE = List.of(Label.SUMMARY, Label.RECOMMENDATION);
    private static final List<Label> WORDS =
            List.of(Label.SUMMARY, Label.RECOMMENDATION, Label.TITLE, Label.TITLE_ZH, Label.TIME);

    /** Whether it is of a summary or the like. */
    public boolean isProse() {
        return part.label().isPresent() && PROSE.contains(part.label().get());
    }

    /** Whether it is in the editors' own words: prose, Chinese titles, the issue's heading. */
    public boolean isOurs() {
        return (part.label().isPresent() && WORDS.contains(part.label().get())) || isHeading();
    }

    /** Whether it is the issue's heading. */
    public boolean isHeading() {
        return part.kind() == Part.Kind.PREAMBLE && Mask.NUMBERED.matcher(raw).find();
    }

    /** The whole line, English titles among it, without addresses, code and formulas. */
    public String plain() {
        return Mask.special(raw);
    }

    /** Where the words begin behind the line's label; 0 of a line without one. */
    public int words() {
        return Mask.behindLabel(raw, part.word());
    }

    /** Whether one of some characters stands in the line at this place or behind it. */
    public boolean holds(String characters, int from) {
        return Mask.holds(raw, characters, from);
    }

    /** Where it ends. */
    public int to() {
        return from + raw.length();
    }

    /** Whether none of these characters is hidden from rules of text. */
    public boolean isOpen(int start, int end) {
        return text.substring(start, end).indexOf(Mask.HIDDEN) < 0;
    }
}
