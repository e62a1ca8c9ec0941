package dev.digest.check;

import dev.digest.issue.parse.FieldLabel;
import dev.digest.issue.parse.LineSpan;
import java.util.List;

/**
 * A line of the issue in its file.
 *
 * @param from where it begins in the file's text
 * @param raw as it stands there
 * @param text the same, with {@link TextMask#HIDDEN} for every character that rules of text must not look at
 */
public record SourceLine(LineSpan span, int from, String raw, String text) {
    private static final List<FieldLabel> LINES = List.of(FieldLabel.TITLE, FieldLabel.TITLE_ZH, FieldLabel.TIME);

    /** Whether it is of a summary or the like. */
    public boolean isProse() {
        return span.label().isPresent() && span.label().get().isProse();
    }

    /** Whether it is in the editors' own words: prose, Chinese titles, the issue's heading. */
    public boolean isEditorial() {
        return isProse()
                || (span.label().isPresent() && LINES.contains(span.label().get()))
                || isHeading();
    }

    /** Whether it is the issue's heading. */
    public boolean isHeading() {
        return span.kind() == LineSpan.LineSpanKind.PREAMBLE
                && TextMask.NUMBERED.matcher(raw).find();
    }

    /** The whole line, English titles among it, without addresses, code and formulas. */
    public String unmaskedText() {
        return TextMask.maskSpecial(raw);
    }

    /** Where the words begin behind the line's label; 0 of a line without one. */
    public int textStart() {
        return TextMask.labelEnd(raw, span.word());
    }

    /** Whether one of some characters stands in the line at this place or behind it. */
    public boolean containsAny(String characters, int from) {
        return TextMask.containsAny(raw, characters, from);
    }

    /** Where it ends. */
    public int end() {
        return from + raw.length();
    }

    /** Whether none of these characters is hidden from rules of text. */
    public boolean isUnmasked(int start, int end) {
        return text.substring(start, end).indexOf(TextMask.HIDDEN) < 0;
    }
}
