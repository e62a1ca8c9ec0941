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
 * @param traits what kinds of characters the text has, of {@link LineTraits}
 */
public record SourceLine(LineSpan span, int from, String raw, String text, int traits) {
    private static final List<FieldLabel> LINES = List.of(FieldLabel.TITLE, FieldLabel.TITLE_ZH, FieldLabel.TIME);

    /** What only sentences have: a line outside of all entries without one of these is a name, a heading, a date. */
    private static final String SENTENCE = "，。；？！";

    static SourceLine of(LineSpan part, int from, String raw, String text, boolean code) {
        return new SourceLine(part, from, raw, text, code ? LineTraits.CODE : LineTraits.of(text));
    }

    /** Whether it is a line of a block of code or of a formula. */
    public boolean isCode() {
        return has(LineTraits.CODE);
    }

    /** Whether the text has characters of this kind. */
    public boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** Whether it is of sentences: a summary and the like, and words that belong to no entry. */
    public boolean isProse() {
        return span.label().isPresent() ? span.label().get().isProse() : isSentence();
    }

    private boolean isSentence() {
        return span.kind() != LineSpan.LineSpanKind.FIELD && !isHeading() && TextMask.containsAny(text, SENTENCE, 0);
    }

    /** Whether it is in words of editors, which rules of text look at: prose, Chinese titles, the issue's heading. */
    public boolean isWords() {
        return isEditorial() || isProse();
    }

    /**
     * Whether an automatic fix may touch it: it surely is in the editors' own words. A line that was not understood may
     * be a list of names.
     */
    public boolean isEditorial() {
        return span.kind() == LineSpan.LineSpanKind.FOOTER
                || span.label()
                        .map(label -> label.isProse() || LINES.contains(label))
                        .orElse(false)
                || isHeading();
    }

    /** The finding with words that are right, which {@code --fix} writes where it may. */
    public Finding fixed(Finding finding, String right) {
        Finding told = finding.withDetails(right);
        return isEditorial() && isUnmasked(finding.from() - from, finding.to() - from) ? told.withFix(right) : told;
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
