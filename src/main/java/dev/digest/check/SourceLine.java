package dev.digest.check;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineSpan;
import java.util.List;

/**
 * A line of the issue in its file.
 *
 * @param from start offset in the file's text
 * @param raw the line as it is in the file
 * @param text the same, with {@link TextMask#HIDDEN} for every character that text rules ignore
 * @param traits the kinds of characters in the text, bits of {@link LineTraits}
 */
public record SourceLine(LineSpan span, int from, String raw, String text, int traits) {
    private static final List<FieldLabel> LINES = List.of(FieldLabel.TITLE, FieldLabel.TITLE_ZH, FieldLabel.TIME);

    /** Punctuation of sentences: a line outside of entries without any is a name, a heading or a date. */
    private static final String SENTENCE = "，。；？！";

    static SourceLine of(LineSpan part, int from, String raw, String text, boolean code) {
        return new SourceLine(part, from, raw, text, code ? LineTraits.CODE : LineTraits.of(text));
    }

    /** Whether it is part of a code block or formula. */
    public boolean isCode() {
        return has(LineTraits.CODE);
    }

    /** Whether the text has characters of this kind. */
    public boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** Whether it is prose: a summary or similar field, or sentences outside of entries. */
    public boolean isProse() {
        return span.label().isPresent() ? span.label().get().isProse() : isSentence();
    }

    private boolean isSentence() {
        return span.kind() != LineSpan.LineSpanKind.FIELD && !isHeading() && TextMask.containsAny(text, SENTENCE, 0);
    }

    /** Whether text rules look at it: prose, Chinese titles, the issue's heading. */
    public boolean isWords() {
        return isEditorial() || isProse();
    }

    /** Whether an automatic fix may change it, because editors wrote it. An unparsed line may be a list of names. */
    public boolean isEditorial() {
        return span.kind() == LineSpan.LineSpanKind.FOOTER
                || span.label()
                        .map(label -> label.isProse() || LINES.contains(label))
                        .orElse(false)
                || isHeading();
    }

    /** The finding with a replacement, which {@code --fix} applies where it may. */
    public Finding fixed(Finding finding, String right) {
        Finding told = finding.withDetails(right);
        return isEditorial() && isUnmasked(finding.from() - from, finding.to() - from) ? told.withFix(right) : told;
    }

    /** Whether it is the issue's heading. */
    public boolean isHeading() {
        return span.kind() == LineSpan.LineSpanKind.PREAMBLE
                && TextMask.NUMBERED.matcher(raw).find();
    }

    /** The whole line including English titles, without URLs, code and formulas. */
    public String unmaskedText() {
        return TextMask.maskSpecial(raw);
    }

    /** Where the text begins after the line's label; 0 for a line without one. */
    public int textStart() {
        return TextMask.labelEnd(raw, span.word());
    }

    /** Whether one of the characters occurs at or after a position. */
    public boolean containsAny(String characters, int from) {
        return TextMask.containsAny(raw, characters, from);
    }

    /** The end offset. */
    public int end() {
        return from + raw.length();
    }

    /** Whether none of these characters is hidden from text rules. */
    public boolean isUnmasked(int start, int end) {
        return text.substring(start, end).indexOf(TextMask.HIDDEN) < 0;
    }
}
